import Columnar
import Diagnostics
import Planning
import Results
import Values

extension StepRun {
  /// Makes a table of the parts of a score, those that lose the most points first, and of the
  /// whole as its row of totals.
  mutating func unfold(_ parts: ScoreParts) throws(ExecutionError) {
    var lines: [PartLine] = []
    for row in parts.rows { lines.append(try line(row, evaluator, 0)) }
    let order = try StepRun.order(of: lines.count, by: [lines.map(\.rank)], cancellation)
    lines = order.map { lines[$0] }
    columns = PartLine.columns(of: lines)
    rows = lines.map { _ in 0 }
    partsOfRows = order.map(UInt32.init)
    if case .groups(let groups) = plan.source {
      var whole = try line(parts.whole, evaluator, 0)
      whole.name = Term.all.rawValue
      total = TotalRow(
        cells: PartLine.columns(of: [whole]).map { $0.values.cell(at: 0) },
        belongsToTable: groups.totalBelongsToTable)
    }
    noteLoss(order.map { parts.rows[$0] }, lines)
  }

  private func line(
    _ row: ScoreParts.Row, _ evaluator: ResultEvaluator, _ index: UInt32
  ) throws(ExecutionError) -> PartLine {
    let points = try evaluator.points(row.points, [index])
    let ratio = try row.ratio.map { (ratio) throws(ExecutionError) in
      try evaluator.values(ratio, [index]).exact
    }
    var hundredths: Int128?
    if case .decimal(let value) = points.cell(at: 0) { hundredths = value.unscaled }
    return PartLine(
      name: row.name, hundredths: hundredths, maximum: row.maximum,
      numerator: ratio.flatMap { Int64(exactly: $0.numerators[0]) },
      denominator: ratio.flatMap { Int64(exactly: $0.denominators[0]) })
  }

  /// Says which sentence shows the parts of the part that loses most.
  private mutating func noteLoss(_ rows: [ScoreParts.Row], _ lines: [PartLine]) {
    guard rows.count > 1, let row = rows.first, case .sum = row.points,
      let line = lines.first, let lost = line.lost, lost > 0
    else { return }
    let note = Diagnostic(
      .losesMost,
      [
        "part": .code(row.name),
        "lost": .decimal(Decimal(unscaled: lost, scale: 2)),
        "maximum": .decimal(row.maximum.trimmed),
        "sentence": .text("\(row.name) with parts"),
      ])
    notes.append(note)
  }

  /// Says for which parts sums have no points.
  mutating func noteMissing(
    _ points: PointsExpression, _ values: ResultValues, column: String
  ) throws(ExecutionError) {
    guard case .sum = points else { return }
    let missing = rows.indices.filter { values.isMissing(at: $0) }
    guard !missing.isEmpty else { return }
    var parts: [String] = []
    for leaf in points.leaves where leaf.rule.whenEmpty == nil {
      let ratios = try evaluator.values(leaf.ratio, missing.map { rows[$0] })
      guard missing.indices.contains(where: { ratios.isMissing(at: $0) }) else { continue }
      parts.append(leaf.rule.name)
    }
    notes.append(
      Diagnostic(
        .pointsMissing,
        [
          "count": .number(missing.count), "shown": .number(rows.count),
          "column": .code(column), "parts": .list(parts.map { .code($0) }),
        ]))
  }
}

/// One row of a table of parts.
private struct PartLine {
  var name: String
  /// Of a point; nil where there are none.
  let hundredths: Int128?
  let maximum: Decimal
  /// Of the ratio; nil for a sum.
  let numerator: Int64?
  let denominator: Int64?

  /// Hundredths that are missing to the maximum.
  var lost: Int128? {
    hundredths.flatMap { points in maximum.rescaled(to: 2).map { $0.unscaled - points } }
  }

  /// Orders the greatest loss first, unknown ones last.
  var rank: Int64 {
    lost.map { Int64(clamping: -$0) } ?? ResultValues.missingRank
  }

  static func columns(of lines: [PartLine]) -> [ResultColumn] {
    ScoreParts.Column.allCases.enumerated().map { index, column in
      var result = ResultColumn(
        name: column.name, role: role(of: column), values: values(of: column, lines),
        term: column.term)
      result.origin = index
      return result
    }
  }

  private static func role(of column: ScoreParts.Column) -> ResultColumn.Role {
    switch column {
    case .part: .dimension
    case .denominator: .denominator
    default: .measure
    }
  }

  private static func values(
    of column: ScoreParts.Column, _ lines: [PartLine]
  ) -> ResultValues {
    switch column {
    case .part: .stored(Column(texts: lines.map(\.name)))
    case .points: ResultValues(hundredths: lines.map(\.hundredths))
    case .maximum:
      .decimals(
        unscaled: lines.map { $0.maximum.rescaled(to: 2)?.unscaled ?? 0 }, scale: 2,
        style: .shortest, missing: nil)
    case .lost: ResultValues(hundredths: lines.map(\.lost))
    case .ratio:
      .rates(
        numerators: lines.map { $0.numerator ?? 0 },
        denominators: lines.map { $0.denominator ?? 0 })
    case .numerator: counts(lines.map(\.numerator))
    case .denominator: counts(lines.map(\.denominator))
    }
  }

  private static func counts(_ counts: [Int64?]) -> ResultValues {
    .decimals(
      unscaled: counts.map { Int128($0 ?? 0) }, scale: 0, style: .shortest,
      missing: Bitmap(where: counts) { $0 == nil })
  }
}
