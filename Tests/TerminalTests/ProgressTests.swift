import Foundation
import TestSupport
import Testing

/// The bar that shows how far long work is. `HOSO_PROGRESS_AFTER=0` makes all work long.
@Suite(.serialized) struct ProgressTests {
  let home: TemporaryFolder
  private let table: String

  init() throws {
    home = try TemporaryFolder()
    var text = "name,size\n"
    for row in 0..<200_000 { text += "n\(row),\(row % 97)\n" }
    table = try home.file("t.csv", text)
  }

  private func started(_ variables: [String: String]) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal([table], environment: variables, home: home)
    program.waitForPrompt()
    return program
  }

  private func written(_ program: ProgramOnTerminal) -> String {
    String(decoding: program.written, as: UTF8.self)
  }

  private func holdsBar(_ text: some StringProtocol) -> Bool {
    text.contains("░") || text.contains("█")
  }

  @Test func `a load shows how far it is, and the bar is gone when it is done`() throws {
    let program = try started(["HOSO_PROGRESS_AFTER": "0"])
    let text = written(program)
    #expect(holdsBar(text) && text.contains("%"))
    #expect(!holdsBar(program.screen.text))
  }

  @Test func `a query does too, and its answer begins on a clean line`() throws {
    let program = try started(["HOSO_PROGRESS_AFTER": "0"])
    let before = written(program).count
    program.type("count where name contains \"9\"\r")
    program.wait(for: "────")
    // Its first picture has no rate yet, and a busy machine may draw no other.
    #expect(holdsBar(written(program).dropFirst(before)))
    #expect(!holdsBar(program.screen.text))
  }

  @Test func `short work shows nothing`() throws {
    let program = try started(["HOSO_PROGRESS_AFTER": "600"])
    program.type("count\r")
    program.wait(for: "200,000")
    #expect(!holdsBar(written(program)))
  }

  @Test func `a terminal that cannot take a line back shows nothing`() throws {
    let program = try started(["HOSO_PROGRESS_AFTER": "0", "TERM": "dumb"])
    #expect(!holdsBar(written(program)))
  }

  @Test func `a script shows nothing, also on a terminal`() throws {
    let program = try ProgramOnTerminal(
      [table, "-c", "count"], environment: ["HOSO_PROGRESS_AFTER": "0"], home: home)
    #expect(program.exitStatus() == 0)
    #expect(!holdsBar(written(program)))
  }

  @Test func `a pipe never sees it`() throws {
    let run = try ScriptRun(
      [table], input: "count\n", home: home,
      variables: ["HOSO_PROGRESS_AFTER": "0", "TERM": "xterm"])
    #expect(run.status == 0)
    #expect(!holdsBar((run.output + run.errors)))
  }
}
