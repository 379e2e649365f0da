import Diagnostics
import Syntax

extension Session {
  /// `help`, or `help TOPIC`: a word of the language or the code of a message.
  func help(_ topic: String?, _ sentence: Sentence) throws(SessionError) -> Outcome {
    guard let topic else { return .text(helpText.overview(hintingAt: hintAtCommands)) }
    if let text = help(onCommand: topic) { return .text(text) }
    if let message = MessageID.message(coded: topic) { return .text(helpText.text(of: message)) }
    let topics = Topic.topics(named: topic)
    guard topics.isEmpty else { return .text(helpText.text(of: topics)) }
    if let text = help(onCommand: "." + topic) { return .text(text) }
    throw .sentence(unknown(topic, sentence))
  }

  /// What to ask instead of help on a word: a name of the data is explained, a slip is mended.
  private func unknown(_ topic: String, _ sentence: Sentence) -> Diagnostic {
    var diagnostic = Diagnostic(.unknownTopic, at: sentence.range, ["name": .code(topic)])
    if names.contains(topic) {
      diagnostic.correction = "explain " + topic
      return diagnostic
    }
    let commands = settings.commands.map { "." + $0.name }
    let words = topic.hasPrefix(".") ? [] : Topic.all.flatMap(\.words).filter { !$0.contains(".") }
    diagnostic.suggestions = Suggestion.begunOrNearest(to: topic, among: words + commands)
    diagnostic.correction = diagnostic.suggestions.first.map { "help " + $0 }
    return diagnostic
  }

  private var hintAtCommands: String {
    settings.commands.isEmpty
      ? "" : " " + MessageTable.phrase(.helpCommands, in: settings.language)
  }

  private var helpText: HelpText {
    let (slots, language) = (exampleSlots, settings.language)
    let text = topicText(slots)
    return HelpText(language: language, width: textWidth, slots: slots) { text($0, language) }
  }

  /// How sentences are written in the other language with the names of what is loaded.
  var translation: Translation {
    let pairs = NamePairs(workspace.model)
    return Translation(
      names: workspace.names, label: { pairs.label(of: $0) }, name: { pairs.name(labelled: $0) })
  }

  /// The reference of the language as a document, with examples for what is loaded, also such as
  /// only later versions run.
  package var languageReference: String {
    let text = topicText(exampleSlots, obstacle: { _ in nil })
    return LanguageReference(text: text, commands: settings.commands).document
  }
}
