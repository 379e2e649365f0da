package import Diagnostics
package import Values

/// One step on the table to its left. A column is an expression: `rate online`,
/// `rate_online` and its label all name it.
package struct Pipe: Hashable, Sendable {
  /// The pipes.
  package indirect enum Kind: Hashable, Sendable {
    /// `| sort gap desc`
    case sort([SortKey])
    /// `| top 5`
    case ranking(Ranking)
    /// `| limit 5`
    case limit(WholeNumber)
    /// `| show name, late`
    case show([Item])
    /// `| keep rate online < 20%`
    case keep(Expression)
    /// `| drop n, rank`
    case drop([Expression])
    /// `| rename rate_online to r`
    case rename(Expression, to: Name)
    /// `| add gap = 50% - rate_online`
    case add(Name, Expression)
    /// `| chart bar`
    case chart(ChartKind, SourceRange)
    /// `| save "thap.csv" replace`
    case save(TextLiteral, replace: Bool)
    /// `| rows of 3.numerator`
    case rows(RowsTarget)
    /// `| expect rate online >= 20%`
    case expect(Expression)
    /// `| say`
    case say
    /// Nothing, or no pipe, was written after `|`.
    case missing
  }

  /// Which pipe, with its parts.
  package var kind: Kind
  /// From its keyword to its end.
  package var range: SourceRange

  /// A pipe at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// Which rows `rows of` shows: `3`, `all.numerator`, `2.late`, `2.late.exceptions`.
package struct RowsTarget: Hashable, Sendable {
  /// The row of the last table.
  package enum Row: Hashable, Sendable {
    /// The row of that number, from 1.
    case number(WholeNumber)
    /// The row `all`.
    case all
  }

  /// Which rows behind the cell.
  package enum Part: Hashable, Sendable {
    /// All rows counted.
    case everything
    /// Those of the numerator.
    case numerator
    /// Those of the denominator.
    case denominator
    /// Those left out, with their reason.
    case exceptions
  }

  /// The row.
  package var row: Row
  /// The column whose number is meant; nil for all numbers of the row.
  package var column: Name?
  /// The part.
  package var part: Part
  /// Where it stands.
  package var range: SourceRange
}
