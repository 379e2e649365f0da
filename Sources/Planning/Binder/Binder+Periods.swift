import Diagnostics
import Metrics
import Syntax

extension Binder {
  /// Refuses a period where no table has a time: the answer would be that of all time.
  func requireTime(for query: Query) throws(Diagnostic) {
    let model = catalog.model
    guard let clause = query.clauses.first(where: { $0.family == .period }), !model.hasTime,
      let main = model.mainEntity
    else { return }
    var replacement: Replacement?
    if case .during(let period) = clause.kind, let date = model[main].firstDate {
      let test = TreePrinter.text(of: date.naming.name) + " in " + TreePrinter.text(of: period)
      replacement = Replacement(clause.range, with: "where " + test)
    }
    throw Diagnostic(
      .noTimeColumn, at: clause.range, ["entity": .code(model[main].naming.name.text)],
      replacement: replacement)
  }
}

extension Model {
  /// Whether some table has a time, by which periods choose its rows.
  package var hasTime: Bool { entities.contains { $0.timeField != nil } }
}

extension Entity {
  /// The first stored column of dates that may be shown.
  var firstDate: Field? {
    fields.first { field in
      guard case .stored(_, let type) = field.source else { return false }
      return type.isTemporal && !field.isPrivate
    }
  }
}
