import Values

/// The names of the columns and where the data begins.
struct Header {
  var names: [String]
  var dataStart: Int
  var warnings: [LoadWarning]
}

/// Reads the record that holds the names.
struct HeaderReader {
  let source: ByteSource
  let dialect: Dialect
  let options: CSVOptions
  let path: String

  func read() throws(LoadError) -> Header {
    var reader = RecordReader(
      source: source, delimiter: dialect.delimiter, newline: dialect.newline,
      start: dialect.textStart, end: source.count)
    let wanted = options.hasHeader ? max(1, options.headerRow) : 1
    var seen = 0
    while true {
      var ends: [Int] = []
      guard let record = reader.next({ ends.append($0) }) else { break }
      guard record.end > record.start else { continue }
      seen += 1
      guard seen == wanted else { continue }
      if record.isUnclosed { break }
      return try header(record, ends: ends, dataStart: reader.position)
    }
    if seen == 0 { throw .emptyFile(path: path) }
    throw .noHeader(path: path, headerRow: wanted)
  }

  private func header(
    _ record: RecordReader.Record, ends: [Int], dataStart: Int
  ) throws(LoadError) -> Header {
    guard options.hasHeader else {
      let names = (1...ends.count).map { "column\($0)" }
      return Header(names: names, dataStart: record.start, warnings: [])
    }
    var warnings: [LoadWarning] = []
    var taken: Set<String> = []
    var names: [String] = []
    var unnamed: [Int] = []
    var start = record.start
    for (index, end) in ends.enumerated() {
      guard var name = text(of: source.bytes(in: start..<end)) else {
        let lines = LineCounter(source, newline: dialect.newline)
        throw .notUTF8(path: path, line: lines.line(at: start))
      }
      if name.isEmpty {
        name = "column\(index + 1)"
        unnamed.append(index)
      }
      let unique = unusedName(like: name, taken: taken)
      if unique != name { warnings.append(.duplicateName(name, renamedTo: unique)) }
      taken.insert(unique)
      names.append(unique)
      start = end + 1
    }
    if let warning = warning(onUnnamed: unnamed, of: names, dataStart) {
      warnings.insert(warning, at: 0)
    }
    return Header(names: names, dataStart: dataStart, warnings: warnings)
  }

  /// What to say of columns without a name: perhaps the names stand further down.
  private func warning(
    onUnnamed unnamed: [Int], of names: [String], _ dataStart: Int
  ) -> LoadWarning? {
    guard let first = unnamed.first else { return nil }
    if unnamed.count * 2 >= names.count, let row = firstFullRow(names.count, behind: dataStart) {
      return .headerElsewhere(row: row, unnamed: unnamed.count, columns: names.count)
    }
    guard unnamed.count > 1 else { return .missingName(position: first + 1, name: names[first]) }
    return .missingNames(unnamed.map { names[$0] })
  }

  /// The records behind the names in which others are looked for.
  private static let searchedRecords = 20

  /// The first record with a text in every field, where none of them is a number or a date,
  /// counted from the first of the file.
  private func firstFullRow(_ columns: Int, behind position: Int) -> Int? {
    var reader = RecordReader(
      source: source, delimiter: dialect.delimiter, newline: dialect.newline, start: position,
      end: min(source.count, position + DialectSniffer.sampleBytes))
    var row = max(1, options.headerRow)
    for _ in 0..<HeaderReader.searchedRecords {
      var ends: [Int] = []
      guard let record = reader.next({ ends.append($0) }), !record.isUnclosed else { return nil }
      guard record.end > record.start else { continue }
      row += 1
      let starts = [record.start] + ends.dropLast().map { $0 + 1 }
      let texts = zip(starts, ends).compactMap { text(of: source.bytes(in: $0..<$1)) }
      if texts.count == columns, texts.allSatisfy({ $0.contains(where: \.isLetter) }) { return row }
    }
    return nil
  }

  private func unusedName(like name: String, taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }

  /// A name without quotes and surrounding blanks, in normalisation form C; nil where the bytes
  /// are no UTF-8.
  private func text(of field: [UInt8]) -> String? {
    let collapsed = unquoted(field)
    let trimmed = collapsed.drop { $0 == 32 || $0 == 9 }.reversed().drop { $0 == 32 || $0 == 9 }
    return String(validating: trimmed.reversed(), as: UTF8.self).map(TextFolding.normalized)
  }

  private func unquoted(_ field: [UInt8]) -> [UInt8] {
    guard field.count >= 2, field.first == .quote, field.last == .quote else { return field }
    var bytes: [UInt8] = []
    var skipsQuote = false
    for byte in field.dropFirst().dropLast() {
      skipsQuote = byte == .quote && bytes.last == .quote && !skipsQuote
      if !skipsQuote { bytes.append(byte) }
    }
    return bytes
  }
}
