import Diagnostics
import Metrics
import Syntax

extension MeasureBinder {
  /// Whether a quotient joins numbers of two entities, as only a metric declared `per` may.
  func divides(
    _ left: BoundMeasure, _ right: BoundMeasure, at range: SourceRange
  ) throws(Diagnostic) -> Bool {
    guard left.kind.hasGrain, right.kind.hasGrain, let above = left.entity,
      let below = right.entity, above != below
    else { return false }
    guard let divisor else { throw mixedGrain(left, right, above, below, at: range) }
    guard model.entity(named: divisor) == below else {
      throw Diagnostic(
        .perOtherEntity, at: divisor.range,
        [
          "name": .code(divisor.text), "right": .code(model[below].naming.name.text),
        ],
        replacement: Replacement(divisor.range, with: model[below].naming.name.text))
    }
    return true
  }

  /// A ratio of different things, with the definition that would declare it.
  private func mixedGrain(
    _ left: BoundMeasure, _ right: BoundMeasure, _ above: EntityID, _ below: EntityID,
    at range: SourceRange
  ) -> Diagnostic {
    let member = model[below].memberName
    let name = "\(model[above].naming.name.text)_per_\(member)"
    let definition = "define metric \(name) = \(left.name) / \(right.name) per \(member)"
    return Diagnostic(
      .mixedGrain, at: range,
      [
        "left": .code(model[above].naming.name.text),
        "right": .code(model[below].naming.name.text), "example": .code(definition),
      ], correction: definition)
  }

  /// A ratio declared `per` something that does not belong to what is listed.
  func perOther(_ metric: Metric, _ error: Diagnostic, at range: SourceRange) -> Diagnostic {
    guard error.message == .noPathBetween, case .members(let listed) = level,
      let below = metric.per.flatMap({ model.entity(named: $0) }), below != listed
    else { return error }
    return Diagnostic(
      .perOtherListing, at: range,
      [
        "name": .code(metric.naming.name.text), "right": .code(model[below].memberName),
        "target": .code(model[listed].memberName),
        "entities": .code(model[below].naming.name.text),
      ])
  }

  /// Says what a number is counted in, where it is a ratio declared `per`.
  func notePer(_ metric: Metric, _ bound: inout BoundMeasure) throws(Diagnostic) {
    guard let divisor = metric.per, let below = model.entity(named: divisor),
      let above = bound.entity
    else { return }
    bound.kind = .ratioPer
    notes.add(
      Diagnostic(
        .perUnit,
        [
          "name": .code(metric.naming.name.text), "left": .code(model[above].naming.name.text),
          "right": .code(model[below].memberName),
        ]))
  }
}

extension BoundMeasure.Kind {
  /// Whether it counts rows of one entity, so that dividing it by a number of another one
  /// joins two grains. Rates and points have no unit.
  fileprivate var hasGrain: Bool {
    switch self {
    case .count, .number, .hours: true
    case .rate, .points, .ratioPer, .date: false
    }
  }
}
