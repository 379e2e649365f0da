import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// Columns with many different texts, and sentences with many of them.
@Suite struct ManyTextsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }
  /// By row.
  private static let codes = (0..<6_000).map { "Mã \($0 &* 7_919 % 6_007)" }

  init() throws {
    dataset = try SmallDataset([
      "t.csv": "code,word\n" + Self.codes.map { "\($0),\($0)\n\($0),x\n" }.joined(),
      "model.hoso": "load \"t.csv\" as t\n",
    ])
  }

  private func list(_ texts: some Sequence<String>) -> String {
    "count where code in (" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + ")"
  }

  @Test func `many values that do not occur are one note`() throws {
    let notes = try #require(session.answer(to: list((0..<3_000).map { "none \($0)" }))).notes
    #expect(notes.map(\.message) == [.valuesNotInColumn])
    #expect(notes.first?.facts["count"] == .number(3_000))
    #expect(notes.first?.suggestions.count ?? 4 <= 3)
  }

  @Test func `values that occur among others are counted, with no note of them`() throws {
    let some = Self.codes.prefix(2_000) + ["none"]
    let answer = try #require(session.answer(to: list(some)))
    #expect(answer.columns[0].values.cell(at: 0) == .integer(4_000))
    #expect(answer.notes.map(\.message) == [.valueNotInColumn])
  }

  @Test func `under strict values that do not occur are an error`() throws {
    let strict = try SmallDataset(
      ["t.csv": "code\nA\n", "model.hoso": "load \"t.csv\" as t\n"], strict: true)
    #expect(
      strict.session.message(of: "count where code in (\"B\", \"C\")") == .valuesNotInColumn)
  }

  @Test func `completion offers of many texts what a look at each finds`() {
    session.prepareLookups()
    for prefix in ["Mã 1", "ma 59", "mã 6006", "MA 77", "mà 1", "none"] {
      let expected = Self.codes.filter(TypedBeginning(prefix).begins)
      let offered = session.completions(after: "count where code = \"" + prefix)
        .filter { $0.kind == .value }.map(\.text)
      #expect(offered == expected.prefix(200).map { "\"\($0)\"" })
    }
  }

  @Test func `after an interrupt at the prompt completion still works`() {
    session.cancellation.raise()
    #expect(!session.completions(after: "count where code = \"mã 1").isEmpty)
  }
}
