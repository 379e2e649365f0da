/// The plain meaning of the format, one byte after the other: what the parallel loader is
/// compared with.
struct ReferenceReader {
  struct Row: Equatable {
    var line: Int
    /// Nil for a missing field.
    var fields: [[UInt8]?]
  }

  struct BadRow: Equatable {
    var line: Int
    var reason: String
    var text: [UInt8]
  }

  private(set) var rows: [Row] = []
  private(set) var rejects: [BadRow] = []
  private(set) var blankLines = 0
  private(set) var emptyRecords = 0

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  private var unclosed = 0

  /// Reads all records behind the first, which gives the number of columns.
  init(_ bytes: [UInt8], delimiter: Character = ",") {
    self.bytes = bytes
    self.delimiter = delimiter.asciiValue ?? 0
    var columns: Int?
    while position < bytes.count {
      let start = position
      let startLine = line
      let record = readRecord()
      line += bytes[start..<position].count { $0 == 10 }
      if columns == nil {
        if !record.isBlank { columns = record.fields.count }
        continue
      }
      take(record, start, startLine, columns ?? 0)
    }
  }

  private struct Record {
    var fields: [[UInt8]?] = []
    var end = 0
    var hasTextAfterQuote = false
    var isUnclosed = false
    var isBlank = false
  }

  private mutating func take(_ record: Record, _ start: Int, _ startLine: Int, _ columns: Int) {
    let text = Array(bytes[start..<record.end])
    if record.isUnclosed {
      rejects.append(BadRow(line: startLine, reason: "unclosedQuote", text: text))
    } else if record.isBlank {
      blankLines += 1
    } else if record.hasTextAfterQuote {
      rejects.append(BadRow(line: startLine, reason: "textAfterQuote", text: text))
    } else if record.fields.count != columns {
      let reason = record.fields.count < columns ? "tooFewFields" : "tooManyFields"
      rejects.append(BadRow(line: startLine, reason: reason, text: text))
    } else if text.count < columns {
      emptyRecords += 1
    } else if let reason = badBytes(record.fields) {
      rejects.append(BadRow(line: startLine, reason: reason, text: text))
    } else {
      rows.append(Row(line: startLine, fields: record.fields))
    }
  }

  private func badBytes(_ fields: [[UInt8]?]) -> String? {
    for case let field? in fields {
      let text = String(validating: field, as: UTF8.self)
      let zero = field.firstIndex(of: 0)
      if text == nil {
        // Whichever comes first in the field counts.
        if let zero, String(validating: field[..<zero], as: UTF8.self) != nil { return "nulByte" }
        return "invalidUTF8"
      }
      if zero != nil { return "nulByte" }
    }
    return nil
  }

  private mutating func readRecord() -> Record {
    let start = position
    var record = Record()
    while true {
      var field: [UInt8] = []
      var isQuoted = false
      if position < bytes.count, bytes[position] == 34 {
        isQuoted = true
        position += 1
        var isClosed = false
        while position < bytes.count {
          if bytes[position] != 34 {
            field.append(bytes[position])
            position += 1
          } else if position + 1 < bytes.count, bytes[position + 1] == 34 {
            field.append(34)
            position += 2
          } else {
            isClosed = true
            position += 1
            break
          }
        }
        if !isClosed { return unclosedRecord(from: start) }
      }
      let tailStart = position
      while position < bytes.count, bytes[position] != delimiter, bytes[position] != 10 {
        position += 1
      }
      var tail = Array(bytes[tailStart..<position])
      let isLast = position == bytes.count || bytes[position] == 10
      record.end = position
      if isLast, tail.last == 13 {
        tail.removeLast()
        record.end -= 1
      }
      if isQuoted { record.hasTextAfterQuote = record.hasTextAfterQuote || !tail.isEmpty }
      record.fields.append(isQuoted ? field : tail.isEmpty ? nil : tail)
      position = min(position + 1, bytes.count)
      if isLast { break }
    }
    record.isBlank = record.end == start
    return record
  }

  /// A quote that never ends spoils its line only; after 64 such lines, the rest of the file.
  private mutating func unclosedRecord(from start: Int) -> Record {
    unclosed += 1
    let lineEnd = unclosed > 64 ? nil : bytes[start...].firstIndex(of: 10)
    position = lineEnd.map { $0 + 1 } ?? bytes.count
    var end = lineEnd ?? bytes.count
    if lineEnd == nil, end > start, bytes[end - 1] == 10 { end -= 1 }
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    return Record(end: end, isUnclosed: true)
  }
}
