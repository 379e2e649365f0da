import Foundation
import TestSupport
import Testing

/// One run of the program: what it is given, and what must come of it.
struct CommandLineCase: CustomTestStringConvertible, Sendable {
  let name: String
  let arguments: [String]
  var input = ""
  var status: Int32 = 0
  /// The whole of standard output, where it matters.
  var output: String?
  /// What standard error says somewhere; empty: it is empty.
  var errors: String?
  /// The content of the file `out` afterwards.
  var file: String?

  var testDescription: String { name }
}

@Suite struct CommandLineTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    _ = try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
    let folder = home.path + "/data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try home.file("data/inner.csv", "letter\na\nb\n")
    _ = try home.file("data/model.hoso", "load \"inner.csv\" as inner\n")
    _ = try home.file("data/count.hoso", "load \"inner.csv\" as again\ncount again\n")
    _ = try home.file("ask.hoso", "#!/usr/bin/env hoso\nlet @n = 7\nthings where size = @n\n")
    _ = try home.file("out", "before\n")
  }

  private func check(_ test: CommandLineCase) throws {
    let run = try ScriptRun(test.arguments, input: test.input, home: home)
    #expect(run.status == test.status, "\(run.errors)")
    if let output = test.output { #expect(run.output == output) }
    if let errors = test.errors {
      #expect(errors.isEmpty ? run.errors.isEmpty : run.errors.contains(errors), "\(run.errors)")
    }
    if let file = test.file {
      #expect(try String(contentsOfFile: home.path + "/out", encoding: .utf8) == file)
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!left.contains { $0.hasSuffix(".part") }, "something was left behind")
  }

  private static let seven = "name,size\nĐèn,7\n"

  @Test(arguments: [
    CommandLineCase(
      name: "-d opens the model of its folder", arguments: ["-d", "data", "-c", "count"],
      output: "count\n2\n"),
    CommandLineCase(
      name: "-d: sentences start from it",
      arguments: ["-d", "data", "-c", "load \"inner.csv\" as x\ncount x"], output: "count x\n2\n"),
    CommandLineCase(
      name: "-d: what the command line names starts from the working folder",
      arguments: ["-d", "data", "things.csv", "-c", "things where size = 7"], output: seven),
    CommandLineCase(
      name: "-d: scripts still start from their own folder",
      arguments: ["-d", ".", "-f", "data/count.hoso"], output: "count again\n2\n"),
    CommandLineCase(
      name: "-d without a model opens nothing",
      arguments: ["-d", ".", "-c", "load \"things.csv\"\nthings where size = 7"], output: seven),
    CommandLineCase(
      name: "-d of a folder that is not there, beside a path",
      arguments: ["-d", "nowhere", "data", "-c", "count"], status: 3, errors: "nowhere"),
    CommandLineCase(
      name: "-d of a folder that is not there", arguments: ["-d", "nowhere", "-c", "count"],
      status: 3, errors: "nowhere"),
  ])
  func `the option -d`(test: CommandLineCase) throws { try check(test) }

  @Test(arguments: [
    CommandLineCase(
      name: "-o takes the answers", arguments: ["things.csv", "-o", "out", "-c", "count"],
      output: "", file: "count\n3\n"),
    CommandLineCase(
      name: "-o - is standard output", arguments: ["things.csv", "-o", "-", "-c", "count"],
      output: "count\n3\n", file: "before\n"),
    CommandLineCase(
      name: "-o after a failure keeps what was there",
      arguments: ["things.csv", "-o", "out", "-c", "count", "-c", "nonsense"], status: 1,
      output: "", file: "before\n"),
    CommandLineCase(
      name: "-o with --keep-going holds what worked",
      arguments: ["things.csv", "-o", "out", "--keep-going", "-c", "nonsense", "-c", "count"],
      status: 1, file: "count\n3\n"),
    CommandLineCase(
      name: "-o into a folder that is not there",
      arguments: ["things.csv", "-o", "nowhere/out", "-c", "count"], status: 3, output: "",
      errors: "nowhere/out"),
    CommandLineCase(
      name: "-o of a workbook is refused",
      arguments: ["things.csv", "-o", "x.xlsx", "-c", "count"],
      status: 2, errors: "save"),
    CommandLineCase(
      name: "-o into a device writes there",
      arguments: ["things.csv", "-o", "/dev/full", "-c", "count"],
      status: 3),
  ])
  func `the option -o`(test: CommandLineCase) throws { try check(test) }

  /// What a file holds after `-o` with it.
  private func written(_ name: String, _ arguments: String...) throws -> String {
    let run = try ScriptRun(["things.csv", "-o", name] + arguments, home: home)
    #expect(run.status == 0, "\(run.errors)")
    return try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  @Test func `the ending of -o gives the form, unless --mode does`() throws {
    #expect(try written("x.json", "-c", "count") == "[\n  {\"count\": 3}\n]\n")
    #expect(try written("x.JSONL", "-c", "count", "-c", "count").hasSuffix("}\n{\"count\": 3}\n"))
    #expect(try written("x.csv", "-c", ".mode json", "-c", "count") == "count\n3\n")
    #expect(try written("x.txt", "--mode", "table", "-c", "count").contains(" count"))
  }

  @Test(arguments: [["x.txt"], ["x.png"], ["x.table"], ["x.json", "--mode", "csv"]])
  func `-o of a form that is not known, or of two forms, is refused`(arguments: [String]) throws {
    let run = try ScriptRun(["things.csv", "-c", "count", "-o"] + arguments, home: home)
    #expect(run.status == 2 && run.errors.contains("x."))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/" + arguments[0]))
  }

  @Test(arguments: ["x.csv", "x.tsv", "x.json", "x.html"], ["count", "help", "describe things"])
  func `a file of -o that holds one table takes no other answer`(
    name: String, second: String
  ) throws {
    let file = try home.file(name, "before")
    let run = try ScriptRun(
      ["things.csv", "-o", name, "-c", "count", "-c", second], home: home)
    #expect(run.status == 3 && run.errors.contains("holds one table"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
  }

  @Test func `-o of a page writes the whole page, with its chart`() throws {
    let page = try written("x.html", "-c", "things where size > 8")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<meta charset=\"utf-8\">"))
    #expect(page.contains("<code>things where size &gt; 8</code>") && page.contains("things.csv"))
    let drawn = try written("x.html", "-c", "sum size by name | chart bar")
    #expect(drawn.contains("<svg") && drawn.contains("<code>sum size by name</code>"))
  }

  @Test func `-o replaces what a symbolic link leads to and keeps its permissions`() throws {
    let link = home.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "out")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: home.path + "/out")
    _ = try ScriptRun(["things.csv", "-o", link, "-c", "count"], home: home)
    let attributes = try FileManager.default.attributesOfItem(atPath: home.path + "/out")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "out")
    #expect(try String(contentsOfFile: link, encoding: .utf8) == "count\n3\n")
  }

  @Test(arguments: [
    CommandLineCase(
      name: "a load speaks on standard error", arguments: ["-c", "load \"things.csv\""],
      errors: "things"),
    CommandLineCase(
      name: "-q: it does not", arguments: ["-q", "-c", "load \"things.csv\""], errors: ""),
    CommandLineCase(
      name: "-q: notes of answers neither",
      arguments: ["-q", "things.csv", "-c", "things where name = \"den\""], output: seven,
      errors: ""),
    CommandLineCase(
      name: "-q: errors stay", arguments: ["-q", "things.csv", "-c", "nonsense"], status: 1,
      errors: "error:"),
  ])
  func `the option -q`(test: CommandLineCase) throws { try check(test) }

  @Test(arguments: [
    CommandLineCase(
      name: "a number", arguments: ["things.csv", "--set", "@n=7", "-c", "things where size = @n"],
      output: seven),
    CommandLineCase(
      name: "a text, and blanks around the sign",
      arguments: ["things.csv", "--set", "@w = \"Đèn\"", "-c", "things where name = @w"],
      output: seven),
    CommandLineCase(
      name: "several",
      arguments: [
        "things.csv", "--set", "@a=7", "--set", "@b=10", "-c", "things where size in (@a, @b)",
      ], output: "name,size\nSơn,10\nĐèn,7\n"),
    CommandLineCase(
      name: "it stands before a let of the script",
      arguments: ["things.csv", "--set", "@n=12", "-f", "ask.hoso"], output: "name,size\nBàn,12\n"),
    CommandLineCase(
      name: "without it the let of the script holds", arguments: ["things.csv", "-f", "ask.hoso"],
      output: seven),
    CommandLineCase(
      name: "no sign", arguments: ["--set", "n=7", "-c", "count"], status: 2, errors: "--set"),
    CommandLineCase(
      name: "no value", arguments: ["--set", "@n", "-c", "count"], status: 2, errors: "--set"),
    CommandLineCase(
      name: "two sentences", arguments: ["--set", "@n=7; quit", "-c", "count"], status: 2,
      errors: "--set"),
    CommandLineCase(
      name: "a date that there is not", arguments: ["--set", "@n=2023-02-30", "-c", "count"],
      status: 2, errors: "2023-02-30"),
  ])
  func `the option --set`(test: CommandLineCase) throws { try check(test) }

  @Test(arguments: [
    CommandLineCase(
      name: "above tables",
      arguments: ["things.csv", "--echo", "--mode", "table", "-c", "help quit"],
      output: nil),
    CommandLineCase(
      name: "beside data", arguments: ["things.csv", "--echo", "-c", "things where size = 7"],
      output: seven, errors: "hoso> things where size = 7\n"),
    CommandLineCase(
      name: "also of a sentence that fails", arguments: ["things.csv", "--echo", "-c", "nonsense"],
      status: 1, errors: "hoso> nonsense\n"),
    CommandLineCase(
      name: "and of the sentences of a file that is run",
      arguments: ["things.csv", "--echo", "-c", "run \"ask.hoso\""], output: seven,
      errors: "hoso> run \"ask.hoso\"\nhoso> let @n = 7\nhoso> things where size = @n\n"),
  ])
  func `the option --echo`(test: CommandLineCase) throws { try check(test) }

  @Test func `with --echo a table stands under its sentence`() throws {
    let run = try ScriptRun(
      ["things.csv", "--echo", "--mode", "table", "-c", "things where size = 7"], home: home)
    #expect(run.output.hasPrefix("hoso> things where size = 7\n name"))
  }

  @Test(arguments: [
    CommandLineCase(
      name: "CSV", arguments: ["things.csv", "--limit", "1", "-c", "things"],
      output: "name,size\nSơn,10\n", errors: "2"),
    CommandLineCase(
      name: "as many as there are", arguments: ["things.csv", "--limit", "3", "-c", "things"],
      output: "name,size\nSơn,10\nĐèn,7\nBàn,12\n"),
    CommandLineCase(
      name: "none", arguments: ["things.csv", "--limit", "0", "-c", "things"],
      output: "name,size\n", errors: "--limit 0"),
    CommandLineCase(
      name: "JSON", arguments: ["things.csv", "--limit", "1", "--mode", "json", "-c", "things"],
      output: "[\n  {\"name\": \"Sơn\", \"size\": 10}\n]\n", errors: "--limit 1"),
    CommandLineCase(
      name: "below 0", arguments: ["things.csv", "--limit=-1", "-c", "things"], status: 2),
  ])
  func `the option --limit`(test: CommandLineCase) throws { try check(test) }

  @Test(arguments: [
    CommandLineCase(
      name: "that is enough", arguments: ["things.csv", "--memory", "1 GiB", "-c", "count"],
      output: "count\n3\n"),
    CommandLineCase(
      name: "that is too small", arguments: ["things.csv", "--memory=1KB", "-c", "count"],
      status: 3, output: "", errors: "more memory is needed than the limit of 1 KB"),
    CommandLineCase(
      name: "in Vietnamese",
      arguments: ["things.csv", "--memory", "1.5kB", "--language", "vi", "-c", "count"],
      status: 3, output: "", errors: "cần nhiều bộ nhớ hơn giới hạn 1,5 KB"),
    CommandLineCase(
      name: "that is no size", arguments: ["--memory", "2", "-c", "count"], status: 2,
      errors: "is not an amount of memory such as 2GB"),
    CommandLineCase(
      name: "and what is taken of it",
      arguments: ["things.csv", "--memory", "1GB", "-c", ".memory"],
      errors: "limit: 1 GB"),
  ])
  func `the option --memory`(test: CommandLineCase) throws { try check(test) }

  @Test func `with --limit a table says what is left out`() throws {
    let run = try ScriptRun(
      ["things.csv", "--limit", "1", "--mode", "table", "-c", "things"], home: home)
    #expect(run.output.contains("Sơn") && !run.output.contains("Đèn"))
    #expect(run.output.contains("rows left out by `--limit 1`: 2"))
  }

  @Test(arguments: [
    CommandLineCase(
      name: "standard input", arguments: ["things.csv"], input: "things where size = 7\n",
      output: seven),
    CommandLineCase(
      name: "-f - among others",
      arguments: ["things.csv", "-c", "count", "-f", "-", "-c", "count"],
      input: "things where size = 7\n", output: "count\n3\n" + seven + "count\n3\n"),
    CommandLineCase(
      name: "standard input is not read beside -c", arguments: ["things.csv", "-c", "count"],
      input: "nonsense\n", output: "count\n3\n"),
    CommandLineCase(
      name: "no line end at the end", arguments: ["things.csv"], input: "count",
      output: "count\n3\n"),
    CommandLineCase(
      name: "quit ends it with 0", arguments: ["things.csv"], input: "count\nquit\nnonsense\n",
      output: "count\n3\n"),
    CommandLineCase(
      name: "an error on standard input names it", arguments: ["things.csv"], input: "nonsense\n",
      status: 1, errors: "<stdin>:1:1: error:"),
    CommandLineCase(
      name: "an expectation that does not hold ends it with 4",
      arguments: ["things.csv", "-c", "expect 4 things", "-c", "count"], status: 4, output: ""),
    CommandLineCase(
      name: "the first failure gives the status",
      arguments: ["things.csv", "--keep-going", "-c", "nonsense", "-c", "expect 4 things"],
      status: 1),
    CommandLineCase(
      name: "a missing script stops what follows",
      arguments: ["things.csv", "-f", "nowhere", "-c", "count"], status: 3, output: ""),
  ])
  func `scripts and their status`(test: CommandLineCase) throws { try check(test) }
}
