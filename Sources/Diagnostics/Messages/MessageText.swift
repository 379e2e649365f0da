/// Words in both languages.
package struct Bilingual: Hashable, Sendable {
  /// English.
  package var english: String
  /// Vietnamese.
  package var vietnamese: String

  /// The words in `language`.
  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
