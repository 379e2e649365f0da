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

  // MARK: All places

  /// Every so many words one is looked at: each stands for those of its kind.
  private static let step = 9

  /// The beginnings of sentences that are looked at: up to the blank before some word.
  private static func beginnings(of sentences: [String]) -> [String] {
    let all = sentences.flatMap { sentence in
      sentence.indices.filter { sentence[$0] == " " }.map { String(sentence[...$0]) }
        .filter { $0.count(where: { $0 == "\"" }).isMultiple(of: 2) }
    }
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  /// What may make a sentence of its beginning; the tests of each kind of value, then clauses.
  private static let endings = [
    "", " is not missing", " > 0", " > 2023-01-01", " = \"x\"", " 5", " \"x\"", " 2023-Q1",
    " 2023-01 to 2023-03", " totals", " by month", " by district", " \"x\" by district",
    " share by district", " 5 by district", " online", " online by district", " count",
    " count by district", " bar", " x = 1", " days", " district", " unit", " dossiers",
    " previous quarter", " average", " target", " 3 months by month", " 2023-Q1 by quarter",
    " online then 1 else 2 > 1", " 1 and 2", " (\"x\")", " code", " name", " late > 0", " fee > 5",
    " fee", " late",
    " (1)", ", month", " 2023 by district", " average by district", " totals by district",
    " > 5 days",
  ]

  private func canMean(_ begun: String) -> Bool {
    let brackets = begun.count { $0 == "(" } - begun.count { $0 == ")" }
    let closing = String(repeating: ")", count: max(0, brackets))
    let means = Self.endings.contains { ending in
      session.mistake(in: SourceText(begun + ending + closing)) == nil
    }
    guard !means else { return true }
    return session.completions(after: begun + " ").prefix(8).contains { next in
      Self.endings.prefix(8).contains {
        session.mistake(in: SourceText(begun + " " + next.text + $0 + closing)) == nil
      }
    }
  }

  @Test func `whatever is offered can be made a sentence that means something`() {
    // Words that are read together with the next one, or not at all.
    let halves: Set<String> = [
      "not", "last", "previous", "this", "rows of", "save", "label", "case",
    ]
    for begun in Self.beginnings(of: SampleSentences.questions) {
      for completion in session.completions(after: begun)
      where completion.kind <= .keyword && !completion.isOpen && !halves.contains(completion.text) {
        let kept = String(decoding: begun.utf8.prefix(completion.start), as: UTF8.self)
        #expect(canMean(kept + completion.text), "‘\(kept)’ ‘\(completion.text)’")
      }
    }
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
    #expect(!found.contains("target") && found.contains("average"))
    #expect(texts(after: "rate online by district vs ").contains("target"))
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
    for step in ["sort", "show", "add x ="] {
      let found = texts(after: "rate late by district | \(step) ")
      #expect(found.contains("rate late") && !found.contains("count"), "\(step)")
    }
  }

  // MARK: Statements

  @Test func `words of two are offered whole`() {
    #expect(texts(after: "rows ") == ["rows of"])
    #expect(texts(after: "set ") == ["set small"])
    #expect(texts(after: "zzzzz ").isEmpty)
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
    #expect(texts(after: "load \"units.csv\" as n key ").isEmpty)
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
