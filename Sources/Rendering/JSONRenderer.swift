package import Results
import Values

/// Writes a result as JSON, one object a row, keyed by ``ResultColumn/key``: in an array, or one
/// a line (JSON Lines).
///
/// Integers and decimals are numbers with all of their digits; dates are texts; a missing
/// value is `null`, a hidden one `"‡"`. A rate is
/// `{"numerator": 1, "denominator": 3, "value": 0.333333}`, so that it stays exact. The row `all` is written only where the sentence asked for it.
package struct JSONRenderer: Sendable {
  /// How the objects of the rows stand together.
  package enum Layout: Sendable {
    case array, lines
  }

  private let layout: Layout

  package init(_ layout: Layout = .array) {
    self.layout = layout
  }

  /// Writes the rows and a line end.
  package func write(_ result: DisclosedResult, to output: inout some TextOutputStream) {
    let table = result.table
    let keys = JSONRenderer.distinctKeys(of: table.columns).map(JSONRenderer.quoted)
    var isFirst = true
    table.forEachDataRow { cell in
      if layout == .array { output.write(isFirst ? "[\n  " : ",\n  ") }
      isFirst = false
      let members = keys.enumerated().map { "\($1): \(JSONRenderer.value(of: cell($0)))" }
      output.write("{\(members.joined(separator: ", "))}")
      if layout == .lines { output.write("\n") }
      return !output.isEnded
    }
    if layout == .array { output.write(isFirst ? "[]\n" : "\n]\n") }
  }

  /// The key of each column; a key that is taken gets a number (`count_2`).
  private static func distinctKeys(of columns: [ResultColumn]) -> [String] {
    var taken: Set<String> = []
    return columns.map { column in
      var key = column.key
      var number = 2
      while !taken.insert(key).inserted {
        key = "\(column.key)_\(number)"
        number += 1
      }
      return key
    }
  }

  private static func value(of cell: Cell) -> String {
    switch cell {
    case .missing: "null"
    case .integer, .decimal, .quotient, .flag, .percentage, .rank: DataText.text(of: cell) ?? "null"
    case .text, .date, .timestamp, .hidden: quoted(DataText.text(of: cell) ?? "")
    case .rate(let rate):
      "{\"numerator\": \(rate.numerator), \"denominator\": \(rate.denominator), "
        + "\"value\": \(DataText.fraction(of: rate) ?? "null")}"
    }
  }

  /// A JSON string; control characters, also those above ASCII, are written as escapes.
  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
