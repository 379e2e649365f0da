import Shell
import Testing

@Suite struct EnvironmentTests {
  @Test func `files stand where the XDG folders say, else under the home`() {
    let plain = Environment(["HOME": "/home/an"])
    #expect(plain.historyFile == "/home/an/.local/state/hoso/history")
    #expect(plain.startScript == "/home/an/.config/hoso/rc.hoso")
    let set = Environment([
      "HOME": "/home/an", "XDG_STATE_HOME": "/state", "XDG_CONFIG_HOME": "relative",
    ])
    #expect(set.historyFile == "/state/hoso/history")
    #expect(set.startScript == "/home/an/.config/hoso/rc.hoso")
    #expect(Environment([:]).historyFile == nil)
  }

  @Test func `the option decides about colour, then the environment, then the terminal`() {
    let none = Environment(["TERM": "xterm"])
    #expect(Terminal.usesColor(.auto, isTerminal: true, none))
    #expect(!Terminal.usesColor(.auto, isTerminal: false, none))
    #expect(!Terminal.usesColor(.auto, isTerminal: true, Environment(["NO_COLOR": "1"])))
    #expect(Terminal.usesColor(.always, isTerminal: false, Environment(["NO_COLOR": "1"])))
    #expect(!Terminal.usesColor(.never, isTerminal: true, Environment(["CLICOLOR_FORCE": "1"])))
    #expect(Terminal.usesColor(.auto, isTerminal: false, Environment(["CLICOLOR_FORCE": "1"])))
    for plain in [Environment(["TERM": "dumb"]), Environment(["TERM": ""]), Environment([:])] {
      #expect(!Terminal.usesColor(.auto, isTerminal: true, plain))
    }
  }
}
