import Session
import Shell
import Testing

@Suite struct ScriptInputTests {
  @Test func `paths in a script start from its own folder`() {
    #expect(ScriptInput.file("reports/monday.hoso").folder == "reports")
    #expect(ScriptInput.file("/monday.hoso").folder == "/")
    #expect(ScriptInput.file("monday.hoso").folder == ".")
    #expect(ScriptInput.file("-").folder == nil)
    #expect(ScriptInput.sentences("units").folder == nil)
  }

  @Test func `a file that is not there is a failure of files`() {
    #expect {
      try ScriptInput.file("/nonexistent.hoso").source()
    } throws: { error in
      (error as? ScriptInput.Unreadable)?.failure.kind == .load
    }
  }

  @Test func `each kind of failure has its own exit status`() {
    #expect(ExitStatus(.sentence).rawValue == 1)
    #expect(ExitStatus(.load).rawValue == 3)
    #expect(ExitStatus(.expectation).rawValue == 4)
    #expect(ExitStatus(.cancelled).rawValue == 130)
  }
}
