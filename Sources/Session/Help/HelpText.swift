import Diagnostics
import Rendering
import Syntax
import Values

/// What `help` shows. Its examples are made from what is loaded, so they run.
struct HelpText {
  let language: Language
  /// Cells of a line.
  let width: Int
  let slots: ExampleSlots
  /// A topic as it is shown here.
  let text: (Topic) -> TopicText

  /// One screen of 24 lines with the prompt: the two shapes of a sentence, then the words by
  /// chapter.
  func overview(hintingAt commands: String) -> String {
    var lines = wrapped(phrase(.helpShapes))
    let shapes = ["count by {field}", "rate {flag} by {field} with totals"]
    let listings = ["{target} where {flag} = 0", "{main} limit 5"]
    lines += besideOneAnother(
      (shapes + listings).flatMap { text(Topic(example: $0)).examples }.prefix(4).map { "  " + $0 })
    if !slots.canFill("{main}") { lines.append("  load \"table.csv\" as t") }
    lines.append("")
    for chapter in Topic.Chapter.allCases {
      let titles = Topic.all.filter { $0.chapter == chapter && !$0.isLater }
        .map { text($0).title }
      lines += TextWrapping.list(titles, after: "\(chapter.title[language]): ", width: width)
    }
    lines += wrapped(phrase(.helpTopics)) + wrapped(phrase(.helpKeys) + commands)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Two to a line, where two fit.
  private func besideOneAnother(_ lines: [String]) -> [String] {
    let rows = stride(from: 0, to: lines.count, by: 2).map {
      Array(lines[$0..<min($0 + 2, lines.count)])
    }
    let column = (rows.map { DisplayWidth.of($0[0]) }.max() ?? 0) + 2
    guard rows.allSatisfy({ $0.count < 2 || column + DisplayWidth.of($0[1]) <= width })
    else {
      return lines.flatMap {
        TextWrapping.hanging(String($0.dropFirst(2)), after: "  ", width: width)
      }
    }
    return rows.map { row in
      guard row.count > 1 else { return row[0] }
      return row[0] + String(repeating: " ", count: column - DisplayWidth.of(row[0])) + row[1]
    }
  }

  /// A topic of the language, or several that one word stands for.
  func text(of topics: [Topic]) -> String {
    topics.map(block).joined(separator: "\n")
  }

  /// What a code of a message means: what it says, why, what to do, and sentences that lead to it.
  func text(of message: MessageID) -> String {
    let text = MessageTable.text(of: message)
    var lines = wrapped("\(message.rawValue): \(plain(text.what[language]))") + [""]
    let cause = plain(text.cause[language])
    // A cause that is nothing but a fact says nothing without it.
    if cause.count > 2 { lines += wrapped(cause) }
    if text.help != text.cause { lines += wrapped(text.help[language]) }
    if let example = message.example, slots.canFill(example) {
      lines += ["", phrase(.helpLeads)]
      lines += shown(slots.filled(example))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func block(_ topic: Topic) -> String {
    let told = text(topic)
    var lines = wrapped("\(told.title) (\(topic.chapter.title[language]))")
    lines += TextWrapping.hanging(told.syntax, after: "  ", width: width)
    lines += [""] + wrapped(told.meaning) + [""]
    lines += told.examples.flatMap(shown)
    if let need = told.need { lines += wrapped(need) }
    if !told.otherWords.isEmpty {
      let names: Fact = .text(told.otherWords.joined(separator: ", "))
      lines += [""] + wrapped(MessageTable.phrase(.helpWords, ["names": names], in: language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An example as it is typed; further lines of a sentence are indented, and so belong to it.
  private func shown(_ example: String) -> [String] {
    example.split(separator: "\n")
      .flatMap { TextWrapping.hanging(String($0), after: "  hoso> ", width: width) }
  }

  private func wrapped(_ text: String) -> [String] { TextWrapping.lines(of: text, width: width) }

  /// A message without its facts: `{name}` becomes `…`.
  private func plain(_ text: String) -> String { text.replacing(/\{\w+\}/, with: "…") }

  private func phrase(_ term: Term) -> String { MessageTable.phrase(term, in: language) }
}

extension Topic {
  /// Whether only a later version carries out what it explains.
  fileprivate var isLater: Bool { !keywords.isEmpty && Keyword.later.isSuperset(of: keywords) }
}
