import Diagnostics
import Syntax
import Values

/// A topic as `help` and the reference show it: everything but the layout.
struct TopicText {
  let topic: Topic
  let language: Language
  let slots: ExampleSlots
  let translation: Translation
  /// What keeps an example, whose slots are filled, from being carried out.
  let obstacle: (String) -> Diagnostic?

  /// The topic's own word: its keyword in the reader's language, where it is one.
  var title: String {
    guard language == .vietnamese, let keyword = topic.titleKeyword,
      let phrase = Vocabulary.entry(of: keyword).vietnamese.first
    else { return topic.name }
    return phrase
  }

  /// What else one may write for the topic's words.
  var otherWords: [String] {
    topic.keywords.flatMap { Vocabulary.entry(of: $0).phrases }
      .reduce(into: [String]()) { if $1 != title, !$0.contains($1) { $0.append($1) } }
  }

  /// The form, with keywords in the reader's language.
  var syntax: String {
    var text = topic.syntax
    for keyword in Keyword.allCases where text.contains("{\(keyword.rawValue)}") {
      let entry = Vocabulary.entry(of: keyword)
      let phrase = language == .english ? nil : entry.vietnamese.first
      text = text.replacing("{\(keyword.rawValue)}", with: phrase ?? entry.english[0])
    }
    guard language == .vietnamese else { return text }
    return text.replacing(/\b[A-Z]{3,}\b/) {
      Topic.metavariables[String($0.output)] ?? "\($0.output)"
    }
  }

  var meaning: String { topic.meaning[language] }

  /// Examples that can be run, one sentence a line; at most two.
  var examples: [String] {
    let runnable = topic.examples.lazy.filter(slots.canFill).map(slots.filled)
      .filter { obstacle($0) == nil }.prefix(2)
    return runnable.map { example in
      example.split(separator: "\n").map { translated(String($0)) }.joined(separator: "\n")
    }
  }

  /// What has to be loaded before there is an example; nil where there is one.
  var need: String? {
    guard examples.isEmpty, let example = topic.examples.first else { return nil }
    if let slot = slots.missing(in: example) {
      let need = ["need": Fact.term(slot.need)]
      return MessageTable.phrase(.helpNeeds, need, in: language)
    }
    guard let mistake = obstacle(slots.filled(example)) else { return nil }
    let reason = MessageTable.text(of: mistake.message).what[language]
    let told = MessageTable.fill(reason, mistake.facts, language)
    return MessageTable.phrase(.helpNoExample, ["reason": .text(told)], in: language)
  }

  private func translated(_ line: String) -> String {
    guard language == .vietnamese,
      let parsed = SyntaxTree.parseSentence(line, names: translation.names), parsed.isComplete
    else { return line }
    return translation.text(of: parsed.sentence, in: language)
  }
}

extension Topic.Slot {
  /// What an example needs that names it.
  fileprivate var need: Term {
    switch self {
    case .main, .file, .year, .quarter, .month, .date: .needTable
    case .target, .link, .targetFile: .needLink
    case .flag, .otherFlag, .field, .otherField, .value, .otherValue: .needTexts
    case .number: .needNumbers
    case .time, .event: .needDates
    case .metric: .needMetric
    case .script: .needScript
    }
  }
}

extension Topic {
  /// The keyword that the topic is named for.
  var titleKeyword: Keyword? {
    keywords.first { Vocabulary.entry(of: $0).english.contains(name) }
  }

  /// Everything `help` may be asked for to get this topic.
  var words: [String] {
    [name, "\(chapter.rawValue).\(name)"] + keywords.flatMap { Vocabulary.entry(of: $0).phrases }
  }
}
