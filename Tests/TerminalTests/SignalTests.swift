import Foundation
import Glibc
import TestSupport
import Testing

/// Signals and the size of the window, at the prompt and while something runs.
@Suite(.serialized) struct SignalTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  @Test func `Ctrl-C stops a question over many rows and keeps the session`() throws {
    let rows = try person.rows(2_000_000)
    let program = try person.started([rows], environment: ["HOSO_PROGRESS_AFTER": "0"])
    program.type("sum n by n, word sort sum n desc | limit 3\r")
    // The bar of the question; it takes a second or more.
    program.wait(for: "%")
    program.type("\u{3}")
    program.wait(for: "error: stopped")
    program.waitForPrompt()
    program.ask("count")
    #expect(program.screen.text.contains("2,000,000"))
  }

  @Test func `Ctrl-C stops a question whose rows are read, while its groups are put in order`()
    throws
  {
    let codes = try person.codes(1_000_000)
    let program = try person.started([codes], environment: ["HOSO_PROGRESS_AFTER": "0"])
    program.type("count by code sort count desc\r")
    // The bar says so once the scan is over.
    program.wait(for: "finishing")
    program.type("\u{3}")
    program.wait(for: "error: stopped")
    program.waitForPrompt()
    program.ask("count")
    #expect(program.screen.text.contains("1,000,000"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func `a signal that ends a run takes the half written file away`(signal: Int32) throws {
    func isHalfWritten() throws -> Bool {
      try FileManager.default.contentsOfDirectory(atPath: person.home.path)
        .contains { $0.hasSuffix(".part") }
    }
    // The file of -o is open while the script is still typed.
    let path = try person.home.file("out.csv", "before\n")
    let program = try ProgramOnTerminal(["-o", path, "-f", "-"], home: person.home)
    for _ in 0..<3_000 where try !isHalfWritten() { usleep(10_000) }
    #expect(try isHalfWritten())
    program.send(signal)
    #expect(program.exitStatus() == 128 + signal)
    #expect(try !isHalfWritten())
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before\n")
  }

  @Test func `Ctrl-C at the empty prompt asks again`() throws {
    let program = try person.started()
    program.type("\u{3}")
    program.wait(for: "^C")
    program.waitForPrompt()
    program.ask(".mode")
  }

  @Test func `the next table fits a window that changed between answers`() throws {
    let text = "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính"
    let file = try person.home.file("t.csv", "name,size\n\"\(text)\",1\nB,3\n")
    let program = try person.started([file])
    program.ask("t")
    #expect(program.screen.text.contains(text))
    program.resize(columns: 40)
    program.ask("| limit 2")
    let lines = program.lines(after: "hoso> | limit")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 40 })
  }

  @Test func `a line typed after the window changed during an answer wraps at its new width`()
    throws
  {
    let slow = try person.program("slow", "cat >/dev/null; echo slow; sleep 1\n")
    let program = try person.started([try person.rows(60)], environment: ["PAGER": slow])
    program.type("numbers\r")
    program.wait(for: "slow")
    program.resize(columns: 40, clearing: true)
    program.waitForPrompt()
    program.type(String(repeating: "a", count: 40))
    program.wait(until: { $0.cursor.line == "aaaaaa" }, "the rest on a line of its own")
  }

  @Test func `Ctrl-Z stops hoso, and it goes on with the line as it was`() throws {
    // A shell with jobs, which tells of the stop and goes on at once.
    let program = try ProgramOnTerminal(
      home: person.home,
      through: ["/bin/bash", "-mc", "\"$@\"; echo it was stopped; fg >/dev/null", "bash"])
    program.waitForPrompt()
    program.type("some words")
    program.wait(for: "hoso> some words")
    program.type("\u{1A}")
    program.wait(for: "it was stopped")
    program.wait(until: { $0.cursor.line == "hoso> some words" }, "the line, once it goes on")
    program.type("!")
    program.wait(until: { $0.cursor.line == "hoso> some words!" }, "the line")
  }

  @Test func `a closed terminal ends hoso quietly, and the history is kept`() throws {
    let program = try person.started()
    program.ask("let @a = 1")
    program.send(SIGHUP)
    #expect(program.exitStatus() == 128 + SIGHUP)
    #expect(person.history == ["let @a = 1"])
    #expect(!program.screen.text.contains("rror"))
  }

  @Test func `a reader that wants no more ends a long answer quietly`() throws {
    let file = try person.rows(50_000)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let line =
      "'\(try BuiltProgram.path())' '\(file)' -c numbers 2>errors | head -n 1; "
      + "echo ${PIPESTATUS[0]}"
    process.arguments = ["-c", line]
    process.environment = ["HOME": person.home.path]
    process.currentDirectoryURL = URL(fileURLWithPath: person.home.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "n,word\n141\n")
    let errors = try String(contentsOfFile: person.home.path + "/errors", encoding: .utf8)
    #expect(!errors.contains("rror") && !errors.contains("ipe"))
  }
}

/// Colour, as the options and the environment say.
@Suite(.serialized) struct ColorTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  private func usesColor(
    _ arguments: [String] = [], _ environment: [String: String] = [:]
  ) throws -> Bool {
    let program = try person.started(arguments, environment: environment)
    return String(decoding: program.written, as: UTF8.self).contains("\u{1B}[1m")
  }

  @Test func `the prompt stands out, unless NO_COLOR is set or the terminal is dumb`() throws {
    #expect(try usesColor())
    #expect(try !usesColor([], ["NO_COLOR": "1"]))
    #expect(try !usesColor([], ["TERM": "dumb"]))
    #expect(try usesColor(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try !usesColor(["--color", "never"]))
  }

  @Test func `colour that is switched off is off from the next prompt on`() throws {
    let program = try person.started([try person.things()])
    program.ask(".color never")
    let before = program.written.count
    program.ask("things")
    let later = String(decoding: program.written[before...], as: UTF8.self)
    #expect(!later.contains("\u{1B}[1m") && !later.contains("\u{1B}[2m"))
  }

  @Test func `CLICOLOR_FORCE colours tables of scripts as well`() throws {
    let things = try person.things()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path())
    process.arguments = [things, "--mode", "table", "-c", "things"]
    process.environment = ["HOME": person.home.path, "CLICOLOR_FORCE": "1"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("\u{1B}["))
  }
}
