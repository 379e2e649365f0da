import Diagnostics
package import Syntax
import Values

/// Answers questions row by row, from their trees. It shares nothing with what plans and runs
/// them: it reads the model itself, finds names itself, and counts slowly.
package struct Judge: Sendable {
  let model: JudgeModel

  /// - Throws: what is wrong with the model.
  package init(_ world: World) throws(Refusal) {
    model = try JudgeModel(world)
  }

  /// Every name that a sentence may use.
  package var names: NameTable { model.names }

  /// The answer to a question.
  package func answer(_ query: Query) throws(Refusal) -> JudgeTable {
    guard case .items(let items) = query.head else { throw .abstention("the last result") }
    let clauses = try JudgeClauses(query.clauses)
    var rows = RowJudge(model: model, asOf: model.asOf)
    if let date = clauses.asOf {
      rows = RowJudge(model: model, asOf: try rows.days.period(date).lastDay)
    }
    rows.asked = try asked(clauses, rows.days)
    var table: JudgeTable
    if let listed = listedEntity(items, clauses) {
      table = try ListingJudge(rows: rows, clauses: clauses, entity: listed).table()
    } else {
      table = try GroupJudge(rows: rows, clauses: clauses, items: items).table()
    }
    // The columns of what stands across are known only when it is answered, as is whether
    // several denominators are one.
    if clauses.across != nil { table = table.joiningDenominators }
    do throws(Refusal) {
      return try worked(table, query.pipes, rows.days)
    } catch {
      let joined = table.joiningDenominators
      guard !error.isAbstention, joined.columns.count < table.columns.count else { throw error }
      return try worked(joined, query.pipes, rows.days)
    }
  }

  private func worked(
    _ table: JudgeTable, _ pipes: [Pipe], _ days: Days
  ) throws(Refusal) -> JudgeTable {
    var table = table
    for pipe in pipes {
      table = try PipeJudge(model: model, days: days, table: table).apply(pipe)
    }
    return table.joiningDenominators
  }

  /// The days that the clauses name; nil means all.
  private func asked(_ clauses: JudgeClauses, _ days: Days) throws(Refusal) -> Period? {
    if let during = clauses.during { return try days.period(during) }
    if let first = clauses.from, let last = clauses.through { return try days.span(first, last) }
    if let first = clauses.from {
      return Period(
        start: try days.period(first).start, end: CivilDate.firstDay(ofYear: 9999))
    }
    if let last = clauses.through {
      return Period(start: CivilDate.firstDay(ofYear: 1), end: try days.period(last).end)
    }
    return nil
  }

  /// The entity that is listed: an entity or a link alone.
  private func listedEntity(_ items: [Item], _ clauses: JudgeClauses) -> Int? {
    guard items.count == 1, items[0].form == nil, clauses.by.isEmpty, clauses.across == nil,
      clauses.versus == nil,
      case .path(let path) = items[0].expression.kind, let key = path.singleName?.key
    else { return nil }
    if let entity = model.entity(named: key) { return entity }
    guard let main = model.main, model.metric(named: key) == nil,
      case .field(let field)? = model.attribute(key, of: main)
    else { return nil }
    return model.entities[main].fields[field].target
  }
}
