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
  /// What the rows were made of; nil for members.
  var cube: GroupCube?
  /// The numbers under the columns of `across`.
  var grid: CellGrid?
  /// What the last `top` kept and left out.
  var cuts: [Cut] = []
  /// Which part of a score each row of a table of parts is; nil for other tables.
  var partsOfRows: [UInt32]?
  /// The dimension of the last `top … each`.
  var each: Int?
  /// Rows of `others` within a group of `each`: a row of that group, and the dimension.
  var representedRows: [UInt32: (row: UInt32, dimension: Int)] = [:]
  /// The members of a listing that its last row stands for; empty where there is none.
  var otherMembers: [UInt32] = []
  /// Rows whose numbers may not be shown: they neither choose nor order them.
  var hidden: Set<UInt32> = []
  /// What the rows were last sorted by.
  var order: [SortKey] = []
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
    case .sort(let keys):
      try sort(by: keys)
      order = keys
    case .top(let count, let key, let exact): try keepTop(count, by: key, exact: exact)
    case .topEach(let count, let key, let exact, let dimension):
      try keepTop(count, by: key, exact: exact, each: dimension)
    case .others: try addOthers()
    case .limit(let count): limit(to: max(count, 0))
    case .project(let columns):
      try addSubtotals()
      try project(columns)
    case .parts(let parts): try unfold(parts)
    case .split(let split): try self.split(split)
    }
  }

  private mutating func filter(_ condition: ResultCondition) throws(ExecutionError) {
    if case .member(let condition) = condition, let all = try evaluator.scan(rows, condition) {
      rows = all
      return
    }
    if !condition.measures.isEmpty { leaveHiddenOut() }
    let truths = try evaluator.truths(condition, rows)
    rows = truths.truePositions().map { rows[Int($0)] }
  }

  /// Rows are not chosen by numbers that may not be shown, whatever those are.
  private mutating func leaveHiddenOut() {
    guard rows.contains(where: hidden.contains) else { return }
    rows.removeAll(where: hidden.contains)
    noteHidden()
  }

  /// Says that some rows were not looked at.
  mutating func noteHidden() {
    if notes.contains(where: { $0.message == .rowsChosenByHidden }) { return }
    notes.append(Diagnostic(.rowsChosenByHidden))
  }

  /// The first rows as they are printed; the row for other members is the last one.
  private mutating func limit(to count: Int) {
    let printed = rows.count + (otherMembers.isEmpty ? 0 : 1)
    cut = max(printed - count, 0)
    guard cut > 0 else { return }
    otherMembers = []
    rows = Array(rows.prefix(count))
  }

  /// Raised to give the work up.
  var cancellation: CancellationFlag { evaluator.settings.cancellation }

  /// What the rows are called in the footer.
  private var noun: Footer.Noun {
    if !plan.noun.isEmpty { return .named(plan.noun) }
    if case .groups(let groups) = plan.source, groups.rowDimensions.isEmpty { return .nothing }
    return .groups
  }

  /// The finished table. `others` and subtotals are no groups that are counted.
  func table() -> ResultTable {
    let isOfMembers = source.member != nil
    let footer = Footer(
      shown: rows.count { isOfMembers || Int($0) < source.rows.count },
      available: source.rows.count, noun: noun, asOf: plan.asOf,
      cut: cut)
    var table = ResultTable(
      columns: columns, rowCount: rows.count, total: total, footer: footer, notes: notes)
    table.origins = partsOfRows ?? rows
    if isOfMembers, !otherMembers.isEmpty {
      table.summaries = [table.rowCount]
      table.rowCount += 1
      let others = table.merged(otherMembers)
      table.origins?.append(others)
    } else if !isOfMembers {
      table.summaries = Set(rows.indices.filter { Int(rows[$0]) >= source.rows.count })
    }
    return table
  }
}
