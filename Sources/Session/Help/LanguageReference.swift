import Diagnostics
import Syntax

/// The reference of the language: docs/language.md, made from the same topics as `help`.
struct LanguageReference {
  /// A topic as it is shown in a language.
  let text: (Topic, Language) -> TopicText
  /// The commands of the program in front of the session.
  let commands: [DotCommand]

  var document: String {
    var lines = [
      "# The language of hoso",
      "",
      "Made from the topics of `help` by `hoso samples/dak-lak-2023 --language-reference`; a test",
      "compares the two. English and Vietnamese words may be mixed, and Vietnamese ones may be",
      "typed without marks. `help WORD` shows the same at the prompt, for what is loaded.",
    ]
    for chapter in Topic.Chapter.allCases {
      let title = chapter.title
      lines += ["", "## \(title.english.capitalizedFirst) · \(title.vietnamese)"]
      for topic in Topic.all where topic.chapter == chapter { lines += section(topic) }
    }
    lines += commandChapter
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is no part of the language: the commands about the terminal.
  private var commandChapter: [String] {
    guard !commands.isEmpty else { return [] }
    func both(_ term: Term) -> [String] {
      Language.allCases.map { MessageTable.phrase(term, in: $0) }
    }
    let title = both(.referenceCommands).joined(separator: " · ").capitalizedFirst
    let introduction = both(.referenceCommandsMeaning).flatMap { ["", $0] }
    return ["", "## \(title)"] + introduction + commands.flatMap(section)
  }

  private func section(_ command: DotCommand) -> [String] {
    let meanings = Language.allCases.flatMap {
      ["", command.meaning[$0].capitalizedFirst + "."]
    }
    return ["", "### .\(command.name)", "", "    \(command.form)"] + meanings
  }

  private func section(_ topic: Topic) -> [String] {
    let english = text(topic, .english)
    let vietnamese = text(topic, .vietnamese)
    let heading =
      vietnamese.title == english.title
      ? english.title : "\(english.title) · \(vietnamese.title)"
    var lines = ["", "### \(heading)", "", "    \(english.syntax)"]
    if vietnamese.syntax != english.syntax { lines.append("    \(vietnamese.syntax)") }
    lines += ["", english.meaning, "", vietnamese.meaning, "", "```"]
    for pair in zip(english.examples, vietnamese.examples) {
      lines.append(pair.0)
      if pair.1 != pair.0 { lines.append(pair.1) }
    }
    lines.append("```")
    let words = english.otherWords.map { "`\($0)`" }
    if !words.isEmpty { lines += ["", "Words: " + words.joined(separator: ", ")] }
    return lines
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
