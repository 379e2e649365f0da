import Foundation
import TestSupport
import Testing

/// Options that hold for a whole run, and what scripts do without any.
@Suite struct OptionTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    let things = "name,size,day\nSơn,10,2023-01-01\nĐèn,7,2023-05-01\nBàn,12,2023-06-01\n"
    let folder = home.path + "/data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try home.file("things.csv", things)
    _ = try home.file("data/inner.csv", things)
    _ = try home.file("data/model.hoso", "load \"inner.csv\" as inner time day\n")
  }

  private func run(_ arguments: String...) throws -> ScriptRun {
    try ScriptRun(arguments, home: home)
  }

  @Test func `a folder is opened with its model, a file as a table of its name`() throws {
    #expect(try run("data", "-c", "count inner").output == "count inner\n3\n")
    #expect(try run("things.csv", "-c", "count things").output == "count things\n3\n")
    let both = try run("data", "things.csv", "-c", "count inner", "-c", "count things")
    #expect(both.output == "count inner\n3\ncount things\n3\n")
  }

  @Test func `questions are answered as of the day that is given`() throws {
    #expect(try run("data", "--as-of", "2023-05-02", "-c", "count").output == "count\n2\n")
  }

  @Test func `messages are in the language that is given, names stay`() throws {
    let english = try run("things.csv", "-c", "things where sise > 8")
    #expect(english.errors.contains("error:") && english.errors.contains("`size`"))
    let vietnamese = try run("things.csv", "--language", "vi", "-c", "things where sise > 8")
    #expect(vietnamese.errors.contains("lỗi:") && vietnamese.errors.contains("`size`"))
  }

  @Test func `seconds have the comma of Vietnamese`() throws {
    let english = try run("-c", "load \"things.csv\"")
    #expect(english.errors.contains(/, \d+\.\d\d s,/), "\(english.errors)")
    let vietnamese = try run("--language", "vi", "-c", "load \"things.csv\"")
    #expect(vietnamese.errors.contains(/, \d+,\d\d giây,/), "\(vietnamese.errors)")
  }

  @Test func `reasons of the system are told in the language of messages`() throws {
    let table = "things where size > 8"
    func errors(_ arguments: String...) throws -> String {
      try ScriptRun(["things.csv"] + arguments, home: home).errors
    }
    let save = "\(table) | save \"data/none/x.csv\""
    #expect(try errors("-c", save).contains("No such file or directory."))
    #expect(
      try errors("--language", "vi", "-c", save).contains("Không có tệp hay thư mục này."))
    let missing = "data/none/x.csv"
    #expect(
      try errors("-o", missing, "-c", table) == "hoso: \(missing): No such file or directory\n")
    #expect(
      try errors("-o", missing, "--language", "vi", "-c", table)
        == "hoso: \(missing): Không có tệp hay thư mục này\n")
    #expect(
      try errors("--language", "vi", "-f", "data").contains("Đây là một thư mục."))
  }

  @Test func `a value that no row has is a note, and an error with --strict`() throws {
    let question = "count where name = \"nothing\""
    let usual = try run("things.csv", "-c", question)
    #expect(usual.status == 0 && usual.output == "count\n0\n")
    let strict = try run("things.csv", "--strict", "-c", question)
    #expect(strict.status == 1 && strict.output.isEmpty)
  }

  @Test func `the number of threads changes no answer`() throws {
    let sample = PackageRoot.path("samples/dak-lak-2023")
    let answers = try ["1", "2", "7"].map {
      try run(sample, "--threads", $0, "-c", "rate late, avg days by unit, month").output
    }
    #expect(!answers[0].isEmpty && Set(answers).count == 1)
  }

  @Test func `a safe run writes nothing`() throws {
    let run = try run("data", "--safe", "-c", "count by name | save \"data/out.csv\"")
    #expect(run.status != 0 && run.errors.contains("safe mode"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/data/out.csv"))
  }

  @Test func `colour is written to a pipe only where it is asked for`() throws {
    let table = ["things.csv", "--mode", "table", "-c", "things"]
    #expect(try !ScriptRun(table, home: home).output.contains("\u{1B}"))
    #expect(try ScriptRun(table + ["--color", "always"], home: home).output.contains("\u{1B}["))
  }

  @Test func `a script shows every row, and neither colour nor time`() throws {
    let rows = (1...2_000).map { "row \($0)\n" }.joined()
    let file = try home.file("many.csv", "name\n" + rows)
    let run = try run(file, "-q", "--mode", "table", "-c", "many")
    #expect(run.output.split(separator: "\n").count { $0.contains("row ") } == 2_000)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.hasSuffix("\n 2,000 many\n"))
  }

  @Test func `on a terminal the answer of a script is a table`() throws {
    let program = try ProgramOnTerminal(
      [home.path + "/things.csv", "-c", "things where size > 8"], home: home)
    program.wait(for: " name   size   day")
    #expect(program.exitStatus() == 0)
    #expect(!program.screen.text.contains("hoso>"))
  }

  @Test func `a script may be run as a program`() throws {
    let script = try home.file(
      "ask", "#!/usr/bin/env -S \(BuiltProgram.path()) -f\nload \"things.csv\"\ncount\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let answer = try home.file("answer", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script)
    process.environment = ["HOME": home.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: answer)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try String(contentsOfFile: answer, encoding: .utf8) == "count\n3\n")
  }

  @Test func `an argument that is a script runs, before -c and -f`() throws {
    _ = try home.file("checks.hoso", "expect 3 inner\ncount\n")
    _ = try home.file("failing", "#!/usr/bin/env -S hoso\nexpect 4 inner\n")
    _ = try home.file("more.hoso", "expect 2 inner\n")
    let sound = try run("-c", "inner limit 1 | say", "data", "checks.hoso")
    #expect(sound.status == 0 && sound.output.hasPrefix("count\n3\n"), "\(sound.errors)")
    let broken = try run("data", "failing")
    #expect(broken.status == 4 && broken.errors.contains("failing:2:"), "\(broken.errors)")
    #expect(try run("data", "more.hoso").status == 4)
    #expect(try run("data", "more.hoso", "-o", "out.csv").status == 4)
    #expect(try run("data", "nowhere.hoso").status == 3)
  }

  @Test func `a folder whose name ends as a script does is opened`() throws {
    let folder = home.path + "/data.hoso"
    try FileManager.default.copyItem(atPath: home.path + "/data", toPath: folder)
    #expect(try run("data.hoso", "-c", "count").output == "count\n3\n")
  }

  @Test func `a script whose first line names hoso alone is started by the system`() throws {
    let script = try home.file(
      "ask", "#!\(BuiltProgram.path())\nload \"things.csv\"\nexpect 4 things\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script)
    process.environment = ["HOME": home.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
  }

  @Test func `Ctrl-C ends a script with 130`() throws {
    let program = try ProgramOnTerminal([home.path + "/things.csv", "-f", "-"], home: home)
    // It has loaded its table and waits for sentences.
    program.wait(for: "3 rows")
    program.type("\u{3}")
    #expect(program.exitStatus() == 130)
  }
}
