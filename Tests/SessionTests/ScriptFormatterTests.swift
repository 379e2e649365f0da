import Diagnostics
import Session
import TestSupport
import Testing

@Suite("Formatting scripts")
struct ScriptFormatterTests {
  private func formatted(
    _ text: String, _ language: Language? = nil, with session: Session = Samples.sample()
  ) -> String? {
    session.formatted(SourceText(text), in: language).text
  }

  @Test("comments and blank lines stay, blanks and line ends are settled")
  func comments() {
    let text = """
      #!/usr/bin/env hoso
      -- monthly

      rate   online by district;count by channel   -- behind
        -- indented
      units where late=0
        and dossiers>0   sort late

      | keep late < 3
      rate late -- inside
        by unit

      """
    #expect(
      formatted(text) == """
        #!/usr/bin/env hoso
        -- monthly

        rate online by district
        count by channel  -- behind
        -- indented
        units where late = 0 and dossiers > 0 sort late

        | keep late < 3
        rate late  -- inside
          by unit

        """)
  }

  @Test("a comment inside a sentence stays behind its word, whatever else changes")
  func innerComments() {
    #expect(
      formatted(
        "units where -- only those\n  late=0   and (dossiers>0)\n  -- the worst first\n  sort  late desc -- end\n"
      ) == """
        units where  -- only those
          late = 0 and dossiers > 0
          -- the worst first
          sort late desc  -- end

        """)
    #expect(
      formatted("rate online # share\n  by district -- all\n  during last 3 months\n", .vietnamese)
        == """
        tỷ lệ trực tuyến  # share
          theo huyện  -- all
          trong kỳ 3 tháng gần nhất

        """)
    #expect(
      formatted("count during last -- few\n  3 months by district", .vietnamese)
        == "số lượng trong kỳ 3 tháng gần nhất  -- few\n  theo huyện\n")
  }

  @Test("a long sentence with comments is broken at both")
  func wrapsAroundComments() {
    let text = formatted(
      "rate online label \"trực tuyến\", rate late label \"trễ hạn\", count -- three\n by district where channel = \"online\" and field contains \"đất đai\" having count > 30000 sort count desc"
    )
    #expect(
      text == """
        rate online label "trực tuyến", rate late label "trễ hạn", count  -- three
          by district where channel = "online" and field contains "đất đai" having count > 30000
          sort count desc

        """)
  }

  @Test("line ends of Windows become line ends")
  func carriageReturns() {
    #expect(
      formatted("rate late -- a\r\n  by unit\r\n\r\n-- b\r\ncount;units\r\n")
        == "rate late  -- a\n  by unit\n\n-- b\ncount\nunits\n")
  }

  @Test(
    "scripts with comments in all places keep what formatting promises", arguments: commented)
  func commentedScripts(script: String) throws {
    _ = try #require(formatted(script))
    #expect(FormattingRounds.flaw(of: script, in: Samples.sample()) == nil)
  }

  @Test(
    "sentences of the language keep what formatting promises",
    arguments: SampleSentences.all + Twins.questions.map(\.vietnamese))
  func sentences(sentence: String) {
    let session = Samples.sample()
    #expect(FormattingRounds.flaw(of: sentence, in: session) == nil)
    #expect(FormattingRounds.flaw(of: FormattingRounds.commented(sentence), in: session) == nil)
  }

  @Test("formatting a second time changes nothing", arguments: ScriptFormatterTests.scripts)
  func settled(script: String) throws {
    let once = try #require(formatted(script))
    #expect(formatted(once) == once)
  }

  @Test("to Vietnamese and back leaves a script unchanged", arguments: ScriptFormatterTests.scripts)
  func thereAndBack(script: String) throws {
    let english = try #require(formatted(script, .english))
    let vietnamese = try #require(formatted(english, .vietnamese))
    #expect(vietnamese != english)
    #expect(formatted(vietnamese, .english) == english)
    #expect(formatted(vietnamese) == vietnamese)
  }

  @Test("the models of the tests survive both directions", arguments: [true, false])
  func models(isSample: Bool) throws {
    let path = (isSample ? PackageRoot.sample : PackageRoot.library) + "/model.hoso"
    let script = try TextFile.read(path)
    let session = Session(settings: Settings())
    let english = try #require(formatted(script, .english, with: session))
    let vietnamese = try #require(formatted(english, .vietnamese, with: session))
    #expect(vietnamese.contains("định nghĩa cờ"))
    #expect(formatted(vietnamese, .english, with: session) == english)
    #expect(
      english.split(separator: "\n").filter { $0.count > 100 }.allSatisfy { $0.contains("\"") })
  }

  @Test("keywords and names are translated, values are not")
  func translates() {
    #expect(
      formatted("units where late = 0 and district = \"Lắk\" limit 5", .vietnamese)
        == "đơn vị khi trễ hạn = 0 và huyện = \"Lắk\" giới hạn 5\n")
    #expect(
      formatted("ty le truc tuyen theo huyen trong ky 3 tháng gần nhất", .english)
        == "rate online by district during last 3 months\n")
    #expect(
      formatted("count during this month", .vietnamese) == "số lượng trong kỳ tháng này\n")
  }

  @Test("without a language each sentence keeps its own")
  func keeps() {
    #expect(
      formatted("tỉ lệ trễ hạn  theo đơn vị\nrate late by unit")
        == "tỷ lệ trễ hạn theo đơn vị\nrate late by unit\n")
  }

  @Test("a long sentence is broken before its clauses")
  func wraps() throws {
    let text = try #require(
      formatted(
        "rate online label \"trực tuyến\", rate late label \"trễ hạn\", count by district where channel = \"online\" having count > 30 sort count desc"
      ))
    #expect(
      text == """
        rate online label "trực tuyến", rate late label "trễ hạn", count by district
          where channel = "online" having count > 30 sort count desc

        """)
  }

  @Test("a script with mistakes is not formatted; all of them are told")
  func mistakes() {
    let (text, failures) = Samples.sample().formatted(
      SourceText("count by\nrate late\ncount (", name: "a.hoso"), in: nil)
    #expect(text == nil)
    #expect(failures.count == 2)
  }

  static let commented = [
    "-- a\n\nunits -- b\n  where -- c\n  late = 0; count -- d\n;rate late -- e\n -- f\n  by unit\n\n\n-- g\n",
    "count # a\r\n  by unit\r\n  # b\r\n  top 5 -- c\r\n| keep -- d\r\n count > 3\r\n",
    "rate late -- 1\n -- 2\n  -- 3\n by unit,-- 4\n month -- 5\n",
    "define flag quick of dossiers = -- why\n  days <= 3 -- end\nrate quick -- of all\n  by unit\n",
    "units where (late > 0 -- some\n) -- and\n and dossiers in (1, -- one\n 2) -- two\n",
    "count where channel = \"-- none\" -- one\n by unit\n.mode csv -- two\ncount\n",
    "\tcount;;; -- a\n ; -- b\n  units\n",
  ]

  static let scripts = [
    "rate online by month during 2023 vs same period last year\n| keep rate online < 20%\n",
    "units where waiting_8h > 0 or rate late > 5% sort waiting_8h desc limit 3\n",
    "-- why\nwhy rate late by district during 2023-Q4 vs 2023-Q3\nexplain late\n",
    "dossiers where due is missing or field contains \"đất đai\" and not online limit 5\n",
    "count by field, unit top 3 each field with others\nsum fee / count by field\n",
    "let @q = 2023-Q2\nrate online during @q vs previous quarter\n",
    "expect no dossiers where unit is missing\ncount by days bands (5, 10) with totals, n\n",
    "count from 2023-01 to 2023-03 by weekday of submitted\ncount during last 3 months\n",
  ]
}
