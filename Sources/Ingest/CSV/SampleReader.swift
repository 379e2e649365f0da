/// What a sample of the file says about each column: a guess that the load confirms.
struct ColumnPlan {
  var reading: ColumnReading
  /// Text whose values hardly repeat, so that a dictionary would only cost.
  var isPlain: Bool
}

/// Guesses types from rows at the start of the file and at places spread over it.
///
/// The guess depends on the file alone, never on threads or blocks, and a wrong one costs
/// time, never truth.
struct SampleReader {
  let source: ByteSource
  let dialect: Dialect
  let header: Header
  let options: CSVOptions

  private static let windows = 8
  private static let windowBytes = 32 << 10
  /// A guess costs at most this part of the file; every value is checked afterwards anyway.
  private static let smallestPart = 32

  func plans() -> [ColumnPlan] {
    let columns = header.names.count
    let indexer = FieldIndexer(source: source, dialect: dialect, columnCount: columns)
    var samples = (0..<columns).map { ColumnSample(column: $0, hashMask: options.tuning.hashMask) }
    let part = max(source.count / SampleReader.smallestPart, SampleReader.windowBytes)
    let sampleBytes = min(options.tuning.sampleBytes, part)
    let headEnd = min(header.dataStart + sampleBytes, source.count)
    read(header.dataStart..<headEnd, indexer, &samples, counts: true)
    let headRows = samples.first?.rowCount ?? 0
    if headEnd < source.count {
      let step = (source.count - headEnd) / SampleReader.windows
      for window in 1...SampleReader.windows {
        let start = lineStart(behind: headEnd + step * window - SampleReader.windowBytes)
        let end = min(start + SampleReader.windowBytes, source.count)
        if start < end { read(start..<end, indexer, &samples, counts: false) }
      }
    }
    let bytes = max(1, headEnd - header.dataStart)
    let estimate = Double(headRows) * Double(source.count - header.dataStart) / Double(bytes)
    return samples.map { plan($0, rows: estimate) }
  }

  private func plan(_ sample: ColumnSample, rows: Double) -> ColumnPlan {
    let inference = TypeInference(options: options, columnName: header.names[sample.column])
    return ColumnPlan(
      reading: inference.reading(from: sample.evidence),
      isPlain: Int(rows) >= options.tuning.minimumPlainRows && sample.isNearlyUnique(among: rows))
  }

  /// Observes the rows of a range; its last one may be cut off.
  private func read(
    _ range: Range<Int>, _ indexer: FieldIndexer, _ samples: inout [ColumnSample], counts: Bool
  ) {
    var splitter = BlockSplitter(
      source: source, dialect: dialect, range: range, blockBytes: 256 << 10)
    let isWhole = range.upperBound == source.count
    while let block = splitter.next() {
      let index = indexer.index(block)
      let dropsLast = block.end == range.upperBound && !isWhole
      let rows = max(0, index.rowCount - (dropsLast ? 1 : 0))
      for column in samples.indices {
        samples[column].observe(index, rows: rows, counts: counts)
      }
    }
  }

  private func lineStart(behind position: Int) -> Int {
    var position = max(header.dataStart, position)
    // Safety: only positions before the end of the source are read.
    while position < source.count, unsafe source.start[position] != dialect.newline {
      position += 1
    }
    return position + 1
  }
}

/// What the sample says about one column.
struct ColumnSample {
  let column: Int
  private(set) var evidence = TypeEvidence()
  private(set) var rowCount = 0
  private var presentCount = 0
  private let distinct: ByteDictionary
  private let unquoter = Unquoter()

  init(column: Int, hashMask: UInt64) {
    self.column = column
    distinct = ByteDictionary(seed: HashSeed(start: 0, mask: hashMask))
  }

  mutating func observe(_ index: FieldIndex, rows: Int, counts: Bool) {
    for row in 0..<rows {
      var field = index.field(row, column)
      guard field.count > 0 else { continue }
      if field[0] == .quote { field = unquoter.unquoted(field) }
      guard field.count > 0 else { continue }
      evidence.observe(field, order: row)
      if counts {
        presentCount += 1
        if distinct.probe.code(of: field) == 0 { _ = distinct.insert(field, firstPlace: 0) }
      }
    }
    if counts { rowCount += rows }
  }

  /// Whether more than half of the values of the whole column are likely distinct.
  ///
  /// Among n values drawn evenly from D there are about n²/2D repeated ones.
  func isNearlyUnique(among rows: Double) -> Bool {
    guard presentCount >= 100, distinct.count * 10 > presentCount * 9 else { return false }
    let repeated = Double(max(1, presentCount - distinct.count))
    let estimate = Double(presentCount) * Double(presentCount) / (2 * repeated)
    let isUnique = presentCount == distinct.count
    return isUnique || estimate * 2 > rows * Double(presentCount) / Double(max(1, rowCount))
  }
}
