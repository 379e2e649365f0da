import Syntax
import Values

extension GroupAnswer {
  /// `measure as form`.
  func form(_ form: Form, _ item: Item) throws(Refusal) -> GroupColumn {
    throw .abstention("forms")
  }

  /// What `vs` compares with.
  struct Baseline {
    let name: String
    let number: (Item) -> GroupColumn.Number
  }

  func baseline(_ tree: Syntax.Baseline, _ items: [Item]) throws(Refusal) -> Baseline {
    throw .abstention("vs")
  }

  func comparison(
    _ column: GroupColumn, _ item: Item, _ baseline: Baseline, isOnly: Bool
  ) throws(Refusal) -> [GroupColumn] {
    throw .abstention("vs")
  }

  /// Other days whose groups are compared with the same groups of these.
  func comparedSpans() throws(Refusal) -> [GroupRows.Span] { [] }

  /// Every group that could have rows.
  func possibleKeys(_ keys: [[Value]]) throws(Refusal) -> [[Value]] {
    throw .abstention("with zeros")
  }
}
