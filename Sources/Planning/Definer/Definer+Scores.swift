import Diagnostics
import Metrics
import Syntax
import Values

extension Definer {
  /// `define score progress max 20 = ontime full at 100% when empty 0`, or a sum of scores.
  mutating func score(_ definition: Definition, _ body: ScoreBody) throws(Diagnostic) {
    guard let maximum = body.maximum else {
      guard body.filter == nil, body.fullAt == nil, body.whenEmpty == nil else {
        throw Diagnostic(
          .scoreNeedsMaximum, at: body.measure.range,
          ["name": .code(TreePrinter.text(of: body.measure))])
      }
      return try sum(definition, body.measure, isIndex: false)
    }
    let most = try number(maximum, at: body.measure.range, above: true, most: nil)
    if body.filter == nil, body.fullAt == nil, body.whenEmpty == nil, isSum(body.measure) {
      return try sum(definition, body.measure, most, isIndex: false)
    }
    let ratio = ScoredRatio(
      measure: body.measure, filter: body.filter, maximum: most,
      fullAt: try body.fullAt.map { (value) throws(Diagnostic) in
        try number(value, at: body.measure.range, above: true, most: nil)
      } ?? Decimal(1),
      whenEmpty: try points(body.whenEmpty, of: most, at: body.measure.range))
    try add(definition, .ratio(ratio), isIndex: false)
  }

  /// `define index psi = openness + progress bands "good" >= 80, "poor"`.
  mutating func index(_ definition: Definition, _ value: Expression) throws(Diagnostic) {
    try sum(definition, value, isIndex: true)
  }

  private mutating func sum(
    _ definition: Definition, _ value: Expression, _ most: Decimal? = nil, isIndex: Bool
  ) throws(Diagnostic) {
    let parts = try parts(value, isIndex: isIndex)
    try add(definition, .sum(parts, maximum: most), isIndex: isIndex)
  }

  /// Whether a value adds up nothing but scores.
  private func isSum(_ value: Expression) -> Bool {
    terms(of: value).allSatisfy { term in
      guard case .path(let path) = term.kind, let name = path.singleName else { return false }
      return model.score(named: name) != nil
    }
  }

  private mutating func add(
    _ definition: Definition, _ body: Score.Body, isIndex: Bool
  ) throws(Diagnostic) {
    // A score is asked from everywhere, so its name is nothing else's anywhere.
    try requireFree(definition.name)
    var bands: [DefinitionAttribute.Band] = []
    for attribute in definition.attributes {
      guard case .bands(let written) = attribute.kind else { continue }
      try check(written, at: attribute.range)
      bands = written
    }
    let score = Score(
      naming: Naming(definition.name, label: definition.label), body: body, isIndex: isIndex,
      bands: bands, judgement: Judgement(definition.attributes))
    try binder.check(score, at: definition.bodyRange)
    try checkTargets(of: definition, .score)
    model.scores.append(score)
  }

  // MARK: Parts

  /// The names that a sum adds up.
  private func parts(_ value: Expression, isIndex: Bool) throws(Diagnostic) -> [Name] {
    let paths = terms(of: value)
    var names: [Name] = []
    for term in paths {
      guard case .path(let path) = term.kind, let name = path.singleName else {
        throw Diagnostic(
          isIndex ? .notAScore : .scoreNeedsMaximum, at: term.range,
          ["name": .code(TreePrinter.text(of: term))])
      }
      guard let index = model.score(named: name) else { throw notAScore(name, isIndex) }
      let known = model.scores[index].naming.name
      if names.contains(known) {
        throw Diagnostic(.partTwice, at: name.range, ["name": .code(name.text)])
      }
      names.append(known)
    }
    return names
  }

  private func notAScore(_ name: Name, _ isIndex: Bool) -> Diagnostic {
    let isMeasure = model.metric(named: name) != nil || !model.owners(of: name).isEmpty
    if isMeasure, !isIndex {
      return Diagnostic(.scoreNeedsMaximum, at: name.range, ["name": .code(name.text)])
    }
    let nearest = Suggestion.nearest(
      to: name.text, among: model.scores.flatMap(\.naming.words))
    return Diagnostic(
      .notAScore, at: name.range, ["name": .code(name.text)], suggestions: nearest,
      replacement: nearest.first.map { Replacement(name.range, with: $0) })
  }

  /// The operands of a sum, from left to right.
  private func terms(of value: Expression) -> [Expression] {
    guard case .arithmetic(.add, let left, let right) = value.kind else { return [value] }
    return terms(of: left) + terms(of: right)
  }

  // MARK: Numbers

  private func points(
    _ whenEmpty: ScoreBody.WhenEmpty?, of most: Decimal, at range: SourceRange
  ) throws(Diagnostic) -> Decimal? {
    switch whenEmpty {
    case nil, .missing: nil
    case .full: most
    case .points(let points): try number(points, at: range, above: false, most: most)
    }
  }

  /// A number in its range: above 0, or from 0 to the most.
  private func number(
    _ literal: NumberLiteral, at range: SourceRange, above: Bool, most: Decimal?
  ) throws(Diagnostic) -> Decimal {
    let zero = Decimal(0)
    guard let value = literal.value?.trimmed, above ? zero < value : zero <= value,
      value <= most ?? Definer.mostPoints
    else {
      throw Diagnostic(
        .scoreNumberOutOfRange, at: range,
        ["found": .code(literal.digits + (literal.isPercent ? "%" : ""))])
    }
    return value
  }

  /// Beyond any points or ratio; arithmetic with it stays exact.
  private static let mostPoints = Decimal(1_000_000)

  // MARK: Classes

  /// That each class can be reached: bounds go one way, and nothing follows the last class.
  private func check(
    _ bands: [DefinitionAttribute.Band], at range: SourceRange
  ) throws(Diagnostic) {
    var last: (sign: Syntax.ComparisonOperator, bound: Decimal)?
    for (position, band) in bands.enumerated() {
      guard let sign = band.comparison, let bound = band.bound?.value else {
        guard position == bands.count - 1 else { throw unreachable(bands[position + 1], range) }
        return
      }
      let isFalling = sign == .greater || sign == .greaterOrEqual
      guard isFalling || sign == .less || sign == .lessOrEqual,
        last.map({ $0.sign == sign && (isFalling ? bound < $0.bound : $0.bound < bound) }) ?? true
      else { throw unreachable(band, range) }
      last = (sign, bound)
    }
  }

  private func unreachable(
    _ band: DefinitionAttribute.Band, _ range: SourceRange
  ) -> Diagnostic {
    Diagnostic(.bandUnreachable, at: range, ["name": .code(band.label.text)])
  }
}
