import Foundation
import Glibc
import TestSupport
import Testing

/// What readline does for a person: modes, pasting, the history of sentences.
@Suite(.serialized) struct EditingTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  /// hoso with the user's own settings of readline.
  private func started(inputrc: String, _ arguments: [String] = []) throws -> ProgramOnTerminal {
    let file = try person.home.file("inputrc", inputrc)
    return try person.started(arguments, environment: ["INPUTRC": file])
  }

  @Test func `keys are those of emacs where nothing else is said`() throws {
    let program = try person.started()
    program.type("one two\u{1}zero ")
    program.wait(until: { $0.cursor.line == "hoso> zero one two" }, "the word at the start")
    program.type("\u{5}\u{17}three")
    program.wait(until: { $0.cursor.line == "hoso> zero one three" }, "the word at the end")
  }

  @Test func `keys are those of vi where the user's inputrc says so`() throws {
    let program = try started(inputrc: "set editing-mode vi\nset keyseq-timeout 50\n")
    program.type("one two")
    program.wait(for: "hoso> one two")
    program.type("\u{1B}")
    usleep(200_000)
    program.type("0dwA three")
    program.wait(until: { $0.cursor.line == "hoso> two three" }, "the line without its first word")
  }

  @Test func `the inputrc knows hoso by name`() throws {
    let program = try started(
      inputrc: "$if hoso\n\"\\C-t\": \"for hoso\"\n$else\n\"\\C-t\": \"for others\"\n$endif\n")
    program.type("\u{14}")
    program.wait(for: "hoso> for hoso")
  }

  @Test(arguments: ["LC_ALL", "LC_CTYPE", "LANG"])
  func `Vietnamese is typed and erased by letters whatever the locale says`(variable: String)
    throws
  {
    let program = try person.started(environment: [variable: "C"])
    program.type("tỷ lệ trễ")
    program.wait(until: { $0.cursor.line == "hoso> tỷ lệ trễ" }, "the letters")
    program.type("\u{7F}\u{7F}")
    program.wait(until: { $0.cursor.line == "hoso> tỷ lệ t" }, "two letters less")
  }

  @Test func `a pasted sentence that fails does not swallow those after it`() throws {
    let program = try person.started([try person.things()])
    program.type("\u{1B}[200~things where siez = 10\nthings where size = 7\u{1B}[201~")
    program.wait(until: { $0.cursor.line.hasSuffix("= 7") }, "the pasted lines")
    program.type("\r")
    program.waitForPrompt()
    #expect(program.screen.text.contains("error:") && program.screen.text.contains("Đèn"))
  }

  @Test func `after Ctrl-D within a sentence the next answers follow their lines`() throws {
    let program = try person.started([try person.things()])
    program.type("count where (\r")
    program.wait(until: { $0.cursor.line.hasSuffix("(> ") || $0.cursor.line.hasSuffix("(>") }, "(>")
    program.type("\u{4}")
    program.wait(for: "error:")
    program.waitForPrompt()
    program.ask("count things")
    #expect(program.lines(after: "hoso> count things").first?.contains("count things") == true)
  }

  @Test func `three pasted sentences all run, and each can be recalled`() throws {
    let program = try person.started([try person.things()])
    program.type(
      "\u{1B}[200~things where size = 10\nthings where size = 7\nthings where size = 12\u{1B}[201~")
    program.wait(until: { $0.cursor.line.hasSuffix("12") }, "the pasted lines")
    program.type("\r")
    program.waitForPrompt()
    for name in ["Sơn", "Đèn", "Bàn"] { #expect(program.screen.text.contains(name)) }
    #expect(
      person.history == [
        "things where size = 10", "things where size = 7", "things where size = 12",
      ])
  }

  @Test func `each of several pasted sentences stands above its answer`() throws {
    let program = try person.started([try person.things()], rows: 40)
    program.type("\u{1B}[200~things where size = 10\nthings where size = 7\u{1B}[201~")
    program.wait(until: { $0.cursor.line.hasSuffix("= 7") }, "the pasted lines")
    program.type("\r")
    program.waitForPrompt()
    let lines = program.lines(after: "hoso> things where size = 7")
    #expect(lines.contains { $0.contains("Đèn") } && !lines.contains { $0.contains("Sơn") })
    let second = program.screen.lines.lastIndex(of: "hoso> things where size = 7")
    #expect(second.map { program.screen.lines[$0 - 1] } == "")
  }

  @Test func `a pasted prompt is no part of the sentence`() throws {
    let program = try person.started([try person.things()])
    program.type("\u{1B}[200~hoso> things where size = 7\u{1B}[201~")
    program.wait(until: { $0.cursor.line.hasSuffix("= 7") }, "the pasted line")
    program.type("\r")
    program.waitForPrompt()
    #expect(program.screen.text.contains("Đèn") && !program.screen.text.contains("error:"))
    #expect(person.history == ["things where size = 7"])
  }

  @Test func `sentences are run again one after the other with Ctrl-O`() throws {
    let program = try person.started()
    for name in ["a", "b", "c", "d"] { program.ask("let @\(name) = 1") }
    program.type("\u{10}\u{10}\u{10}\u{10}")
    program.wait(until: { $0.cursor.line == "hoso> let @a = 1" }, "the first")
    for name in ["b", "c"] {
      program.type("\u{F}")
      program.wait(until: { $0.cursor.line == "hoso> let @\(name) = 1" }, "the next")
    }
  }

  @Test func `a sentence of several lines is one entry and comes back whole`() throws {
    let program = try person.started([try person.things()])
    program.type("things |\r")
    program.wait(for: "   |>")
    program.type("limit 1\r")
    program.wait(for: "1 of 3 things")
    program.waitForPrompt()
    #expect(person.history == ["things |\\nlimit 1"])
    program.ask("let @a = 1")
    program.type("\u{1B}[A\u{1B}[A")
    program.wait(
      until: { $0.lines.suffix(2) == ["hoso> things |", "limit 1"] }, "both lines of the sentence")
    program.type("\r")
    program.wait(until: { $0.text.components(separatedBy: "1 of 3 things").count == 3 }, "it again")
  }

  @Test func `what begins with a blank and what is repeated is not kept`() throws {
    let program = try person.started()
    program.ask("let @a = 1")
    program.ask(" let @b = 2")
    program.ask("let @a = 1")
    #expect(person.history == ["let @a = 1"])
  }

  @Test func `only its owner may read the history`() throws {
    let program = try person.started()
    program.ask("let @a = 1")
    let path = person.home.path + "/.local/state/hoso/history"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `two sessions at the same time keep both of their sentences`() throws {
    let one = try person.started()
    let two = try person.started()
    one.ask("let @a = 1")
    two.ask("let @b = 2")
    one.ask("let @c = 3")
    one.type("\u{4}")
    two.type("\u{4}")
    #expect(one.exitStatus() == 0 && two.exitStatus() == 0)
    #expect(person.history == ["let @a = 1", "let @b = 2", "let @c = 3"])
  }

  @Test func `a killed session keeps what was typed so far`() throws {
    let program = try person.started()
    program.ask("let @a = 1")
    program.ask("let @b = 2")
    program.send(SIGKILL)
    #expect(program.exitStatus() == 128 + SIGKILL)
    #expect(person.history == ["let @a = 1", "let @b = 2"])
  }

  @Test func `sentences of files are not kept`() throws {
    let script = try person.home.file("a.hoso", "let @a = 1\n")
    let program = try person.started()
    program.ask("run \"\(script)\"")
    #expect(person.history == ["run \"\(script)\""])
    _ = try ScriptRun(["-f", script], home: person.home)
    #expect(person.history.count == 1)
  }
}
