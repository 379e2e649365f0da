import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// `why` on the sample, whose fourth quarter carries a planted shift.
@Suite struct WhySampleTests {
  private static let shift = "why rate online by district during 2023-Q4 vs 2023-Q3"

  private static func rate(_ cell: Cell?) throws -> ExactFraction {
    guard case .rate(let ratio)? = cell else { throw NoRate() }
    return ExactFraction(ratio.numerator, ratio.denominator)
  }

  private static func count(_ cell: Cell?) throws -> Int64 {
    guard case .integer(let count)? = cell else { throw NoRate() }
    return count
  }

  private struct NoRate: Error {}

  /// An effect in units of 10^-18, cut off towards 0.
  private static func units(_ cell: Cell?) -> Int128? {
    guard case .percentage(let effect, .effect)? = cell, effect.denominator == 1,
      effect.scale == 18
    else { return nil }
    return effect.numerator
  }

  @Test func `the planted shift is found with the size written in the generator`() throws {
    let table = try #require(Samples.sample().answer(to: Self.shift))
    let total = try #require(table.total?.cells)
    let cells = (0..<table.rowCount).map { row in table.columns.map { $0.values.cell(at: row) } }
    let (all, wholeBefore) = (try Self.count(total[2]), try Self.rate(total[1]))
    let (allAfter, wholeAfter) = (try Self.count(total[4]), try Self.rate(total[3]))
    var rates = ExactFraction.zero
    var mixes = ExactFraction.zero
    for row in cells {
      let (before, after) = (try Self.rate(row[1]), try Self.rate(row[3]))
      let shareBefore = ExactFraction(try Self.count(row[2]), all)
      let shareAfter = ExactFraction(try Self.count(row[4]), allAfter)
      let rate = .half * (shareBefore + shareAfter) * (after - before)
      let mix =
        (shareAfter - shareBefore) * .half * (before + after - (wholeBefore + wholeAfter))
      #expect(Self.units(row[5]) == rate.truncated(places: 18))
      #expect(Self.units(row[6]) == mix.truncated(places: 18))
      #expect(Self.units(row[7]) == (rate + mix).truncated(places: 18))
      rates = rates + rate
      mixes = mixes + mix
    }
    #expect(rates + mixes == ExactFraction(-4273, 720_000))
    #expect(rates + mixes == wholeAfter - wholeBefore)
    #expect(Self.units(total[5]) == rates.truncated(places: 18))
    #expect(Self.units(total[6]) == mixes.truncated(places: 18))
    #expect(Self.units(total[7]) == ExactFraction(-4273, 720_000).truncated(places: 18))
    let text = Samples.sample().transcript(of: Self.shift)
    #expect(text.contains("+1.65 pp     -2.24 pp   -0.59 pp\n"))
    #expect(table.notes.map(\.message) == [.everyRateRose, .changeFromOneAgainstOther])
  }

  @Test func `the figures of both periods are those of vs`() throws {
    let session = Samples.sample()
    for rest in [
      "by district during 2023-Q4 vs 2023-Q3", "by unit.tier during 2023-12 vs previous month",
      "by channel where district = \"Lắk\" during 2023-H2 vs previous half",
      "by district during 2023-12 vs previous month as of 2023-12-10",
      "by weekday, channel from 2023-10 to 2023-11 vs 2023-07..2023-09",
    ] {
      let split = try #require(session.answer(to: "why rate late \(rest)"), "\(rest)")
      let compared = try #require(session.answer(to: "rate late \(rest)"), "\(rest)")
      let keys = split.columns.count { $0.role == .dimension }
      func rows(_ table: ResultTable, _ columns: [Int]) -> [[Cell]] {
        (0..<table.rowCount).map { row in columns.map { table.columns[$0].values.cell(at: row) } }
      }
      let names = Array(0..<keys)
      let own = rows(split, names + [keys + 2, keys])
      let expected = rows(compared, names + [keys, keys + 1])
      #expect(Set(own) == Set(expected), "\(rest)")
      #expect(own.count == expected.count)
      let periods = split.notes.filter { $0.message == .periodNotOver }
      #expect(periods == compared.notes.filter { $0.message == .periodNotOver })
      if keys == 1 {
        #expect(split.total?.cells[keys + 2] == compared.total?.cells[keys])
        #expect(split.total?.cells[keys] == compared.total?.cells[keys + 1])
      }
    }
  }

  @Test func `the order of clauses changes nothing`() {
    let session = Samples.sample()
    let texts = [
      Self.shift, "why rate online vs 2023-Q3 by district during 2023-Q4",
      "why rate online during 2023-Q4 vs 2023-Q3 by district",
      "why rate online by district during 2023-Q4 vs previous quarter",
      "define query fourth = rate online by district during 2023-Q4\nwhy fourth vs 2023-Q3",
    ]
    let answers = Set(texts.map { session.transcript(of: $0) })
    #expect(answers.count == 1)
  }

  @Test func `the last table stays what it was`() {
    let session = Samples.sample()
    let before = session.transcript(of: "count by channel")
    _ = session.outcomes(of: Self.shift)
    _ = session.outcomes(of: "why rate late during 2023-Q4 vs 2023-Q3 limit 1")
    #expect(session.transcript(of: "it") == before)
    let fresh = Samples.sample()
    _ = fresh.outcomes(of: Self.shift)
    #expect(fresh.message(of: "it") == .noLastResult)
  }

  @Test func `unknown rows are counted for each period`() {
    let notes = Samples.sample().answer(to: "why rate late by district during 2023-Q4 vs 2023-Q3")?
      .notes.filter { $0.message == .unknownsLeftOut }
    #expect(notes?.map { $0.facts["column"] } == [.code("2023-Q4"), .code("2023-Q3")])
    #expect(notes?.map { $0.facts["count"] } == [.number(540), .number(335)])
  }

  @Test func `without by the tables are those of the own columns, the largest mix effect first`()
    throws
  {
    let session = Samples.sample()
    let outcome = session.outcomes(of: "why rate late during 2023-Q4 vs 2023-Q3").last
    guard case .results(let results)? = outcome else {
      Issue.record("\(String(describing: outcome))")
      return
    }
    let names = results.map { $0.table.columns[0].name }
    #expect(
      Set(names) == [
        "district", "unit", "channel", "result", "result_store", "input", "survey", "reuse",
        "citizen_data", "input_store", "payment", "sync", "stage",
      ])
    let effects = results.compactMap { Self.units($0.table.total?.cells[6]).map { abs($0) } }
    #expect(effects.count == names.count)
    #expect(effects == effects.sorted(by: >))
    for result in results {
      let table = result.table
      let alone = session.answer(
        to: "why rate late by \(table.columns[0].name) during 2023-Q4 vs 2023-Q3")
      #expect(alone?.total?.cells == table.total?.cells)
      #expect(alone?.rowCount == table.rowCount)
    }
  }

  @Test(
    arguments: [
      (
        "count by district during 2023-Q4 vs 2023-Q3", .whyNeedsRate,
        "count by district during 2023-Q4 vs 2023-Q3"
      ),
      (
        "late by district during 2023-Q4 vs 2023-Q3", .whyNeedsRate,
        "why rate late by district during 2023-Q4 vs 2023-Q3"
      ),
      (
        "count late during 2023-Q4 vs 2023-Q3", .whyNeedsRate,
        "why rate late during 2023-Q4 vs 2023-Q3"
      ),
      ("psi during 2023-Q4 vs 2023-Q3", .whyNeedsRate, "psi during 2023-Q4 vs 2023-Q3"),
      (
        "rate late, ontime by unit during 2023-Q4 vs 2023-Q3", .whyTakesOneRate,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late as change by unit during 2023-Q4 vs 2023-Q3", .whyTakesNoForm,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by unit top 3 exact during 2023-Q4 vs 2023-Q3", .whyTakesNoClause,
        "why rate late by unit limit 3 during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by unit bottom 3 during 2023-Q4 vs 2023-Q3", .whyTakesNoClause,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by unit across channel during 2023-Q4 vs 2023-Q3", .whyTakesNoClause,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by unit during 2023-Q4 vs 2023-Q3 having count > 5", .whyTakesNoClause,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by unit during 2023-Q4 vs 2023-Q3 with zeros, totals", .whyTakesNoClause,
        "why rate late by unit during 2023-Q4 vs 2023-Q3 with totals"
      ),
      (
        "rate late by unit during 2023-Q4 vs 2023-Q3 sort rate late", .whyTakesNoClause,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate online by unit during 2023-Q4 vs target", .whyNeedsTwoPeriods,
        "why rate online by unit during 2023-Q4 vs previous quarter"
      ),
      (
        "rate online by unit during this month vs average", .whyNeedsTwoPeriods,
        "why rate online by unit during this month vs same period last year"
      ),
      (
        "rate late by month during 2023-Q4 vs 2023-Q3", .whyGroupedByTime,
        "why rate late during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate late by finished, unit during 2023-Q4 vs 2023-Q3", .whyGroupedByTime,
        "why rate late by unit during 2023-Q4 vs 2023-Q3"
      ),
      (
        "rate online by district during 2023-Q4", .whyNeedsVersus,
        "why rate online by district during 2023-Q4 vs previous quarter"
      ),
      ("rate online", .whyNeedsVersus, "why rate online during last quarter vs previous quarter"),
      ("rate online vs 2023-Q3", .versusNeedsPeriod, "why rate online vs 2023-Q3 during 2023-Q4"),
    ] as [(String, MessageID, String)])
  func `what has no meaning is refused with the sentence that has`(
    text: String, message: MessageID, correction: String
  ) {
    let session = Samples.sample()
    #expect(session.message(of: "why " + text) == message)
    #expect(session.correction(of: "why " + text) == correction)
    #expect(session.failure(of: correction) == nil)
  }
}
