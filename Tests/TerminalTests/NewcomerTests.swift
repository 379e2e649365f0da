import Foundation
import TestSupport
import Testing

/// A newcomer's first session: from a CSV file that nobody knows to a chart in a page, typed with
/// Tab wherever it helps. The README shows what was on the screen.
@Suite(.serialized) struct NewcomerTests {
  private static let mark = "<!-- newcomer: made by NewcomerTests with UPDATE_GOLDEN=1 -->\n"

  @Test func `six sentences lead from an unknown file to a chart in a page`() throws {
    let home = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: PackageRoot.path("samples/dak-lak-2023/dossiers.csv"),
      toPath: home.path + "/dossiers.csv")
    let program = try ProgramOnTerminal(
      ["--no-sample"], columns: 92, rows: 120, home: home, in: home.path)
    program.waitForPrompt()
    let keys = try String(
      contentsOfFile: PackageRoot.path("Tests/Fixtures/newcomer/keys.txt"), encoding: .utf8)
    for (number, line) in keys.split(separator: "\n").enumerated() {
      program.type(line.replacing("⇥", with: "\t") + "\r")
      program.wait(
        until: { screen in
          screen.lines.count { $0.hasPrefix("hoso>") } == number + 2
            && screen.cursor.line == "hoso>"
        }, "the answer to sentence \(number + 1)")
    }
    let page = try String(contentsOfFile: home.path + "/online.html", encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("rate online by district"))
    try compare(transcript(program.screen.text))
    program.type("quit\r")
    #expect(program.exitStatus() == 0)
  }

  /// What a reader sees; how long the load took is another number each time.
  private func transcript(_ screen: String) -> String {
    "$ hoso --no-sample\n"
      + screen.replacing(/[0-9.]+ s,/, with: "0.05 s,").replacing(/\nhoso>$/, with: "")
      .replacing(/\n+$/, with: "")
  }

  private func compare(_ transcript: String) throws {
    let path = PackageRoot.path("README.md")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: Self.mark + "```text\n")?.upperBound)
    let end = try #require(text[start...].range(of: "\n```\n")?.lowerBound)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1",
      text[start..<end] != transcript
    {
      let updated = text[..<start] + transcript + text[end...]
      try String(updated).write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(text[start..<end] == transcript)
  }
}
