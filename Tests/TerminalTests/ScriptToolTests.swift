import Foundation
import TestSupport
import Testing

@Suite struct ScriptToolTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func run(_ arguments: String..., input: String = "") throws -> ScriptRun {
    try ScriptRun(arguments, input: input, home: home)
  }

  @Test func `fmt rewrites a file and keeps its permissions`() throws {
    let file = try home.file("a.hoso", "count   by  month -- all\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o754], ofItemAtPath: file)
    #expect(try run("fmt", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "count by month  -- all\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o754)
  }

  @Test func `fmt translates standard input`() throws {
    let there = try run("fmt", "--language", "vi", "-", input: "count by month during 2023\n")
    #expect(there.output == "số lượng theo tháng trong kỳ 2023\n")
    let back = try run("fmt", "--language", "en", "-", input: there.output)
    #expect(back.output == "count by month during 2023\n")
  }

  @Test func `fmt with check writes nothing and names what is not canonical`() throws {
    let file = try home.file("a.hoso", "count   by month\n")
    let tidy = try home.file("b.hoso", "count by month\n")
    let run = try run("fmt", "--check", file, tidy)
    #expect(run.status == 1)
    #expect(run.output == file + "\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "count   by month\n")
  }

  @Test func `fmt leaves a file with mistakes alone and says where they are`() throws {
    let file = try home.file("a.hoso", "count   by month\ncount by\n")
    let run = try run("fmt", file)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("\(file):2:9: error: "))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "count   by month\ncount by\n")
  }

  @Test func `check prints every mistake with its place`() throws {
    _ = try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\n")
    let file = try home.file(
      "a.hoso", "load \"things.csv\" as things\ncount by nothing\nsum size\nrate (size > \n")
    let found = try run("check", file)
    #expect(found.status == 1)
    #expect(found.errors.contains("a.hoso:2:10: error: "))
    #expect(found.errors.contains("a.hoso:4:"))
    #expect(!found.errors.contains("a.hoso:3:"))
    #expect(found.output.isEmpty)
    let sound = try home.file("b.hoso", "load \"things.csv\" as things\nsum size\n")
    #expect(try run("check", sound).status == 0)
  }

  @Test func `a missing script ends with 3, no script with 2`() throws {
    #expect(try run("check", "nowhere.hoso").status == 3)
    #expect(try run("fmt", "nowhere.hoso").status == 3)
    #expect(try run("fmt").status == 2)
    #expect(try run("check", "--nonsense").status == 2)
  }

  @Test(arguments: ["fmt", "check"])
  func `wrong usage names the command that explains it`(command: String) throws {
    let english = try run(command, "--nonsense", "a.hoso")
    #expect(english.errors.hasSuffix("See 'hoso \(command) --help' for more information.\n"))
    let vietnamese = try run(command, "--nonsense", "a.hoso", "--language", "vi")
    #expect(vietnamese.errors.hasSuffix("Xem 'hoso \(command) --help' để biết thêm.\n"))
    #expect(english.status == 2 && vietnamese.status == 2)
    let help = try run(command, "--help")
    #expect(help.status == 0 && help.output.contains("USAGE: hoso \(command) "))
  }

  @Test func `a folder called check is opened by its path`() throws {
    let folder = home.path + "/check"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    _ = try home.file("check/things.csv", "name\na\n")
    _ = try home.file("check/model.hoso", "load \"things.csv\" as things\n")
    #expect(try run("./check", "-c", "count").output == "count\n1\n")
  }
}
