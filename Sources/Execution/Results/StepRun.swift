import Columnar
import Diagnostics
import Planning
import Results
import Values

/// A result on its way through the steps of a plan.
struct StepRun: Sendable {
  var source: ResultSource
  let plan: LogicalPlan
  var evaluator: ResultEvaluator
  /// The rows that are left, in order.
  var rows: [UInt32]
  var columns: [ResultColumn] = []
  var total: TotalRow?
  var notes: [Diagnostic] = []
  /// Rows that the last `top` left out.
  var dropped: [UInt32] = []
  /// Rows that are no groups of their own: `others`, subtotals.
  var extraRows = 0
  /// Rows that `limit` left out.
  private var cut = 0

  init(
    source: ResultSource, plan: LogicalPlan, dataset: Dataset, _ settings: Executor.Settings
  ) {
    self.source = source
    self.plan = plan
    rows = source.rows
    evaluator = ResultEvaluator(
      dataset: dataset, settings: settings, dimensions: source.dimensions,
      measures: source.measures, member: source.member)
    evaluator.take(source)
    evaluator.rankable = source.rows.filter {
      source.unranked.isEmpty || !source.unranked[Int($0)]
    }
  }

  mutating func apply(_ step: LogicalPlan.Step) throws(ExecutionError) {
    switch step {
    case .filter(let condition): try filter(condition)
    case .sort(let keys): try sort(by: keys)
    case .top(let count, let key, let exact): try keepTop(count, by: key, exact: exact)
    case .topEach(let count, let key, let exact, let dimension):
      try keepTop(count, by: key, exact: exact, each: dimension)
    case .others: addOthers()
    case .limit(let count):
      cut = max(rows.count - max(count, 0), 0)
      rows.removeLast(cut)
    case .project(let columns): try project(columns)
    }
  }

  private mutating func filter(_ condition: ResultCondition) throws(ExecutionError) {
    if case .member(let condition) = condition, let all = try evaluator.scan(rows, condition) {
      rows = all
      return
    }
    let truths = try evaluator.truths(condition, rows)
    rows = truths.truePositions().map { rows[Int($0)] }
  }

  /// What the rows are called in the footer.
  private var noun: Footer.Noun {
    if !plan.noun.isEmpty { return .named(plan.noun) }
    if case .groups(let groups) = plan.source, groups.dimensionCount == 0 { return .nothing }
    return .groups
  }

  /// The finished table.
  func table() -> ResultTable {
    let footer = Footer(
      shown: rows.count - extraRows, available: source.rows.count, noun: noun, asOf: plan.asOf,
      cut: cut)
    var table = ResultTable(
      columns: columns, rowCount: rows.count, total: total, footer: footer, notes: notes)
    table.origins = rows
    return table
  }
}
