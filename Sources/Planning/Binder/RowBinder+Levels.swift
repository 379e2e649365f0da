import Diagnostics
import Metrics
import Syntax

/// Conditions on a member whose leaves are numbers from the rows below it.
extension RowBinder {
  /// Binds a condition that counts rows below this entity's members.
  ///
  /// The counts are limited to the period of the question by the time of what they count.
  func judged(_ expression: Expression) throws(Diagnostic) -> Condition {
    let deeper = try deeper(at: expression.range)
    let measures = MeasureBinder(
      catalog: catalog, periods: periods, notes: notes, level: .members(entity),
      depth: deeper.depth)
    let conditions = ResultConditionBinder(measures: measures, memberRows: deeper)
    let condition = try conditions.condition(expression)
    var aggregations: [Aggregation] = []
    for needed in measures.aggregations {
      let below = measures.rows(of: needed.entity)
      aggregations.append(
        Aggregation(
          entity: needed.entity,
          filter: try below.existence(in: periods.asked, at: expression.range),
          keys: [.member(entity, path: needed.links)], measures: needed.measures))
    }
    return .judged(
      MemberCondition(entity: entity, aggregations: aggregations, condition: condition))
  }

  /// Whether some leaf of a condition is a number counted below this entity.
  func countsBelow(_ expression: Expression) -> Bool {
    guard !model.links(to: entity).isEmpty else { return false }
    switch expression.kind {
    case .aggregate(let aggregate): return countsBelow(aggregate)
    case .path(let path): return countsBelow(path)
    case .and(let parts), .or(let parts): return parts.contains(where: countsBelow)
    case .not(let operand), .negate(let operand), .presence(let operand, _, _),
      .membership(let operand, _, _):
      return countsBelow(operand)
    case .comparison(_, let left, let right):
      // A bare word on the right may be a value of the left side's column.
      if case .path = right.kind { return countsBelow(left) }
      return countsBelow(left) || countsBelow(right)
    case .arithmetic(_, let left, let right): return countsBelow(left) || countsBelow(right)
    case .between(let operand, let low, let high, _):
      return [operand, low, high].contains(where: countsBelow)
    default: return false
    }
  }

  /// A `count` that says nothing counts what the sentence counts, so it is not from below.
  private func countsBelow(_ aggregate: Syntax.Aggregate) -> Bool {
    if let name = aggregate.entity { return model.entity(named: name) != entity }
    guard let argument = aggregate.argument else { return false }
    guard case .path(let path) = argument.kind, let name = path.singleName else { return true }
    return model.entity(named: name) != entity && !canSee(path)
  }

  /// A flag, metric or entity that the row does not have itself.
  private func countsBelow(_ path: Path) -> Bool {
    guard !canSee(path), let name = path.names.last else { return false }
    if path.names.count == 2 {
      guard let owner = model.entity(named: path.names[0]), isBelow(owner),
        case .flag? = model.attribute(named: name, of: owner)
      else { return false }
      return true
    }
    guard path.names.count == 1 else { return false }
    if let owner = model.entity(named: name) { return isBelow(owner) }
    return model.namesMeasure(name)
      || !model.nearestFlagsBelow(named: name, entity).isEmpty
  }

  private func isBelow(_ other: EntityID) -> Bool {
    other != entity && !model.shortestPaths(from: other, to: entity).isEmpty
  }
}
