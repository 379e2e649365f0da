/// Text as XML 1.0 may hold it.
package enum XMLText {
  /// Text with everything escaped that would be markup, in content and in attributes. What XML
  /// cannot hold at all, such as most control characters, becomes U+FFFD.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The start of an element.
  static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    let words = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }
    return "<\(name)\(words.joined())>"
  }
}
