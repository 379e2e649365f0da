import Columnar
import Diagnostics
import Execution
import Ingest
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// The rows of a table: which of them are there at the as-of date, and where they come from.
  func explain(
    _ entity: EntityID, _ words: Verbalizer, _ sheet: inout FactSheet, _ range: SourceRange
  ) throws(SessionError) {
    add(words.model[entity].naming, words, to: &sheet)
    let time = words.model[entity].timeField.map { words.model[entity].fields[$0].naming }
    sheet.add(
      .headDefinition,
      time.map { words.say(.toldEntityInTime, ["name": words.name(of: $0)]) }
        ?? words.say(.toldEntity))
    let load = workspace.loads[entity.index].load
    sheet.add(.headGrammar, TreePrinter.text(of: Statement.load(load)))
    addGrain(of: [entity], words, to: &sheet)
    let rows: CountedRows
    do throws(Diagnostic) { rows = try binder.rows(existing: entity, at: range) } catch {
      throw .sentence(error)
    }
    let counted = try count(rows, at: range)
    sheet.add(.headCounted, grouped(counted))
    sheet.add(.headLeftOut, notThereYet(of: entity, besides: counted, words))
    addOrigin(of: [entity], asOf: asOf, to: &sheet)
  }

  /// How many rows of an entity have no time, or one after the as-of date; nil without a time.
  private func notThereYet(
    of entity: EntityID, besides counted: Int, _ words: Verbalizer
  ) -> String? {
    guard let time = words.model[entity].timeField, let asOf,
      case .stored(let column, _) = words.model[entity].fields[time].source
    else { return nil }
    let name = words.name(of: words.model[entity].fields[time].naming)
    let missing = workspace.loads[entity.index].report.columns[column.index].missingCount
    let all = workspace.dataset.tables[entity.index].rowCount - counted
    let reasons = [
      (missing, words.say(.reasonMissing, ["name": name])),
      (all - missing, words.say(.reasonLater, ["name": name, "date": asOf.description])),
    ].filter { $0.0 > 0 }.map { "\($0.1): \(grouped($0.0))" }
    return grouped(all) + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")
  }
}
