import Values

/// One thread's share of a pass over the file.
final class BlockWorker {
  private let source: ByteSource
  private let indexer: FieldIndexer
  private let scratch = RowScratch()
  private let path: String
  /// Starts of records that an earlier pass rejected for their bytes.
  private let badRecords: Set<Int>
  private let memory: MemoryBudget?
  /// Bytes that were taken from ``memory`` for the builders.
  private(set) var takenBytes = 0
  let builders: [ColumnBuilder]
  /// The blocks this worker took, in order: the position in the file and the accepted rows.
  private(set) var blocks: [(index: Int, rowCount: Int)] = []
  private(set) var log = RejectLog()
  private(set) var badStarts: [Int] = []
  private(set) var blankLineCount = 0
  private(set) var emptyRecordCount = 0

  /// The longest record, so that marks fit 32 bits and memory stays in bounds.
  static let maximumRecordBytes = 256 << 20

  init(
    source: ByteSource, dialect: Dialect, path: String, columnCount: Int,
    builders: [ColumnBuilder], badRecords: Set<Int>, memory: MemoryBudget?
  ) {
    self.source = source
    self.path = path
    self.builders = builders
    self.badRecords = badRecords
    self.memory = memory
    indexer = FieldIndexer(source: source, dialect: dialect, columnCount: columnCount)
  }

  /// Takes blocks until there are no more; `report` is told the rows of each.
  func run(_ queue: BlockQueue, report: (Int) -> Void = { _ in }) {
    while let block = queue.next() {
      do throws(LoadError) {
        try read(block)
        report(blocks.last?.rowCount ?? 0)
        source.discard(block.start..<block.end)
      } catch {
        queue.fail(error)
        return
      }
    }
  }

  private func read(_ block: Block) throws(LoadError) {
    if block.quoting != .unclosed, block.end - block.start > BlockWorker.maximumRecordBytes {
      throw .recordTooLong(
        path: path, line: LineCounter(source).line(at: block.start))
    }
    var index = indexer.index(block)
    if !badRecords.isEmpty {
      let base = block.start
      index = indexer.removing(from: block) { index, row in
        self.badRecords.contains(base + index.start(of: row)) ? .invalidUTF8 : nil
      }
    }
    for builder in builders { builder.save() }
    if try !append(index) {
      for builder in builders { builder.restore() }
      index = indexer.removing(from: block) { index, row in badBytes(index, row) }
      guard try append(index) else { return }
    }
    finish(index)
    try takeMemory()
  }

  /// False when some field holds bytes that are no text.
  private func append(_ index: FieldIndex) throws(LoadError) -> Bool {
    for builder in builders {
      if case .hasBadBytes = try builder.append(index, scratch) { return false }
    }
    return true
  }

  private func badBytes(_ index: FieldIndex, _ row: Int) -> Reject.Reason? {
    for column in 0..<index.columnCount {
      if case .invalid(let reason) = TextVerdict.of(index.field(row, column)) {
        badStarts.append(indexer.blockStart + index.start(of: row))
        return reason
      }
    }
    return nil
  }

  private func finish(_ index: FieldIndex) {
    blocks.append((index.blockIndex, index.rowCount))
    for reject in indexer.rejects { log.append(reject) }
    blankLineCount += indexer.blankLineCount
    emptyRecordCount += indexer.emptyRecordCount
  }

  /// Takes from the budget what the builders have grown by.
  private func takeMemory() throws(LoadError) {
    guard let memory else { return }
    let growth = builders.reduce(0) { $0 + $1.byteCount } - takenBytes
    takenBytes += growth
    try memory.takeForLoad(growth)
  }
}

extension MemoryBudget {
  /// Takes bytes that a load needs.
  func takeForLoad(_ bytes: Int) throws(LoadError) {
    do throws(MemoryExceeded) { try take(bytes) } catch { throw .overMemoryLimit(error) }
  }
}

/// Counts lines for reports.
struct LineCounter {
  private let source: ByteSource
  private let newline: UInt8
  private var position = 0
  private var line = 1

  init(_ source: ByteSource, newline: UInt8 = .lineFeed) {
    self.source = source
    self.newline = newline
  }

  /// The line, counted from 1, of a position.
  func line(at target: Int) -> Int {
    var copy = self
    return copy.advance(to: target)
  }

  /// The same for positions that only grow, each byte counted once.
  mutating func advance(to target: Int) -> Int {
    var lines = 0
    for offset in position..<max(position, target) {
      // Safety: targets lie within the source.
      lines &+= unsafe source.start[offset] == newline ? 1 : 0
    }
    line += lines
    position = max(position, target)
    return line
  }
}
