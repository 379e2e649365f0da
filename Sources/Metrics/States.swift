package import Syntax

/// The states of an entity's rows: one for each row at every as-of date.
package struct States: Sendable {
  /// One state.
  package struct State: Sendable {
    /// What rows in this state have as their value.
    package let name: String
    /// When a row is in this state; nil for the one of all other rows.
    package let condition: Expression?
    package init(name: String, condition: Expression?) {
      self.name = name
      self.condition = condition
    }
  }

  /// How states agree with a column that was true on one date.
  package struct SnapshotMatch: Sendable {
    /// The column.
    package let column: Path
    /// The values that rows in a state have, by the state's name, as the model writes them.
    package let values: [(state: String, values: [Expression])]
    package init(column: Path, values: [(state: String, values: [Expression])]) {
      self.column = column
      self.values = values
    }
  }

  /// The states in the order of the model; rows that match none come last.
  package var all: [State]
  /// Whether the model itself says what all other rows are.
  package var namesTheRest: Bool
  /// The definition as the model writes it.
  package var written: Expression
  /// The column to compare with; nil where the model names none.
  package var snapshot: SnapshotMatch?

  package init(
    all: [State], namesTheRest: Bool, written: Expression, snapshot: SnapshotMatch?
  ) {
    self.all = all
    self.namesTheRest = namesTheRest
    self.written = written
    self.snapshot = snapshot
  }

  /// What rows are called that no condition fits.
  package static let unclassified = "unclassified"
}
