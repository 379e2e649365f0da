import Diagnostics
import Syntax

extension Session {
  /// What may come next after a begun sentence, in words: what `rate online by ?` asks for.
  func choices(after begun: String) -> String {
    let completions = completions(after: begun)
    guard !completions.isEmpty else {
      return MessageTable.phrase(.choicesNone, in: settings.language)
    }
    return Completion.Kind.allCases.compactMap { kind in
      let texts = completions.filter { $0.kind == kind }.map(\.text)
      guard !texts.isEmpty else { return nil }
      let shown = texts.prefix(Session.listedChoices)
      var line = shown.joined(separator: ", ")
      if texts.count > shown.count { line += ", …" }
      return MessageTable.phrase(kind.heading, in: settings.language) + ": " + line
    }.joined(separator: "\n")
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
