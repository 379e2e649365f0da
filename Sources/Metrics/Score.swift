package import Syntax
package import Values

/// A named number of points: for a ratio, or the sum of other scores. An index is such a sum,
/// usually with classes.
package struct Score: Sendable {
  package var naming: Naming
  package var body: Body
  /// Whether it was defined as an index.
  package var isIndex: Bool
  /// The classes of its points, best or worst first, as the model writes them.
  package var bands: [DefinitionAttribute.Band]
  package var judgement: Judgement

  /// How the points come about.
  package enum Body: Sendable {
    case ratio(ScoredRatio)
    /// The names of its parts, each once, and the most points together; nil: all of theirs.
    case sum([Name], maximum: Decimal?)
  }

  package init(
    naming: Naming, body: Body, isIndex: Bool, bands: [DefinitionAttribute.Band],
    judgement: Judgement
  ) {
    self.naming = naming
    self.body = body
    self.isIndex = isIndex
    self.bands = bands
    self.judgement = judgement
  }
}

/// Points for a ratio: `min(maximum, maximum × ratio / fullAt)`, half up at two decimals.
package struct ScoredRatio: Sendable {
  /// The ratio: a rate, a count divided by a count, or a metric that is one of these.
  package var measure: Expression
  /// The rows that count, after `where`.
  package var filter: Expression?
  /// Points, above 0.
  package var maximum: Decimal
  /// The ratio that earns all points, above 0; 1 is 100%.
  package var fullAt: Decimal
  /// The points of 0/0; nil: then there are none, and none of a sum with it.
  package var whenEmpty: Decimal?

  package init(
    measure: Expression, filter: Expression?, maximum: Decimal, fullAt: Decimal,
    whenEmpty: Decimal?
  ) {
    self.measure = measure
    self.filter = filter
    self.maximum = maximum
    self.fullAt = fullAt
    self.whenEmpty = whenEmpty
  }
}

extension Model {
  package func score(named name: Name) -> Int? {
    scores.firstIndex { $0.naming.answers(to: name) }
  }

  /// Whether a name is that of a number over rows: a metric or a score.
  package func namesMeasure(_ name: Name) -> Bool {
    metric(named: name) != nil || score(named: name) != nil
  }

  /// The scores that a score is the sum of, in the order of its definition; none for a score
  /// of a ratio.
  package func parts(of score: Score) -> [Score] {
    guard case .sum(let names, _) = score.body else { return [] }
    return names.compactMap { name in self.score(named: name).map { scores[$0] } }
  }

  /// The most points that a score can give: its own, or those of its parts together.
  package func maximum(of score: Score) -> Decimal {
    switch score.body {
    case .ratio(let ratio): return ratio.maximum
    case .sum(_, let maximum?): return maximum
    case .sum(_, nil):
      return parts(of: score).map { maximum(of: $0) }.reduce(Decimal(0)) { sum, part in
        let scale = max(sum.scale, part.scale)
        guard let left = sum.rescaled(to: scale), let right = part.rescaled(to: scale) else {
          return sum
        }
        return Decimal(unscaled: left.unscaled + right.unscaled, scale: scale)
      }
    }
  }
}
