import Columnar
import Planning
import Results
import Values

extension ResultEvaluator {
  /// The points of a score as decimals with two places.
  func points(_ points: PointsExpression, _ rows: [UInt32]) throws(ExecutionError) -> ResultValues {
    ResultValues(hundredths: try hundredths(points, rows))
  }

  /// Hundredths of a point by row; nil where there are none.
  private func hundredths(
    _ points: PointsExpression, _ rows: [UInt32]
  ) throws(ExecutionError) -> [Int128?] {
    switch points {
    case .scored(let ratio, let rule):
      let ratios = try values(ratio, rows).exact
      var result: [Int128?] = []
      for row in rows.indices {
        result.append(
          try rule.hundredths(
            ratios.numerators[row], ratios.denominators[row], scale: ratios.scale))
      }
      return result
    case .sum(let parts, let maximum):
      let most = maximum.map(ScoringRule.hundredths)
      var sums = [Int128?](repeating: 0, count: rows.count)
      for part in parts {
        for (row, points) in try hundredths(part, rows).enumerated() {
          guard let sum = sums[row], let points else {
            sums[row] = nil
            continue
          }
          // At most a million points for each of at most so many names: far below 128 bits.
          sums[row] = sum + points
        }
      }
      return most.map { most in sums.map { $0.map { min($0, most) } } } ?? sums
    }
  }

  /// The class of each number, as text.
  func classes(_ values: ResultValues, _ classes: Classes) -> ResultValues {
    let bounds = classes.steps.map {
      ExactNumber($0.bound.unscaled, Decimal.powerOfTen($0.bound.scale))
    }
    let labels = (0..<values.count).map { row -> String? in
      guard let number = values.number(at: row) else { return nil }
      let step = zip(classes.steps, bounds).first { $0.comparison.holds(number, $1) }
      return step?.0.label ?? classes.rest
    }
    return .stored(Column(texts: labels))
  }
}

extension ScoringRule {
  /// `min(maximum, maximum × ratio / full at)` in hundredths, half up, never below 0; nil where
  /// 0/0 has no points.
  ///
  /// - Parameters:
  ///   - numerator: of the ratio, in units of 10^-scale.
  ///   - denominator: of the ratio; 0 where there was nothing to count.
  ///   - scale: of the numerator.
  /// - Returns: hundredths of a point.
  /// - Throws: `.overflow` where the numbers leave 128 bits on the way.
  func hundredths(
    _ numerator: Int128, _ denominator: Int128, scale: Int
  ) throws(ExecutionError) -> Int128? {
    guard denominator != 0 else { return whenEmpty.map(ScoringRule.hundredths) }
    var checked = CheckedArithmetic()
    let earned = checked.product(numerator, Decimal.powerOfTen(fullAt.scale))
    let needed = checked.product(
      checked.product(denominator, fullAt.unscaled), Decimal.powerOfTen(scale))
    let share = checked.product(checked.product(earned, maximum.unscaled), 100)
    let whole = checked.product(needed, Decimal.powerOfTen(maximum.scale))
    if checked.overflowed { throw .overflow(.resultArithmetic) }
    if numerator <= 0 { return 0 }
    if earned >= needed { return ScoringRule.hundredths(maximum) }
    return Decimal(dividing: share, by: whole, places: 0).unscaled
  }

  fileprivate static func hundredths(_ points: Decimal) -> Int128 {
    points.rescaled(to: 2)?.unscaled ?? 0
  }
}

extension ComparisonOperator {
  fileprivate func holds(_ left: ExactNumber, _ right: ExactNumber) -> Bool {
    switch self {
    case .equal: !left.isLess(than: right) && !right.isLess(than: left)
    case .notEqual: left.isLess(than: right) || right.isLess(than: left)
    case .less: left.isLess(than: right)
    case .lessOrEqual: !right.isLess(than: left)
    case .greater: right.isLess(than: left)
    case .greaterOrEqual: !left.isLess(than: right)
    }
  }
}

extension ResultValues {
  /// Decimals with two places; nil is missing.
  init(hundredths: [Int128?]) {
    self = .decimals(
      unscaled: hundredths.map { $0 ?? 0 }, scale: 2, style: .fixed,
      missing: Bitmap(where: hundredths) { $0 == nil })
  }
}
