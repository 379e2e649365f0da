/// Finds out from the first bytes of a file how it is written, and refuses what is no
/// delimited text.
struct DialectSniffer {
  private let sample: [UInt8]
  private let path: String

  /// The bytes that are looked at.
  static let sampleBytes = 64 << 10
  private static let delimiters = [",", ";", "\t", "|"].flatMap { Array($0.utf8) }

  init(source: ByteSource, path: String) {
    sample = source.bytes(in: 0..<min(source.count, DialectSniffer.sampleBytes))
    self.path = path
  }

  func sniff(delimiter wanted: UInt8?) throws(LoadError) -> Dialect {
    guard !sample.isEmpty else { throw .emptyFile(path: path) }
    try refuseWideEncodings()
    try refuseWorkbooks()
    try refuseBinary()
    let hasMark = sample.starts(with: [0xEF, 0xBB, 0xBF])
    let whole = sample.dropFirst(hasMark ? 3 : 0)
    let named = namedDelimiter(of: whole)
    let text = whole.dropFirst(named?.lineLength ?? 0)
    return Dialect(
      delimiter: wanted ?? named?.delimiter ?? mostRegularDelimiter(of: text),
      lineEnd: lineEnd(of: whole), hasByteOrderMark: hasMark, usesQuotes: text.contains(.quote),
      textStart: text.startIndex)
  }

  /// The delimiter that a first line `sep=;` names, as spreadsheets write it, and the length of
  /// that line with its end.
  private func namedDelimiter(
    of text: ArraySlice<UInt8>
  ) -> (delimiter: UInt8, lineLength: Int)? {
    let line = text.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8), let delimiter = line.last,
      delimiter != .quote, delimiter < 0x80
    else { return nil }
    let end = text.dropFirst(5).prefix(2)
    return (delimiter, 5 + (end.elementsEqual("\r\n".utf8) ? 2 : min(end.count, 1)))
  }

  private func refuseWideEncodings() throws(LoadError) {
    if sample.starts(with: [0xFF, 0xFE, 0, 0]) || sample.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .unsupportedEncoding(path: path, name: "UTF-32")
    }
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
      throw .unsupportedEncoding(path: path, name: "UTF-16")
    }
  }

  /// How .xlsx and .ods begin, which are archives, and .xls.
  private static let workbooks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
  ]

  private func refuseWorkbooks() throws(LoadError) {
    if DialectSniffer.workbooks.contains(where: { sample.starts(with: $0) }) {
      throw .workbook(path: path)
    }
  }

  /// Text in a Latin script as UTF-16 has a zero in every second byte.
  private func refuseBinary() throws(LoadError) {
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let total = zeros[0] + zeros[1]
    guard total >= 16 else { return }
    if max(zeros[0], zeros[1]) * 4 > sample.count, min(zeros[0], zeros[1]) * 16 < sample.count {
      throw .unsupportedEncoding(path: path, name: "UTF-16")
    }
    if total * 20 > sample.count { throw .binaryFile(path: path) }
  }

  private func lineEnd(of text: ArraySlice<UInt8>) -> Dialect.LineEnd {
    var isQuoted = false
    var previous: UInt8 = 0
    var sawReturn = false
    for byte in text {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted, byte == .lineFeed { return previous == .carriageReturn ? .crlf : .lf }
      if !isQuoted, byte == .carriageReturn { sawReturn = true }
      previous = byte
    }
    return sawReturn && !text.contains(.lineFeed) ? .cr : .lf
  }

  /// The candidate that stands equally often in the most of the first lines; among equals the
  /// one that stands there more often; a comma when none stands there.
  private func mostRegularDelimiter(of text: ArraySlice<UInt8>) -> UInt8 {
    let lines = countsByLine(of: text)
    var best = (delimiter: UInt8(ascii: ","), score: 0, fields: 0)
    for (column, delimiter) in DialectSniffer.delimiters.enumerated() {
      guard let expected = lines.first?[column], expected > 0 else { continue }
      let agreeing = lines.count { $0[column] == expected }
      let score = agreeing * 1_000 / lines.count
      if score > best.score || score == best.score && expected > best.fields {
        best = (delimiter, score, expected)
      }
    }
    return best.delimiter
  }

  /// For each of the first lines that are not blank, how often each candidate stands outside
  /// quotes.
  private func countsByLine(of text: ArraySlice<UInt8>) -> [[Int]] {
    var lines: [[Int]] = []
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in text {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted, byte == .lineFeed || byte == .carriageReturn {
        if !isBlank { lines.append(counts) }
        if lines.count == 100 { return lines }
        counts = [0, 0, 0, 0]
        isBlank = true
        continue
      }
      isBlank = false
      if !isQuoted, let column = DialectSniffer.delimiters.firstIndex(of: byte) {
        counts[column] += 1
      }
    }
    if lines.isEmpty, !isBlank { lines.append(counts) }
    return lines
  }
}
