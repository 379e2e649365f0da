import Shell
import Testing

@Suite struct ShellLoopTests {
  /// A text waits for more while it ends with a pipe.
  private func sign(_ text: String) -> String? { text.hasSuffix("|") ? "|> " : nil }

  @Test func `a complete line runs at once`() {
    var loop = ShellLoop()
    #expect(loop.step(after: .line("units"), waitingFor: sign) == .run("units"))
    #expect(loop.pending.isEmpty)
  }

  @Test func `a sentence of several lines runs as one text`() {
    var loop = ShellLoop()
    #expect(
      loop.step(after: .line("units |"), waitingFor: sign) == .ask(Prompt("   |> ")))
    #expect(loop.step(after: .line("top 3"), waitingFor: sign) == .run("units |\ntop 3"))
  }

  @Test func `a blank line asks again and runs nothing`() {
    var loop = ShellLoop()
    #expect(loop.step(after: .line(""), waitingFor: sign) == .ask(.sentence))
    #expect(loop.step(after: .line(" \t"), waitingFor: sign) == .ask(.sentence))
  }

  @Test func `Ctrl-C gives up what was begun`() {
    var loop = ShellLoop()
    _ = loop.step(after: .line("units |"), waitingFor: sign)
    #expect(loop.step(after: .interrupted, waitingFor: sign) == .ask(.sentence))
    #expect(loop.step(after: .line("units"), waitingFor: sign) == .run("units"))
  }

  @Test func `Ctrl-D leaves only where nothing was begun`() {
    var loop = ShellLoop()
    _ = loop.step(after: .line("units |"), waitingFor: sign)
    #expect(loop.step(after: .endOfInput, waitingFor: sign) == .run("units |"))
    #expect(loop.step(after: .endOfInput, waitingFor: sign) == .leave)
  }

  @Test func `a prompt that was copied along is left out`() {
    var loop = ShellLoop()
    for line in ["hoso> units", "  hoso> units"] {
      #expect(loop.step(after: .line(line), waitingFor: sign) == .run("units"))
    }
    #expect(
      loop.step(after: .line("hoso> units |\n   |> top 3\nhoso> late"), waitingFor: sign)
        == .run("units |\ntop 3\nlate"))
    #expect(loop.step(after: .line("hoso> "), waitingFor: sign) == .ask(.sentence))
  }

  @Test(arguments: ["units where size> 5", "hoso > 5", "size> 5", "  )> 5", "   > 5"])
  func `a comparison is no prompt`(line: String) {
    var loop = ShellLoop()
    #expect(loop.step(after: .line(line), waitingFor: sign) == .run(line))
  }

  @Test func `the prompt of a begun sentence is as wide as the first one`() {
    #expect(Prompt.continuing("\"> ").text == "   \"> ")
    #expect(Prompt.continuing("\"> ").text.count == Prompt.sentence.text.count)
  }
}
