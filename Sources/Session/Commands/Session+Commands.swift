package import Diagnostics
import Rendering
import Syntax
import Values

extension Session {
  /// A typed command, to be carried out by the program in front of the session.
  func call(
    _ text: String, _ range: SourceRange, in source: SourceText, folder: String
  ) throws(Diagnostic) -> CommandCall {
    let typed = TypedCommand(text)
    let name = SourceRange(range.start, range.start + 1 + typed.name.utf8.count)
    guard let command = settings.commands.first(where: { $0.name == typed.name.lowercased() })
    else { throw unknown(typed.name, at: name) }
    let start = range.start + typed.argumentStart
    let argument = SourceRange(start, start + (typed.argument?.utf8.count ?? 0))
    let place = typed.argument == nil ? name : argument
    let value = try typed.argument.map { (written) throws(Diagnostic) in
      try command.argument(written, at: argument)
    }
    return CommandCall(
      name: command.name, argument: value, range: place, source: source, folder: folder)
  }

  /// What is told of a name that no command has.
  package func unknown(_ name: String, at range: SourceRange) -> Diagnostic {
    let nearest = Suggestion.begunOrNearest(to: name, among: settings.commands.map(\.name))
    return Diagnostic(
      .unknownCommand, at: range, ["name": .code("." + name)],
      suggestions: nearest.map { "." + $0 },
      replacement: nearest.first.map { Replacement(range, with: "." + $0) })
  }

  /// Every command with its form and meaning: what `.help` shows.
  package var commandOverview: String {
    let widest = settings.commands.map { DisplayWidth.of($0.form) }.max() ?? 0
    let column = min(widest, Session.widestForm) + 2
    return settings.commands.flatMap { command in
      command.lines(
        formWidth: textWidth < Session.leastForColumns ? 2 : column, in: settings.language,
        width: textWidth)
    }.map { $0 + "\n" }.joined()
  }

  /// A form that is wider has a line of its own.
  private static let widestForm = 26
  /// In fewer cells each form has a line of its own.
  private static let leastForColumns = 60

  /// What `help .mode` and `.help mode` show; nil where it is no name of a command.
  package func help(onCommand topic: String) -> String? {
    guard topic.hasPrefix(".") else { return nil }
    let name = topic.dropFirst().filter { $0 != " " }
    guard let command = settings.commands.first(where: { $0.name == name }) else { return nil }
    let meaning = TextWrapping.lines(
      of: command.meaning[settings.language] + ".", width: textWidth)
    return ([command.form, ""] + meaning).map { $0 + "\n" }.joined()
  }

  /// What may be typed at the end of a command: names, then words of its argument; nil where the
  /// text is no command.
  func commandCompletions(after text: String) -> [Completion]? {
    let start = text.prefix { $0 == " " }.utf8.count
    let rest = text.dropFirst(start)
    guard rest.hasPrefix("."), !rest.contains("\n") else { return nil }
    guard let blank = rest.firstIndex(of: " ") else {
      return settings.commands.filter { ".\($0.name)".hasPrefix(rest.lowercased()) }
        .map { Completion(start: start, text: ".\($0.name)", kind: .command) }
    }
    let name = rest[..<blank].dropFirst().lowercased()
    guard let command = settings.commands.first(where: { $0.name == name }) else { return [] }
    let typed = String(rest[blank...].drop { $0 == " " })
    return completions(of: command.argument, typed, from: text.utf8.count - typed.utf8.count)
  }

  /// The words and files that begin as what is typed of an argument.
  private func completions(
    of argument: DotCommand.Argument, _ typed: String, from start: Int
  ) -> [Completion] {
    let words = argument.words.filter { $0.hasPrefix(typed.lowercased()) }
      .map { Completion(start: start, text: $0, kind: .command) }
    if argument.other == .command {
      return settings.commands.map { typed.hasPrefix(".") ? ".\($0.name)" : $0.name }
        .filter { $0.hasPrefix(typed.lowercased()) }
        .map { Completion(start: start, text: $0, kind: .command) }
    }
    guard argument.other == .file else { return words }
    // A path needs no quotes here, and gets them.
    let path = typed.hasPrefix("\"") ? String(typed.dropFirst()) : typed
    var files = Offer(
      stem: Stem(start: start, text: path, form: .text), language: settings.language)
    addFiles(to: &files)
    return words + files.completions
  }
}

/// The parts of a typed command. A comment at its end is left out.
private struct TypedCommand {
  let name: String
  /// What is written after the name; nil where there is nothing.
  let argument: String?
  /// In bytes from the dot.
  let argumentStart: Int

  init(_ text: String) {
    let words = TypedCommand.withoutComment(text).dropFirst()
    name = String(words.prefix { !$0.isWhitespace })
    let rest = words.dropFirst(name.count)
    let blanks = rest.prefix { $0.isWhitespace }
    argumentStart = 1 + name.utf8.count + blanks.utf8.count
    var written = rest.dropFirst(blanks.count)
    while written.last?.isWhitespace == true { written.removeLast() }
    argument = written.isEmpty ? nil : String(written)
  }

  /// A comment begins with `--` or `#` as a word of its own.
  private static func withoutComment(_ text: String) -> Substring {
    var isQuoted = false
    var before: Character = " "
    for (index, character) in zip(text.indices, text) {
      if character == "\"" { isQuoted.toggle() }
      let word = text[index...].prefix { !$0.isWhitespace }
      if !isQuoted, before.isWhitespace, word == "--" || word == "#" { return text[..<index] }
      before = character
    }
    return text[...]
  }
}

extension DotCommand {
  /// The value of what is written after the name.
  fileprivate func argument(
    _ written: String, at range: SourceRange
  ) throws(Diagnostic) -> String {
    let isQuoted = written.count > 1 && written.hasPrefix("\"") && written.hasSuffix("\"")
    if argument.other == .file, isQuoted { return String(written.dropFirst().dropLast()) }
    let folded = written.lowercased()
    if argument.words.contains(folded) { return folded }
    if argument.allows(written) { return written }
    let facts: [String: Fact] = [
      "name": .code(".\(name)"), "found": .code(written), "form": .code(form),
    ]
    let nearest = Suggestion.nearest(to: written, among: argument.words)
    throw Diagnostic(
      .wrongCommandArgument, at: range, facts, suggestions: nearest,
      replacement: nearest.first.map { Replacement(range, with: $0) })
  }

  /// The form, and the meaning beside it or below.
  fileprivate func lines(formWidth: Int, in language: Language, width: Int) -> [String] {
    let meaning = TextWrapping.lines(of: meaning[language], width: width - 2 - formWidth)
    let indent = String(repeating: " ", count: formWidth + 1)
    let padding = formWidth - DisplayWidth.of(form)
    let first = " " + form + String(repeating: " ", count: max(0, padding))
    if padding < 1 {
      return TextWrapping.hanging(form, after: " ", width: width) + meaning.map { indent + $0 }
    }
    return [first + (meaning.first ?? "")] + meaning.dropFirst().map { indent + $0 }
  }
}

extension Session {
  /// The sentences of a text, as they are kept in a history: a single one as it was typed, with
  /// its lines and comments.
  package func sentences(in text: String) -> [String] {
    let source = SourceText(text)
    var reader = SentenceReader(source)
    var found: [String] = []
    while let parsed = reader.next(names: names) {
      let words = source[parsed.sentence.range]
      if !words.allSatisfy(\.isWhitespace) { found.append(words) }
    }
    return found.count > 1 ? found : [text]
  }
}
