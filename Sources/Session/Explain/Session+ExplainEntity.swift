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
    sheet.add(.headDefinition, definition(of: words.model[entity], words))
    let load = workspace.loads[entity.index].load
    sheet.add(.headGrammar, TreePrinter.text(of: Statement.load(load)))
    addGrain(of: [entity], words, to: &sheet)
    let rows: CountedRows
    do throws(Diagnostic) { rows = try binder.rows(existing: entity, at: range) } catch {
      throw .sentence(error)
    }
    let counted = try count(rows, at: range)
    let all = workspace.dataset.tables[entity.index].rowCount
    sheet.add(.headCounted, told(counted, of: all))
    sheet.add(.headLeftOut, notThereYet(of: entity, besides: counted, words))
    addOrigin(of: [entity], asOf: asOf, to: &sheet)
  }

  private func definition(of entity: Entity, _ words: Verbalizer) -> String {
    if entity.validity != nil { return words.say(.toldValidEntity) }
    guard let time = entity.timeField else { return words.say(.toldEntity) }
    return words.say(.toldEntityInTime, ["name": words.name(of: entity.fields[time].naming)])
  }

  /// How many rows of an entity are not there at the as-of date, and why; nil where all always
  /// are.
  private func notThereYet(
    of entity: EntityID, besides counted: Int, _ words: Verbalizer
  ) -> String? {
    let found = words.model[entity]
    guard let asOf, found.timeField != nil || found.validity != nil else { return nil }
    let all = workspace.dataset.tables[entity.index].rowCount - counted
    var reasons: [(count: Int, text: String)] = []
    var other = words.say(.reasonNotValid, ["date": asOf.description])
    if let time = found.timeField, case .stored(let column, _) = found.fields[time].source {
      let name = words.name(of: found.fields[time].naming)
      let missing = workspace.loads[entity.index].report.columns[column.index].missingCount
      reasons.append((missing, words.say(.reasonMissing, ["name": name])))
      let later = words.say(.reasonLater, ["name": name, "date": asOf.description])
      other = found.validity == nil ? later : later + words.say(.toldOr) + other
    }
    reasons.append((all - reasons.reduce(0) { $0 + $1.count }, other))
    let areTold = reasons.allSatisfy { isTold($0.count) }
    let told = reasons.filter { $0.count > 0 }.map { reason in
      "\(reason.text): \(areTold ? grouped(reason.count) : Session.hiddenSign)"
    }
    return self.told(all) + (told.isEmpty ? "" : " (\(told.joined(separator: "; ")))")
  }
}
