import Diagnostics
import Metrics
import Syntax

extension MeasureShapes {
  /// The place by a measure: among all groups, or within what the sentence or the model says.
  func rank(
    of measure: BoundMeasure, within: Dimension?, _ form: Form, _ tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    let judgement = judgement(of: tree)
    let isBetterHigher = judgement?.higherIsBetter ?? true
    var result = measure
    result.kind = .number
    result.denominators = []
    result.expression = .rank(measure.expression, descending: isBetterHigher)
    if let within {
      guard case .path(let path) = within.kind, let scope = scope(of: path) else {
        throw Diagnostic(
          .withinNotInBy, at: within.range, ["name": .code(TreePrinter.text(of: within))])
      }
      result.expression = .rankWithin(scope, measure.expression, descending: isBetterHigher)
    } else if let path = judgement?.rankedWithin, let scope = scope(of: path) {
      result.expression = .rankWithin(scope, measure.expression, descending: isBetterHigher)
      sentence.notes.add(
        Diagnostic(
          .rankedWithin, ["name": .code(measure.name), "field": .code(path.text)]))
    }
    return result
  }

  /// What a path says of the groups: a dimension of theirs, or a field of their members; nil
  /// where it says nothing.
  private func scope(of path: Path) -> RankScope? {
    let tree = Expression(.path(path), range: path.range)
    if let position = dimensions.firstIndex(where: { $0.answers(to: tree) }) {
      return .dimension(position)
    }
    for (position, dimension) in dimensions.enumerated() {
      guard case .member(let entity, _) = dimension.key else { continue }
      let rows = sentence.rows(of: entity)
      guard let found = try? rows.find(path),
        let value = try? rows.value(of: found, at: path.range),
        (try? rows.requireShowable(value, at: path.range)) != nil
      else { continue }
      return .member(dimension: position, entity, value.expression)
    }
    return nil
  }
}
