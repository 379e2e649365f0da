import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// Refuses a value that a reader would see and that a private column decides.
  func requireShowable(_ value: BoundValue, at range: SourceRange) throws(Diagnostic) {
    try refuse(shown.column(in: value.expression), at: range)
  }

  /// Refuses a condition whose rows are counted, where it asks which value a private column has.
  func requireShowable(_ condition: Condition, at range: SourceRange) throws(Diagnostic) {
    try refuse(shown.column(in: condition), at: range)
  }

  /// Refuses groups that would tell of a private column.
  func requireShowable(_ key: GroupKey, at range: SourceRange) throws(Diagnostic) {
    try refuse(shown.column(in: key), at: range)
  }

  /// Refuses a condition that asks more of a private column than whether it has a value, or a given
  /// one.
  func requireTest(_ condition: Condition, at range: SourceRange) throws(Diagnostic) {
    guard model.hasPrivateFields else { return }
    try refuse(PrivateColumns(model: model, asked: .value).column(in: condition), at: range)
  }

  /// Whether the texts of a value must not be shown.
  func isPrivate(_ value: BoundValue) -> Bool {
    value.column.map(shown.isPrivate) ?? false
  }

  private var shown: PrivateColumns { PrivateColumns(model: model, asked: .presence) }

  private func refuse(_ column: ColumnID?, at range: SourceRange) throws(Diagnostic) {
    if let column { throw model.refusal(of: column, at: range) }
  }
}

extension Sentence {
  /// A plan, where its answer tells nothing of private columns.
  func showable(_ plan: LogicalPlan) throws(Diagnostic) -> LogicalPlan {
    guard model.hasPrivateFields else { return plan }
    if let column = PrivateColumns.column(in: plan, of: model) {
      throw model.refusal(of: column, at: items[0].range)
    }
    return plan
  }
}

extension Model {
  fileprivate func refusal(of column: ColumnID, at range: SourceRange) -> Diagnostic {
    let name = self[column.entity].fields[column.index].naming.name.text
    return Diagnostic(.privateField, at: range, ["name": .code(name)])
  }
}
