import Foundation
import TestSupport
import Testing

@Suite struct JUnitTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    _ = try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
  }

  private func run(_ arguments: String...) throws -> ScriptRun {
    try ScriptRun(["things.csv", "--junit", "report.xml"] + arguments, home: home)
  }

  /// The report, as a parser of XML reads it.
  private func suite() throws -> XMLTree {
    let report = try #require(XMLTree.read(home.path + "/report.xml"))
    #expect(report.name == "testsuites")
    return try #require(report.children.first)
  }

  @Test func `each expect is a test case, as a statement and behind a pipe`() throws {
    let run = try run("-c", "expect 3 things", "-c", "count", "-c", "count | expect count = 3")
    #expect(run.status == 0)
    let suite = try suite()
    #expect(suite.attributes["tests"] == "2" && suite.attributes["failures"] == "0")
    #expect(
      suite.children.map { $0.attributes["name"] } == [
        "expect 3 things", "count | expect count = 3",
      ]
    )
    #expect(suite.children.allSatisfy { $0.attributes["classname"]?.hasPrefix("-c ") == true })
    #expect(suite.children.allSatisfy { Double($0.attributes["time"] ?? "") != nil })
    let outcomes = suite.children.flatMap(\.children)
    #expect(outcomes.isEmpty)
  }

  @Test func `a failed expect says what was found, and the report is there though it stops`() throws
  {
    let run = try run("-c", "expect 4 things")
    #expect(run.status == 4)
    let suite = try suite()
    #expect(suite.attributes["tests"] == "1" && suite.attributes["failures"] == "1")
    let failure = try #require(suite.children.first?.children.first)
    #expect(failure.name == "failure")
    #expect(failure.attributes["message"]?.isEmpty == false)
    #expect(failure.text.contains("-c:1:") && failure.text.contains("3"))
  }

  @Test func `expectations that a script did not come to are skipped`() throws {
    _ = try home.file("more.hoso", "count\ncount | expect count = 3\n")
    let sentences = "expect 3 things\nexpect 4 things\ncount\nexpect 3 things\nquit"
    let run = try run("-c", sentences, "-f", "more.hoso")
    #expect(run.status == 4)
    let suite = try suite()
    #expect(suite.attributes["tests"] == "4" && suite.attributes["skipped"] == "2")
    #expect(
      suite.children.map { $0.children.first?.name ?? "" } == ["", "failure", "skipped", "skipped"])
    #expect(suite.children.last?.attributes["classname"] == "more.hoso")
    _ = try self.run("-c", "expect 3 things\nquit\nexpect 4 things")
    #expect(try self.suite().attributes["skipped"] == "0")
  }

  @Test func `other failures are errors, also a script that is not there`() throws {
    let run = try run("--keep-going", "-c", "nonsense", "-f", "nowhere.hoso")
    #expect(run.status == 1)
    let suite = try suite()
    #expect(suite.attributes["errors"] == "2" && suite.attributes["failures"] == "0")
    #expect(suite.children.map { $0.children.first?.name } == ["error", "error"])
    #expect(suite.children.last?.attributes["classname"] == "nowhere.hoso")
  }

  @Test func `expectations of files that are run carry the name of their file`() throws {
    _ = try home.file("checks.hoso", "expect 3 things\n")
    _ = try run("-c", "run \"checks.hoso\"")
    let suite = try suite()
    #expect(suite.children.map { $0.attributes["classname"] } == ["checks.hoso"])
  }

  @Test func `what ends a run before its sentences is an error of the report`() throws {
    _ = try home.file("folder.csv", "a\n1\n")
    try FileManager.default.createDirectory(
      atPath: home.path + "/broken", withIntermediateDirectories: false)
    _ = try home.file("broken/model.hoso", "load \"../folder.csv\" as t key nothing\n")
    try FileManager.default.createDirectory(
      atPath: home.path + "/.config/hoso", withIntermediateDirectories: true)
    for (arguments, start, name) in [
      (["nothere"], "", "nothere"), (["broken"], "", "broken"),
      (["things.csv", "-o", "none/out.csv"], "", "none/out.csv"),
      (["things.csv"], "nonsense\n", "nonsense"),
    ] as [([String], String, String)] {
      _ = try home.file(".config/hoso/rc.hoso", start)
      let run = try ScriptRun(
        arguments + ["--junit", "report.xml", "-c", "expect 3 things"], home: home)
      #expect(run.status != 0)
      let suite = try suite()
      #expect(suite.attributes["errors"] == "1", "\(arguments)")
      let found = suite.children.first?.attributes["name"] ?? ""
      #expect(found.contains(name), "\(found)")
      #expect(suite.children.first?.children.first?.text.isEmpty == false)
    }
  }

  @Test func `whatever a sentence holds, the report is XML`() throws {
    _ = try run(
      "--keep-going", "-c", "expect no things where name = \"<&>'\u{7}🙂\"", "-c", "]]> \u{1B}")
    let suite = try suite()
    #expect(
      suite.children.first?.attributes["name"] == "expect no things where name = \"<&>'\u{FFFD}🙂\"")
  }

  @Test func `a report that cannot be written ends with 3`() throws {
    let run = try ScriptRun(
      ["things.csv", "--junit", "nowhere/report.xml", "-c", "expect 3 things"], home: home)
    #expect(run.status == 3 && run.errors.contains("nowhere/report.xml"))
  }
}
