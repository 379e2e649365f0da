package import Diagnostics

/// How answers are shown.
package struct DisplayOptions: Sendable {
  /// The form of results; nil is a table on a terminal and CSV elsewhere.
  package var mode: OutputMode?
  package var color: ColorChoice
  package var language: Language
  /// The language whose separators numbers have; nil is ``language``.
  package var locale: Language?
  package var environment: Environment

  package init(
    mode: OutputMode? = nil, color: ColorChoice = .auto, language: Language = .english,
    locale: Language? = nil, environment: Environment
  ) {
    self.mode = mode
    self.color = color
    self.language = language
    self.locale = locale
    self.environment = environment
  }
}
