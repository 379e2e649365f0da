import TestSupport
import Testing

/// Streams that the program which starts hoso has closed, as services and schedulers do.
@Suite struct ClosedStreamTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    _ = try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\n")
  }

  private func run(_ arguments: String..., redirections: String) throws -> ScriptRun {
    try ScriptRun(["things.csv"] + arguments, home: home, redirections: redirections)
  }

  @Test func `closed standard input is a script without sentences`() throws {
    for run in [try run(redirections: "<&-"), try run("-f", "-", redirections: "<&-")] {
      #expect(run.status == 0 && run.output.isEmpty)
      #expect(!run.errors.contains("error"))
    }
  }

  @Test func `with standard input closed sentences are answered`() throws {
    let run = try run("-c", "count", redirections: "<&-")
    #expect(run.status == 0 && run.output.hasSuffix("\n2\n"))
  }

  @Test(arguments: [">&-", "<&- >&-"])
  func `an answer that has nowhere to go is a failure`(redirections: String) throws {
    #expect(try run("-c", "count", redirections: redirections).status == 3)
  }

  @Test func `with all three closed the status still tells`() throws {
    #expect(try run("-c", "cuont", redirections: "<&- >&- 2>&-").status == 1)
    #expect(try run("-c", "let @a = 1", redirections: "<&- >&- 2>&-").status == 0)
  }
}
