import Foundation
import Session
import TestSupport
import Testing

/// What Tab offers in a `load`, before anything is loaded.
@Suite struct LoadCompletionTests {
  private let dataset: SmallDataset

  init() throws {
    dataset = try SmallDataset([
      "ho-so.csv": "Mã hồ sơ,Ngày nhận,lateness,n1\n1,2024-01-02,3,5\n"
    ])
    try FileManager.default.createDirectory(
      atPath: dataset.folder.path + "/below", withIntermediateDirectories: true)
    try dataset.files.file("below/title.csv", "Report;;\ncode;made;\nA;2024-01-02;\n")
  }

  private func texts(after text: String) -> [String] {
    dataset.session.completions(after: text).map(\.text)
  }

  @Test(arguments: ["key ", "time ", "label ", "private n1, ", "link "])
  func `the columns of the file are offered where a column is meant`(option: String) {
    let all = ["`Mã hồ sơ`", "`Ngày nhận`", "lateness", "n1"]
    #expect(texts(after: "load \"ho-so.csv\" as d " + option) == all)
  }

  @Test func `they begin as what is typed, with or without its marks`() {
    #expect(texts(after: "load \"ho-so.csv\" as d time ng") == ["`Ngày nhận`"])
    #expect(texts(after: "load \"ho-so.csv\" as d time `Ngày n") == ["`Ngày nhận`"])
    #expect(texts(after: "load \"ho-so.csv\" as d key lat") == ["lateness"])
  }

  @Test func `the options say where the names stand`() {
    let load = "load \"below/title.csv\" as t header row 2 delimiter \";\" time "
    #expect(texts(after: load).prefix(2) == ["code", "made"])
  }

  @Test func `a file that cannot be read offers nothing, and nor does one out of reach`() {
    #expect(texts(after: "load \"nothing.csv\" as d key ").isEmpty)
    #expect(texts(after: "load \"below\" as d key ").isEmpty)
    dataset.session.makeSafe(opening: [dataset.folder.path + "/below"])
    #expect(texts(after: "load \"ho-so.csv\" as d key ").isEmpty)
  }

  @Test func `files of folders are offered one folder after the other`() {
    #expect(texts(after: "load \"be") == ["\"below/"])
    #expect(texts(after: "load \"below/t") == ["\"below/title.csv\""])
  }
}
