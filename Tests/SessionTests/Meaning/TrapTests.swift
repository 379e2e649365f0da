import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// Six cases of two offices, worked out by hand for each trap that figures like these are known
/// for. Cedar has no case; case 1 is finished on the day it is due, two hours after closing;
/// case 4 is not due yet; case 6 is never due.
private let cases: [String: String] = [
  "offices.csv": "code,name\nA,Amber\nB,Birch\nC,Cedar\n",
  "forms.csv": "code,title\nF1,One\nF2,Two\nF3,Three\nF4,Four\n",
  "cases.csv": """
  id,office,form,made,due,finished,fee
  1,A,F1,2024-01-10 08:00:00,2024-01-20 17:00:00,2024-01-20 19:00:00,100
  2,A,F1,2024-01-15 08:00:00,2024-01-25 17:00:00,2024-01-26 09:00:00,200
  3,A,F2,2024-02-01 08:00:00,2024-02-10 17:00:00,,300
  4,A,F1,2024-03-25 08:00:00,2024-04-05 17:00:00,,400
  5,B,F1,2024-02-05 08:00:00,2024-02-15 17:00:00,2024-02-14 09:00:00,0
  6,B,F2,2024-03-01 08:00:00,,2024-03-02 09:00:00,

  """,
  "payments.csv": """
  id,case,amount
  1,1,10
  2,1,20
  3,2,30
  4,5,5
  5,5,5
  6,5,5

  """,
  "model.hoso": """
  dataset "Cases" about cases as of 2024-03-31
  load "offices.csv" as offices key code label name
  load "forms.csv" as forms key code label title
  load "cases.csv" as cases key id time made events finished
    link office to offices, form to forms
  load "payments.csv" as payments key id link case to cases
  define entity forms singular form
  define flag late of cases = date(coalesce(finished, as_of)) > date(due)
  define flag done of cases = finished is not missing
  define flag open of cases stock = finished is missing

  """,
]

@Suite("Traps") struct TrapTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(cases) }

  @Test func `late depends on the day for which it is asked`() {
    // Case 2 is finished a day late, on the 26th; before that day no one knew.
    #expect(session.rows("count late as of 2024-01-25") == ["0"])
    #expect(session.rows("count late as of 2024-01-26") == ["1"])
    // Case 3 becomes late on 11 February without anything happening to it, case 4 on 6 April.
    #expect(session.rows("count late as of 2024-02-11") == ["2"])
    #expect(session.rows("count late") == ["2"])
    #expect(session.rows("count late as of 2024-04-06") == ["3"])
  }

  @Test func `the day on which something is due is on time to its end`() {
    #expect(session.rows("cases where finished > due show id") == ["1", "2"])
    #expect(session.rows("cases where late show id") == ["2", "3"])
    #expect(session.rows("count late as of 2024-02-10") == ["1"])
  }

  @Test func `0 of 0 is missing, 0 of n is 0%`() {
    #expect(
      session.rows("offices show name, cases, rate late") == [
        "Amber | 4 | 2/4 | 4", "Birch | 2 | 0/1 | 1", "Cedar | 0 | – | 0",
      ])
    #expect(session.names("offices where rate late = 0") == ["Birch"])
    #expect(session.names("offices where late = 0") == ["Birch", "Cedar"])
    #expect(session.rows("rate late where office = \"Cedar\"") == ["– | 0"])
  }

  @Test func `the rate of the whole is not the average of rates`() {
    // (50% + 0%) / 2 would be 25%.
    #expect(session.rows("rate late by office") == ["Amber | 2/4 | 4", "Birch | 0/1 | 1"])
    #expect(session.total("rate late by office") == "all | 2/5 | 5")
  }

  @Test func `several payments of one case count the case once`() {
    #expect(
      session.rows("offices show name, cases, sum fee, payments") == [
        "Amber | 4 | 1000 | 3", "Birch | 2 | 0 | 3", "Cedar | 0 | – | 0",
      ])
    #expect(session.rows("sum fee, cases, payments") == ["1000 | 6 | 6"])
    #expect(session.rows("count where payments > 0") == ["3"])
    #expect(session.rows("sum fee where payments > 1") == ["100"])
  }

  @Test func `cases are no part of forms`() {
    #expect(session.message(of: "cases / forms") == .mixedGrain)
    #expect(session.message(of: "100 * cases / forms") == .mixedGrain)
    #expect(session.message(of: "sum fee / forms") == .mixedGrain)
    #expect(session.message(of: "rate cases / forms") != nil)
    #expect(session.rows("rate (cases > 0) of forms") == ["2/4 | 4"])
    // Also where the other thing stands in a sum or a product, on either side.
    for sentence in [
      "(cases + forms) / cases", "(late + payments) / count", "cases / (cases + payments)",
      "(2 * payments - late) / count", "late * payments / count",
      "offices where (late + payments) / cases > 1",
      "define metric mix = (late + payments) / count",
    ] { #expect(session.message(of: sentence) == .mixedGrain, "\(sentence)") }
    #expect(session.message(of: "define metric both = cases + payments") == nil)
    #expect(session.rows("both") == ["12"])
    #expect(session.message(of: "both / cases") == .mixedGrain)
    #expect(session.rows("(late + payments) / (cases + payments)") == ["0.67"])
    #expect(
      session.message(of: "define metric each = (cases + payments) / cases per cases") == nil)
    #expect(session.rows("each") == ["2.00"])
    #expect(session.notes("each") == [.perUnit])
    #expect(session.message(of: "define metric load = cases / forms per form") == nil)
    #expect(session.rows("load") == ["1.50"])
    #expect(session.notes("load") == [.perUnit])
  }

  @Test func `a month is restated as of a later day, and the day stands beside it`() {
    // Two cases began in February; on the 10th neither was done, at its end one was.
    #expect(session.rows("rate done during 2024-02 as of 2024-02-10") == ["0/2 | 2"])
    #expect(session.rows("rate done during 2024-02 as of 2024-02-29") == ["1/2 | 2"])
    let asOf = session.answer(to: "rate done during 2024-02 as of 2024-02-10")?.footer.asOf
    #expect(asOf?.description == "2024-02-10")
    // On the 3rd, one of them did not exist yet.
    #expect(session.rows("rate done during 2024-02 as of 2024-02-03") == ["0/1 | 1"])
  }

  @Test func `missing is not 0`() {
    #expect(session.rows("avg fee") == ["200.00 | 5"])
    #expect(session.rows("cases where fee = 0 show id") == ["5"])
    #expect(session.rows("cases where fee < 100 show id") == ["5"])
    #expect(session.rows("cases where fee is missing show id") == ["6"])
    #expect(session.rows("sum fee by office") == ["Amber | 1000", "Birch | 0"])
    #expect(session.rows("sum fee where id = \"6\"") == ["–"])
  }

  @Test func `what is open stands at one moment and is not added up over months`() {
    #expect(session.message(of: "open as cumulative by month") == .stockOverPeriods)
    #expect(session.message(of: "open as rolling 2 months by month") == .stockOverPeriods)
    for sentence in [
      "open as change by month", "open as index 2024-01 by month",
      "open during 2024-03 vs previous month", "open by month vs previous month",
      "open during 2024-03 vs same period last year", "open during 2024-03 vs 2024-02",
    ] { #expect(session.message(of: sentence) == .stockAgainstPeriod, "\(sentence)") }
    #expect(session.rows("open as of 2024-02-10") == ["2"])
    #expect(session.rows("open as of 2024-02-29") == ["1"])
    #expect(session.rows("open") == ["2"])
  }

  @Test func `a stock by month says which day it is of`() {
    #expect(session.rows("open by month") == ["2024-01 | 0", "2024-02 | 1", "2024-03 | 1"])
    #expect(session.notes("open by month") == [.stockByTime])
    #expect(session.notes("open by month of made") == [])
    #expect(session.notes("late by month") == [])
  }

  @Test func `what reads a stock is one, however deep it stands`() {
    for definition in [
      "define flag lingering of cases = open and late", "define set unfinished = cases where open",
      "define field backlog of cases = case open then 1 else 0",
      "define metric left = count where open",
      "define states stage of cases = case open then \"open\" \"mở\", late then \"late\" else \"rest\"",
    ] { #expect(session.message(of: definition) == nil, "\(definition)") }
    for stock in [
      "count (open and late)", "rate (not open)", "count lingering", "lingering",
      "count unfinished", "sum backlog", "left", "2 * left + 1", "count (stage = \"mở\")",
    ] {
      #expect(
        session.message(of: "\(stock) as cumulative by month") == .stockOverPeriods, "\(stock)")
      #expect(
        session.message(of: "\(stock) during 2024-03 vs 2024-02") == .stockAgainstPeriod,
        "\(stock)")
    }
    for filter in ["open", "not open", "unfinished", "late and open", "stage in (\"open\")"] {
      #expect(
        session.message(of: "count as cumulative by month where \(filter)") == .stockOverPeriods,
        "\(filter)")
    }
    #expect(
      session.message(of: "why rate (open and late) by office during 2024-03 vs 2024-02")
        == .stockAgainstPeriod)
    #expect(session.notes("count by month where open") == [.stockByTime])
    // The other states of a column beside a stock are none.
    #expect(session.message(of: "count (stage = \"late\") as cumulative by month") == nil)
    #expect(session.rows("count lingering") == ["1"])
  }

  @Test func `a percentage stands beside rates and quotients only, in every clause`() {
    define("define metric load = cases / forms per form")
    define("define score speed max 10 = rate done when empty 0")
    for sentence in [
      "cases where fee > 5%", "cases where 5% < fee", "cases where fee in (5%, 10%)",
      "cases where fee not between 5% and 10%", "count (fee >= 5%)",
      "let @p = 5%\ncases where fee > @p",
      "offices where avg fee > 5%", "offices where cases > 5%",
      "sum fee / 2 by office having sum fee / 2 > 5%",
      "median fee by office having median fee > -5%", "sum fee by office | keep sum_fee > 5%",
      "sum fee by office\nit | keep sum_fee > 5%", "expect sum fee > 5%", "expect 5% < avg fee",
      "expect sum fee / count >= 5%", "expect count >= 5%",
    ] { #expect(session.message(of: sentence) == .numberAgainstPercent, "\(sentence)") }
    for sentence in [
      "offices where speed > 80%", "speed by office having speed > 80%", "expect speed >= 99%",
      "speed by office | keep speed > 99%", "speed by office\n| keep speed > 99%",
      "speed by office\n| expect speed / 2 > 99%", "expect speed between 90% and 100%",
    ] { #expect(session.message(of: sentence) == .pointsAgainstPercent, "\(sentence)") }
    for sentence in [
      "forms where load > 5%", "load by form having load > 5%", "expect load >= 5%",
      "load by form | keep load > 5%", "load by form\n| keep load > 5%", "expect 2 * load >= 5%",
    ] { #expect(session.message(of: sentence) == .perAgainstPercent, "\(sentence)") }
    for sentence in [
      "offices where late > 5%", "offices where count late > 5%",
      "late by office having late > 5%", "expect late > 5%", "late by office | keep late > 5%",
    ] { #expect(session.message(of: sentence) == .countAgainstPercent, "\(sentence)") }
    #expect(session.correction(of: "expect count late > 5%") == "expect rate late > 5%")
    for sentence in [
      "offices where late / cases >= 5%", "expect late / count >= 33%",
      "expect 1 - rate late = 60%",
      "expect rate late * 2 >= 80%",
      "rate late by office | add gap = 50% - rate_late | keep gap > 5%",
      "cases where fee / fee >= 100%", "expect avg (fee / 100) >= 2",
    ] { #expect(session.message(of: sentence) == nil, "\(sentence)") }
  }

  @Test func `a target has the unit of its number`() {
    define("define metric share = rate late target >= 5% since 2023-01-01")
    define("define metric lates = count late target >= 5")
    define("define flag slow of cases = late target <= 0.05")
    define("define metric load = cases / forms per form target >= 2")
    define("define score speed max 10 = rate done when empty 0 target >= 9")
    define("define index all = speed bands \"good\" >= 9, \"poor\"")
    for (definition, message) in [
      ("define flag m of cases = late target >= 5", MessageID.rateAgainstNumber),
      ("define metric m = rate late target >= 5", .rateAgainstNumber),
      ("define metric m = count late target >= 5%", .countAgainstPercent),
      ("define metric m = sum fee target >= 5%", .numberAgainstPercent),
      ("define metric m = cases / forms per form target >= 50%", .perAgainstPercent),
      ("define score m max 10 = rate done when empty 0 target >= 90%", .pointsAgainstPercent),
      ("define index m = speed bands \"good\" >= 90%, \"poor\"", .pointsAgainstPercent),
    ] { #expect(session.message(of: definition) == message, "\(definition)") }
    #expect(
      session.correction(of: "define metric m = rate late target >= 5 since 2023-01 better lower")
        == "define metric m = rate late target >= 5% since 2023-01 better lower")
    #expect(
      session.correction(of: "define metric m = count late target >= 5%")
        == "define metric m = rate late target >= 5%")
  }

  @Test func `a metric means the same whatever stands beside it`() {
    define("define metric twice = 2 * count")
    define("define metric rest = payments - count")
    #expect(session.rows("twice") == ["12"])
    #expect(session.rows("twice by office") == ["Amber | 8", "Birch | 4"])
    #expect(session.rows("payments, twice by office") == ["Amber | 3 | 8", "Birch | 3 | 4"])
    #expect(
      session.rows("offices show name, payments, twice") == [
        "Amber | 3 | 8", "Birch | 3 | 4", "Cedar | 0 | 0",
      ])
    #expect(session.rows("rest by office") == ["Amber | -1", "Birch | 1"])
    // A bare count in the sentence itself counts what the sentence asks for.
    #expect(session.rows("payments, count by office") == ["Amber | 3 | 3", "Birch | 3 | 3"])
  }

  private func define(_ definition: String) {
    #expect(session.message(of: definition) == nil, "\(definition)")
  }
}
