import Diagnostics
import Session
import Testing

/// Every way of naming a time, on one row a day from 2023-01-01 to 2024-12-31, asked as of
/// Wednesday 2024-05-15.
@Suite struct PeriodTests {
  private let days: SmallDataset

  init() throws {
    var text = "id,made\n"
    var number = 0
    for year in [2023, 2024] {
      for (month, length) in [31, year == 2024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...length {
          number += 1
          let month = month + 1
          text +=
            "\(number),\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\n"
        }
      }
    }
    days = try SmallDataset([
      "days.csv": text,
      "model.hoso":
        "dataset \"Days\" about days as of 2024-05-15\nload \"days.csv\" as days key id time made\n",
    ])
  }

  @Test(arguments: [
    ("during 2023", 365), ("during 2023-H1", 181), ("during 2023-H2", 184), ("during 2023-Q2", 91),
    ("during 2023-02", 28),
    ("during 2024-02", 29), ("during 2023-W07", 7), ("during 2023-03-15", 1),
    ("during 2023-02..2023-03", 59), ("from 2023-01 to 2023-03", 90),
    ("from 2023-Q4 to 2024-Q1", 183),
    ("since 2024-05", 15), ("since 2024-05-15", 1), ("until 2023-01", 31), ("until 2023-01-01", 1),
    ("since 2023-12 until 2024-01", 62), ("during this month", 15), ("during this year", 136),
    ("during last month", 30), ("during previous month", 30), ("during last 3 months", 90),
    ("during last week", 7), ("during last 2 weeks", 14), ("during last quarter", 91),
    ("during last year", 365), ("during 3 months ago", 29), ("during today", 1),
    ("during year to date", 136), ("where made in 2023-Q1", 90),
    ("where made in 2023-01..2023-02", 59),
    ("where made between 2023-01 and 2023-02", 59), ("where made = 2023-03", 31),
    ("where made != 2023", 136), ("where made > 2024-04", 15), ("where made >= 2024-04", 45),
    ("where made < 2023-02", 31), ("where made <= 2023-02", 59), ("where made not in 2023", 136),
  ])
  func `a period holds the days that it names`(clause: String, count: Int) {
    #expect(days.session.count("count \(clause)") == Int64(count), "\(clause)")
  }

  @Test func `at the last day of a month the month is complete`() {
    #expect(days.session.count("count during last month as of 2024-04-30") == 30)
    #expect(days.session.count("count during last month as of 2024-04-29") == 31)
  }

  @Test func `a variable is a period`() {
    #expect(days.session.count("let @q = 2023-Q1\ncount during @q") == 90)
  }

  @Test(arguments: [
    ("count during 2023-13", MessageID.wrongDate), ("count during 2023-02-30", .wrongDate),
    ("count from 2023-05 to 2023-02", .emptyPeriod), ("count during @nothing", .unknownVariable),
    ("count during 2023 since 2023-03", .twoPeriods),
  ])
  func `a period that means nothing is an error`(text: String, message: MessageID) {
    #expect(days.session.message(of: text) == message)
  }
}
