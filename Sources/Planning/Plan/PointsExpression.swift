package import Values

/// The points of a score in one row of a result: exact, with two decimals.
///
/// Only the points of a ratio are rounded, half up and once, so that parts add up to their sum
/// exactly as they are printed.
package indirect enum PointsExpression: Hashable, Sendable {
  /// `min(maximum, maximum × ratio / full at)`, never below 0.
  case scored(ResultExpression, ScoringRule)
  /// The points of all parts together, at most so many; missing where those of one of them are.
  case sum([PointsExpression], maximum: Decimal?)

  /// The same points with every measure taken over other rows: `moved` says which related rows
  /// (nil: those of the group) become which.
  package func over(_ moved: (_ related: Int?) -> Int?) -> PointsExpression {
    switch self {
    case .scored(let ratio, let rule): .scored(ratio.over(moved), rule)
    case .sum(let parts, let maximum): .sum(parts.map { $0.over(moved) }, maximum: maximum)
    }
  }

  /// The points that are not sums of others, from left to right.
  package var leaves: [(ratio: ResultExpression, rule: ScoringRule)] {
    switch self {
    case .scored(let ratio, let rule): [(ratio, rule)]
    case .sum(let parts, _): parts.flatMap(\.leaves)
    }
  }
}

/// How a ratio becomes points.
package struct ScoringRule: Hashable, Sendable {
  /// The name of the score.
  package let name: String
  /// The most points, above 0.
  package let maximum: Decimal
  /// The ratio that earns them all, above 0.
  package let fullAt: Decimal
  /// The points of a ratio without a denominator; nil: none, not even 0.
  package let whenEmpty: Decimal?

  package init(name: String, maximum: Decimal, fullAt: Decimal, whenEmpty: Decimal?) {
    self.name = name
    self.maximum = maximum
    self.fullAt = fullAt
    self.whenEmpty = whenEmpty
  }
}

/// Named classes of a number: the first whose bound it satisfies.
package struct Classes: Hashable, Sendable {
  package let steps: [Step]
  /// The class of every other number; nil: they have none.
  package let rest: String?

  /// One class and its bound.
  package struct Step: Hashable, Sendable {
    package let comparison: ComparisonOperator
    package let bound: Decimal
    package let label: String
    package init(_ comparison: ComparisonOperator, _ bound: Decimal, label: String) {
      self.comparison = comparison
      self.bound = bound
      self.label = label
    }
  }

  package init(steps: [Step], rest: String?) {
    self.steps = steps
    self.rest = rest
  }
}

extension Classes: CustomStringConvertible {
  /// `"good" >= 80, "poor"`, as the model writes it.
  package var description: String {
    let bounded = steps.map { "\"\($0.label)\" \($0.comparison.rawValue) \($0.bound)" }
    return (bounded + (rest.map { ["\"\($0)\""] } ?? [])).joined(separator: ", ")
  }
}

/// The parts of one score, to be shown a row each.
package struct ScoreParts: Hashable, Sendable {
  /// In the order of the definition.
  package let rows: [Row]
  /// The score that they are the parts of.
  package let whole: Row

  /// A score, what it could give, and the ratio behind it.
  package struct Row: Hashable, Sendable {
    package let name: String
    package let points: PointsExpression
    package let maximum: Decimal
    /// Nil for a sum of others.
    package let ratio: ResultExpression?

    package init(
      name: String, points: PointsExpression, maximum: Decimal, ratio: ResultExpression?
    ) {
      self.name = name
      self.points = points
      self.maximum = maximum
      self.ratio = ratio
    }
  }

  package init(rows: [Row], whole: Row) {
    self.rows = rows
    self.whole = whole
  }
}
