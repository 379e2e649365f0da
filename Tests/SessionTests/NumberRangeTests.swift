import Diagnostics
import Session
import Testing

/// Whole numbers that are too large for what they count.
@Suite struct NumberRangeTests {
  private let orders: SmallDataset

  init() throws {
    orders = try SmallDataset(SessionTests.orders)
  }

  @Test(arguments: [
    ("orders show made + 2000000 days", 0, 999_999),
    ("orders show made + 50000000 working days", 0, 999_999),
    ("orders show made + 1.5 days", 0, 999_999),
    ("count where sent - made > 1000000 working days", 0, 999_999),
    ("orders show round(hours_open, 13)", -12, 12),
    ("orders show round(hours_open, -13)", -12, 12),
    ("count by shop | add x = round(count, 13)", -12, 12),
  ])
  func `a number beyond its limits is told with them`(text: String, least: Int, most: Int) throws {
    let mistake = try #require(orders.session.failure(of: text)?.diagnostics.first)
    #expect(mistake.message == .numberOutOfRange)
    #expect(mistake.facts["least"] == .number(least) && mistake.facts["most"] == .number(most))
  }

  @Test func `the limits themselves are taken`() {
    #expect(orders.session.message(of: "orders show made - 999999 days") == nil)
    #expect(orders.session.message(of: "count by shop | add x = round(count, 12)") == nil)
    #expect(orders.session.message(of: "count by shop | add x = round(count, -12)") == nil)
  }

  @Test(arguments: [
    ("save store \"x\"", "save store"), ("lưu kho \"x\"", "lưu kho"), ("lesson 3", "lesson"),
  ])
  func `what is not there yet is called by all of its words`(text: String, name: String) throws {
    let mistake = try #require(orders.session.failure(of: text)?.diagnostics.first)
    #expect(mistake.message == .notYetAvailable)
    #expect(mistake.facts["found"] == .code(name))
  }
}
