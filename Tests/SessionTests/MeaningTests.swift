import Diagnostics
import Results
import Session
import TestSupport
import Testing

/// Levels, values, placement: what a sentence means, and when it means nothing.
@Suite struct MeaningTests {
  private let orders: SmallDataset

  init() throws { orders = try SmallDataset(SessionTests.orders) }

  @Test func `seen from above a flag is a count`() {
    #expect(orders.session.names("shops where slow = 0") == ["Gamma"])
    #expect(orders.session.names("shops where slow > 0") == ["Alpha", "Beta"])
    #expect(orders.session.names("shops where orders = 0") == ["Gamma"])
  }

  @Test(arguments: [
    ("shops where slow", "shops where slow > 0"), ("shops where not slow", "shops where slow = 0"),
    ("shops where slow > 5%", "shops where rate slow > 5%"),
    ("shops where rate slow > 5", "shops where rate slow > 5%"),
    ("shops having slow = 0", "shops where slow = 0"),
    ("rate slow by shop where count >= 30", "rate slow by shop having count >= 30"),
    ("count by shop having hours_open > 1", "count by shop where hours_open > 1"),
    ("orders where slow = 0", "orders where not slow"),
    ("orders where slow = 1", "orders where slow"),
    ("orders where slow != 0", "orders where slow"),
    ("rate hours_open by shop", "avg hours_open by shop"),
    ("count by shop, shop", "count by shop"),
    (
      "orders where hours_open > 5 and shop.name = Alphaa",
      "orders where hours_open > 5 and shop.name = \"Alpha\""
    ),
    ("rate slo by shp", "rate slow by shop"),
  ])
  func `a mistake brings the sentence that was meant`(wrong: String, right: String) {
    #expect(orders.session.correction(of: wrong) == right)
  }

  @Test(arguments: [
    "shops where slow", "rate slo by shp", "orders where made >= 2023-02-30", "count by shop, shop",
    "units where x", "orders where owner = 5", "orders sort owner", "count during 2023-Q5",
  ])
  func `what is offered parses and binds`(wrong: String) {
    guard let offered = orders.session.correction(of: wrong) else { return }
    #expect(orders.session.answer(to: offered) != nil, "\(offered)")
  }

  @Test func `a private field is never shown, grouped by or sorted by`() {
    for text in [
      "orders show id, owner", "count by owner", "orders sort owner", "owner",
      "orders where owner = \"x\" show owner", "min owner", "orders show lower(owner)",
      "define field whose of orders = lower(owner)\norders show whose",
      "define field whose of orders = coalesce(owner, state)\ncount by whose",
      "define field length_of of orders = length(owner)\nmax length_of",
    ] {
      #expect(orders.session.failure(of: text) != nil, "\(text)")
    }
    let columns = orders.session.answer(to: "orders")?.columns.map(\.name) ?? ["owner"]
    #expect(!columns.contains("owner"))
  }

  @Test func `a value that does not occur is a note, under strict an error`() throws {
    let text = "shops where size = \"bigg\""
    #expect(orders.session.answer(to: text)?.notes.map(\.message) == [.valueNotInColumn])
    let strict = try SmallDataset(SessionTests.orders, strict: true)
    #expect(strict.session.message(of: text) == .valueNotInColumn)
    #expect(strict.session.correction(of: text) == "shops where size = \"big\"")
  }

  @Test func `a bare word that is neither a name nor a value is an error`() {
    #expect(orders.session.message(of: "shops where size = bigg") == .unknownValue)
    #expect(orders.session.names("shops where size = big") == ["Alpha"])
  }

  @Test func `a group without a value stands last and is never ranked`() {
    #expect(orders.session.names("count by shop") == ["Alpha", "Beta", "–"])
    #expect(orders.session.names("count by shop sort count desc") == ["Alpha", "Beta", "–"])
    #expect(orders.session.names("count by shop bottom 1 exact")?.contains("–") == false)
  }

  @Test func `a rate over nothing is missing`() {
    let table = orders.session.answer(to: "shops show name, rate slow")
    #expect(table?.columns[1].values.cell(at: 2) == .missing)
  }
}
