import Columnar
import Diagnostics
import Metrics
import Syntax
import Values

extension Session {
  /// Whether a typed sentence may be kept for later sessions: it names no private field, and no
  /// text in it is a value of one. While that is still being looked up it waits; a sentence that
  /// is stopped meanwhile is not kept.
  package func mayKeep(_ sentence: String) -> Bool {
    declaresPrivate(sentence) ? settings.showsPrivate : !tellsPrivate(sentence)
  }

  /// Whether a sentence names a private field, or a text in it is a value of one: no file has it.
  /// It looks through those values, which costs time with many of them.
  package func tellsPrivate(_ sentence: String) -> Bool {
    let fields = workspace.model.privateFields
    guard !fields.isEmpty else { return false }
    let typed = " " + Session.words(sentence) + " "
    let names = fields.flatMap(\.naming.words).map(Session.words)
    if names.contains(where: { typed.contains(" " + $0 + " ") }) { return true }
    let texts = texts(in: sentence)
    guard !texts.isEmpty else { return false }
    return fields.contains { field in
      guard case .stored(let column, _) = field.source else { return false }
      guard let values = values(of: column) else { return true }
      return texts.contains(where: values.contains)
    }
  }

  /// The values of a column; nil where the wait for them was stopped.
  private func values(of column: ColumnID) -> FoldedTexts? {
    let workspace = workspace
    return try? cancellation.leaving(as: .cancelled) { (_) throws(SessionError) in
      workspace.values(of: column)
    }
  }

  /// Whether a sentence says which fields are private.
  private func declaresPrivate(_ sentence: String) -> Bool {
    var reader = SentenceReader(SourceText(sentence))
    while let parsed = reader.next(names: names) {
      guard case .statement(.load(let load)) = parsed.sentence.kind else { continue }
      let isPrivate = load.options.contains { option in
        if case .private = option.kind { true } else { false }
      }
      if isPrivate { return true }
    }
    return false
  }

  /// Whether a word tells nothing of the data: it is one of the language, or a name.
  private func isKnown(_ word: String) -> Bool {
    Vocabulary.contains(word) || names.contains(word)
  }

  /// A text as its words without marks and case, a blank between two of them.
  private static func words(_ text: String) -> String {
    TextFolding.key(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// What stands in quotes, and each word and number outside of them that tells something.
  private func texts(in sentence: String) -> [String] {
    let parts = sentence.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().flatMap { index, part -> [String] in
      if !index.isMultiple(of: 2) { return [String(part)] }
      return part.split { $0.isWhitespace || "(),=<>|".contains($0) }.map(String.init)
        .filter { !isKnown($0) }
    }
    .filter { !$0.isEmpty }
  }
}
