import Foundation
import TestSupport
import Testing

@Suite struct RecordTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    _ = try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
    for folder in ["data", "sub"] {
      try FileManager.default.createDirectory(
        atPath: "\(home.path)/\(folder)", withIntermediateDirectories: true)
    }
    _ = try home.file("data/inner.csv", "letter\na\nb\n")
    _ = try home.file("data/model.hoso", "load \"inner.csv\" as inner\n")
  }

  private func run(_ arguments: [String], input: String = "") throws -> ScriptRun {
    try ScriptRun(arguments, input: input, home: home)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(home.path)/\(name)", encoding: .utf8)
  }

  @Test func `a recorded session runs again and gives the same answers`() throws {
    let sentences = """
      load "things.csv" as t
      define flag big of t = size > 8
      count   big
      t where size = @k
      | sort name
      """
    let first = try run(
      ["data", "--set", "@k=7"], input: sentences + "\nrecord \"mine.hoso\"\n")
    #expect(first.status == 0, "\(first.errors)")
    let second = try run(["-f", "mine.hoso"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output == first.output && !first.output.isEmpty)
    #expect(try text("mine.hoso").contains("\ncount big\n"))
  }

  @Test func `a recorded session is asked again as of the day that it had`() throws {
    _ = try home.file("visits.csv", "id,day\n1,2023-03-01\n2,2023-08-01\n3,2023-09-01\n")
    _ = try home.file("ask.hoso", "count\n")
    let opening = "load \"visits.csv\" as visits key id time day\n"
    try FileManager.default.createDirectory(
      atPath: home.path + "/kept", withIntermediateDirectories: true)
    _ = try home.file(
      "kept/model.hoso",
      "dataset \"Visits\" about visits as of 2023-12-31\n"
        + "load \"../visits.csv\" as visits key id time day\n")
    let sentences =
      "define flag second of visits = id = \"2\"\nundo\ncount\nrun \"ask.hoso\"\n"
    for (arguments, input) in [([String](), opening + sentences), (["kept"], sentences)] {
      let first = try run(
        arguments + ["--as-of", "2023-06-30"], input: input + "record \"mine.hoso\" replace\n")
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.output.contains("1\n") && !first.output.contains("3\n"))
      let second = try run(["-f", "mine.hoso"])
      #expect(second.status == 0 && second.output == first.output, "\(second.errors)")
      #expect(try text("mine.hoso").components(separatedBy: "as of 2023-06-30").count == 2)
    }
  }

  @Test func `what failed, help and record itself are left out`() throws {
    _ = try run(
      ["things.csv", "--keep-going"],
      input: "nonsense\nhelp rate\ncount\ncount by nothing\nrecord \"mine.hoso\"\n")
    let lines = try text("mine.hoso").split(separator: "\n").map(String.init)
    #expect(lines == ["load \"things.csv\"", "count"])
  }

  @Test func `paths in a record elsewhere lead to the same files`() throws {
    _ = try run([], input: "load \"things.csv\" as t\ncount\nrecord \"sub/mine.hoso\"\n")
    let again = try run(["-f", "sub/mine.hoso"])
    #expect(again.output == "count\n3\n", "\(again.errors)")
    #expect(try text("sub/mine.hoso").contains("/things.csv\" as t"))
  }

  @Test func `a file that is there is kept without replace`() throws {
    _ = try home.file("mine.hoso", "before\n")
    let kept = try run(["things.csv"], input: "count\nrecord \"mine.hoso\"\n")
    #expect(kept.status == 3 && kept.errors.contains("mine.hoso"))
    #expect(try text("mine.hoso") == "before\n")
    let replaced = try run(["things.csv"], input: "count\nrecord \"mine.hoso\" replace\n")
    #expect(replaced.status == 0)
    #expect(try text("mine.hoso") == "load \"things.csv\"\ncount\n")
  }

  @Test func `a record that cannot be written is a failure, and nothing is left behind`() throws {
    let run = try run(["things.csv"], input: "record \"nowhere/mine.hoso\"\n")
    #expect(run.status == 3 && run.errors.contains("nowhere/mine.hoso"))
    let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }

  @Test func `a safe session writes no record`() throws {
    let run = try run(["things.csv", "--safe"], input: "count\nrecord \"mine.hoso\"\n")
    #expect(run.status == 3)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/mine.hoso"))
  }

  @Test func `a sentence that names something private is not recorded`() throws {
    _ = try run(
      [],
      input:
        "load \"things.csv\" as t private name\ncount t\ncount t where name = \"Sơn\"\nrecord \"mine.hoso\"\n"
    )
    let text = try text("mine.hoso")
    #expect(text.contains("private name") && text.contains("count t"))
    #expect(!text.contains("Sơn"))
  }

  @Test func `the sentences of the start script are not recorded`() throws {
    let folder = home.path + "/.config/hoso"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "let @k = 7\n".write(toFile: folder + "/rc.hoso", atomically: true, encoding: .utf8)
    _ = try run(["things.csv"], input: "things where size = @k\nrecord \"mine.hoso\"\n")
    #expect(try text("mine.hoso") == "load \"things.csv\"\nthings where size = @k\n")
  }

  @Test func `a file that was run is recorded as one sentence`() throws {
    _ = try home.file("ask.hoso", "count\nthings where size = 7\n")
    _ = try run(["things.csv"], input: "run \"ask.hoso\"\nrecord \"mine.hoso\"\n")
    #expect(try text("mine.hoso") == "load \"things.csv\"\nrun \"ask.hoso\"\n")
  }
}
