import Testing

/// A person at the real binary. One after another: terminals are slow to schedule.
@Suite(.serialized) struct InteractiveTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func started(columns: Int = 80, _ arguments: [String] = []) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(arguments, columns: columns, home: home)
    program.waitForPrompt()
    return program
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
    program.wait(for: "^C")
    program.waitForPrompt()
    program.type("quit\r")
    #expect(program.exitStatus() == 0)
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
    let program = try started(columns: 40)
    #expect(program.screen.lines.allSatisfy { $0.count <= 40 })
    #expect(program.screen.text.contains("leaves."))
  }
}
