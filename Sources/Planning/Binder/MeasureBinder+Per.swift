import Diagnostics
import Metrics
import Syntax

extension MeasureBinder {
  /// Whether a quotient joins numbers of different entities, as only a metric declared `per`
  /// may. What is added up on one side counts with all of its entities.
  func divides(
    _ left: BoundMeasure, _ right: BoundMeasure, in tree: Expression
  ) throws(Diagnostic) -> Bool {
    guard left.kind.hasGrain, right.kind.hasGrain, !left.entities.isEmpty,
      let below = right.entity, Set(left.entities) != Set(right.entities)
    else { return false }
    guard let divisor, right.entities.count == 1 else {
      throw mixedGrain(left.entities, right.entities, in: tree)
    }
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

  /// A ratio of different things, with the definition that would declare it where it has one
  /// thing below.
  private func mixedGrain(
    _ above: [EntityID], _ below: [EntityID], in tree: Expression
  ) -> Diagnostic {
    // Named is what stands on one side only, against something of the other side.
    let odd = above.first { !below.contains($0) }
    let left = odd ?? above[0]
    let right = (odd == nil ? below.first { !above.contains($0) } : nil) ?? below[0]
    let member = model[right].memberName
    func definition(_ names: [String], _ ratio: String) -> String {
      "define metric \(names.joined(separator: "_"))_per_\(member) = \(ratio) per \(member)"
    }
    let (leftName, rightName) = (model[left].naming.name.text, model[right].naming.name.text)
    let isDeclarable = below.count == 1
    let example =
      isDeclarable
      ? definition(above.map { model[$0].naming.name.text }, TreePrinter.text(of: tree))
      : definition([leftName], "\(leftName) / \(rightName)")
    return Diagnostic(
      .mixedGrain, at: tree.range,
      ["left": .code(leftName), "right": .code(rightName), "example": .code(example)],
      correction: isDeclarable ? example : nil)
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
      !bound.entities.isEmpty
    else { return }
    let above = bound.entities.map { Fact.code(model[$0].naming.name.text) }
    bound.kind = .ratioPer
    notes.add(
      Diagnostic(
        .perUnit,
        [
          "name": .code(metric.naming.name.text),
          "left": above.count == 1 ? above[0] : .list(above),
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
