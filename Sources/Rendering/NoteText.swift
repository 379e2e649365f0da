package import Diagnostics

/// A note or a warning in one line, as it stands under a table or beside a script's output.
package enum NoteText {
  /// What is so, then the nearest names, what to do, or the sentence to write instead.
  package static func line(_ note: Diagnostic, in language: Language) -> String {
    let text = MessageTable.text(of: note.message)
    var parts = [MessageTable.fill(text.what[language], note.facts, language)]
    if !note.suggestions.isEmpty {
      let names = Fact.list(note.suggestions.map { .code($0) })
      let term: Term = note.suggestions.count == 1 ? .similarName : .similarNames
      parts.append(MessageTable.phrase(term, ["names": names], in: language))
    }
    if let correction = note.correction {
      let invitation = MessageTable.phrase(.writeInstead, in: language)
      parts.append("\(invitation) `\(correction)`")
    } else if note.suggestions.isEmpty, let advice = text.advice {
      parts.append(MessageTable.fill(advice[language], note.facts, language))
    }
    return parts.joined(separator: "; ")
  }

  /// The word before it: `note` or `warning`.
  package static func label(_ note: Diagnostic, in language: Language) -> String {
    MessageTable.phrase(note.severity == .warning ? .warning : .note, in: language)
  }
}
