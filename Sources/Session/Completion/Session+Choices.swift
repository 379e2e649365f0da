import Diagnostics
import Syntax
import Values

extension Session {
  /// What may come next after a begun sentence, in words: what `rate online by ?` asks for.
  func choices(after begun: String) -> String {
    let completions = completions(after: begun)
    guard !completions.isEmpty else {
      return MessageTable.phrase(.choicesNone, in: settings.language)
    }
    return Completion.Kind.allCases.flatMap { kind in
      let texts = completions.filter { $0.kind == kind }.map(\.text)
      guard !texts.isEmpty else { return [String]() }
      let lead = MessageTable.phrase(kind.heading, in: settings.language) + ": "
      return TextWrapping.list(listed(texts, kind), after: lead, width: textWidth)
    }.joined(separator: "\n")
  }

  /// The first of many choices of a kind, and how many more there are.
  private func listed(_ texts: [String], _ kind: Completion.Kind) -> [String] {
    let shown = texts.prefix(Session.listedChoices)
    guard texts.count > shown.count else { return texts }
    let more = ["count": Fact.number(texts.count - shown.count)]
    let areAll = kind != .value || texts.count < Session.offeredValues
    let term: Term = areAll ? .moreChoices : .moreThanChoices
    return shown + [MessageTable.phrase(term, more, in: settings.language)]
  }

  /// At most so many choices of one kind are listed.
  private static let listedChoices = 40
}

extension Sentence {
  /// The begun sentence before a question mark at its end, which asks what may come next.
  func question(in source: SourceText) -> String? {
    let text = source[range]
    guard text.hasSuffix("?"), text.count > 1 else { return nil }
    if case .statement(.help) = kind { return nil }
    return String(text.dropLast())
  }
}

extension Completion.Kind {
  /// What stands before the choices of this kind.
  fileprivate var heading: Term {
    switch self {
    case .value: .choicesValues
    case .name: .choicesNames
    case .keyword: .choicesWords
    case .sign: .choicesSigns
    case .variable: .choicesVariables
    case .file: .choicesFiles
    case .topic: .choicesTopics
    case .command: .choicesCommands
    }
  }
}
