package import Diagnostics

extension SyntaxTree {
  /// The language of a sentence as its keywords tell: Vietnamese where one of them is; nil where
  /// none tells.
  package static func language(of text: String, names: NameTable) -> Language? {
    let source = SourceText(text)
    let keywords = wordings(of: text, names: names).filter { wording in
      if case .keyword = wording.meaning { true } else { false }
    }
    guard !keywords.isEmpty else { return nil }
    return keywords.contains { isVietnamese($0, in: source) } ? .vietnamese : .english
  }

  private static func isVietnamese(_ wording: Wording, in source: SourceText) -> Bool {
    guard case .keyword(let keyword) = wording.meaning else { return false }
    let entry = Vocabulary.entry(of: keyword)
    let phrase = SourceText(source[wording.range])
    let words = tokenRanges(of: phrase).map { phrase[$0] }.joined(separator: " ").lowercased()
    return !entry.vietnamese.isEmpty && !entry.english.contains(words)
  }
}
