import Foundation
import TestSupport
import Testing

/// The Tab key.
@Suite(.serialized) struct TabTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  private func table() throws -> String {
    try person.home.file(
      "visits.csv",
      "district,street,size\nBuôn Đôn,Đường Hoa,1\nBuôn Hồ,Phố Mới,2\nCư Jút,Đường Sen,3\n")
  }

  @Test func `Tab lists what may follow and keeps the line`() throws {
    let program = try person.started([try table()])
    program.type("visits where s\t")
    program.wait(until: { $0.text.contains("street") && $0.text.contains("size") }, "the names")
    program.wait(until: { $0.cursor.line == "hoso> visits where s" }, "the line")
  }

  @Test func `the only possibility is put in, with a blank after it`() throws {
    let program = try person.started([try table()])
    program.type("visits where str\t")
    program.wait(
      until: { $0.cursor.line == "hoso> visits where street" && $0.cursor.column == 26 }, "the name"
    )
  }

  @Test func `letters without marks complete Vietnamese values, in quotes`() throws {
    let program = try person.started([try table()])
    program.type("visits where district = cu\t")
    program.wait(
      until: { $0.cursor.line == "hoso> visits where district = \"Cư Jút\"" }, "the value")
  }

  @Test func `a value is completed before the tone of its last letters is typed`() throws {
    let program = try person.started([try table()])
    program.type("visits where district = \"Buôn Đô\t")
    program.wait(
      until: { $0.cursor.line == "hoso> visits where district = \"Buôn Đôn\"" }, "the value")
    program.type("\u{15}visits where street = \"Phô\t")
    program.wait(
      until: { $0.cursor.line == "hoso> visits where street = \"Phố Mới\"" }, "the other value")
  }

  @Test func `a list leaves the line on the screen, however low the window is`() throws {
    let names = (1...40).map { "district_of_the_province_\($0)" }
    let file = try person.home.file(
      "wide.csv", names.joined(separator: ",") + "\n" + names.joined(separator: ",") + "\n")
    let program = try person.started([file], rows: 10)
    program.type("wide where \t")
    program.wait(for: "more: type on to see them")
    program.wait(
      until: { $0.lines.filter { $0 == "hoso> wide where" }.count == 2 }, "both lines")
  }

  @Test func `Tab asks nothing, however many there are and whatever the inputrc says`() throws {
    let names = (1...200).map { "column_\($0)" }.joined(separator: ",")
    let file = try person.home.file("wide.csv", names + "\n" + names + "\n")
    let settings = try person.home.file("inputrc", "set completion-query-items 2\n")
    let program = try person.started([file], environment: ["INPUTRC": settings])
    program.type("wide show column\t")
    program.wait(for: "more: type on to see them")
    program.wait(until: { $0.cursor.line == "hoso> wide show column_" }, "the line")
    #expect(!program.screen.text.contains("y or n"))
  }

  @Test func `all possibilities are put in where readline is asked to`() throws {
    let program = try person.started([try table()])
    program.type("visits show s\u{1B}*")
    program.wait(until: { $0.cursor.line == "hoso> visits show street, size" }, "both names")
  }

  @Test func `what all possibilities have in common is put in`() throws {
    let program = try person.started([try table()])
    program.type("visits where district = bu\t")
    program.wait(
      until: { $0.cursor.line == "hoso> visits where district = \"Buôn" }, "the beginning")
    program.wait(for: "\"Buôn Hồ\"")
  }

  @Test func `the second line of a sentence is completed`() throws {
    let program = try person.started([try table()])
    program.type("visits |\r")
    program.wait(for: "   |>")
    program.type("sort str\t")
    program.wait(until: { $0.cursor.line == "   |> sort street" }, "the name")
  }

  @Test func `a list fits a window of forty columns`() throws {
    let program = try person.started([try table()], columns: 40)
    program.type("visits where \t")
    program.wait(for: "street")
    program.wait(until: { $0.cursor.line == "hoso> visits where" }, "the line")
    #expect(program.screen.lines.allSatisfy { $0.count <= 40 })
  }

  @Test func `values of a private column are never offered`() throws {
    _ = try person.home.file("people.csv", "name,size\nNguyễn An,1\nTrần Bình,2\n")
    let model = try person.home.file(
      "open.hoso", "load \"people.csv\" as people private name\n")
    let program = try person.started()
    program.ask("run \"\(model)\"")
    program.type("people where name = Ng\t\t")
    program.type("x")
    program.wait(until: { $0.cursor.line.hasSuffix("Ngx") }, "the line as typed")
    #expect(!program.screen.text.contains("Nguyễn"))
  }

  @Test func `files of the home folder are completed`() throws {
    _ = try person.home.file("Báo cáo.csv", "a\n1\n")
    let program = try person.started()
    program.type("load \"~/bao\t")
    program.wait(until: { $0.cursor.line == "hoso> load \"~/Báo cáo.csv\"" }, "the file")
    program.type("\u{15}load \"~/Bao cá\t")
    program.wait(until: { $0.cursor.line == "hoso> load \"~/Báo cáo.csv\"" }, "it again")
  }

  @Test func `names of commands and then their values are completed`() throws {
    let program = try person.started()
    program.type(".ti\t")
    program.wait(until: { $0.cursor.line == "hoso> .timer" && $0.cursor.column == 13 }, ".timer")
    program.type("of\t")
    program.wait(until: { $0.cursor.line == "hoso> .timer off" }, "the value")
    program.type("\u{3}")
    program.waitForPrompt()
    program.type(".l\t")
    program.wait(
      until: { $0.text.contains(".language") && $0.text.contains(".locale") }, "the names")
  }
}
