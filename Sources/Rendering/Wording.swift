import Diagnostics
import Results
import Values

/// The words around a table.
enum Wording {
  /// The parts of the last line: what the rows are, and the as-of date.
  static func footer(_ footer: Footer, in style: TableStyle) -> [String] {
    var parts: [String] = []
    if !footer.noun.isEmpty {
      let shown = style.numbers.integer(footer.shown)
      let available = style.numbers.integer(footer.available)
      let noun = DisplayWidth.escaped(footer.noun)
      let of = style.language == .english ? "of" : "trên"
      parts.append(
        footer.shown == footer.available
          ? "\(shown) \(noun)" : "\(shown) \(of) \(available) \(noun)")
    }
    if let asOf = footer.asOf {
      parts.append("\(style.language == .english ? "as of" : "tính đến") \(asOf)")
    }
    return parts
  }

  /// Which columns a narrow window hides, and how to see them.
  static func hiddenColumns(_ names: [String], in style: TableStyle) -> String {
    let columns = names.map { "`\($0)`" }.joined(separator: ", ")
    return switch style.language {
    case .english: "the window is too narrow for \(columns); `| show …` or a wider one shows them"
    case .vietnamese:
      "cửa sổ quá hẹp cho \(columns); `| show …` hoặc cửa sổ rộng hơn sẽ hiện chúng"
    }
  }

  /// How many rows a terminal leaves out, and how to see them.
  static func hiddenRows(_ count: Int, in style: TableStyle) -> String {
    let rows = style.numbers.integer(count)
    return switch style.language {
    case .english: "\(rows) more rows are not shown here; `hoso -c` prints all"
    case .vietnamese: "còn \(rows) dòng không hiện ở đây; `hoso -c` in tất cả"
    }
  }

  /// `yes` or `no`.
  static func flag(_ value: Bool, in language: Language) -> String {
    switch language {
    case .english: value ? "yes" : "no"
    case .vietnamese: value ? "có" : "không"
    }
  }

  /// The word before a note.
  static func note(in language: Language) -> String {
    language == .english ? "note" : "ghi chú"
  }

  /// The words of a note.
  static func text(of note: Diagnostic, in language: Language) -> String {
    note.message.rawValue
  }
}
