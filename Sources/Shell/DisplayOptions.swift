package import Diagnostics

/// How answers are shown.
package struct DisplayOptions: Sendable {
  /// The form of results; nil is a table on a terminal and CSV elsewhere.
  package var mode: OutputMode?
  package var color: ColorChoice
  package var language: Language
  package var environment: Environment
  /// Whether standard error hears of nothing but errors.
  package var isQuiet = false
  /// Rows of an answer that are shown at most; nil shows all that the output is meant to hold.
  package var rowLimit: Int?

  package init(
    mode: OutputMode? = nil, color: ColorChoice = .auto, language: Language = .english,
    environment: Environment
  ) {
    self.mode = mode
    self.color = color
    self.language = language
    self.environment = environment
  }
}
