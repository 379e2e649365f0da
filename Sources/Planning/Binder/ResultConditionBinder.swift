import Diagnostics
import Metrics
import Syntax
import Values

/// Binds conditions on rows of a result: `having` on groups, and `where` on listed members,
/// whose own fields may stand beside counts and rates from below.
struct ResultConditionBinder {
  let measures: MeasureBinder
  /// The fields of a listed member; nil for groups, which have only measures.
  let memberRows: RowBinder?

  func condition(_ expression: Expression) throws(Diagnostic) -> ResultCondition {
    if let memberRows, try !containsMeasure(expression) || memberRows.countsElsewhere(expression) {
      do throws(Diagnostic) {
        return .member(try memberRows.condition(expression))
      } catch {
        throw suggestingMeasures(error, in: expression)
      }
    }
    switch expression.kind {
    case .and(let parts): return .all(try conditions(parts))
    case .or(let parts): return .any(try conditions(parts))
    case .not(let operand):
      if case .path = operand.kind { throw try needsComparison(operand, negatedIn: expression) }
      return .not(try condition(operand))
    case .comparison(let op, let left, let right):
      return try comparison(op, left, right, at: expression.range)
    case .between(let operand, let low, let high, let isNegated):
      let both = ResultCondition.all([
        try comparison(.greaterOrEqual, operand, low, at: expression.range),
        try comparison(.lessOrEqual, operand, high, at: expression.range),
      ])
      return isNegated ? .not(both) : both
    case .presence(let operand, .missing, let isNegated):
      let missing = ResultCondition.isMissing(try measures.measure(operand).expression)
      return isNegated ? .not(missing) : missing
    default: throw try needsComparison(expression)
    }
  }

  /// A name that no field has may be meant for a number from below.
  private func suggestingMeasures(_ error: Diagnostic, in expression: Expression) -> Diagnostic {
    guard error.message == .unknownField, error.suggestions.isEmpty,
      case .code(let name)? = error.facts["name"]
    else { return error }
    var error = error
    let model = measures.model
    let below = model.links(to: measures.level.entity).flatMap { link in
      model[model[link].source.entity].flags.flatMap(\.naming.words)
    }
    error.suggestions = Suggestion.nearest(
      to: name,
      among: below
        + (model.metrics.map(\.naming) + model.scores.map(\.naming)).flatMap(\.words))
    return error
  }

  private func conditions(_ parts: [Expression]) throws(Diagnostic) -> [ResultCondition] {
    var bound: [ResultCondition] = []
    for part in parts { bound.append(try condition(part)) }
    return bound
  }

  /// A flag or count from below that stands alone: it is a number, so it needs a comparison.
  private func needsComparison(
    _ expression: Expression, negatedIn negation: Expression? = nil
  ) throws(Diagnostic) -> Diagnostic {
    let name = TreePrinter.text(of: expression)
    if memberRows == nil { try requireMeasure(expression) }
    return Diagnostic(
      .countNeedsComparison, at: expression.range,
      [
        "name": .code(name),
        "entity": .code(measures.model[measures.level.entity].naming.name.text),
      ],
      replacement: negation.map { Replacement($0.range, with: name + " = 0") }
        ?? Replacement(expression.range, with: name + " > 0"))
  }

  /// In `having`, a field of the rows is not a number of the group.
  private func requireMeasure(_ expression: Expression) throws(Diagnostic) {
    guard case .path(let path) = expression.kind else { return }
    let rows = measures.rows(of: measures.level.entity)
    if case .field(let index, let owner, _)? = try rows.find(path) {
      throw Diagnostic(
        .fieldInHaving, at: path.range,
        ["name": .code(measures.model[owner].fields[index].naming.name.text)])
    }
  }

  private func comparison(
    _ op: Syntax.ComparisonOperator, _ left: Expression, _ right: Expression,
    at range: SourceRange
  ) throws(Diagnostic) -> ResultCondition {
    if memberRows == nil { try requireMeasure(left) }
    let (bound, other) = (try operand(left), try operand(right))
    if bound.kind != other.kind {
      try measures.requireNumber(bound, at: left.range)
      try measures.requireNumber(other, at: right.range)
    }
    let (rule, kinds) = (UnitRule(model: measures.model), measures.kinds)
    let (first, second) = (measures.periods.meant(left), measures.periods.meant(right))
    try rule.check(kinds.kind(of: bound.expression), left, named: bound.name, against: second)
    try rule.check(kinds.kind(of: other.expression), right, named: other.name, against: first)
    return .compare(ComparisonOperator(op), bound.expression, other.expression)
  }

  /// One side of a comparison: a measure, or a number of the listed member itself.
  private func operand(_ expression: Expression) throws(Diagnostic) -> BoundMeasure {
    if let memberRows, try !containsMeasure(expression) {
      if case .number = measures.periods.meant(expression).kind {
        return try measures.measure(expression)
      }
      let value = try memberRows.value(expression)
      try memberRows.requireShowable(value, at: expression.range)
      guard value.type.isNumeric else {
        throw Diagnostic(
          .wrongType, at: expression.range,
          ["expected": .term(.typeNumber), "type": .term(value.type.term)])
      }
      return BoundMeasure(
        expression: .attribute(value.expression), name: TreePrinter.text(of: expression),
        kind: .number)
    }
    return try measures.measure(expression)
  }

  /// Whether any part of an expression is a number over rows below the listed member.
  private func containsMeasure(_ expression: Expression) throws(Diagnostic) -> Bool {
    switch expression.kind {
    case .aggregate: return true
    case .path(let path): return try isMeasure(path)
    case .and(let parts), .or(let parts):
      for part in parts where try containsMeasure(part) { return true }
      return false
    case .not(let operand), .negate(let operand), .presence(let operand, _, _),
      .membership(let operand, _, _):
      return try containsMeasure(operand)
    case .comparison(_, let left, let right):
      // A bare word on the right may be a value of the left side's column.
      if case .path = right.kind { return try containsMeasure(left) }
      if try containsMeasure(left) { return true }
      return try containsMeasure(right)
    case .arithmetic(_, let left, let right):
      if try containsMeasure(left) { return true }
      return try containsMeasure(right)
    case .between(let operand, let low, let high, _):
      for part in [operand, low, high] where try containsMeasure(part) { return true }
      return false
    default: return false
    }
  }

  /// A name that the listed member does not have itself, and that counts rows below it.
  private func isMeasure(_ path: Path) throws(Diagnostic) -> Bool {
    if let memberRows, try memberRows.findValue(path) != nil { return false }
    if try measures.flagOwner(path) != nil { return true }
    guard let name = path.singleName else { return false }
    return measures.model.namesMeasure(name)
      || measures.model.entity(named: name) != nil
  }
}
