import Diagnostics
import Session
import TestSupport
import Testing
import Values

/// Whether all that Tab offers may come next, at every place of the grammar.
@Suite struct OfferTests {
  private func check(_ sentences: [String], _ session: Session) {
    let judge = OfferJudge(session)
    for begun in sentences {
      let known = BegunSentences.exceptions[begun] ?? []
      let illegal = judge.illegal(after: begun).filter { !known.contains($0) }
      #expect(illegal.isEmpty, "‘\(begun)’ offers \(illegal)")
    }
  }

  private func check(_ sentences: [String], _ language: Language = .english) throws {
    let (dataset, session) = try OfferDataset.session(language)
    check(sentences, session)
    _ = dataset
  }

  @Test func `what is offered in heads may come next`() throws {
    try check(BegunSentences.heads)
  }

  @Test func `what is offered to groups may come next`() throws {
    try check(BegunSentences.groups)
  }

  @Test func `what is offered in conditions may come next`() throws {
    try check(BegunSentences.conditions)
  }

  @Test func `what is offered for periods may come next`() throws {
    try check(BegunSentences.periods)
  }

  @Test func `what is offered to listings may come next`() throws {
    try check(BegunSentences.listings)
  }

  @Test func `what is offered in pipes may come next`() throws {
    try check(BegunSentences.pipes)
  }

  @Test func `what is offered to the last table may come next`() throws {
    try check(BegunSentences.lastTables)
  }

  @Test func `what is offered in statements may come next`() throws {
    try check(BegunSentences.statements)
  }

  @Test func `what is offered in definitions may come next`() throws {
    try check(BegunSentences.definitions)
  }

  @Test func `what is offered in Vietnamese may come next`() throws {
    try check(BegunSentences.vietnamese, .vietnamese)
  }

  @Test func `without time, targets and scores nothing is offered that needs them`() throws {
    let small = try SmallDataset([
      "shops.csv": "code,name,size,area\nA,Alpha,big,5\nB,Beta,small,7\n",
      "items.csv": "id,shop,price,kind\n1,A,5,x\n2,B,6,y\n",
      "x.csv": "code,name\nA,An\n",
      "model.hoso": """
      dataset "Shops" about items
      load "shops.csv" as shops key code label name
      load "items.csv" as items key id link shop to shops
      define flag dear of items = price > 5
      """,
    ])
    check(BegunSentences.poor, OfferDataset.session(on: small))
  }

  @Test func `where nothing is loaded nothing is offered that needs data`() throws {
    let files = try SmallDataset(["x.csv": "code,name\nA,An\n"])
    check(BegunSentences.empty, OfferDataset.session(on: files))
  }
}
