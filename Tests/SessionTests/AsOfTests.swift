import Diagnostics
import Results
import Session
import Testing
import Values

/// Guarantee 3: a question is asked at the end of a day, and knows nothing later.
@Suite struct AsOfTests {
  private let orders: SmallDataset

  init() throws { orders = try SmallDataset(SessionTests.orders) }

  @Test(arguments: [
    ("2024-02-29", 5), ("2024-02-10", 5), ("2024-02-09", 4), ("2024-02-01", 4),
    ("2024-01-31", 3), ("2024-01-30", 2), ("2023-12-31", 0), ("2024-03-05", 6),
  ])
  func `a row whose time is later than the date does not exist`(date: String, count: Int) {
    #expect(orders.session.count("count as of \(date)") == Int64(count))
  }

  @Test func `without the clause the date is the dataset's`() {
    #expect(orders.session.asOf == CivilDate(year: 2024, month: 2, day: 29))
    #expect(orders.session.count("count") == 5)
  }

  @Test func `an event later than the date reads as missing`() {
    #expect(
      orders.session.names("orders where sent is missing as of 2024-01-19 show shop") == ["Alpha"])
    #expect(orders.session.count("count waiting as of 2024-01-19") == 1)
    #expect(orders.session.count("count waiting as of 2024-01-20") == 0)
    #expect(orders.session.count("count waiting as of 2024-02-02") == 2)
  }

  @Test func `a flag is judged at the date of the question`() {
    // Order 2 was made on 5 January and sent on the 20th.
    #expect(orders.session.count("count slow as of 2024-01-12") == 0)
    #expect(orders.session.count("count slow as of 2024-01-13") == 1)
  }

  @Test func `a date in an expression is the day, an instant its end`() {
    // Order 3: 31 January 23:59:59 to the end of 1 February.
    let hours = orders.session.answer(
      to: "orders where shop = Beta as of 2024-02-01 show hours_open")
    guard let cell = hours?.columns.first?.values.cell(at: 0), case .quotient(let first) = cell
    else {
      Issue.record("no hours")
      return
    }
    #expect(first.rounded == Decimal(unscaled: 2400, scale: 2))
  }

  @Test func `a column known at one date is an error at another`() {
    #expect(orders.session.count("count closed") == 3)
    let failure = orders.session.failure(of: "count closed as of 2024-02-01")
    #expect(failure?.diagnostics.first?.message == .snapshotAtOtherDate)
    #expect(
      orders.session.message(of: "orders where state = \"done\" as of 2024-01-31")
        == .snapshotAtOtherDate)
  }

  @Test func `a listing at another date leaves such a column out`() {
    let columns = orders.session.answer(to: "orders as of 2024-01-31")?.columns.map(\.name) ?? []
    #expect(!columns.contains("state") && columns.contains("sent"))
  }

  @Test func `the date of the session goes before the dataset's, the clause before both`() throws {
    let earlier = try SmallDataset(
      [
        "shops.csv": SessionTests.orders["shops.csv"] ?? "",
        "orders.csv": SessionTests.orders["orders.csv"] ?? "",
        "model.hoso": (SessionTests.orders["model.hoso"] ?? "").replacing(
          "define flag closed of orders = state = \"done\"\n", with: ""),
      ],
      asOf: CivilDate(year: 2024, month: 1, day: 31))
    #expect(earlier.session.count("count") == 3)
    #expect(earlier.session.count("count as of 2024-02-01") == 4)
  }

  @Test func `without any date a relative period is an error`() throws {
    let plain = try SmallDataset(["t.csv": "a,day\n1,2024-01-01\n"])
    #expect(
      plain.session.message(of: "load \"t.csv\" as t time day\ncount during last month") == .noAsOf)
  }
}
