import Foundation
import TestSupport
import Testing

/// Dot commands, typed by a person and written in scripts.
@Suite(.serialized) struct CommandTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  @Test func `a setting without an argument says its present value`() throws {
    let program = try person.started()
    for (command, value) in [
      (".mode", ".mode table"), (".width", ".width auto"), (".pager", ".pager on"),
      (".color", ".color auto"), (".timer", ".timer off"), (".echo", ".echo off"),
      (".log", ".log off"), (".language", ".language en"), (".locale", ".locale en"),
    ] {
      program.ask(command)
      #expect(program.lines(after: "hoso> \(command)").first == value)
    }
  }

  @Test func `the form of answers changes from one question to the next`() throws {
    let program = try person.started([try person.things()])
    program.ask(".mode csv")
    program.ask("things where size = 7")
    #expect(program.lines(after: "hoso> things").prefix(2) == ["name,size", "Đèn,7"])
  }

  @Test func `an unknown command and an unknown value are errors with what was meant`() throws {
    let program = try person.started()
    program.ask(".mdoe csv")
    #expect(program.screen.text.contains("error: there is no command `.mdoe`"))
    program.ask("fix")
    program.ask(".mode")
    #expect(program.lines(after: "hoso> .mode").first == ".mode csv")
    program.ask(".timer onn")
    #expect(program.screen.text.contains("error: `.timer` does not take `onn`"))
    #expect(program.screen.text.contains(".timer on"))
  }

  @Test func `the language changes everything at once`() throws {
    let program = try person.started([try person.things()])
    program.ask(".language vi")
    program.ask("things where sise > 8")
    #expect(program.screen.text.contains("lỗi:"))
    program.ask("things | add share = size / 4")
    #expect(program.screen.text.contains("2,5"))
    program.ask(".locale")
    #expect(program.lines(after: "hoso> .locale").first == ".locale vi")
  }

  @Test func `numbers are written as in the other language`() throws {
    let program = try person.started([try person.rows(1_500)])
    program.ask(".locale vi")
    program.ask("count")
    #expect(program.screen.text.contains("1.500"))
  }

  @Test func `a line of a table fills no more cells than it was given`() throws {
    let file = try person.home.file(
      "wide.csv", "name,amount,remark\nA,1,\"one two three four five six seven\"\nB,2,x\n")
    let program = try person.started([file])
    program.ask(".width 30")
    program.ask("wide")
    let lines = program.lines(after: "hoso> wide")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 30 })
  }

  @Test func `the last line of an answer says how long it took`() throws {
    let program = try person.started([try person.things()])
    program.ask(".timer on")
    program.ask("things")
    #expect(program.screen.text.firstMatch(of: #/3 things · [0-9]+\.[0-9]{3} s/#) != nil)
  }

  @Test func `the last table is shown with every column, as wide as it is`() throws {
    let names = (1...12).map { "column_\($0)" }
    let file = try person.home.file(
      "wide.csv",
      names.joined(separator: ",") + "\n"
        + (1...2).map { row in (1...12).map { "\(row * 100 + $0)" }.joined(separator: ",") + "\n" }
        .joined())
    let program = try person.started([file], columns: 40)
    program.ask(".pager off")
    program.ask("wide")
    #expect(!program.screen.text.contains("112"))
    #expect(program.screen.text.replacing("\n", with: " ").contains("`.last`"))
    program.ask(".last")
    #expect(program.screen.text.contains("112"))
  }

  @Test func `the history is listed with numbers, and forgotten`() throws {
    let program = try person.started()
    program.ask("let @a = 1")
    program.ask("let @b = 2")
    program.ask(".history 2")
    #expect(
      program.lines(after: "hoso> .history 2").prefix(2) == [" 1  let @a = 1", " 2  let @b = 2"])
    program.ask(".history clear")
    #expect(person.history.isEmpty)
    program.type("\u{1B}[A")
    program.waitForPrompt()
  }

  @Test func `a history that cannot be forgotten is an error`() throws {
    // Not even who may write everywhere puts a file in the place of a folder.
    try FileManager.default.createDirectory(
      atPath: person.home.path + "/.local/state/hoso/history", withIntermediateDirectories: true)
    let program = try person.started()
    program.ask(".history clear")
    #expect(program.screen.text.contains("error: the file"))
    #expect(program.screen.text.replacing("\n", with: " ").contains("cannot be written"))
  }

  @Test func `the last sentence is edited in the user's editor and then run`() throws {
    let editor = try person.program("editor", "sed -i 's/ 8/ 11/' \"$1\"\n")
    let program = try person.started(
      [try person.things()], environment: ["EDITOR": editor])
    program.ask("things where size > 8")
    program.ask(".edit")
    #expect(program.lines(after: "hoso> things where size > 11").contains(" 1 of 3 things"))
    #expect(person.history.last == "things where size > 11")
  }

  @Test func `a sentence of the history is edited by its number`() throws {
    let editor = try person.program("editor", "sed -i 's/1/9/' \"$1\"\n")
    let program = try person.started(environment: ["VISUAL": editor])
    program.ask("let @a = 1")
    program.ask("let @b = 2")
    program.ask(".edit 1")
    #expect(person.history.last == "let @a = 9")
    program.ask(".edit 77")
    #expect(program.screen.text.contains("the history has no sentence 77"))
  }

  @Test func `the numbers of the history are those that .edit takes`() throws {
    let editor = try person.program("editor", "cat \"$1\" >\"$HOME/opened\"\n")
    let program = try person.started(environment: ["EDITOR": editor])
    for sentence in [".edit 1", "let @a = 1", "let @b = 2", ".history", ".edit 2"] {
      program.ask(sentence)
    }
    #expect(
      try String(contentsOfFile: person.home.path + "/opened", encoding: .utf8) == "let @b = 2\n")
    program.ask(".history")
    program.ask(".EDIT 1")
    #expect(
      try String(contentsOfFile: person.home.path + "/opened", encoding: .utf8) == "let @a = 1\n")
  }

  @Test func `the answer to an edited sentence stands under it`() throws {
    let editor = try person.program("editor", "sed -i 's/ 8/ 11/' \"$1\"\n")
    let program = try person.started([try person.things()], environment: ["EDITOR": editor])
    program.ask("things where size > 8")
    program.ask(".edit")
    #expect(program.lines(after: "hoso> things where size > 11").first?.hasPrefix(" name") == true)
  }

  @Test func `where there is no editor it is told how to name one`() throws {
    let program = try person.started(environment: ["EDITOR": "no-such-editor"])
    program.ask("let @a = 1")
    program.ask(".edit")
    #expect(program.screen.text.contains("error: there is no program `no-such-editor` here"))
    #expect(program.screen.text.contains("EDITOR=nano"))
  }

  @Test func `a single wide row is shown in full one column a line`() throws {
    let names = (1...30).map { "column_\($0)" }
    let file = try person.home.file(
      "wide.csv",
      names.joined(separator: ",") + "\n" + (101...130).map(String.init).joined(separator: ",")
        + "\n")
    let program = try person.started([file], rows: 40)
    program.ask("wide")
    program.ask(".last")
    #expect(
      program.lines(after: "hoso> .last").contains {
        $0.contains("column_30") && $0.contains("130") && !$0.contains("129")
      })
  }

  @Test func `nothing runs where nothing was saved or the editor failed`() throws {
    let idle = try person.program("idle", "exit 0\n")
    var program = try person.started(environment: ["EDITOR": idle])
    program.ask("let @a = 1")
    program.ask(".edit")
    #expect(person.history == ["let @a = 1"])
    program.type("\u{4}")
    let failing = try person.program("failing", "echo x >\"$1\"; exit 3\n")
    program = try person.started(environment: ["EDITOR": failing])
    program.ask(".edit")
    #expect(program.screen.text.contains("failed"))
  }

  @Test func `an editor has the terminal to itself`() throws {
    let editor = try person.program(
      "editor", "echo ready; read line <&1; echo \"things where size > $line\" >\"$1\"\n")
    let program = try person.started(
      [try person.things()], environment: ["EDITOR": editor])
    program.type(".edit\r")
    program.wait(for: "ready")
    program.type("9\r")
    program.wait(for: "2 of 3 things")
    program.waitForPrompt()
  }

  @Test func `a log keeps what is typed and shown, without colour`() throws {
    let program = try person.started([try person.things()])
    program.ask(".log \"\(person.home.path)/talk.txt\"")
    program.ask("things where size = 7")
    program.ask(".log off")
    program.ask("things where size = 12")
    let text = try String(contentsOfFile: person.home.path + "/talk.txt", encoding: .utf8)
    #expect(text.contains("hoso> things where size = 7\n name"))
    #expect(text.contains(" Đèn "))
    #expect(!text.contains("\u{1B}") && !text.contains("Bàn"))
  }

  @Test func `a log that cannot be written is an error`() throws {
    let program = try person.started()
    program.ask(".log no/such/folder/talk.txt")
    #expect(program.screen.text.contains("cannot be written"))
  }

  @Test func `a log that can no longer be written is told once`() throws {
    let program = try person.started([try person.things()])
    let path = person.home.path + "/talk.txt"
    program.ask(".log \"\(path)\"")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    program.ask("things where size = 7")
    program.ask("things where size = 12")
    #expect(program.screen.text.ranges(of: "warning: ").count == 1)
    program.ask(".log")
    #expect(program.lines(after: "hoso> .log").first == ".log off")
  }

  @Test func `the safe mode is switched on for good: no log, no editor, no pager`() throws {
    let program = try person.started(
      [try person.rows(60)], environment: ["PAGER": "cat >/dev/null; echo paged"])
    program.ask(".safe on")
    program.ask(".safe off")
    #expect(program.screen.text.contains("`.safe` does not take `off`"))
    program.ask(".log talk.txt")
    #expect(program.screen.text.contains("error: `.log` is not allowed in safe mode"))
    program.ask(".edit")
    #expect(program.screen.text.contains("error: `.edit` is not allowed in safe mode"))
    program.ask("numbers")
    #expect(program.screen.text.contains(" 60 numbers") && !program.screen.text.contains("paged"))
  }

  @Test func `the last table is not shown again once small numbers are hidden`() throws {
    let program = try person.started([try person.things()])
    program.ask("count by name")
    program.ask("set small 5")
    program.ask(".last")
    #expect(program.screen.text.contains("there is no result yet"))
  }

  @Test func `a sentence that names a private field is not written to the log`() throws {
    _ = try person.home.file("people.csv", "name,size\nAn,1\n")
    let program = try person.started()
    program.ask(".log \"\(person.home.path)/talk.txt\"")
    program.ask("load \"\(person.home.path)/people.csv\" private name")
    program.ask("people where name = \"An\"")
    let text = try String(contentsOfFile: person.home.path + "/talk.txt", encoding: .utf8)
    #expect(!text.contains("hoso> people"))
    #expect(!person.history.contains { $0.hasPrefix("people") })
  }

  @Test func `all commands are listed, and one is explained`() throws {
    let program = try person.started()
    program.ask(".pager off")
    program.ask(".help")
    #expect(program.screen.text.contains(".timer [on|off]"))
    for command in ["help .mode", ".help mode", ".help .mode"] {
      program.ask(command)
      #expect(program.lines(after: "hoso> \(command)").first?.hasPrefix(".mode [table|") == true)
    }
    program.ask(".help mdoe")
    #expect(program.screen.text.contains("error: there is no command `.mdoe`"))
  }

  @Test func `commands work in scripts`() throws {
    let things = try person.things()
    let run = try ScriptRun(
      [things, "-c", ".mode json\nthings where size = 7", "-c", ".mode"], home: person.home)
    #expect(run.output == "[\n  {\"name\": \"Đèn\", \"size\": 7}\n]\n.mode json\n")
    let wrong = try ScriptRun(["-c", ".edit"], home: person.home)
    #expect(wrong.status == 1 && wrong.errors.contains("needs a person"))
  }

  @Test func `a script shows its sentences from .echo on to .echo off`() throws {
    let script = ".echo on\nthings where size = 7\n.echo off\ncount things"
    let run = try ScriptRun([try person.things(), "-q", "-c", script], home: person.home)
    #expect(run.output == "name,size\nĐèn,7\ncount things\n3\n")
    #expect(run.errors == "hoso> things where size = 7\nhoso> .echo off\n")
  }

  @Test func `at the prompt .echo on shows the sentences of a file that is run`() throws {
    let file = try person.home.file("ask.hoso", "things where size = 7\n")
    let program = try person.started([try person.things()])
    program.ask(".echo on")
    program.ask("things where size > 8")
    #expect(program.screen.text.ranges(of: "things where size > 8").count == 1)
    program.ask("run \"\(file)\"")
    #expect(program.lines(after: "hoso> things where size = 7").contains(" 1 of 3 things"))
  }

  @Test func `the start script sets how answers are shown, and options come before it`() throws {
    let folder = person.home.path + "/.config/hoso"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try person.home.file(".config/hoso/rc.hoso", ".mode json\n.locale vi\n")
    let things = try person.things()
    #expect(
      try ScriptRun([things, "-c", ".mode\n.locale"], home: person.home).output
        == ".mode json\n.locale vi\n")
    #expect(
      try ScriptRun([things, "--mode", "csv", "-c", ".mode"], home: person.home).output
        == ".mode csv\n")
    let program = try person.started([things])
    program.ask(".mode")
    #expect(program.lines(after: "hoso> .mode").first == ".mode json")
  }
}
