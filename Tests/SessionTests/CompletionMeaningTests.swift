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

  @Test func `forms and options are offered where the measure has them`() {
    #expect(!texts(after: "rate late as ").contains("share"))
    #expect(texts(after: "late as ").contains("share"))
    #expect(!texts(after: "rate late by district with ").contains("parts"))
    #expect(texts(after: "psi by unit with ").contains("parts"))
  }

  @Test func `a baseline is offered where it exists`() {
    let found = texts(after: "rate late by district vs ")
    #expect(found == ["average"])
    #expect(texts(after: "rate online by district vs ") == ["average", "target"])
    #expect(texts(after: "rate late during 2023 vs ").contains("same period last year"))
    #expect(texts(after: "rate late vs sam") == ["same period last year"])
    #expect(!texts(after: "why rate late vs ").contains("average"))
  }

  @Test func `only what a question is grouped by is ranked in`() {
    #expect(texts(after: "count by field, unit top 3 each ") == ["field", "unit"])
    #expect(texts(after: "count by unit, month top 3 each ") == ["unit", "month"])
  }

  @Test func `a period is made of what follows in time`() {
    let found = texts(after: "count during last ")
    #expect(found.contains("month") && !found.contains("weekday") && !found.contains("hour"))
  }

  @Test func `where a number must stand nothing is guessed`() {
    #expect(texts(after: "count by days bands (").isEmpty)
    let found = texts(after: "units where late > ")
    #expect(found.contains("online") && found.contains("count") && !found.contains("name"))
  }

  // MARK: Listings and tables

  @Test func `a listing does not count itself`() {
    for place in ["units show ", "units sort ", "units where "] {
      let found = texts(after: place)
      #expect(found.contains("late") && !found.contains("units"), "\(place)")
      #expect(!found.contains("provinces"), "\(place)")
    }
  }

  @Test func `only charts that the table permits are offered`() {
    let found = texts(after: "rate late by district | chart ")
    #expect(found.contains("bar") && !found.contains("line") && !found.contains("spc"))
    #expect(texts(after: "rate late by month | chart ").contains("line"))
  }

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
    _ = session.transcript(of: "rate late by district")
    #expect(texts(after: "rows ") == ["rows of"])
  }

  @Test func `nothing follows what means nothing`() {
    #expect(texts(after: "set ") == ["set small"])
    #expect(texts(after: "zzzzz ").isEmpty)
    #expect(texts(after: "zzzzz by ").isEmpty)
    #expect(texts(after: "units where zzzzz ").isEmpty)
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
