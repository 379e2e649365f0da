package import Diagnostics
import Rendering

/// How answers are shown. Dot commands change it.
package struct DisplayOptions: Sendable {
  /// The form of results; nil is a table on a terminal and CSV elsewhere.
  package var mode: OutputMode?
  package var color: ColorChoice
  package var language: Language
  /// How numbers are written; nil is as in the language.
  package var locale: Language?
  /// Cells that a line may fill; nil is the width of the terminal.
  package var width: Int?
  package var pager = PagerChoice.on
  /// Whether a pager may be started: not in safe mode.
  package var startsPrograms = true
  /// Whether the last line of an answer says how long it took.
  package var showsTime = false
  /// Whether each sentence of a script is shown before its answer.
  package var echoes = false
  package var environment: Environment
  /// Whether standard error hears of nothing but errors.
  package var isQuiet = false
  /// Rows of an answer that are shown at most; nil shows all that the output is meant to hold.
  package var rowLimit: Int?

  /// Whether texts that a spreadsheet would run get an apostrophe: in files.
  package var guardsFormulas = false

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

  /// The separators of numbers.
  var numbers: NumberFormat { NumberFormat(of: locale ?? language) }
}

/// Whether an answer that does not fit the window goes through a program that turns pages.
package enum PagerChoice: Hashable, Sendable {
  /// The program that the environment names, else `less`.
  case on
  case off
  case program(String)
}
