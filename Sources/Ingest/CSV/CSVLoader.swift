package import Columnar
package import Values

/// What came out of loading one file.
package struct LoadedTable: Sendable {
  /// One name a column, all different.
  package var columnNames: [String]
  package var table: Table
  package var report: LoadReport
  package var rejects: Rejects
}

/// Loads delimited text (RFC 4180) into columns.
///
/// Quotes may hold delimiters, line ends and doubled quotes; a quote opens only as the first
/// byte of a field. An empty field is missing, `""` is an empty text (missing in a column that
/// is no text). Blank lines and records of empty fields are left out and counted. Records that cannot be read are kept as
/// rejects. The result is the same for any number of threads.
package enum CSVLoader {
  /// Loads a file.
  ///
  /// - Throws: `.overMemoryLimit` where the values, in the form in which they are read and in
  ///   that of the table, take more than `memory` has; nil is no limit.
  package static func load(
    path: String, options: CSVOptions = CSVOptions(), threads: Int,
    cancellation: CancellationFlag = CancellationFlag(), progress: Progress? = nil,
    memory: MemoryBudget? = nil
  ) throws(LoadError) -> LoadedTable {
    let clock = ContinuousClock()
    let start = clock.now
    let source = try ByteSource.mapping(path: path)
    let load = try CSVLoad(
      source: source, path: path, options: options, threads: max(1, threads),
      cancellation: cancellation, progress: progress, memory: memory)
    var loaded = try load.run()
    loaded.report.seconds = (clock.now - start) / .seconds(1)
    return loaded
  }

  /// The names of the columns of a file, of which only the beginning is read.
  package static func columnNames(
    path: String, options: CSVOptions = CSVOptions()
  ) throws(LoadError) -> [String] {
    let source = try ByteSource.mapping(path: path)
    let dialect = try DialectSniffer(source: source, path: path).sniff(
      delimiter: options.delimiter)
    return try HeaderReader(source: source, dialect: dialect, options: options, path: path)
      .read().names
  }

  /// Loads text that is in memory.
  package static func load(
    bytes: [UInt8], options: CSVOptions = CSVOptions(), threads: Int = 1,
    cancellation: CancellationFlag = CancellationFlag(), memory: MemoryBudget? = nil
  ) throws(LoadError) -> LoadedTable {
    guard !bytes.isEmpty else { throw .emptyFile(path: "") }
    let source = try ByteSource.copying(bytes)
    return try CSVLoad(
      source: source, path: "", options: options, threads: max(1, threads),
      cancellation: cancellation, progress: nil, memory: memory
    ).run()
  }
}
