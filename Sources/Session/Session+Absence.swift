import Diagnostics
import Execution
import Metrics
import Planning
import Results
import Syntax
import Values

extension Session {
  /// Says which members a question leaves out because they are not valid on its day, and names
  /// a day on which they are listed.
  func notes(
    onAbsenceIn plan: LogicalPlan, at range: SourceRange
  ) throws(SessionError) -> [Diagnostic] {
    guard let asOf = plan.asOf else { return [] }
    let binder = Binder(
      catalog: workspace.catalog, asOf: asOf, variables: workspace.variables)
    var notes: [Diagnostic] = []
    for entity in plan.countedEntities {
      let absence: LogicalPlan?
      do throws(Diagnostic) { absence = try binder.absence(of: entity, at: range) } catch {
        throw .sentence(error)
      }
      guard let absence else { continue }
      do throws(ExecutionError) {
        let cells = try execute(absence).columns.map { $0.values.cell(at: 0) }
        notes += note(on: entity, cells, asOf)
      } catch { throw sessionError(error, at: range) }
    }
    return notes
  }

  /// `cells` are what a plan of ``Binder/absence(of:at:)`` gives: a count, then days.
  private func note(on entity: EntityID, _ cells: [Cell], _ asOf: CivilDate) -> [Diagnostic] {
    guard case .integer(let count)? = cells.first, count > 0 else { return [] }
    let entity = workspace.model[entity]
    var note = Diagnostic(
      .membersNotValid,
      [
        "count": .number(Int(count)), "noun": .code(entity.naming.name.text),
        "date": .text(asOf.description),
      ])
    let days = cells.compactMap { cell -> CivilDate? in
      guard case .date(let day) = cell else { return nil }
      return day
    }
    if let day = days.first, !entity.hidesValidity {
      note.correction = "\(TreePrinter.text(of: entity.naming.name)) as of \(day)"
    }
    return [note]
  }
}

extension Entity {
  /// Whether the days between which its members exist must not be shown.
  fileprivate var hidesValidity: Bool {
    [validity?.first, validity?.last].contains { $0.map { fields[$0].isPrivate } ?? false }
  }
}
