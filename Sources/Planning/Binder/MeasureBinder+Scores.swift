import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureBinder {
  /// Binds the name of a score.
  func score(_ index: Int, at range: SourceRange) throws(Diagnostic) -> BoundMeasure {
    let score = try boundScore(model.scores[index], at: range, depth: 0)
    scores.append(score)
    var measure = score.measure
    // Names are looked up from the main entity where the score counts it.
    let main = model.mainEntity.flatMap { score.entities.contains($0) ? $0 : nil }
    measure.entities = [main ?? score.entities.first].compactMap(\.self)
    return measure
  }

  /// A score as a sentence sees it. What is wrong with its definition here is reported at
  /// `range`, since the definition stands elsewhere.
  func boundScore(
    _ score: Score, at range: SourceRange, depth: Int
  ) throws(Diagnostic) -> BoundScore {
    guard depth < RowBinder.depthLimit else {
      throw Diagnostic(.cyclicDefinition, at: range, ["name": .code(score.naming.name.text)])
    }
    let key = score.naming.name.key
    // The condition and the divisor of a definition around it would be its own too.
    let isAlone = activeFilters.isEmpty && divisor == nil
    if isAlone, let known = boundScores[key] { return known }
    let bound = try bind(score, at: range, depth: depth)
    if isAlone { boundScores[key] = bound }
    return bound
  }

  private func bind(
    _ score: Score, at range: SourceRange, depth: Int
  ) throws(Diagnostic) -> BoundScore {
    switch score.body {
    case .ratio(let ratio):
      do throws(Diagnostic) {
        return try scored(ratio, score)
      } catch {
        var error = error
        error.range = range
        error.replacement = nil
        throw error
      }
    case .sum(let names, let maximum):
      var parts: [BoundScore] = []
      for name in names {
        guard let index = model.score(named: name) else {
          throw Diagnostic(.notAScore, at: range, ["name": .code(name.text)])
        }
        parts.append(try boundScore(model.scores[index], at: range, depth: depth + 1))
      }
      return BoundScore(
        naming: score.naming, points: .sum(parts.map(\.points), maximum: maximum),
        maximum: model.maximum(of: score), ratio: nil, parts: parts,
        entities: parts.flatMap(\.entities).distinct, classes: score.classes)
    }
  }

  private func scored(_ ratio: ScoredRatio, _ score: Score) throws(Diagnostic) -> BoundScore {
    let measure = try self.ratio(ratio)
    let rule = ScoringRule(
      name: score.naming.name.text, maximum: ratio.maximum, fullAt: ratio.fullAt,
      whenEmpty: ratio.whenEmpty)
    return BoundScore(
      naming: score.naming, points: .scored(measure.expression, rule), maximum: ratio.maximum,
      ratio: measure, parts: [],
      entities: measure.expression.measureIDs.map { aggregations[$0.aggregation].entity }.distinct,
      classes: score.classes)
  }

  /// The ratio that points are given for.
  ///
  /// - Throws: `scoreNeedsRatio` for anything but a rate or counts divided by counts.
  func ratio(_ ratio: ScoredRatio) throws(Diagnostic) -> BoundMeasure {
    guard activeFilters.count < RowBinder.depthLimit else {
      throw Diagnostic(.cyclicDefinition, at: ratio.measure.range, ["name": .text("")])
    }
    var bound = try inDefinition(where: ratio.filter) { () throws(Diagnostic) in
      try measure(ratio.measure)
    }
    guard isRatio(bound.expression) else {
      throw Diagnostic(
        .scoreNeedsRatio, at: ratio.measure.range,
        ["name": .code(TreePrinter.text(of: ratio.measure))])
    }
    if bound.denominators.isEmpty { bound.kind = .rate }
    return bound
  }

  private func isRatio(_ expression: ResultExpression) -> Bool {
    switch expression {
    case .measure(let id):
      if case .rate = aggregations[id.aggregation].measures[id.measure].function { return true }
      return false
    case .arithmetic(.divided, let left, let right): return isCount(left) && isCount(right)
    default: return false
    }
  }

  private func isCount(_ expression: ResultExpression) -> Bool {
    switch expression {
    case .measure(let id):
      switch aggregations[id.aggregation].measures[id.measure].function {
      case .count, .distinct: return true
      default: return false
      }
    case .arithmetic(.plus, let left, let right), .arithmetic(.minus, let left, let right):
      return isCount(left) && isCount(right)
    default: return false
    }
  }
}

extension Score {
  /// Its classes; nil where it has none.
  var classes: Classes? {
    guard !bands.isEmpty else { return nil }
    var steps: [Classes.Step] = []
    for band in bands {
      guard let sign = band.comparison, let bound = band.bound?.value else { continue }
      steps.append(Classes.Step(ComparisonOperator(sign), bound, label: band.label.text))
    }
    return Classes(steps: steps, rest: bands.first { $0.comparison == nil }?.label.text)
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
