import Diagnostics
import Planning
import Values
import Results

extension StepRun {
  /// The rows that a `top` kept and left out: of all, or of one group of `each`.
  struct Cut: Sendable {
    let kept: [UInt32]
    let dropped: [UInt32]
  }

  /// Adds one row for the groups that the last `top` left out, recomputed from their rows;
  /// after `top … each` one for each group of that dimension.
  mutating func addOthers() throws(ExecutionError) {
    guard case .groups(let groups) = plan.source else {
      otherMembers = cuts.flatMap(\.dropped)
      return
    }
    guard !groups.rowDimensions.isEmpty else { return }
    let cuts = cuts.filter { !$0.dropped.isEmpty }
    guard !cuts.isEmpty else { return }
    let first = UInt32(source.rowNumberCount)
    try source.append(sumsOf: cuts.map(\.dropped), groups, cancellation)
    source.appendLabels(cuts.map { labelOfOthers($0, groups) })
    try grid?.append(sumsOf: cuts.map(\.dropped), groups)
    evaluator.take(source)
    rows = []
    var next = first
    for cut in self.cuts {
      rows += cut.kept
      guard let dropped = cut.dropped.first else { continue }
      rows.append(next)
      if let each { representedRows[next] = (dropped, each) }
      next += 1
    }
  }

  /// The values of a column of a listing with a last one: that of the other members together.
  func withOtherMembers(
    _ values: ResultValues, of output: OutputColumn, isLabel: Bool
  ) throws(ExecutionError) -> ResultValues {
    guard !otherMembers.isEmpty else { return values }
    if isLabel { return try values.appending(ResultValues(.text(Term.others.rawValue))) }
    guard output.role != .dimension, !output.expression.readsMember else {
      return try values.appending(ResultValues(.missing))
    }
    let members = [otherMembers.map { Int($0) }]
    var measures: [[MeasureColumn]] = []
    for columns in source.measures {
      measures.append(try columns.merged(members, cancellation))
    }
    var evaluator = ResultEvaluator(
      dataset: evaluator.dataset, settings: evaluator.settings, dimensions: [],
      measures: measures, member: nil)
    evaluator.rowCount = 1
    return try values.appending(evaluator.values(output.expression, [0]).named(output.names))
  }

  /// `others`, beside the group of `each` that they are the others of.
  private func labelOfOthers(_ cut: Cut, _ groups: Groups) -> [String?] {
    let named = groups.rowDimensions.first { $0 != each }
    return source.dimensions.indices.map { dimension in
      if dimension == named { return Term.others.rawValue }
      guard dimension == each, let row = cut.dropped.first else { return "" }
      return source.dimensions[dimension].cell(at: Int(row)).label
    }
  }
}
