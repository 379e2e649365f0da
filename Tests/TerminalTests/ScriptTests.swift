import Foundation
import TestSupport
import Testing

/// What a run of hoso without a terminal left behind.
struct ScriptRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the built program with pipes for its streams, in a home of its own.
  /// A file may have `fileLimit` blocks of 512 bytes, as if the disk were full then. A shell may
  /// start it, which adds `redirections` such as `<&-`.
  init(
    _ arguments: [String], input: String = "", home: TemporaryFolder,
    variables: [String: String] = [:], fileLimit: Int? = nil, redirections: String? = nil
  ) throws {
    let process = Process()
    let program = try BuiltProgram.path()
    let limit = fileLimit.map { "trap '' XFSZ; ulimit -f \($0); exec \"$@\"" }
    let script = limit ?? redirections.map { "exec \"$@\" " + $0 }
    process.executableURL = URL(fileURLWithPath: script == nil ? program : "/bin/sh")
    process.arguments = (script.map { ["-c", $0, "sh", program] } ?? []) + arguments
    process.environment = ["HOME": home.path].merging(variables) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: home.path)
    let inputFile = try home.file("input-\(UUID().uuidString)", input)
    let outputFile = try home.file("output-\(UUID().uuidString)", "")
    let errorFile = try home.file("errors-\(UUID().uuidString)", "")
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: outputFile)
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: outputFile, encoding: .utf8)
    errors = try String(contentsOfFile: errorFile, encoding: .utf8)
  }
}

/// What a command line of the shell left behind.
struct ShellRun {
  let status: Int32
  let output: String

  /// Runs a script of `sh`, or of another shell, with words for its `$1`, `$2` …
  init(
    _ script: String, _ words: [String] = [], shell: [String] = ["/bin/sh", "-c"],
    home: TemporaryFolder
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell[0])
    process.arguments = shell.dropFirst() + [script, shell[0]] + words
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = URL(fileURLWithPath: home.path)
    let file = try home.file("written-\(UUID().uuidString)", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: file, encoding: .utf8)
  }
}

@Suite struct ScriptTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: String = "") throws -> ScriptRun {
    try ScriptRun(arguments, input: input, home: home)
  }

  /// A small table to ask about.
  private func things() throws -> String {
    try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
  }

  @Test func `the version is one line`() throws {
    let run = try run("--version")
    #expect(run.output == "hoso 0.1.0\n")
    #expect(run.status == 0)
  }

  @Test func `help names every option and goes to standard output`() throws {
    let run = try run("--help")
    for option in [
      "-c", "-f", "-d", "-o", "-q", "--mode", "--set", "--echo", "--limit", "--junit", "--as-of",
      "--keep-going", "--strict", "--no-init", "--language", "--color", "--threads", "--memory",
    ] {
      #expect(run.output.contains(option))
    }
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func `with --language vi help and wrong usage are in Vietnamese`() throws {
    let help = try ScriptRun(["--help", "--language", "vi"], home: home)
    for words in ["CÁCH DÙNG: hoso", "TÙY CHỌN:", "Chạy các câu"] {
      #expect(help.output.contains(words), "\(words)")
    }
    for words in ["OPTIONS", "USAGE", "Show ", "sentences"] {
      #expect(!help.output.contains(words), "\(words)")
    }
    let wrong = try ScriptRun(["--language=vi", "--nonsense"], home: home)
    #expect(wrong.status == 2 && wrong.errors.hasPrefix("Lỗi: Không có tùy chọn '--nonsense'"))
    let threads = try ScriptRun(["--language", "vi", "--threads", "0"], home: home)
    #expect(threads.errors.contains("--threads nhận một số từ 1 đến 1024."))
  }

  @Test(arguments: [
    ["--nonsense"], ["--mode", "pdf"], ["--as-of", "2023-02-30"], ["--threads", "0"], ["-c"],
    ["--memory", "much"], ["--memory", "2"],
  ])
  func `wrong usage ends with 2 and says why on standard error`(arguments: [String]) throws {
    let run = try ScriptRun(arguments, home: home)
    #expect(run.status == 2)
    #expect(run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func `a script that is not there ends with 3`() throws {
    let run = try run("-f", "nowhere.hoso")
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere.hoso"))
  }

  @Test func `without a terminal there is no banner and no prompt`() throws {
    let run = try run(input: "")
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  /// Data is nothing but data, so its date is told beside it.
  @Test(arguments: ["csv", "tsv", "json", "jsonl", "html"])
  func `the as-of date of data is told on standard error`(mode: String) throws {
    _ = try things()
    _ = try home.file(
      "model.hoso",
      "dataset \"Things\" about things as of 2024-01-31\nload \"things.csv\" as things\n")
    let ask = [home.path, "--no-init", "--mode", mode]
    func errors(_ arguments: String...) throws -> String {
      try ScriptRun(ask + arguments, home: home).errors
    }
    #expect(try errors("-c", "things as of 2024-01-15") == "note: as of 2024-01-15\n")
    #expect(
      try errors("--language", "vi", "-c", "count\ncount as of 2024-01-15")
        == "lưu ý: tính đến 2024-01-31\nlưu ý: tính đến 2024-01-15\n")
    #expect(try errors("-q", "-c", "count").isEmpty)
    let answer = try ScriptRun(ask + ["-c", "count"], home: home)
    #expect(!answer.output.contains("2024"))
  }

  @Test(arguments: ["table", "line", "md"])
  func `where the as-of date stands with the answer it is not told again`(mode: String) throws {
    _ = try things()
    _ = try home.file(
      "model.hoso",
      "dataset \"Things\" about things as of 2024-01-31\nload \"things.csv\" as things\n")
    let run = try ScriptRun([home.path, "--mode", mode, "-c", "count"], home: home)
    #expect(run.output.contains("2024-01-31"))
    #expect(run.errors.isEmpty)
  }

  @Test func `an answer on a pipe is CSV`() throws {
    let run = try run(try things(), "-c", "things where size > 8")
    #expect(run.output == "name,size\nSơn,10\nBàn,12\n")
    #expect(run.status == 0)
  }

  @Test func `sentences and files run in the order in which they were given`() throws {
    let file = try home.file("second.hoso", "#!/usr/bin/env hoso\nthings where size = 7\n")
    let run = try run(
      try things(), "-c", "things where size = 10", "-f", file, "-c", "things where size = 12")
    #expect(run.output == "name,size\nSơn,10\nname,size\nĐèn,7\nname,size\nBàn,12\n")
  }

  @Test func `a wrong sentence ends the script with 1 and names its place`() throws {
    let run = try run(
      try things(), "-c", "things where sise > 8", "-c", "things where size = 7")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("-c 1:1:14: error:"))
  }

  @Test func `with --keep-going the rest runs, and the status still tells`() throws {
    let run = try run(
      try things(), "--keep-going", "-c", "things where sise > 8", "-c", "things where size = 7")
    #expect(run.status == 1)
    #expect(run.output == "name,size\nĐèn,7\n")
  }

  @Test func `a place in a script counts lines and letters, not bytes`() throws {
    let file = try home.file("a.hoso", "-- một dòng\nthings where name = \"Đèn\" and sise > 8\n")
    let run = try run(try things(), "-f", file)
    #expect(run.errors.contains("\(file):2:31: error:"))
  }

  @Test func `a load of a missing file ends with 3`() throws {
    let run = try run("-c", "load \"nowhere.csv\"")
    #expect(run.status == 3)
  }

  @Test func `paths in a script start from the folder of the script`() throws {
    let script = try home.file("a.hoso", "load \"things.csv\"\nthings where size = 7\n")
    _ = try things()
    #expect(try run("-f", script).output == "name,size\nĐèn,7\n")
  }

  @Test func `a path may begin with the home folder`() throws {
    _ = try things()
    let save = "load \"~/things.csv\"\nthings where size = 7 | save \"~/seven.csv\""
    #expect(try run("-c", save).status == 0)
    let saved = try String(contentsOfFile: home.path + "/seven.csv", encoding: .utf8)
    #expect(saved == "name,size\nĐèn,7\n")
  }

  @Test func `the start script runs first, unless told otherwise`() throws {
    let folder = home.path + "/.config/hoso"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = try things()
    let script = "load \"\(path)\" as others\n"
    try script.write(toFile: folder + "/rc.hoso", atomically: true, encoding: .utf8)
    #expect(try run("-c", "others where size = 7").status == 0)
    #expect(try run("--no-init", "-c", "others where size = 7").status == 1)
  }

  @Test func `the command line has the last word on language and colour`() throws {
    let folder = home.path + "/.config/hoso"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try ".language vi\n.color always\n".write(
      toFile: folder + "/rc.hoso", atomically: true, encoding: .utf8)
    let path = try things()
    #expect(try run(path, "-c", "count siez").errors.contains("lỗi"))
    let given = try run(
      path, "--language", "en", "--color", "never", "--mode", "table", "-c", "count", "-c",
      "count siez")
    #expect(given.errors.contains("error:"))
    #expect(!(given.output + given.errors).contains("\u{1B}"))
  }

  @Test func `a file whose name holds a quote is opened, and runs no sentence`() throws {
    let path = try home.file("odd\"; count; load \".csv", "a\n1\n")
    let run = try run(path, "-c", "describe load")
    #expect(run.status == 0 && run.output.split(separator: "\n").count == 2)
  }

  @Test func `JSON carries every value as what it is`() throws {
    let run = try run(try things(), "--mode", "json", "-c", "things where size = 7")
    #expect(run.output == "[\n  {\"name\": \"Đèn\", \"size\": 7}\n]\n")
  }

  @Test(arguments: ["csv", "tsv"])
  func `a file of -o is guarded against formulas, and numbers stay numbers`(
    ending: String
  ) throws {
    let file = try home.file("t.csv", "name,x\n=1+1,-5\n+2,-0.5\n-3 days,7\n@sum,1\nplain,2\n")
    let run = try run(file, "-o", "out.\(ending)", "-c", "t")
    #expect(run.status == 0 && run.output.isEmpty)
    let written = try String(contentsOfFile: "\(home.path)/out.\(ending)", encoding: .utf8)
    let lines = written.replacing("\t", with: ",").split(separator: "\n")
    #expect(lines == ["name,x", "'=1+1,-5", "'+2,-0.5", "'-3 days,7", "'@sum,1", "plain,2"])
    #expect(run.errors.contains("begin like formulas: 4"))
  }

  @Test(arguments: ["csv", "tsv"])
  func `an answer that the shell writes to a file is guarded, a pipe gets the data as they are`(
    mode: String
  ) throws {
    let file = try home.file("t.csv", "name,x\n=1+1,-5\nplain,2\n")
    // The output of a run of the tests is a file.
    let run = try run(file, "--mode", mode, "-c", "t")
    #expect(run.output.contains("\n'=1+1") && run.errors.contains("begin like formulas: 1"))
    let piped = try ShellRun(
      "\"$1\" \"$2\" --mode \(mode) -c t | cat", [try BuiltProgram.path(), file], home: home)
    #expect(piped.output.contains("\n=1+1"))
  }

  @Test func `a second answer in a file of one table is refused at its place`() throws {
    let run = try run(try things(), "-o", "out.json", "-c", "count\nthings")
    #expect(run.status == 3 && run.errors.contains("-c:2:1: error:"), "\(run.errors)")
    let twice = try self.run(try things(), "-o", "out.json", "-c", "count", "-c", "count")
    #expect(twice.errors.contains("-c 2:1:1: error:"), "\(twice.errors)")
  }

  @Test func `of several sentences of -c a mistake says in which of them it is`() throws {
    let run = try run(
      try things(), "--keep-going", "-c", "count", "-c", "nonsense", "-c", "count\nfoo")
    #expect(run.errors.contains("-c 2:1:1: error:") && run.errors.contains("-c 3:2:1: error:"))
  }

  @Test func `places in files that files run are called as they were named`() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/sub/deep", withIntermediateDirectories: true)
    _ = try home.file("a.hoso", "run \"sub/b.hoso\"\n")
    _ = try home.file("sub/b.hoso", "run \"deep/c.hoso\"\n")
    _ = try home.file("sub/deep/c.hoso", "load \"../../things.csv\"\nnonsense\n")
    _ = try things()
    let run = try run("a.hoso")
    #expect(run.errors.contains("\nsub/deep/c.hoso:2:1: error:"), "\(run.errors)")
  }

  @Test func `a file that is not as its load says ends with 3`() throws {
    let file = try things()
    try FileManager.default.createDirectory(
      atPath: home.path + "/folder", withIntermediateDirectories: false)
    _ = try home.file("folder/model.hoso", "load \"../things.csv\" as t\ncount nothing\n")
    for arguments in [
      ["-c", "load \"\(file)\" as t key code"], ["-c", "load \"\(file)\" as t time name"],
      ["folder", "-c", "count"],
    ] {
      #expect(try ScriptRun(arguments, home: home).status == 3, "\(arguments)")
    }
    #expect(try run(file, "-c", "count nothing").status == 1)
  }

  @Test(arguments: [
    ("table", " name   size"), ("line", " name  Đèn\n size  7\n"), ("csv", "name,size\nĐèn,7\n"),
    ("tsv", "name\tsize\nĐèn\t7\n"), ("json", "[\n  {\"name\": \"Đèn\", \"size\": 7}\n]\n"),
    ("jsonl", "{\"name\": \"Đèn\", \"size\": 7}\n"), ("md", "| name | size |\n| :--- | ---: |\n"),
    ("html", "<table>\n"),
  ])
  func `--mode gives the form of results`(mode: String, start: String) throws {
    let run = try run(try things(), "--mode", mode, "-c", "things where size = 7")
    #expect(run.output.hasPrefix(start))
    #expect(run.status == 0)
  }

  @Test func `answers in Markdown stand apart`() throws {
    let run = try run(try things(), "--mode", "md", "-c", "count", "-c", "count")
    #expect(run.output.contains("\n\n| count |\n"))
  }

  @Test func `a workbook is saved, and not written over`() throws {
    let path = try things()
    let first = try run(path, "-c", "things | save \"\(home.path)/out.xlsx\"")
    #expect(first.status == 0 && first.output.isEmpty)
    let second = try run(path, "-c", "things | save \"\(home.path)/out.xlsx\"")
    #expect(second.status == 3 && second.errors.contains("replace"))
  }

  @Test func `a reader that goes away ends hoso in silence`() throws {
    let path = try things()
    let run = try shell("'\(BuiltProgram.path())' '\(path)' -c things -c things 2>errors | true")
    #expect(run == 0)
    #expect(
      try String(contentsOfFile: home.path + "/errors", encoding: .utf8)
        .split(separator: "\n").allSatisfy { !$0.contains("rror") })
  }

  @Test func `what cannot be written is a failure`() throws {
    let path = try things()
    #expect(try shell("'\(BuiltProgram.path())' '\(path)' -c things >/dev/full 2>/dev/null") == 3)
  }

  /// Runs a command line; gives its exit status.
  private func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ["HOME": home.path]
    process.currentDirectoryURL = URL(fileURLWithPath: home.path)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
