import Syntax

/// The numbers from below that a listing speaks of.
struct Mentions {
  let rows: RowJudge
  let entity: Int

  var model: JudgeModel { rows.model }

  /// The numbers that `where` compares and `sort` names, each once, and the entities whose
  /// rows they count.
  func numbers(
    in filters: [Expression], sort keys: [Expression]
  ) throws(Refusal) -> (shown: [Expression], counted: [Int]) {
    var shown: [Expression] = []
    for filter in filters { try collect(filter, &shown) }
    var counted: [Int] = []
    for expression in shown + keys where try counts(expression) {
      for entity in try entities(expression) where !counted.contains(entity) {
        counted.append(entity)
      }
    }
    return (shown + keys, counted)
  }

  private func collect(_ expression: Expression, _ shown: inout [Expression]) throws(Refusal) {
    switch expression.kind {
    case .aggregate: add(expression, &shown)
    case .path(let path): if !model.canSee(path, from: entity) { add(expression, &shown) }
    case .and(let parts), .or(let parts): for part in parts { try collect(part, &shown) }
    case .not(let operand), .presence(let operand, _, _), .between(let operand, _, _, _):
      try collect(operand, &shown)
    case .comparison(_, let left, _): try collect(left, &shown)
    case .arithmetic(_, let left, let right):
      try collect(left, &shown)
      try collect(right, &shown)
    default: break
    }
  }

  private func add(_ expression: Expression, _ shown: inout [Expression]) {
    let text = TreePrinter.text(of: expression)
    if !shown.contains(where: { TreePrinter.text(of: $0) == text }) { shown.append(expression) }
  }

  /// Whether some part of an expression is a number over rows below the member.
  func counts(_ expression: Expression) throws(Refusal) -> Bool {
    switch expression.kind {
    case .aggregate: return true
    case .path(let path):
      return !model.canSee(path, from: entity) && path.singleName?.key != "as_of"
    case .negate(let operand): return try counts(operand)
    case .arithmetic(_, let left, let right):
      if try counts(left) { return true }
      return try counts(right)
    default: return false
    }
  }

  /// The entities whose rows an expression counts.
  private func entities(_ expression: Expression) throws(Refusal) -> [Int] {
    let seen = Seen()
    let numbers = NumberJudge(
      rows: rows, level: .members(entity),
      rowsOf: { (entity) throws(Refusal) in
        seen.entities.append(entity)
        return []
      })
    _ = try numbers.number(expression)
    return seen.entities
  }
}

/// Entities in the order in which they were asked for.
final class Seen {
  var entities: [Int] = []
}
