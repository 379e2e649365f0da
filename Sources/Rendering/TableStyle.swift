package import Diagnostics
package import Values

/// How tables for readers look.
package struct TableStyle: Hashable, Sendable {
  /// Cells of the window that a line may fill; nil where there is no window.
  package var width: Int?
  /// The most rows that are printed; what is left out is counted in a line of its own.
  package var maximumRows: Int?
  /// Whether bold and dim text support what the layout already says.
  package var usesColor: Bool
  /// The language of footers and notes.
  package var language: Language
  /// How long the answer took, in seconds, for the last line; nil where it is not told.
  package var seconds: Decimal?
  /// How numbers are written; by default as in the language.
  package var numbers: NumberFormat

  /// Whether texts show their blanks at the ends and signs without a shape, as terminals do.
  var showsEverySign = false

  package init(
    width: Int? = nil, maximumRows: Int? = nil, usesColor: Bool = false,
    language: Language = .english, numbers: NumberFormat? = nil
  ) {
    self.width = width
    self.maximumRows = maximumRows
    self.usesColor = usesColor
    self.language = language
    self.numbers = numbers ?? NumberFormat(of: language)
  }

  /// The same with every sign of the texts shown.
  var showingEverySign: TableStyle {
    var style = self
    style.showsEverySign = true
    return style
  }

  /// `text` in bold, where colour is used.
  func bold(_ text: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// `text` dimmed, where colour is used.
  func dim(_ text: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }
}
