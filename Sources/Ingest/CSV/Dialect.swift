/// How a delimited file is written.
package struct Dialect: Sendable, Equatable {
  /// The byte between fields.
  package var delimiter: UInt8
  /// What ends a line.
  package var lineEnd: LineEnd
  /// Whether a UTF-8 byte order mark comes first.
  package var hasByteOrderMark: Bool
  /// Whether some field of the sample stands in quotes.
  package var usesQuotes: Bool
  /// Where the text begins: behind a byte order mark and a line `sep=;`.
  var textStart: Int

  package enum LineEnd: String, Sendable {
    case lf, crlf, cr
  }

  /// The byte that ends a record; a carriage return before a line feed belongs to the line end.
  var newline: UInt8 { lineEnd == .cr ? .carriageReturn : .lineFeed }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let digitZero = UInt8(ascii: "0")
}
