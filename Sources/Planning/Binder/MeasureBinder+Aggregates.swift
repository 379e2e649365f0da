import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureBinder {
  /// Binds a number: an aggregate, a named metric, a flag or entity as a count, a plain
  /// number, or arithmetic over these.
  func measure(_ expression: Expression) throws(Diagnostic) -> BoundMeasure {
    switch expression.kind {
    case .aggregate(let aggregate):
      return try self.aggregate(aggregate, at: expression.range)
    case .path(let path):
      return try named(path)
    case .number(let number):
      guard let value = number.value else {
        throw Diagnostic(
          .numberTooLarge, at: expression.range, ["found": .code(number.digits)])
      }
      return BoundMeasure(
        expression: .number(value), name: number.digits + (number.isPercent ? "%" : ""),
        kind: number.isPercent ? .rate : .number)
    case .negate(let operand):
      var bound = try measure(operand)
      try requireNumber(bound, at: operand.range)
      bound.expression = .negated(bound.expression)
      bound.name = "-" + bound.name(inBrackets: TreePrinter.needsBrackets(negated: operand))
      return bound
    case .arithmetic(let op, let left, let right):
      let (first, second) = (try measure(left), try measure(right))
      try requireNumber(first, at: left.range)
      try requireNumber(second, at: right.range)
      if op == .divide, first.kind == .rate, second.kind == .count {
        throw Diagnostic(
          .rateOverCount, at: expression.range,
          replacement: Replacement(expression.range, with: TreePrinter.text(of: left)))
      }
      let name =
        first.name(inBrackets: TreePrinter.needsBrackets(left, .left, of: op)) + " \(op.rawValue) "
        + second.name(inBrackets: TreePrinter.needsBrackets(right, .right, of: op))
      return try arithmetic(op, first, second, name, in: expression)
    case .variable(let name): return try variable(name)
    default:
      throw Diagnostic(
        .notAMeasure, at: expression.range, ["name": .code(TreePrinter.text(of: expression))])
    }
  }

  /// The earliest or latest date is nothing to reckon with.
  func requireNumber(_ bound: BoundMeasure, at range: SourceRange) throws(Diagnostic) {
    guard bound.kind == .date else { return }
    throw Diagnostic(
      .wrongType, at: range, ["expected": .term(.typeNumber), "type": .term(.typeDate)])
  }

  /// A variable is a written number.
  private func variable(_ name: Name) throws(Diagnostic) -> BoundMeasure {
    guard let value = periods.variables[name.key] else {
      throw Diagnostic(.unknownVariable, at: name.range, ["name": .code("@" + name.text)])
    }
    guard case .literal(.number) = try rows(of: level.entity).value(value).expression else {
      throw Diagnostic(
        .wrongType, at: name.range,
        [
          "expected": .term(.typeNumber),
          "type": .term(try rows(of: level.entity).value(value).type.term),
        ])
    }
    return try measure(value)
  }

  private func arithmetic(
    _ op: Syntax.ArithmeticOperator, _ left: BoundMeasure, _ right: BoundMeasure,
    _ name: String, in tree: Expression
  ) throws(Diagnostic) -> BoundMeasure {
    var isAcross = false
    if op == .divide { isAcross = try divides(left, right, in: tree) }
    let bound = ArithmeticOperator(op)
    let isRate =
      op != .multiply && (left.kind == .rate || right.kind == .rate)
      && left.kind == right.kind && op != .divide
    var result = BoundMeasure(
      expression: .arithmetic(bound, left.expression, right.expression),
      name: name,
      kind: isRate ? .rate : isAcross ? .ratioPer : .number,
      entities: isAcross ? left.entities : (left.entities + right.entities).distinct,
      denominators: left.denominators + right.denominators)
    result.scores = left.scores + right.scores
    return result
  }

  // MARK: Names

  /// A name as a number: a metric, an entity (its count), or a flag from below (the count
  /// of its true rows).
  func named(_ path: Path) throws(Diagnostic) -> BoundMeasure {
    if let name = path.singleName {
      if let metric = model.metric(named: name) { return try self.metric(metric, at: path.range) }
      if let score = model.score(named: name) { return try self.score(score, at: path.range) }
      if let owner = try flagOwner(path), !isEntity(name) {
        return try count(owner, name: path.text, at: path.range)
      }
      if let entity = model.entity(named: name) {
        let id = try add(Measure(.count), of: entity, at: path.range)
        return BoundMeasure(
          expression: .measure(id), name: model[entity].naming.name.text, kind: .count,
          entities: [entity])
      }
    } else if let owner = try flagOwner(path) {
      return try count(owner, name: path.text, at: path.range)
    }
    if try rows(of: level.entity).find(path) != nil {
      throw Diagnostic(
        .fieldAlone, at: path.range,
        ["name": .code(path.text), "entity": .code(model[level.entity].naming.name.text)])
    }
    throw unknownMeasure(path)
  }

  private func isEntity(_ name: Name) -> Bool { model.entity(named: name) != nil }

  private func unknownMeasure(_ path: Path) -> Diagnostic {
    unknown(
      path,
      among: flagNamings + model.metrics.map(\.naming) + model.scores.map(\.naming)
        + model.entities.map(\.naming),
      orWords: Vocabulary.entry(of: .count).phrases)
  }

  /// A name that should be a flag or measure and is none: the nearest of those that are, in
  /// whichever language it was typed; or the nearest of words that may stand there alone.
  func unknown(
    _ path: Path, among namings: [Naming], orWords words: [String] = []
  ) -> Diagnostic {
    let nearest = rows(of: level.entity).nearest(
      to: path.text, among: namings.flatMap(\.words) + words)
    return Diagnostic(
      .unknownMeasure, at: path.range,
      ["name": .code(path.text), "known": .list(namings.map { .code($0.name.text) })],
      suggestions: nearest, replacement: nearest.first.map { Replacement(path.range, with: $0) })
  }

  var flagNamings: [Naming] { model.entities.flatMap { $0.flags.map(\.naming) } }

  private func count(
    _ owner: FlagOwner, name: String, at range: SourceRange
  ) throws(Diagnostic) -> BoundMeasure {
    let condition = try flagCondition(owner, at: range)
    try rows(of: owner.rows).requireShowable(condition, at: range)
    let id = try add(Measure(.count, filter: condition), of: owner.rows, at: range)
    return BoundMeasure(
      expression: .measure(id), name: owner.name, kind: .count, entities: [owner.rows])
  }

  private func metric(_ index: Int, at range: SourceRange) throws(Diagnostic) -> BoundMeasure {
    let metric = model.metrics[index]
    guard activeFilters.count < RowBinder.depthLimit else {
      throw Diagnostic(
        .cyclicDefinition, at: range, ["name": .code(metric.naming.name.text)])
    }
    let outerDivisor = divisor
    divisor = metric.per
    defer { divisor = outerDivisor }
    var bound: BoundMeasure
    do throws(Diagnostic) {
      bound = try rows(of: level.entity).inside(metric.naming, at: range) {
        () throws(Diagnostic) in
        try inDefinition(where: metric.filter) { () throws(Diagnostic) in
          try measure(metric.measure)
        }
      }
    } catch { throw perOther(metric, error, at: range) }
    bound.name = metric.naming.name.text
    try notePer(metric, &bound)
    return bound
  }

  // MARK: Flags

  /// A flag, the entity whose rows it is judged on, and the links from there to its owner.
  struct FlagOwner {
    let name: String
    let rows: EntityID
    let resolved: RowBinder.Resolved
  }

  /// The flag that a path names, from where this binder stands.
  ///
  /// In a listing it is the nearest one below the listed entity. In groups it is the home
  /// entity's own, one that its links reach, else the only one of that name anywhere.
  func flagOwner(_ path: Path) throws(Diagnostic) -> FlagOwner? {
    if case .members(let listed) = level {
      return try flagBelow(path, listed)
    }
    let home = level.entity
    if let found = try rows(of: home).find(path) {
      guard case .flag(let index, let owner, _) = found else { return nil }
      return FlagOwner(
        name: model[owner].flags[index].naming.name.text, rows: home, resolved: found)
    }
    guard let name = path.singleName else { return nil }
    let owners = model.entities.indices.map(EntityID.init).compactMap { owner -> FlagOwner? in
      guard case .flag(let index)? = model.attribute(named: name, of: owner) else { return nil }
      return FlagOwner(
        name: model[owner].flags[index].naming.name.text, rows: owner,
        resolved: .flag(index, owner: owner, path: []))
    }
    guard owners.count <= 1 else {
      throw Diagnostic(
        .ambiguousName, at: name.range,
        [
          "name": .code(name.text),
          "paths": .list(
            owners.map { .code("\(model[$0.rows].naming.name.text).\($0.name)") }),
        ])
    }
    return owners.first
  }

  private func flagBelow(_ path: Path, _ listed: EntityID) throws(Diagnostic) -> FlagOwner? {
    var entity: EntityID?
    if path.names.count == 2 { entity = model.entity(named: path.names[0]) }
    guard let name = path.names.last, path.names.count == 1 || entity != nil else { return nil }
    if let entity {
      guard case .flag(let index)? = model.attribute(named: name, of: entity) else { return nil }
      return flagOwner(index, of: entity)
    }
    let found = model.nearestFlagsBelow(named: name, listed)
    guard found.count <= 1 else {
      throw Diagnostic(
        .ambiguousName, at: name.range,
        [
          "name": .code(name.text),
          "paths": .list(
            found.map { .code("\(model[$0.owner].naming.name.text).\(name.text)") }),
        ])
    }
    return found.first.map { flagOwner($0.value, of: $0.owner) }
  }

  private func flagOwner(_ index: Int, of owner: EntityID) -> FlagOwner {
    FlagOwner(
      name: model[owner].flags[index].naming.name.text, rows: owner,
      resolved: .flag(index, owner: owner, path: []))
  }

  func flagCondition(_ owner: FlagOwner, at range: SourceRange) throws(Diagnostic) -> Condition {
    let binder = rows(of: owner.rows)
    guard case .flag(let index, let entity, let path) = owner.resolved else {
      return .constant(false)
    }
    return try binder.flag(index, of: entity, at: range).via(path)
  }
}
