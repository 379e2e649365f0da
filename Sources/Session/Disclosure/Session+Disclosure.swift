import Diagnostics
import Execution
import Metrics
import Planning
package import Results
import Syntax
import Values

extension Session {
  /// `set small 5`
  func setSmall(_ number: WholeNumber) -> Outcome {
    workspace.smallest = Int64(number.value)
    // What was answered before might show what is hidden from now on.
    if workspace.hidesSmall { last = nil }
    let facts = ["limit": Fact.number(number.value)]
    return .notice([Diagnostic(workspace.hidesSmall ? .smallHidden : .smallShown, facts)])
  }

  /// An answer without the numbers that are hidden. Whatever is done with an answer (pipes,
  /// charts, files, `it`, expectations) is done with what is left of it.
  func protected(_ answer: Answer, _ plan: LogicalPlan, at range: SourceRange)
    throws(SessionError) -> Answer
  {
    guard workspace.hidesSmall else { return answer }
    try requireManyRows(of: answer.table, plan, at: range)
    var answer = answer
    answer.table.notes.removeAll { note in
      guard case .number(let count)? = note.facts["count"] else { return false }
      return Session.notesOnCounts.contains(note.message) && !isTold(count)
    }
    if plan.outputs.isEmpty {
      let isSplit = plan.steps.contains { if case .split = $0 { true } else { false } }
      answer.table.hideSmallRows(suppression, ordersRows: isSplit)
    } else {
      answer.table = try protected(answer.table, plan, at: range)
    }
    return answer
  }

  /// Notes that count rows which are left out.
  private static let notesOnCounts: Set<MessageID> = [.unknownsLeftOut, .membersNotValid]

  /// Makes what readers may see.
  var disclosure: Disclosure { Disclosure(smallest: workspace.smallest) }

  /// Whether a result that was shown before may be shown again.
  package func mayShow(_ result: DisclosedResult) -> Bool {
    !workspace.hidesSmall || result.smallest >= workspace.smallest
  }

  var suppression: Suppression {
    Suppression(smallest: workspace.smallest, cancellation: cancellation)
  }

  private func protected(
    _ table: ResultTable, _ plan: LogicalPlan, at range: SourceRange
  ) throws(SessionError) -> ResultTable {
    var ids: [MeasureID] = []
    let shown = plan.outputs.flatMap(\.expression.measures)
    for id in shown + plan.choosingMeasures + plan.orderingMeasures {
      let own = MeasureID(aggregation: id.aggregation, measure: id.measure, related: nil)
      for id in [own, id] where !ids.contains(id) { ids.append(id) }
    }
    guard !ids.isEmpty else { return table }
    let counts = try self.counts(behind: ids, of: plan, allGroups: false, at: range)
    let all =
      plan.leavesGroupsOut
      ? try self.counts(behind: ids, of: plan, allGroups: true, at: range) : counts
    let marks = CellMarks(ids, of: table, plan, shown: counts, all: all, suppression)
    if cancellation.isRaised { throw .cancelled }
    var table = table
    table.hide(marks, plan.outputs, counts, cancellation)
    if cancellation.isRaised { throw .cancelled }
    table.leaveOut(
      (0..<table.rowCount).filter { row in
        plan.choosingMeasures.contains { marks.hides($0, row: row, column: counts.wholeColumn) }
      })
    table.putLast(hiddenBy: marks, plan.orderingMeasures, counts)
    return table
  }

  private func counts(
    behind ids: [MeasureID], of plan: LogicalPlan, allGroups: Bool, at range: SourceRange
  ) throws(SessionError) -> AnswerCounts {
    do throws(ExecutionError) {
      let table = try executor.execute(plan.countsBehind(ids, allGroups: allGroups))
      return AnswerCounts(table, of: ids)
    } catch { throw sessionError(error, at: range) }
  }

  /// Refuses a list of few rows of the entity that the data are about.
  private func requireManyRows(
    of table: ResultTable, _ plan: LogicalPlan, at range: SourceRange
  ) throws(SessionError) {
    guard case .members(let members) = plan.source, members.entity == workspace.model.mainEntity,
      suppression.isSmall(Int64(table.footer.shown + table.footer.cut))
    else { return }
    throw .sentence(tooFewRows(at: range))
  }

  func tooFewRows(at range: SourceRange) -> Diagnostic {
    Diagnostic(.tooFewRows, at: range, ["limit": .number(Int(workspace.smallest))])
  }

  // MARK: Numbers in words

  /// A number of rows as texts tell it: hidden where it or what is left of a whole is small.
  func told(_ count: Int, of whole: Int? = nil) -> String {
    isTold(count, of: whole) ? count.grouped(settings.language) : Session.hiddenSign
  }

  func isTold(_ count: Int, of whole: Int? = nil) -> Bool {
    guard workspace.hidesSmall else { return true }
    let isSmall = suppression.isSmall(Int64(count))
    return !isSmall && !(whole.map { suppression.isSmall(Int64($0 - count)) } ?? false)
  }

  static let hiddenSign = "‡"
}
