/// A page in roff, written from top to bottom.
struct Roff {
  private(set) var source = ""

  mutating func title(_ name: String, section: Int, source: String) {
    line(".TH \(name) \(section) \"\" \"\(Roff.escaped(source))\"")
  }

  mutating func section(_ name: String) { line(".SH \(name)") }

  mutating func subsection(_ name: String) { line(".SS \(Roff.escaped(name))") }

  /// A line that is roff already.
  mutating func text(_ roff: String) { line(roff) }

  /// A command line, on a line of its own.
  mutating func command(_ words: String) {
    line(".B \(Roff.escaped(words))")
    line(".br")
  }

  /// Text with blank lines between its paragraphs.
  mutating func paragraphs(of text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for paragraph in lines.split(whereSeparator: \.isEmpty) {
      line(".PP")
      for words in paragraph { line(Roff.escaped(String(words))) }
    }
  }

  /// A word and what it means.
  mutating func entry(_ name: String, _ meaning: String) {
    line(".TP")
    line(".B \(Roff.escaped(name))")
    line(Roff.escaped(meaning))
  }

  /// An option or an argument.
  mutating func entry(_ argument: ToolHelp.Argument) {
    let value = argument.valueName.map { "<\($0)>" } ?? ""
    let names = argument.spellings.joined(separator: ", ")
    var words =
      switch argument.kind {
      case .positional: (argument.valueName ?? "").uppercased() + " ..."
      case .flag: names
      case .option: "\(names) \(value)"
      }
    if let values = argument.allValues, !values.isEmpty {
      words += " (\(values.joined(separator: ", ")))"
    }
    let meaning = [argument.abstract, argument.discussion].compactMap(\.self)
      .joined(separator: " ")
    entry(words, meaning + (argument.defaultValue.map { " Default: \($0)." } ?? ""))
  }

  private mutating func line(_ text: String) { source += text + "\n" }

  /// Text that roff prints as it is, in ASCII.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "..."
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
