import Foundation
import TestSupport
import Testing

/// What bash, zsh and fish offer on the command line of an installed hoso: asked of the shells
/// themselves, where they are there.
@Suite struct ShellCompletionTests {
  let home: TemporaryFolder
  private let prefix: String

  init() throws {
    home = try TemporaryFolder()
    prefix = home.path + "/prefix"
    let installed = try ShellRun(
      "\"$1\" --binary \"$2\" \"$3\"",
      [PackageRoot.path("scripts/install"), try BuiltProgram.path(), prefix], home: home)
    #expect(installed.status == 0)
    try FileManager.default.createDirectory(
      atPath: home.path + "/work", withIntermediateDirectories: false)
    _ = try home.file("work/things.csv", "a\n1\n")
    _ = try home.file("work/check this.hoso", "count\n")
  }

  private static func has(_ shell: String) -> Bool {
    FileManager.default.fileExists(atPath: "/usr/bin/" + shell)
  }

  /// Lines typed up to Tab, words that are offered then, and words that are not.
  private static let lines: [(typed: String, offered: [String], other: [String])] = [
    ("hoso ch", ["check"], ["fmt"]),
    ("hoso th", ["things.csv"], []),
    ("hoso --m", ["--mode", "--memory"], ["--model"]),
    ("hoso check --", ["--model", "--strict", "--language"], ["--echo", "--junit"]),
    ("hoso fmt --", ["--check", "--model"], ["--strict", "--safe", "--version"]),
    ("hoso check th", ["things.csv"], []),
    ("hoso things.csv --mode js", ["json"], ["things.csv"]),
    ("hoso -f th", ["things.csv"], []),
    ("hoso things.csv --", ["--junit", "--safe"], ["--model", "--check"]),
    ("hoso things.csv ch", ["check this.hoso"], ["fmt"]),
  ]

  @Test(.enabled(if: has("fish"))) func `fish offers what fits`() throws {
    for (typed, offered, other) in Self.lines {
      let run = try ShellRun(
        "source \"$argv[2]/share/fish/vendor_completions.d/hoso.fish\"; cd work; "
          + "complete -C $argv[3]",
        [prefix, typed], shell: ["/usr/bin/fish", "-c"], home: home)
      let words = run.output.split(separator: "\n").map {
        String($0.prefix { $0 != "\t" }.replacing("\\", with: ""))
      }
      for word in offered { #expect(words.contains(word), "\(typed): \(words)") }
      for word in other { #expect(!words.contains(word), "\(typed): \(words)") }
    }
  }

  @Test(.enabled(if: has("bash"))) func `bash offers what fits`() throws {
    try requireOffers(
      by: ["/usr/bin/bash", "--norc", "-i"],
      after: "bind 'set bell-style none'; "
        + "source \(prefix)/share/bash-completion/completions/hoso")
  }

  @Test(.enabled(if: has("zsh"))) func `zsh offers what fits`() throws {
    try requireOffers(
      by: ["/usr/bin/zsh", "-f", "-i", "+o", "promptsp", "+o", "beep"],
      after: "fpath=(\(prefix)/share/zsh/site-functions $fpath); autoload -U compinit; "
        + "compinit -u -D")
  }

  /// Types each line at a prompt of the shell, then Tab twice: it puts the only word that fits
  /// into the line, and lists several.
  private func requireOffers(by command: [String], after setting: String) throws {
    let words = command.map { "'\($0)'" }.joined(separator: " ")
    let shell = try ProgramOnTerminal(
      columns: 200, rows: 50, home: home,
      through: ["/bin/sh", "-c", "cd \"$HOME/work\"; exec \(words)"])
    func waitForPrompt() {
      shell.wait(
        until: { $0.cursor.line == "ready>" && $0.lines.count == 1 }, "a prompt at the top")
    }
    shell.type("PS1='ready> '; \(setting); clear\r")
    waitForPrompt()
    for (typed, offered, other) in Self.lines {
      shell.type(typed + "\t\t")
      shell.wait(
        until: { screen in
          let text = screen.text.replacing("\\", with: "")
          return offered.allSatisfy { text.contains($0) }
        }, "\(offered) after \(typed)")
      let text = shell.screen.text.replacing(typed, with: "")
      for word in other { #expect(!text.contains(word), "\(typed): \(text)") }
      #expect(!text.contains("_arguments") && !text.contains("not found"), "\(text)")
      // Ctrl-U forgets the line.
      shell.type("\u{15}clear\r")
      waitForPrompt()
    }
  }
}
