import Diagnostics
import Results
import Session
import TestSupport
import Testing

/// Two numbers that differ by brackets are two numbers, wherever their words stand.
@Suite("Brackets") struct BracketTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(orders) }

  @Test func `a column head has the brackets of its sentence`() {
    let sentence =
      "(count slow + count waiting) / count, count slow + count waiting / count, "
      + "count slow - (count waiting - count slow), -(count slow + 1), 2 * (count slow + 1) / count"
    #expect(
      session.answer(to: sentence)?.columns.map(\.name) == [
        "(count slow + count waiting) / count", "count slow + count waiting / count",
        "count slow - (count waiting - count slow)", "-(count slow + 1)",
        "2 * (count slow + 1) / count",
      ])
  }

  @Test func `brackets that change nothing are left out`() {
    #expect(
      session.answer(to: "(count slow + count waiting) - (count / 2)")?.columns.map(\.name) == [
        "count slow + count waiting - count / 2"
      ])
  }

  @Test func `a correction asks for the same number`() {
    #expect(
      session.correction(of: "(orders + 1) / (2 * shops)")
        == "define metric orders_per_shop = (orders + 1) / (2 * shops) per shop")
    #expect(
      session.correction(of: "orders / shops")
        == "define metric orders_per_shop = orders / shops per shop")
  }
}
