package import Values

/// What pipes may know of the table to their left before it exists: its columns.
package struct TableSchema: Hashable, Sendable {
  package var columns: [TableColumn]
  /// The column that the rows are ordered by, for `top` without a `sort` of its own.
  package var order: Int?

  package init(columns: [TableColumn], order: Int? = nil) {
    self.columns = columns
    self.order = order
  }
}

/// A column as pipes see it.
package struct TableColumn: Hashable, Sendable {
  /// The words at its head.
  package var name: String
  /// Other words that mean it: the sentence of a column with a `label`.
  package var aliases: [String]
  package var kind: ColumnKind
  /// Whether it says what the rows are, and holds no number of theirs.
  package var isDimension: Bool
  /// Whether it is the n that belongs to rates beside it.
  package var isDenominator = false
  /// Its place among the columns of the question; nil for columns that were added later.
  package var origin: Int?
  /// Its place among the values that stand across; nil for the rows themselves.
  package var position: Int?
  /// The length of time whose labels it holds; nil for every other column.
  package var grain: Grain?
  /// How its cell for several rows follows from theirs; nil where it does not.
  package var rollup: TableRollup?

  package init(
    name: String, aliases: [String] = [], kind: ColumnKind, isDimension: Bool = false,
    grain: Grain? = nil, rollup: TableRollup? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.isDimension = isDimension
    self.grain = grain
    self.rollup = rollup
  }
}

/// What the values of a column are, as far as it decides what can be done with them.
package enum ColumnKind: String, Hashable, Sendable {
  case count, rate
  /// Percentage points: what rates differ by.
  case points
  /// Sums, averages and numbers of the data.
  case number
  /// What two numbers of one kind give when one is divided by the other: it may be a part of a
  /// whole, and is not shown as one.
  case quotient
  /// The points of a score.
  case score
  /// A number of one thing for each of another.
  case ratioPer
  /// Spans of time, read in hours or in days.
  case hours, days
  case text, date, timestamp, flag

  /// Whether values can be added up and compared with numbers.
  package var isNumeric: Bool {
    switch self {
    case .count, .rate, .points, .number, .quotient, .score, .ratioPer, .hours, .days: true
    case .text, .date, .timestamp, .flag: false
    }
  }

  /// Whether finished numbers do not tell their kind, so that the question has to.
  package var isToldByQuestion: Bool {
    switch self {
    case .quotient, .score, .ratioPer, .hours, .days: true
    default: false
    }
  }

  /// Whether values are spans of time, which are compared with durations.
  package var isSpan: Bool { self == .hours || self == .days }

  /// Whether values are days or instants.
  package var isTemporal: Bool { self == .date || self == .timestamp }
}
