import Columnar
import Values

/// One load from the first byte to the finished table.
///
/// A pass reads the whole file and builds the pending columns, each as its plan says. A column
/// whose values do not fit the plan gets another one and is read again, alone.
struct CSVLoad {
  private let source: ByteSource
  private let path: String
  private let options: CSVOptions
  private let threads: Int
  private let cancellation: CancellationFlag
  private let progress: Progress?
  private let memory: MemoryBudget?
  private let dialect: Dialect
  private let header: Header
  private let seed: HashSeed

  init(
    source: ByteSource, path: String, options: CSVOptions, threads: Int,
    cancellation: CancellationFlag, progress: Progress?, memory: MemoryBudget?
  ) throws(LoadError) {
    self.source = source
    self.path = path
    self.options = options
    self.threads = threads
    seed = HashSeed(start: .random(in: .min ... .max), mask: options.tuning.hashMask)
    self.cancellation = cancellation
    self.progress = progress
    self.memory = memory
    dialect = try DialectSniffer(source: source, path: path).sniff(delimiter: options.delimiter)
    header = try HeaderReader(source: source, dialect: dialect, options: options, path: path)
      .read()
  }

  func run() throws(LoadError) -> LoadedTable {
    let plans = SampleReader(source: source, dialect: dialect, header: header, options: options)
      .plans()
    var pending = plans.enumerated().map { PendingColumn(column: $0, plan: $1) }
    var columns: [FinishedColumn?] = Array(repeating: nil, count: plans.count)
    let first = try pass(pending, badRecords: [], isFirst: true)
    let rowCount = try finish(first, &pending, &columns)
    try refuseOtherEncodings(first, rowCount: rowCount)
    let bad = Set(first.flatMap(\.badStarts))
    while !pending.isEmpty {
      let workers = try pass(pending, badRecords: bad)
      _ = try finish(workers, &pending, &columns)
    }
    return loaded(columns.compactMap { $0 }, rowCount: rowCount, first)
  }

  /// Reads the file once with a builder a thread for each pending column.
  private func pass(
    _ pending: [PendingColumn], badRecords: Set<Int>, isFirst: Bool = false
  ) throws(LoadError) -> [BlockWorker] {
    progress?.expect(source.count - header.dataStart)
    let splitter = BlockSplitter(
      source: source, dialect: dialect, range: header.dataStart..<source.count,
      blockBytes: options.tuning.blockBytes)
    let queue = BlockQueue(splitter, cancellation: cancellation, progress: progress)
    let workers = (0..<threads).map { _ in
      BlockWorker(
        source: source, dialect: dialect, path: path, columnCount: header.names.count,
        builders: pending.map { $0.builder(seed: seed, options, header.names) },
        badRecords: badRecords, memory: memory)
    }
    Parallel.perform(threads) { worker in
      workers[worker].run(queue) { rows in if isFirst { progress?.advance(rows: rows) } }
    }
    if let failure = queue.failure { throw failure }
    return workers
  }

  /// Packs the columns that were built; the others stay pending with a new plan.
  private func finish(
    _ workers: [BlockWorker], _ pending: inout [PendingColumn],
    _ columns: inout [FinishedColumn?]
  ) throws(LoadError) -> Int {
    let layout = RowLayout(workers, threads: threads)
    let finisher = ColumnFinisher(
      layout: layout, options: options, names: header.names, seed: seed, threads: threads)
    let merged = finisher.mergeDictionaries(pending, workers)
    var again: [PendingColumn] = []
    for (position, item) in pending.enumerated() {
      if cancellation.isRaised { throw .cancelled }
      let builders = workers.map { $0.builders[position] }
      switch finisher.finish(item, builders, merged[position]) {
      case .finished(let column):
        columns[item.column] = column
        try memory?.takeForLoad(column.column.byteCount)
      case .again(let next): again.append(next)
      }
      for builder in builders { release(builder.arena) }
    }
    pending = again
    return layout.rowCount
  }

  private func release(_ arena: Arena) {
    memory?.giveBack(arena.byteCount)
    arena.removeAll()
  }

  private func loaded(
    _ columns: [FinishedColumn], rowCount: Int, _ workers: [BlockWorker]
  ) -> LoadedTable {
    let rejects = rejects(of: workers)
    let total = TotalRow.label(in: columns.map(\.column), rowCount: rowCount)
    let report = LoadReport(
      path: path, byteCount: source.count, rowCount: rowCount, columns: columns.map(\.report),
      seconds: 0, dialect: dialect, rejectedCount: rejects.totalCount,
      blankLineCount: workers.reduce(0) { $0 + $1.blankLineCount },
      emptyRecordCount: workers.reduce(0) { $0 + $1.emptyRecordCount },
      warnings: header.warnings + columns.compactMap(\.warning)
        + (total.map { [.lastRowIsTotal($0)] } ?? []))
    let table = Table(columns: columns.map(\.column), rowCount: rowCount)
    return LoadedTable(
      columnNames: header.names, table: table, report: report, rejects: rejects)
  }

  /// A file of which every record, or ten and a tenth of all, holds bytes that are no UTF-8 is
  /// written in another encoding: its table would have only the rows without foreign letters.
  private func refuseOtherEncodings(
    _ workers: [BlockWorker], rowCount: Int
  ) throws(LoadError) {
    let wrong = workers.reduce(0) { $0 + $1.log.otherEncodingCount }
    guard wrong > 0, rowCount == 0 || wrong >= 10 && wrong * 9 >= rowCount else { return }
    let starts = workers.flatMap(\.log.found).filter { $0.reason == .invalidUTF8 }.map(\.start)
    let line = LineCounter(source, newline: dialect.newline).line(at: starts.min() ?? 0)
    throw .notUTF8(path: path, line: line)
  }

  private func rejects(of workers: [BlockWorker]) -> Rejects {
    let found = workers.flatMap(\.log.found).sorted { $0.start < $1.start }
    var rejects = Rejects()
    rejects.totalCount = workers.reduce(0) { $0 + $1.log.totalCount }
    var lines = LineCounter(source, newline: dialect.newline)
    for reject in found.prefix(Rejects.maximumKept) {
      let end = min(reject.end, reject.start + Rejects.maximumBytes)
      let text = String(decoding: source.bytes(in: reject.start..<end), as: UTF8.self)
      rejects.rows.append(
        Reject(line: lines.advance(to: reject.start), reason: reject.reason, text: text))
    }
    return rejects
  }
}
