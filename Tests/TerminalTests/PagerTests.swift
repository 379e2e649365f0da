import Foundation
import Glibc
import TestSupport
import Testing

/// Answers that do not fit the window.
@Suite(.serialized) struct PagerTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  /// A pager that shows by a mark that it was there.
  private func marking() throws -> [String: String] {
    ["HOSO_PAGER": try person.program("pager", "echo '<<'; tail -n 3; echo '>>'\n")]
  }

  @Test func `an answer with more lines than the window goes through the pager`() throws {
    let program = try person.started([try person.rows(60)], environment: try marking())
    program.ask("numbers")
    #expect(program.screen.text.contains("<<"))
    #expect(program.screen.text.contains(" 60 numbers"))
    #expect(!program.screen.text.contains(" 41 "))
  }

  @Test func `an answer that fits does not`() throws {
    let program = try person.started([try person.rows(15)], environment: try marking())
    program.ask("numbers")
    #expect(!program.screen.text.contains("<<"))
  }

  @Test func `an answer that fits the window after it grew does not`() throws {
    let program = try person.started([try person.rows(30)], environment: try marking())
    program.resize(columns: 80, rows: 50)
    program.ask("numbers")
    #expect(!program.screen.text.contains("<<"))
  }

  @Test func `the last table in full goes through the pager where it is too wide`() throws {
    let names = (1...30).map { "column_\($0)" }
    let file = try person.home.file(
      "wide.csv",
      names.joined(separator: ",") + "\n"
        + (1...2).map { row in (1...30).map { "\(row * 100 + $0)" }.joined(separator: ",") + "\n" }
        .joined())
    let program = try person.started([file], environment: try marking())
    program.ask("wide")
    #expect(!program.screen.text.contains("<<"))
    program.ask(".last")
    #expect(program.screen.text.contains("<<"))
  }

  @Test func `HOSO_PAGER comes before PAGER, and a command before both`() throws {
    let one = try person.program("one", "cat >/dev/null; echo first\n")
    let two = try person.program("two", "cat >/dev/null; echo second\n")
    let three = try person.program("three", "cat >/dev/null; echo third\n")
    let program = try person.started(
      [try person.rows(60)], environment: ["HOSO_PAGER": one, "PAGER": two])
    program.ask("numbers")
    #expect(program.screen.text.contains("first"))
    program.ask(".pager \(three)")
    program.ask("numbers")
    #expect(program.screen.text.contains("third") && !program.screen.text.contains("second"))
  }

  @Test func `the pager can be switched off`() throws {
    let program = try person.started([try person.rows(60)], environment: try marking())
    program.ask(".pager off")
    program.ask("numbers")
    #expect(program.screen.text.contains(" 41 ") || program.screen.text.contains(" 50 "))
    #expect(!program.screen.text.contains("<<"))
  }

  @Test(arguments: ["dumb", ""])
  func `a dumb terminal has no pager and no colour, nor has one of no known kind`(
    kind: String
  ) throws {
    var environment = try marking()
    environment["TERM"] = kind
    let program = try person.started([try person.rows(60)], environment: environment)
    program.ask("numbers")
    #expect(!program.screen.text.contains("<<"))
    #expect(!String(decoding: program.written, as: UTF8.self).contains("\u{1B}[1m"))
  }

  @Test func `a person who leaves less early is back at the prompt`() throws {
    let program = try person.started([try person.rows(900)])
    program.type("numbers\r")
    program.wait(until: { $0.cursor.line.hasPrefix(":") }, "the prompt of less")
    #expect(program.screen.text.contains("Vàng"))
    program.type("q")
    program.waitForPrompt()
    program.ask("count")
    #expect(program.screen.text.contains("900"))
    #expect(!program.screen.text.contains("rror"))
  }

  @Test func `Ctrl-C in less keeps the session`() throws {
    let program = try person.started([try person.rows(900)])
    program.type("numbers\r")
    program.wait(until: { $0.cursor.line.hasPrefix(":") }, "the prompt of less")
    program.type("\u{3}")
    // What is typed while less deals with the signal is lost; what comes too late stands at the
    // prompt of hoso, and is taken back.
    program.type("q", until: { $0.cursor.line.hasPrefix("hoso>") }, "the prompt")
    program.type("\u{15}")
    program.waitForPrompt()
    program.ask("count")
    #expect(program.screen.text.contains("900"))
  }

  @Test func `Ctrl-C is for the pager, not for hoso`() throws {
    let pager = try person.program(
      "pager",
      "trap 'echo heard; exit 0' INT\ncat >/dev/null\necho ready\nwhile :; do sleep 1; done\n")
    let program = try person.started(
      [try person.rows(900)], environment: ["HOSO_PAGER": pager])
    program.type("numbers\r")
    program.wait(for: "ready")
    program.type("\u{3}")
    program.wait(for: "heard")
    program.waitForPrompt()
    program.ask("count")
    #expect(program.screen.text.contains("900"))
  }

  @Test func `a pager that Ctrl-C ends was left, and the answer is not shown again`() throws {
    let pager = try person.program("pager", "cat >/dev/null\necho ready\nexec sleep 100\n")
    let program = try person.started(
      [try person.rows(900)], environment: ["HOSO_PAGER": pager])
    program.type("numbers\r")
    program.wait(for: "ready")
    program.type("\u{3}")
    program.waitForPrompt()
    #expect(!program.lines(after: "hoso> numbers").contains { $0.contains("900") })
    #expect(!program.screen.text.contains("warning"))
  }

  @Test func `a pager that ends without reading is no error`() throws {
    let closing = try person.program("closing", "exec <&-; exit 0\n")
    let program = try person.started(
      [try person.rows(900)], environment: ["HOSO_PAGER": closing])
    program.ask("numbers")
    program.ask("count")
    #expect(program.screen.text.contains("900"))
  }

  @Test(arguments: ["exit 3", "head -c 10 >/dev/null; exit 3"])
  func `an answer is shown where the pager fails`(script: String) throws {
    let failing = try person.program("failing", script + "\n")
    let program = try person.started(
      [try person.rows(900)], environment: ["HOSO_PAGER": failing])
    program.ask("numbers")
    #expect(program.screen.text.contains(" 900 numbers"))
    #expect(program.screen.text.contains("ended with status 3; `.pager off`"))
    program.ask("numbers")
    #expect(program.lines(after: "hoso> numbers").allSatisfy { !$0.contains("status 3") })
    program.ask("count")
    #expect(program.screen.text.contains("900"))
  }

  @Test func `a pager that shows only the start has done what it was asked to`() throws {
    let program = try person.started(
      [try person.rows(900)], environment: ["HOSO_PAGER": "head -n 5"])
    program.ask("numbers")
    let shown = program.lines(after: "hoso> numbers")
    #expect(
      shown.filter { !$0.isEmpty } == [
        "   n   word", " ───────────", "   1   Xanh", "   2   Vàng", "   3   Đỏ", "hoso>",
      ])
  }

  @Test func `less shows colours and cuts no line, whoever names it`() throws {
    let named = try person.program("less", "cat >/dev/null; echo \"options $LESS\"\n")
    let program = try person.started([try person.rows(60)], environment: ["PAGER": named])
    program.ask("numbers")
    #expect(program.screen.text.contains("options SRXF"))
    program.ask(".help")
    #expect(program.screen.text.contains("options RXF"))
    let other = try person.started(
      [try person.rows(60)], environment: ["PAGER": named, "LESS": "M"])
    other.ask("numbers")
    #expect(other.screen.text.contains("options M"))
  }

  @Test func `help is set to the window, and goes through the pager where it is too long`() throws {
    let program = try person.started(columns: 40, environment: try marking())
    program.ask(".help")
    #expect(program.screen.text.contains("<<"))
    program.resize(columns: 40, rows: 200, clearing: true)
    program.ask("help rate")
    #expect(!program.screen.text.contains("<<"))
    #expect(
      program.lines(after: "hoso> help rate").allSatisfy { !$0.hasPrefix(" ") || $0.count <= 40 })
  }

  @Test func `an answer is shown where the pager is not installed`() throws {
    let program = try person.started(
      [try person.rows(60)], environment: ["PAGER": "no-such-program -x"])
    program.ask("numbers")
    #expect(program.screen.text.contains(" 60 numbers"))
    #expect(program.screen.text.contains("there is no pager `no-such-program -x` here"))
  }

  @Test func `errors never go through the pager`() throws {
    let program = try person.started(
      [try person.rows(60)], columns: 80, rows: 6, environment: try marking())
    program.ask("numbers where nn > 5")
    #expect(!program.screen.text.contains("<<"))
  }

  @Test func `a script has no pager`() throws {
    let run = try ScriptRun(
      [try person.rows(60), "--mode", "table", "-c", "numbers"], home: person.home)
    #expect(run.output.contains(" 30 "))
  }
}
