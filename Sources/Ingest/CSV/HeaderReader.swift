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
      return header(record, ends: ends, dataStart: reader.position)
    }
    if seen == 0 { throw .emptyFile(path: path) }
    throw .noHeader(path: path, headerRow: wanted)
  }

  private func header(_ record: RecordReader.Record, ends: [Int], dataStart: Int) -> Header {
    guard options.hasHeader else {
      let names = (1...ends.count).map { "column\($0)" }
      return Header(names: names, dataStart: record.start, warnings: [])
    }
    var warnings: [LoadWarning] = []
    var taken: Set<String> = []
    var names: [String] = []
    var start = record.start
    for (index, end) in ends.enumerated() {
      var name = text(of: source.bytes(in: start..<end), &warnings)
      if name.isEmpty {
        name = "column\(index + 1)"
        warnings.append(.missingName(position: index + 1, name: name))
      }
      let unique = unusedName(like: name, taken: taken)
      if unique != name { warnings.append(.duplicateName(name, renamedTo: unique)) }
      taken.insert(unique)
      names.append(unique)
      start = end + 1
    }
    return Header(names: names, dataStart: dataStart, warnings: warnings)
  }

  private func unusedName(like name: String, taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)_\(number)") { number += 1 }
    return "\(name)_\(number)"
  }

  /// A name without quotes and surrounding blanks, in normalisation form C.
  private func text(of field: [UInt8], _ warnings: inout [LoadWarning]) -> String {
    let collapsed = unquoted(field)
    let trimmed = collapsed.drop { $0 == 32 || $0 == 9 }.reversed().drop { $0 == 32 || $0 == 9 }
    let name = String(decoding: trimmed.reversed(), as: UTF8.self)
    if String(validating: trimmed.reversed(), as: UTF8.self) == nil {
      warnings.append(.repairedName(name))
    }
    return TextFolding.normalized(name)
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
