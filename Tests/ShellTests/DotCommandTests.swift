import Diagnostics
import Session
import Shell
import TestSupport
import Testing
import Values

/// The table of commands, as the session reads it.
@Suite struct DotCommandTests {
  private let session: Session

  init() {
    var settings = Settings()
    settings.commands = CommandName.all
    session = Session(settings: settings)
  }

  private func outcome(of text: String) -> Outcome? {
    var found: Outcome?
    session.run(SourceText(text)) {
      found = $0
      return true
    }
    return found
  }

  private func call(_ text: String) -> CommandCall? {
    guard case .command(let call)? = outcome(of: text) else { return nil }
    return call
  }

  private func error(_ text: String) -> Diagnostic? {
    guard case .failure(let failure)? = outcome(of: text) else { return nil }
    return failure.diagnostics.first
  }

  @Test(arguments: CommandName.allCases)
  func `every command has words in both languages and can be typed alone`(name: CommandName) {
    let meaning = name.command.meaning
    #expect(!meaning.english.isEmpty && !meaning.vietnamese.isEmpty)
    #expect(meaning.english != meaning.vietnamese && !meaning.english.hasSuffix("."))
    #expect(call(".\(name.rawValue)")?.name == name.rawValue)
    #expect(call(".\(name.rawValue)")?.argument == nil)
  }

  @Test(arguments: CommandName.allCases)
  func `every word that the form shows is taken`(name: CommandName) {
    for word in name.command.argument.words {
      #expect(call(".\(name.rawValue) \(word)")?.argument == word)
      #expect(call(".\(name.rawValue)  \(word.uppercased()) ")?.argument == word)
    }
  }

  @Test func `numbers, files and programs are taken where the form says so`() {
    #expect(call(".width 40")?.argument == "40")
    #expect(call(".log \"my talk.txt\"")?.argument == "my talk.txt")
    #expect(call(".pager less -R --use-color")?.argument == "less -R --use-color")
  }

  @Test func `a comment at the end is left out`() {
    #expect(call(".timer on -- for the report")?.argument == "on")
    #expect(call(".timer on # for the report")?.argument == "on")
    #expect(call(".log \"a -- b.txt\"")?.argument == "a -- b.txt")
  }

  @Test func `an unknown command points at its name and proposes the nearest`() {
    let found = error("  .mdoe csv")
    #expect(found?.message == .unknownCommand)
    #expect(found?.range == SourceRange(2, 7))
    #expect(found?.correction == ".mode csv")
    #expect(error(".q")?.message == .unknownCommand)
    #expect(error(".lang vi")?.correction == ".language vi")
  }

  @Test(arguments: [".width 0", ".width -3", ".width wide", ".timer maybe", ".mode pdf", ".last x"])
  func `a value that a command does not take is an error that shows the form`(text: String) {
    let found = error(text)
    #expect(found?.message == .wrongCommandArgument)
    let name = text.dropFirst().prefix { $0 != " " }
    let form = CommandName(rawValue: String(name))?.command.form ?? ""
    #expect(found?.facts["form"] == .code(form))
  }

  @Test func `names are completed, then the words that may follow`() {
    let names = session.completions(after: ".").map(\.text)
    #expect(names == CommandName.allCases.map { ".\($0.rawValue)" })
    #expect(session.completions(after: ".ti").map(\.text) == [".timer"])
    #expect(session.completions(after: ".color a").map(\.text) == ["auto", "always"])
    #expect(session.completions(after: ".color a").allSatisfy { $0.start == 7 })
    #expect(session.completions(after: ".nothing a").isEmpty)
  }

  @Test func `names of commands are offered after .help, with or without their dot`() {
    #expect(session.completions(after: ".help mo").map(\.text) == ["mode"])
    #expect(session.completions(after: ".help .mo").map(\.text) == [".mode"])
    #expect(session.completions(after: ".help ").count == CommandName.allCases.count)
    #expect(call(".help .mode")?.argument == ".mode" && call(".help mode")?.argument == "mode")
  }

  @Test func `what may be left out stands in brackets`() {
    #expect(CommandName.timer.command.form == ".timer [on|off]")
    #expect(CommandName.history.command.form == ".history [clear|N]")
    #expect(CommandName.last.command.form == ".last")
  }

  @Test func `files are offered to every command that takes one`() throws {
    var settings = Settings(baseFolder: PackageRoot.path)
    settings.commands = CommandName.all
    let session = Session(settings: settings)
    let takers = CommandName.allCases.filter { $0.command.argument.other == .file }
    #expect(takers.contains(.log))
    for name in takers {
      let start = ".\(name.rawValue) "
      for typed in ["Package.sw", "\"Package.sw"] {
        let found = session.completions(after: start + typed)
        #expect(found.map(\.text) == ["\"Package.swift\""], "\(start)\(typed)")
        #expect(found.map(\.start) == [start.utf8.count])
      }
      let folders = session.completions(after: start + "Sources/She")
      #expect(folders.map(\.text) == ["\"Sources/Shell/"] && folders.allSatisfy(\.isOpen))
    }
    #expect(session.completions(after: ".log o").map(\.text) == ["off"])
    #expect(session.completions(after: ".mode Pack").isEmpty)
  }

  @Test func `help lists all of them and explains one`() {
    for name in CommandName.allCases {
      #expect(session.commandOverview.contains(" .\(name.rawValue)"))
      guard case .text(let text)? = outcome(of: "help .\(name.rawValue)") else {
        Issue.record("no help on \(name)")
        continue
      }
      #expect(text.hasPrefix(name.command.form))
    }
    #expect(error("help .nothing")?.message == .unknownTopic)
  }

  @Test func `help finds a command without its dot where the word is no topic`() {
    guard case .text(let text)? = outcome(of: "help mode") else {
      Issue.record("no help on mode")
      return
    }
    #expect(text.hasPrefix(".mode "))
    guard case .text(let topic)? = outcome(of: "help last") else {
      Issue.record("no help on last")
      return
    }
    #expect(!topic.hasPrefix("."))
  }

  @Test(arguments: [30, 40, 60, 80], Language.allCases)
  func `the list is no wider than the window`(width: Int, language: Language) {
    session.speak(language)
    session.textWidth = width
    let lines = session.commandOverview.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    // No word is broken inside.
    let words = session.settings.commands.flatMap { $0.meaning[language].split(separator: " ") }
    let shown = Set(lines.flatMap { $0.split(separator: " ") })
    #expect(words.allSatisfy(shown.contains))
  }

  @Test func `checking a script finds wrong commands`() {
    let script = SourceText(".mode csv\n.mdoe csv\n.width nothing\n", name: "a.hoso")
    let found = session.mistakes(in: script, relativeTo: nil).flatMap(\.diagnostics)
    #expect(found.map(\.message) == [.unknownCommand, .wrongCommandArgument])
  }

  @Test func `the sentences of a text are kept one by one, a single one as it was typed`() {
    #expect(session.sentences(in: "help\nhelp rate\n") == ["help", "help rate"])
    #expect(session.sentences(in: "help -- all\n") == ["help -- all\n"])
    #expect(session.sentences(in: "t |\n limit 3") == ["t |\n limit 3"])
  }
}
