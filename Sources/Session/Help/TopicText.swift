import Diagnostics
import Syntax
import Values

/// A topic as `help` and the reference show it: everything but the layout.
struct TopicText {
  let topic: Topic
  let language: Language
  let slots: ExampleSlots
  let translation: Translation

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

  /// Examples that can be run, one sentence a line.
  var examples: [String] {
    let runnable = topic.examples.filter(slots.canFill)
    return (runnable.isEmpty ? topic.examples : runnable).map { example in
      example.split(separator: "\n").map { line in
        translated(slots.filled(String(line)))
      }.joined(separator: "\n")
    }
  }

  private func translated(_ line: String) -> String {
    guard language == .vietnamese,
      let parsed = SyntaxTree.parseSentence(line, names: translation.names), parsed.isComplete
    else { return line }
    return translation.text(of: parsed.sentence, in: language)
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
