import Diagnostics
import Metrics
import Syntax

extension Binder {
  /// Checks that a score means something, before or after the model knows it.
  func check(_ score: Score, at range: SourceRange) throws(Diagnostic) {
    guard case .ratio(let ratio) = score.body else {
      _ = try bound(score, at: range)
      return
    }
    _ = try scores(at: range).ratio(ratio)
  }

  /// A score as it is bound in groups of the main entity.
  func bound(_ score: Score, at range: SourceRange) throws(Diagnostic) -> BoundDefinition {
    let binder = try scores(at: range)
    let bound = try binder.boundScore(score, at: range, depth: 0)
    return BoundDefinition(
      expression: bound.classes.map { .classed(.points(bound.points), $0) }
        ?? .points(bound.points),
      measures: binder.aggregations.map { .init(entity: $0.entity, measures: $0.measures) })
  }

  private func scores(at range: SourceRange) throws(Diagnostic) -> MeasureBinder {
    guard let home = catalog.model.mainEntity else { throw Diagnostic(.noData, at: range) }
    return MeasureBinder(
      catalog: catalog, periods: PeriodResolver(asOf: asOf, variables: variables),
      notes: NoteCollector(), level: .groups(home: home))
  }
}
