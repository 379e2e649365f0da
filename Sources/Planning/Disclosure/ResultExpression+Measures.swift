extension ResultExpression {
  /// The measures that the value is made of, also those of a denominator.
  package var measures: [MeasureID] {
    switch self {
    case .measure(let id), .denominator(let id), .confidence(let id, _): [id]
    case .arithmetic(_, let left, let right): left.measures + right.measures
    case .negated(let operand), .percentage(let operand, _), .rank(let operand, _),
      .rankWithin(_, let operand, _), .classed(let operand, _):
      operand.measures
    case .points(let points): points.leaves.flatMap(\.ratio.measures)
    case .dimension, .attribute, .number, .target: []
    }
  }

  /// The measures that can be read off the value: those of points, classes and ranks cannot.
  package var plainMeasures: [MeasureID] {
    switch self {
    case .measure(let id), .denominator(let id), .confidence(let id, _): [id]
    case .arithmetic(_, let left, let right): left.plainMeasures + right.plainMeasures
    case .negated(let operand), .percentage(let operand, _): operand.plainMeasures
    case .dimension, .attribute, .number, .target, .points, .classed, .rank, .rankWithin: []
    }
  }

  /// The measures of which one is divided by another.
  package var quotients: [(part: MeasureID, whole: MeasureID)] {
    switch self {
    case .arithmetic(.divided, .measure(let part), .measure(let whole)): [(part, whole)]
    case .arithmetic(_, let left, let right): left.quotients + right.quotients
    case .negated(let operand), .percentage(let operand, _), .rank(let operand, _),
      .rankWithin(_, let operand, _), .classed(let operand, _):
      operand.quotients
    case .points(let points): points.leaves.flatMap(\.ratio.quotients)
    case .measure, .denominator, .confidence, .dimension, .attribute, .number, .target: []
    }
  }
}

extension ResultCondition {
  /// The measures that it judges a row by.
  package var measures: [MeasureID] {
    switch self {
    case .member: []
    case .compare(_, let left, let right): left.measures + right.measures
    case .isMissing(let value): value.measures
    case .not(let inner): inner.measures
    case .all(let parts), .any(let parts): parts.flatMap(\.measures)
    }
  }
}
