import Metrics
import Syntax
import Values

/// A score of a sentence with what it is made of.
struct BoundScore {
  let naming: Naming
  let points: PointsExpression
  /// The most points.
  let maximum: Decimal
  /// The ratio behind it, as a measure with its name and denominators; nil for a sum.
  let ratio: BoundMeasure?
  /// The scores that it is the sum of; empty for a score of a ratio.
  let parts: [BoundScore]
  /// The entities whose rows it counts, each once.
  let entities: [EntityID]
  /// Its classes; nil where it has none.
  let classes: Classes?

  /// What `with parts` shows: its parts, or itself where it has none.
  var shownParts: [BoundScore] { parts.isEmpty ? [self] : parts }

  /// The scores of ratios that it adds up, itself if it is one.
  var leaves: [BoundScore] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

  /// The row of a table of parts.
  var row: ScoreParts.Row {
    ScoreParts.Row(
      name: naming.name.text, points: points, maximum: maximum, ratio: ratio?.expression)
  }

  /// The number as an item of a sentence.
  var measure: BoundMeasure {
    var measure = BoundMeasure(
      expression: .points(points), name: naming.name.text, kind: .points)
    measure.scores = [self]
    return measure
  }
}

extension ResultExpression {
  /// The measures that plain arithmetic is made of.
  var measureIDs: [MeasureID] {
    switch self {
    case .measure(let id): [id]
    case .arithmetic(_, let left, let right): left.measureIDs + right.measureIDs
    case .negated(let operand), .percentage(let operand, _): operand.measureIDs
    default: []
    }
  }
}
