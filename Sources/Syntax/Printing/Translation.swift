package import Diagnostics
import Values

/// Writes sentences with the keywords of the other language, and names as a model calls them.
///
/// Invariant: what is written means what was read. A translation is parsed again; one that
/// would be read as anything else is given up, and the English words stay.
package struct Translation: Sendable {
  /// The names in scope, labels included.
  package let names: NameTable
  /// Another name for the same thing, by the folded form of the first; nil keeps it.
  private let label: @Sendable (String) -> String?
  private let name: @Sendable (String) -> String?

  /// `label` gives the Vietnamese label of a name, `name` the name with a label; each nil where
  /// that is not one thing only.
  package init(
    names: NameTable, label: @escaping @Sendable (String) -> String? = { _ in nil },
    name: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.names = names
    self.label = label
    self.name = name
  }

  /// The canonical text of a sentence in a language.
  package func text(of sentence: Sentence, in language: Language) -> String {
    let english = canonical(TreePrinter.text(of: sentence), naming: sentence.isQuestion)
    guard language == .vietnamese, !sentence.keepsItsWords else { return english }
    let namings = sentence.isQuestion ? [true, false] : [false]
    for naming in namings {
      for reorders in [true, false] {
        let text = vietnamese(english, naming: naming, reorders: reorders)
        if read(text, naming: naming) == english { return text }
      }
    }
    return english
  }

  /// Whether a text is read as a sentence that means the same.
  package func means(_ text: String, _ sentence: Sentence) -> Bool {
    let english = canonical(TreePrinter.text(of: sentence), naming: sentence.isQuestion)
    return read(text, naming: sentence.isQuestion) == english
  }

  /// English keywords and the model's own names.
  private func canonical(_ english: String, naming: Bool) -> String {
    guard naming else { return english }
    let text = replaced(english, SyntaxTree.wordings(of: english, names: names)) { wording in
      guard case .name(let typed) = wording.meaning else { return nil }
      return name(typed)
    }
    return read(text, naming: false) == nil ? english : text
  }

  /// What a text is read as; nil if it is no sentence.
  private func read(_ text: String, naming: Bool) -> String? {
    var reader = SentenceReader(SourceText(text))
    guard let parsed = reader.next(names: names), parsed.isComplete,
      reader.next(names: names) == nil
    else { return nil }
    return canonical(TreePrinter.text(of: parsed.sentence), naming: naming)
  }

  private func vietnamese(_ english: String, naming: Bool, reorders: Bool) -> String {
    let source = SourceText(english)
    var wordings = SyntaxTree.wordings(of: english, names: names)
    var text = english
    if reorders {
      (text, wordings) = Translation.reordered(source, wordings)
    }
    return replaced(text, wordings) { wording in
      switch wording.meaning {
      case .keyword(let keyword): Vocabulary.entry(of: keyword).vietnamese.first
      case .name(let typed): naming ? label(typed) : nil
      }
    }
  }

  private func replaced(
    _ text: String, _ wordings: [Wording], by other: (Wording) -> String?
  ) -> String {
    let source = SourceText(text)
    var result = ""
    var place = 0
    for wording in wordings {
      guard let words = other(wording) else { continue }
      result += source[SourceRange(place, wording.range.start)] + words
      place = wording.range.end
    }
    return result + source[SourceRange(place, source.end)]
  }

  /// `last 3 months` in the order of Vietnamese: `3 months last`; `this month`: `month this`.
  private static func reordered(
    _ source: SourceText, _ wordings: [Wording]
  ) -> (String, [Wording]) {
    var text = source[SourceRange(0, source.end)]
    var result = wordings
    let moved: Set<Keyword> = [.this, .last, .previous]
    for index in wordings.indices.dropLast() {
      guard case .keyword(let first) = wordings[index].meaning, moved.contains(first),
        case .keyword(let unit) = wordings[index + 1].meaning,
        !Vocabulary.entry(of: unit).roles.isDisjoint(with: [.grain, .unit])
      else { continue }
      let whole = wordings[index].range.union(wordings[index + 1].range)
      let rest = SourceRange(wordings[index].range.end + 1, whole.end)
      guard rest.end - rest.start < 20 else { continue }
      let head = source[wordings[index].range]
      let tail = source[rest]
      text =
        SourceText(text)[SourceRange(0, whole.start)] + tail + " "
        + head + SourceText(text)[SourceRange(whole.end, source.end)]
      let shift = wordings[index].range.end - wordings[index].range.start + 1
      let unitRange = wordings[index + 1].range
      result[index] = Wording(
        meaning: wordings[index + 1].meaning,
        range: SourceRange(unitRange.start - shift, unitRange.end - shift))
      result[index + 1] = Wording(
        meaning: wordings[index].meaning, range: SourceRange(whole.end - shift + 1, whole.end))
    }
    return (text, result)
  }
}

extension Sentence {
  /// Whether its names are those of the model: a definition makes new ones.
  fileprivate var isQuestion: Bool {
    switch kind {
    case .query, .statement(.why), .statement(.explain),
      .statement(.explainPlan), .statement(.expect), .statement(.rows),
      .statement(.compare):
      true
    default: false
    }
  }

  /// Whether translating its words would change what it says.
  fileprivate var keepsItsWords: Bool {
    switch kind {
    case .dotCommand, .empty, .statement(.help): true
    default: false
    }
  }
}
