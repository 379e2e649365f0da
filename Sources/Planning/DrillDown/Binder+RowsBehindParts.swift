import Diagnostics
import Metrics
import Syntax

/// A row of a table of parts is a score: behind it stand the rows of its ratio, and behind the
/// row of totals those of the whole score.
extension Binder {
  /// Finds what a target counts in a table of the parts of a score.
  func rows(
    behind target: RowsTarget, in lines: [UInt32]?, of parts: ScoreParts, _ plan: LogicalPlan,
    _ schema: TableSchema
  ) throws(Diagnostic) -> RowsBehind {
    let cell = try cell(of: target, schema)
    func found(_ scores: [ScoreParts.Row]) throws(Diagnostic) -> RowsBehind {
      try rows(behind: target, cell, of: scores, plan, schema)
    }
    if case .all = target.row { return try found([parts.whole]) }
    if let lines {
      return try found(
        lines.map(Int.init).filter(parts.rows.indices.contains).map { parts.rows[$0] })
    }
    // Which part stands in which row is known once they are counted: one that can do is enough.
    var refusal = Diagnostic(.rowsUnknown, at: target.range)
    for score in parts.rows {
      do throws(Diagnostic) { return try found([score]) } catch { refusal = error }
    }
    throw refusal
  }

  private func rows(
    behind target: RowsTarget, _ cell: (column: String?, part: RowsPart),
    of scores: [ScoreParts.Row], _ plan: LogicalPlan, _ schema: TableSchema
  ) throws(Diagnostic) -> RowsBehind {
    let shown: ScoreParts.Column = scores.contains { $0.ratio == nil } ? .points : .ratio
    let name = cell.column ?? shown.name(in: schema)
    let ratios = scores.flatMap(\.points.leaves).map(\.ratio).distinct
    let sets = ratios.map { plan.rows(behind: $0, cell.part) }.distinct
    let all = sets.flatMap(\.self).distinct
    guard let first = all.first else {
      throw Diagnostic(
        .noSuchPart, at: target.range, ["part": .term(cell.part.term), "name": .code(name)])
    }
    guard all.allSatisfy({ $0.entity == first.entity }) else {
      throw ratios.count > 1
        ? addsUp(scores, target) : needsSide(target, name, of: ratios[0], plan)
    }
    guard cell.part == .counted || sets.count == 1 else { throw addsUp(scores, target) }
    return RowsBehind(
      entity: first.entity, sets: all, position: nil, columns: [name],
      part: RowsPart(target.part))
  }

  /// The column that a target names, and which rows it means: `count` and `n` are the two sides
  /// of the ratio.
  private func cell(
    of target: RowsTarget, _ schema: TableSchema
  ) throws(Diagnostic) -> (column: String?, part: RowsPart) {
    let part = RowsPart(target.part)
    guard let name = target.column else { return (nil, part) }
    let column = schema.columns[try self.column(named: name, in: schema)]
    switch (ScoreParts.Column(column), part) {
    case (.points?, _), (.lost?, _), (.ratio?, _): return (column.name, part)
    case (.numerator?, .counted): return (column.name, .numerator)
    case (.denominator?, .counted): return (column.name, .denominator)
    case (.numerator?, _), (.denominator?, _):
      throw Diagnostic(
        .noSuchPart, at: target.range, ["part": .term(part.term), "name": .code(column.name)])
    case (.part?, _), (.maximum?, _), (nil, _):
      let known = schema.columns.filter { ScoreParts.Column($0)?.isCounted == true }
      throw Diagnostic(
        .columnCountsNothing, at: name.range,
        ["name": .code(name.text), "known": .list(known.map { .code($0.name) })])
    }
  }

  /// The rows of several ratios are not listed together: the parts have them one by one.
  private func addsUp(_ scores: [ScoreParts.Row], _ target: RowsTarget) -> Diagnostic {
    var refusal = Diagnostic(
      .pointsOfSeveralRatios, at: target.range,
      ["name": .list(scores.map { .code($0.name) })])
    if case .all = target.row {
      var first = target
      first.row = .number(WholeNumber(1, range: target.range))
      refusal.replacement = Replacement(target.range, with: TreePrinter.text(of: first))
    } else if let score = scores.first, scores.count == 1 {
      let name = Name(score.name, range: target.range)
      refusal.correction = "\(TreePrinter.text(of: name)) with parts"
    }
    return refusal
  }

  /// A ratio of two tables has rows above the line and rows below it.
  private func needsSide(
    _ target: RowsTarget, _ name: String, of ratio: ResultExpression, _ plan: LogicalPlan
  ) -> Diagnostic {
    func side(_ part: RowsPart, _ word: RowsTarget.Part) -> (text: String, entity: String) {
      var side = target
      side.part = word
      let entity = plan.rows(behind: ratio, part).first?.entity
      return (
        TreePrinter.text(of: side),
        entity.map { catalog.model[$0].naming.name.text } ?? ""
      )
    }
    return rowsNeedSide(
      target, name, above: side(.numerator, .numerator), below: side(.denominator, .denominator))
  }
}

extension ScoreParts.Column {
  /// Which column of a table of parts it is; nil for one that a pipe has added.
  fileprivate init?(_ column: TableColumn) {
    guard let origin = column.origin, Self.allCases.indices.contains(origin) else { return nil }
    self = Self.allCases[origin]
  }

  /// Whether rows stand behind it.
  fileprivate var isCounted: Bool {
    switch self {
    case .points, .lost, .ratio, .numerator, .denominator: true
    case .part, .maximum: false
    }
  }

  /// What it is called in a table, where pipes may have renamed it.
  fileprivate func name(in schema: TableSchema) -> String {
    schema.columns.first { ScoreParts.Column($0) == self }?.name ?? name
  }
}
