package import Diagnostics
package import Values

/// A question: what is wanted, clauses in any order, pipes in their order.
package struct Query: Hashable, Sendable {
  /// What the question starts with.
  package enum Head: Hashable, Sendable {
    /// `units`, `rate online, count`
    case items([Item])
    /// `it`, the last result, at its range.
    case lastResult(SourceRange)
    /// A line that begins with `|`: the pipes work on the last result.
    case none
  }

  /// What the question starts with.
  package var head: Head
  /// The clauses as written.
  package var clauses: [Clause]
  /// The pipes from left to right.
  package var pipes: [Pipe]
  /// From the first to the last token.
  package var range: SourceRange

  /// A query over `range`.
  package init(head: Head, clauses: [Clause] = [], pipes: [Pipe] = [], range: SourceRange) {
    self.head = head
    self.clauses = clauses
    self.pipes = pipes
    self.range = range
  }

  /// Whether it asks for groups: its head is then counted, not listed.
  package var isGrouped: Bool {
    clauses.contains { clause in
      switch clause.kind {
      case .by, .across: true
      default: false
      }
    }
  }
}

/// One thing wanted: a measure or something to list, its form, its label.
package struct Item: Hashable, Sendable {
  /// The measure, entity, field, …
  package var expression: Expression
  /// `as share`, `as rolling 3 months`, …
  package var form: Form?
  /// `label "…"`: the column's title.
  package var label: TextLiteral?
  /// Where it stands.
  package var range: SourceRange

  /// An item at `range`.
  package init(
    _ expression: Expression, form: Form? = nil, label: TextLiteral? = nil, range: SourceRange
  ) {
    self.expression = expression
    self.form = form
    self.label = label
    self.range = range
  }
}

/// What is made of a measure's numbers.
package struct Form: Hashable, Sendable {
  /// The forms.
  package enum Kind: Hashable, Sendable {
    /// The part of the whole, or of the dimension's group.
    case share(within: Dimension?)
    /// The place in the order.
    case rank(within: Dimension?)
    /// All rows up to here.
    case cumulative
    /// The difference to the row before.
    case change
    /// 100 at that period.
    case index(PeriodExpression)
    /// Over the last n grains.
    case rolling(WholeNumber, Grain)
    /// A word that is no form.
    case missing
  }

  /// Which form.
  package var kind: Kind
  /// From `as` to its end.
  package var range: SourceRange
}

/// What groups rows: a path or a grain of time.
package struct Dimension: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// `district`, `unit.tier`
    case path(Path)
    /// `month`, `hour of submitted`
    case grain(Grain, of: Path?)
    /// Nothing was written where a dimension must stand.
    case missing
  }

  /// How numbers are cut into groups.
  package enum Bands: Hashable, Sendable {
    /// `bands 4`: that many groups of equal count.
    case count(WholeNumber)
    /// `bands (5, 10)`: <5, 5–<10, ≥10.
    case cuts([Expression])
  }

  /// What it is.
  package var kind: Kind
  /// The bands, if any.
  package var bands: Bands?
  /// Where it stands.
  package var range: SourceRange

  /// A dimension at `range`.
  package init(_ kind: Kind, bands: Bands? = nil, range: SourceRange) {
    self.kind = kind
    self.bands = bands
    self.range = range
  }
}

/// A clause of a query. Only `where` may stand more than once.
package struct Clause: Hashable, Sendable {
  /// The clauses.
  package indirect enum Kind: Hashable, Sendable {
    /// `by district, month`
    case by([Dimension])
    /// `across quarter`
    case across(Dimension)
    /// `where late`
    case filter(Expression)
    /// `having count >= 30`
    case having(Expression)
    /// `during 2023`
    case during(PeriodExpression)
    /// `from 2023-01 to 2023-03`: both ends included whole.
    case span(from: PeriodExpression, through: PeriodExpression)
    /// `since 2023-03`
    case since(PeriodExpression)
    /// `until 2023-03`, included whole.
    case until(PeriodExpression)
    /// `as of 2023-12-31`
    case asOf(PeriodExpression)
    /// `vs previous month`
    case versus(Baseline)
    /// `sort rate online desc`
    case sort([SortKey])
    /// `top 5 with others`
    case ranking(Ranking)
    /// `limit 20`
    case limit(WholeNumber)
    /// `show name, late`
    case show([Item])
    /// `with totals, n`
    case options([ResultOption])
  }

  /// Which clause, with its parts.
  package var kind: Kind
  /// From its keyword to its end.
  package var range: SourceRange

  /// A clause at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// What `vs` compares with.
package struct Baseline: Hashable, Sendable {
  /// The baselines.
  package enum Kind: Hashable, Sendable {
    /// `vs 2023-Q3`
    case period(PeriodExpression)
    /// `vs previous quarter`
    case previous(Grain)
    /// `vs same period last year`
    case samePeriodLastYear
    /// `vs target`
    case target
    /// `vs average`
    case average
    /// Nothing was written after `vs`.
    case missing
  }

  /// Which baseline.
  package var kind: Kind
  /// Where it stands, without `vs`.
  package var range: SourceRange
}

/// One key of `sort`.
package struct SortKey: Hashable, Sendable {
  /// What is sorted by.
  package var expression: Expression
  /// Down or up; nil if not written, which means up.
  package var isDescending: Bool?
  /// Where it stands.
  package var range: SourceRange
}

/// `top 5 exact each unit with others`
package struct Ranking: Hashable, Sendable {
  /// Which end is kept.
  package enum End: String, Hashable, Sendable {
    /// The greatest first.
    case top
    /// The least first.
    case bottom
  }

  /// Which end is kept.
  package var end: End
  /// How many.
  package var count: WholeNumber
  /// Whether ties at the cut are dropped.
  package var isExact: Bool
  /// The dimension within which is ranked; it must stand in `by`.
  package var each: Dimension?
  /// Whether the rest becomes one row.
  package var withOthers: Bool
}

extension Ranking {
  /// `top 20` alone.
  package init(top count: WholeNumber) {
    self.init(end: .top, count: count, isExact: false, each: nil, withOthers: false)
  }
}

/// What `with` adds to a table.
package struct ResultOption: Hashable, Sendable {
  /// The options.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The row `all`, and subtotals.
    case totals
    /// The number of rows behind each rate.
    case n
    /// Confidence intervals.
    case ci
    /// Groups without rows.
    case zeros
    /// The parts of a score or index.
    case parts
    /// Labels beside codes.
    case labels
  }

  /// Which option.
  package var kind: Kind
  /// Where it stands.
  package var range: SourceRange
}
