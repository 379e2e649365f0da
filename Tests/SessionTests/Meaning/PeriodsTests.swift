import Diagnostics
import Session
import TestSupport
import Testing

/// Which rows a period holds, and what it is compared with.
@Suite("Meaning: Periods") struct PeriodsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a literal means its whole duration, in ranges too`() {
    #expect(session.rows("count during 2024-02") == ["3"])
    #expect(session.rows("count during 2024-01..2024-02") == ["5"])
    #expect(session.rows("count where made between 2024-01 and 2024-02") == ["5"])
    #expect(session.rows("count from 2024-01 to 2024-02") == ["5"])
    #expect(session.rows("count since 2024-02") == ["6"])
    #expect(session.rows("count until 2024-02") == ["5"])
    #expect(session.rows("count where made in 2024-Q1") == ["8"])
  }

  @Test func `> a period is after it, = within it`() throws {
    #expect(session.rows("count where made > 2024-02") == ["3"])
    #expect(session.rows("count where made >= 2024-02") == ["6"])
    #expect(session.rows("count where made < 2024-02") == ["2"])
    #expect(session.rows("count where made <= 2024-02") == ["5"])
    let times = try SmallDataset(orders)
    #expect(times.session.rows("orders where made = 2024-01-31 show id") == ["3"])
    #expect(times.session.rows("orders where made > 2024-01-31 show id") == ["4", "5"])
  }

  @Test func `a period ends before the first instant of the next`() throws {
    let times = try SmallDataset(orders)
    #expect(times.session.rows("count during 2024-01") == ["3"])
    #expect(times.session.rows("count during 2024-02") == ["2"])
  }

  @Test func `the ways to name a period exclude one another`() {
    #expect(session.message(of: "count during 2024-01 since 2024-02") == .twoPeriods)
    #expect(session.message(of: "count during 2024-01 from 2024-01 to 2024-02") == .twoPeriods)
    #expect(session.message(of: "count from 2024-01 to 2024-02 until 2024-03") == .twoPeriods)
  }

  @Test func `a period filters by the time of each measured entity`() {
    #expect(session.rows("sales, complaints during 2024-03") == ["3 | 2"])
  }

  @Test func `an entity without time keeps its members, and its counts are filtered`() {
    #expect(
      session.rows("stalls during 2024-01 show name, sales, complaints") == [
        "Cúc | 0 | 0", "Đào | 0 | 0", "Bình | 0 | 0", "An | 2 | 1",
      ])
  }

  @Test func `the clock is the dataset's date`() {
    #expect(session.rows("count during this month") == ["3"])
    #expect(session.rows("count during this month as of 2024-02-29") == ["3"])
    #expect(session.rows("count where made = today as of 2024-03-10") == ["1"])
    #expect(session.rows("count during year to date") == ["8"])
  }

  @Test func `last 3 months are three complete months`() {
    #expect(session.rows("count during last 3 months") == ["8"])
    #expect(session.rows("count during last 3 months as of 2024-03-30") == ["5"])
  }

  @Test func `previous month is last month`() {
    #expect(session.rows("count during previous month as of 2024-03-30") == ["3"])
    #expect(session.rows("count during last month as of 2024-03-30") == ["3"])
  }

  @Test func `after vs it is the one before the period`() {
    #expect(session.rows("count during 2024-02 vs previous month") == ["3 | 2 | 1 | 50.0%"])
  }

  @Test func `with the grain in by it is the one before each row, also outside of the period`() {
    #expect(
      session.rows("count by month during 2024-02 vs previous month") == [
        "2024-02 | 3 | 2 | 1 | 50.0%"
      ])
    #expect(
      session.rows("count by month vs previous month") == [
        "2024-01 | 2 | – | – | –", "2024-02 | 3 | 2 | 1 | 50.0%", "2024-03 | 3 | 3 | 0 | 0.0%",
      ])
  }

  @Test func `vs a period needs one to compare`() {
    #expect(session.message(of: "count vs 2024-01") == .versusNeedsPeriod)
    #expect(session.message(of: "count vs previous month") == .versusNeedsGrain)
    #expect(session.rows("count since 2024-02 until 2024-02 vs 2024-01") == ["3 | 2 | 1 | 50.0%"])
  }

  @Test func `weeks are ISO weeks`() throws {
    let t = try SmallDataset([
      "t.csv": "id,day\n1,2024-12-29\n2,2024-12-30\n3,2021-01-03\n4,2025-12-29\n",
      "model.hoso": "load \"t.csv\" as t key id time day\ndataset \"T\" about t as of 2026-01-31\n",
    ])
    // The year of a week is that of its Thursday: 1 January 2026 is one.
    #expect(
      t.session.rows("count by week") == [
        "2020-W53 | 1", "2024-W52 | 1", "2025-W01 | 1", "2026-W01 | 1",
      ])
    #expect(t.session.rows("count during 2025-W01") == ["1"])
  }

  @Test func `grains of the calendar are named by it`() {
    #expect(session.rows("count by quarter") == ["2024-Q1 | 8"])
    #expect(session.rows("count by half") == ["2024-H1 | 8"])
    #expect(session.rows("count by year") == ["2024 | 8"])
    #expect(session.rows("count by month") == ["2024-01 | 2", "2024-02 | 3", "2024-03 | 3"])
  }

  @Test func `hours and weekdays are cyclic`() throws {
    #expect(
      session.rows("count by weekday") == [
        "1 | 1", "3 | 2", "4 | 1", "5 | 1", "6 | 1", "7 | 2",
      ])
    let times = try SmallDataset(orders)
    #expect(
      times.session.rows("count by hour") == ["00 | 1", "08 | 2", "10 | 1", "23 | 1"])
  }

  @Test func `an incomplete period is compared like with like and marked`() {
    #expect(
      session.rows("count during 2024-03 vs previous month as of 2024-03-10") == [
        "2 | 2 | 0 | 0.0%"
      ])
    #expect(
      session.notes("count during 2024-03 vs previous month as of 2024-03-10") == [.periodNotOver])
  }

  @Test func `the day of the as-of date is the last that an incomplete period is compared with`()
    throws
  {
    let t = try SmallDataset([
      "t.csv": "id,day\n1,2024-02-10\n2,2024-02-11\n3,2024-03-10\n",
      "model.hoso": "load \"t.csv\" as t key id time day\ndataset \"T\" about t as of 2024-03-10\n",
    ])
    #expect(t.session.rows("count during 2024-03 vs previous month") == ["1 | 1 | 0 | 0.0%"])
  }

  @Test func `with zeros an incomplete period has a row for the day of the as-of date`() throws {
    let t = try SmallDataset([
      "t.csv": "id,day\n1,2024-03-09\n",
      "model.hoso": "load \"t.csv\" as t key id time day\ndataset \"T\" about t as of 2024-03-10\n",
    ])
    let rows = t.session.rows("count by day during 2024-03 with zeros")
    #expect(rows.count == 10)
    #expect(rows.suffix(2) == ["2024-03-09 | 1", "2024-03-10 | 0"])
  }

  @Test func `the date of an instant is its day up to the last second`() throws {
    let t = try SmallDataset([
      "t.csv": "id,made\n1,2024-01-31 23:59:59\n2,2024-02-01 00:00:00\n",
      "model.hoso":
        "load \"t.csv\" as t key id time made\ndataset \"T\" about t as of 2024-03-10\n",
    ])
    #expect(t.session.rows("count where date(made) <= 2024-01-31") == ["1"])
    #expect(t.session.rows("count where date(made) = 2024-01-31") == ["1"])
    #expect(t.session.rows("count where date(made) >= 2024-02-01") == ["1"])
  }
}
