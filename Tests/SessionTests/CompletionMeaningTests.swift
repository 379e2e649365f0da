import Diagnostics
import Session
import TestSupport
import Testing
import Values

/// Whether what Tab offers means something where it is offered, on the sample.
@Suite struct CompletionMeaningTests {
  private let session = Samples.sample()
  private let vietnamese = Samples.sample(
    Settings(language: .vietnamese, baseFolder: PackageRoot.sample))

  private func texts(after text: String) -> [String] {
    session.completions(after: text).map(\.text)
  }

  // MARK: Measures

  @Test func `only numbers are offered to a sum`() {
    let found = texts(after: "sum ")
    #expect(found.contains("fee"))
    #expect(!found.contains("district") && !found.contains("submitted"))
    #expect(texts(after: "max ").contains("submitted"))
  }

  @Test func `show is offered to listings alone`() {
    #expect(!texts(after: "rate late ").contains("show"))
    #expect(texts(after: "units ").contains("show"))
  }

  @Test func `a question about groups is sorted by its numbers and groups`() {
    let found = texts(after: "rate late by district sort ")
    #expect(found.contains("late") && found.contains("district"))
    #expect(!found.contains("code") && !found.contains("submitted"))
  }

  @Test func `a name that several links lead to is offered with the link`() {
    let found = texts(after: "count by ")
    #expect(found.contains("unit.name") && !found.contains("name"))
  }

  // MARK: Listings and tables

  @Test func `only a file may follow a chart`() {
    #expect(texts(after: "rate late by district | chart bar | ") == ["save"])
  }

  @Test func `steps on a table are offered its columns`() {
    for step in ["sort", "show", "keep"] {
      let found = texts(after: "rate late by district | \(step) ")
      #expect(found.contains("rate late") && !found.contains("count"), "\(step)")
    }
  }

  // MARK: Statements

  @Test func `words of two are offered whole`() {
    #expect(texts(after: "rows ") == ["rows of"])
  }

  @Test func `what no version can do yet is not offered`() {
    let words = session.completions(after: "").filter { $0.kind == .keyword }.map(\.text)
    #expect(words.contains("load") && !words.contains("open") && !words.contains("lesson"))
  }

  @Test func `only definitions of the session are taken back`() {
    let own = Samples.sample()
    #expect(own.completions(after: "undefine ").isEmpty)
    _ = own.transcript(of: "define flag dear of dossiers = fee > 5")
    #expect(own.completions(after: "undefine ").map(\.text) == ["dear"])
  }

  @Test func `columns of a file that is not read are not guessed`() {
    #expect(texts(after: "load \"nothing.csv\" as n key ").isEmpty)
  }

  // MARK: Values

  @Test func `functions, brackets and cases are offered in conditions`() {
    let found = session.completions(after: "count where ")
    for text in ["length(", "year(", "working_days(", "(", "case"] {
      #expect(found.contains { $0.text == text }, "\(text)")
    }
    #expect(found.first { $0.text == "length(" }?.isOpen == true)
  }

  @Test func `the periods of the data are offered where a period is meant`() {
    let found = texts(after: "count during ")
    #expect(found.contains("2023") && found.contains("2023-Q1"))
    #expect(texts(after: "count during 2023-0").contains("2023-04"))
    #expect(texts(after: "count where submitted in ").contains("2023-Q1"))
    #expect(!texts(after: "count where days in ").contains("2023-Q1"))
  }

  @Test func `periods are not offered where no table has a time`() throws {
    let data = try SmallDataset([
      "t.csv": "name,born\nA,2001-02-03\n", "model.hoso": "load \"t.csv\" as t\n",
    ])
    let words = data.session.completions(after: "count ").map(\.text)
    #expect(words.contains("where") && !words.contains("during") && !words.contains("since"))
    let refused = data.session.transcript(of: "count during 2001")
    #expect(refused.contains("`t` has no time") && refused.contains("count where born in 2001"))
  }

  @Test func `a value that stands in a list is not offered again`() {
    let found = texts(after: "count where channel in (counter, ")
    #expect(found.contains("postal") && !found.contains("counter"))
  }

  @Test func `in Vietnamese the name of a table means the link to it`() {
    let found = vietnamese.completions(after: "số lượng khi đơn vị = so n").map(\.text)
    #expect(found.contains("\"Sở Nội vụ\""))
    let asked = vietnamese.transcript(of: "số lượng khi đơn vị = \"Sở Nội vụ\"")
    #expect(asked == vietnamese.transcript(of: "count where unit = \"Sở Nội vụ\""))
  }
}
