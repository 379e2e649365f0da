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
    // What was answered before shows what is hidden from now on, or hides it by another limit.
    last = nil
    let facts = ["limit": Fact.number(number.value)]
    return .notice([Diagnostic(workspace.hidesSmall ? .smallHidden : .smallShown, facts)])
  }

  /// An answer without the numbers that are hidden. Whatever is done with an answer (pipes,
  /// charts, files, `it`, expectations) is done with what is left of it.
  func protected(
    _ answer: Answer, _ plan: LogicalPlan, _ whole: CellMarks?, at range: SourceRange
  ) throws(SessionError) -> Answer {
    guard workspace.hidesSmall else { return answer }
    if listsRows(plan) { try requireManyRows(of: answer.table, at: range) }
    var answer = answer
    answer.table.notes.removeAll { note in
      guard case .number(let count)? = note.facts["count"] else { return false }
      return Session.notesOnCounts.contains(note.message) && !isTold(count)
    }
    if plan.outputs.isEmpty {
      let isSplit = plan.steps.contains { if case .split = $0 { true } else { false } }
      answer.table.hideSmallRows(suppression, ordersRows: isSplit)
    } else {
      answer.table = try protected(answer.table, plan, whole, at: range)
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

  /// The marks among all rows of a plan, before its steps choose or order some of them; nil where
  /// none do, or nothing is hidden.
  func marksOfAllRows(
    of plan: LogicalPlan, at range: SourceRange
  ) throws(SessionError) -> CellMarks? {
    let deciding = plan.decidingMeasures
    guard workspace.hidesSmall, plan.leavesGroupsOut || !deciding.isEmpty else { return nil }
    let whole = plan.withAllRows
    let ids = measures(of: whole, besides: deciding)
    guard !ids.isEmpty, !whole.outputs.isEmpty else { return nil }
    let table: ResultTable
    do throws(ExecutionError) { table = try execute(whole) } catch {
      throw sessionError(error, at: range)
    }
    let counts = try self.counts(behind: ids, of: whole, at: range)
    return CellMarks(ids, of: table, whole, counts, suppression)
  }

  /// The measures whose counts are told apart in the answer to a plan: those it shows, and others
  /// that decide on its rows.
  private func measures(of plan: LogicalPlan, besides deciding: [MeasureID]) -> [MeasureID] {
    var ids: [MeasureID] = []
    for id in plan.outputs.flatMap(\.expression.measures) + deciding {
      let own = MeasureID(aggregation: id.aggregation, measure: id.measure, related: nil)
      for id in [own, id] where !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func protected(
    _ table: ResultTable, _ plan: LogicalPlan, _ whole: CellMarks?, at range: SourceRange
  ) throws(SessionError) -> ResultTable {
    let ids = measures(of: plan, besides: plan.decidingMeasures)
    guard !ids.isEmpty else { return table }
    let counts = try self.counts(
      behind: ids, of: plan, hiding: whole?.hiddenRows(of: plan) ?? [], at: range)
    let smallest = workspace.smallest
    return try cancellation.leaving(as: .cancelled) { (flag) throws(SessionError) in
      let suppression = Suppression(smallest: smallest, cancellation: flag)
      let marks = CellMarks(ids, of: table, plan, counts, whole: whole, suppression)
      if flag.isRaised { throw .cancelled }
      var table = table
      table.hide(marks, plan.outputs, counts, flag)
      if flag.isRaised { throw .cancelled }
      table.leaveOut(
        (0..<table.rowCount).filter { row in
          plan.choosingMeasures.contains {
            marks.hides($0, row: row, column: counts.wholeColumn)
          }
        })
      table.putLast(hiddenBy: marks, plan.orderingMeasures, counts)
      return table
    }
  }

  private func counts(
    behind ids: [MeasureID], of plan: LogicalPlan, hiding hidden: Set<UInt32> = [],
    at range: SourceRange
  ) throws(SessionError) -> AnswerCounts {
    do throws(ExecutionError) {
      return AnswerCounts(try execute(plan.countsBehind(ids), hiding: hidden), of: ids)
    } catch { throw sessionError(error, at: range) }
  }

  /// Refuses sums and the like that count rows without being called a count: what they are made
  /// of says nothing of how many rows they tell apart.
  func requireOpenCounts(in plan: LogicalPlan, at range: SourceRange) throws(SessionError) {
    guard workspace.hidesSmall, plan.countsByValues else { return }
    throw .sentence(Diagnostic(.countsByValues, at: range))
  }

  /// Whether a plan lists rows of the entity that the data are about.
  func listsRows(_ plan: LogicalPlan) -> Bool {
    guard case .members(let members) = plan.source else { return false }
    return members.entity == workspace.model.mainEntity
  }

  /// Refuses a list of few rows, but for one that a limit has made short.
  func requireManyRows(of table: ResultTable, at range: SourceRange) throws(SessionError) {
    guard workspace.hidesSmall,
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
