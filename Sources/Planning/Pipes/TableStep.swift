package import Values

/// One pipe with its columns resolved: a step on a finished table.
///
/// Columns are positions in the table as the steps before have left it. A row of totals that
/// belongs to the table stays its last row: no step ranks it, filters it or cuts it off.
package enum TableStep: Hashable, Sendable {
  /// Keeps rows where the condition is true.
  case keep(TableCondition)
  case sort([TableSortKey])
  /// The first `count` by rank; ties at the cut stay unless `exact`. Rows stay in the order
  /// they had when `keepsOrder`, else they stand in the order of their rank.
  case top(count: Int, by: TableSortKey, exact: Bool, keepsOrder: Bool)
  /// The same among the rows that have one value in a column.
  case topEach(count: Int, by: TableSortKey, exact: Bool, keepsOrder: Bool, column: Int)
  /// `top`, and one more row for all rows that it leaves out; with `each` one for each value of
  /// that column, behind the last row of this value. `rollups` say for each column how its cell
  /// comes about.
  case topWithOthers(
    count: Int, by: TableSortKey, exact: Bool, keepsOrder: Bool, each: Int?,
    rollups: [TableRollup])
  case limit(Int)
  /// These columns under these names, in this order: `show`, `drop` and `rename`.
  case select([ColumnChoice])
  /// One more column, right of the others.
  case add(name: String, TableExpression, ColumnKind)
  /// Draws these columns of the table.
  case chart(ChartKind, ChartColumns)
  /// Writes the table, or the chart made of it, to a file.
  case save(path: String, replaces: Bool)
  /// Demands a condition of every row; `columns` are what it speaks of.
  case expect(TableCondition, columns: [Int])
  /// Says the first row as a sentence.
  case say
}

/// A column that stays, and what it is called.
package struct ColumnChoice: Hashable, Sendable {
  package let column: Int
  package let name: String

  package init(_ column: Int, name: String) {
    self.column = column
    self.name = name
  }
}

/// One key of an order; missing values stand last in both directions.
package struct TableSortKey: Hashable, Sendable {
  package let expression: TableExpression
  package let descending: Bool

  package init(_ expression: TableExpression, descending: Bool) {
    self.expression = expression
    self.descending = descending
  }
}

/// A value of one row of a table.
package indirect enum TableExpression: Hashable, Sendable {
  case column(Int)
  case literal(Literal)
  /// Exact arithmetic; division by 0 is missing.
  case arithmetic(ArithmeticOperator, TableExpression, TableExpression)
  case negated(TableExpression)
  /// A condition as a value.
  case truth(TableCondition)
  case call(TableFunction, [TableExpression])
  /// The value of the first branch whose condition is true; missing where none is and nothing
  /// stands for that case.
  case conditional([TableBranch], otherwise: TableExpression?)
}

/// One `condition then value` of a conditional value.
package struct TableBranch: Hashable, Sendable {
  package let condition: TableCondition
  package let value: TableExpression

  package init(_ condition: TableCondition, then value: TableExpression) {
    self.condition = condition
    self.value = value
  }
}

/// A three-valued condition on one row of a table.
package indirect enum TableCondition: Hashable, Sendable {
  case compare(ComparisonOperator, TableExpression, TableExpression)
  case matches(TableExpression, TextPattern)
  /// A date or timestamp within a half-open span of days.
  case isWithin(TableExpression, Period)
  /// Never unknown.
  case isMissing(TableExpression)
  /// A flag.
  case holds(TableExpression)
  case not(TableCondition)
  case all([TableCondition])
  case any([TableCondition])
}
