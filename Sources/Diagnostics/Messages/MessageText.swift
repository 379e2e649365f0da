/// Words in both languages.
package struct Bilingual: Hashable, Sendable {
  /// English.
  package var english: String
  /// Vietnamese.
  package var vietnamese: String

  /// The same words in both languages.
  package init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// The words in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}

/// The words of one message. `{name}` is filled from the diagnostic's facts.
package struct MessageText: Hashable, Sendable {
  /// What is wrong, after `error:`; no full stop.
  package var what: Bilingual
  /// One sentence of cause, after the source line.
  package var cause: Bilingual
  /// What to do, after `help:`, when no corrected sentence can be shown.
  package var advice: Bilingual?
  /// What `help E012` prints; without placeholders.
  package var help: Bilingual

  init(
    what: (String, String), cause: (String, String), advice: (String, String)? = nil,
    help: (String, String)
  ) {
    self.what = Bilingual(what.0, what.1)
    self.cause = Bilingual(cause.0, cause.1)
    self.advice = advice.map { Bilingual($0.0, $0.1) }
    self.help = Bilingual(help.0, help.1)
  }
}
