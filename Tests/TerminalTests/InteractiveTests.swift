import Foundation
import Glibc
import TestSupport
import Testing

/// A person at the real binary. One after another: terminals are slow to schedule.
@Suite(.serialized) struct InteractiveTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func started(
    columns: Int = 80, screenColumns: Int? = nil, _ arguments: [String] = []
  ) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(
      arguments, columns: columns, screenColumns: screenColumns, home: home)
    program.waitForPrompt()
    return program
  }

  @Test func `a file that takes the answers gets answers only`() throws {
    let file = home.path + "/answers"
    let program = try ProgramOnTerminal(
      home: home, through: ["/bin/bash", "-c", "\"$@\" >'\(file)'", "bash"])
    program.type("help quit\r")
    program.type("quit\r")
    #expect(program.exitStatus() == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("quit (") && !text.contains("Ctrl-D leaves"))
  }

  @Test func `it greets with its version and asks`() throws {
    let program = try started()
    #expect(program.screen.lines.first?.hasPrefix("hoso 0.1.0") == true)
    #expect(program.screen.text.contains("Ctrl-D leaves."))
  }

  @Test func `Ctrl-D on an empty line leaves with status 0`() throws {
    let program = try started()
    program.type("\u{4}")
    #expect(program.exitStatus() == 0)
  }

  @Test func `quit leaves with status 0`() throws {
    let program = try started()
    program.type("quit\r")
    #expect(program.exitStatus() == 0)
  }

  @Test func `Ctrl-C clears the line and keeps the session`() throws {
    let program = try started()
    program.type("some words")
    program.wait(for: "hoso> some words")
    program.type("\u{3}")
    program.wait(for: "hoso> some words^C")
    program.waitForPrompt()
    program.type("quit\r")
    #expect(program.exitStatus() == 0)
  }

  @Test func `a line that begins with a pipe works on the last table`() throws {
    let table = home.path + "/t.csv"
    try "letter,size\na,1\nb,5\nc,3\n".write(toFile: table, atomically: true, encoding: .utf8)
    let program = try started([table])
    program.type("t\r")
    program.wait(for: "3 t")
    program.waitForPrompt()
    program.type("| sort size desc | limit 1\r")
    program.wait(for: "1 of 3 t")
    program.type("expect 3 t\r")
    program.wait(for: "the expectation holds")
  }

  @Test func `Ctrl-C gives up a sentence of several lines`() throws {
    let program = try started()
    program.type("units |\r")
    program.wait(for: "   |>")
    program.type("\u{3}")
    program.waitForPrompt()
  }

  @Test func `the arrow up recalls the last sentence, also in the next session`() throws {
    var program = try started()
    program.type("nonsense đường\r")
    program.wait(for: "error")
    program.waitForPrompt()
    program.type("\u{1B}[A")
    program.wait(until: { $0.cursor.line == "hoso> nonsense đường" }, "the sentence")
    program.type("\u{3}")
    program.waitForPrompt()
    program.type("\u{4}")
    #expect(program.exitStatus() == 0)

    program = try started()
    program.type("\u{1B}[A")
    program.wait(until: { $0.cursor.line == "hoso> nonsense đường" }, "the sentence")
  }

  @Test func `editing moves by letters, not by bytes`() throws {
    let program = try started()
    program.type("trễ hạn")
    program.wait(for: "trễ hạn")
    program.type("\u{1}\u{6}\u{6}\u{6}x")
    program.wait(until: { $0.cursor.line == "hoso> trễx hạn" && $0.cursor.column == 10 }, "the x")
  }

  @Test func `a paste of several lines waits for Enter`() throws {
    let program = try started()
    program.type("\u{1B}[200~units |\ntop 3\u{1B}[201~")
    program.wait(for: "top 3")
    program.type("\r")
    program.wait(for: "error")
    program.waitForPrompt()
  }

  @Test func `a window that becomes narrow is drawn anew`() throws {
    let program = try started()
    program.type("some words")
    program.wait(for: "hoso> some words")
    program.resize(columns: 40)
    program.type("!")
    program.wait(for: "some words!")
  }

  @Test func `a window of forty columns shows the greeting without breaking words`() throws {
    let program = try started(columns: 40, screenColumns: 80)
    #expect(program.screen.lines.allSatisfy { $0.count <= 40 })
    #expect(program.screen.text.contains("leaves."))
  }

  @Test func `a question is answered by a table, and the prompt comes back`() throws {
    let program = try started([try things()])
    program.type("things where size > 8\r")
    program.wait(for: "2 of 3 things")
    program.waitForPrompt()
    let lines = program.screen.lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("hoso> things") })
    #expect(
      lines[(start + 1)...].prefix(6) == [
        " name   size", " ────────────", " Sơn      10", " Bàn      12", " 2 of 3 things", "",
      ])
  }

  @Test func `the caret stands under the wrong word, also after Vietnamese letters`() throws {
    let program = try started([try things()])
    program.type("things where name = \"Đèn trễ hạn\" and sise > 8\r")
    program.wait(for: "^^^^")
    let lines = program.screen.lines
    let caret = try #require(lines.firstIndex { $0.contains("^^^^") })
    let source = Array(lines[caret - 1])
    let column = try #require(Array(lines[caret]).firstIndex(of: "^"))
    #expect(String(source[column..<column + 4]) == "sise")
  }

  @Test func `a corrected sentence is offered, and fix runs it`() throws {
    let program = try started([try things()])
    program.type("things where sise > 8\r")
    program.wait(for: "things where size > 8")
    program.waitForPrompt()
    program.type("fix\r")
    program.wait(for: "2 of 3 things")
  }

  @Test func `forty columns hold every line of an answer`() throws {
    let file = try home.file(
      "things.csv",
      "name,size,amount\n\"Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục\",1,2\nB,3,4\n")
    let program = try started(columns: 40, screenColumns: 80, [file])
    program.type("things\r")
    program.wait(for: "amount")
    program.waitForPrompt()
    #expect(program.screen.lines.allSatisfy { $0.count <= 40 })
    #expect(program.screen.lines.contains(" name                      size  amount"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal that ends programs ends hoso at its prompt`(signal: Int32) throws {
    let program = try started()
    program.send(signal)
    #expect(program.exitStatus() == 128 + signal)
  }

  /// A small table to ask about.
  private func things() throws -> String {
    try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
  }
}
