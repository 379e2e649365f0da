import Syntax
import Values

/// Judges numbers over rows. Which rows, says whoever asks: those of a group, of a member, of
/// another period.
struct NumberJudge {
  /// From where names are seen.
  enum Level {
    /// Groups of rows; `count` counts the home entity.
    case groups(home: Int)
    /// Members of an entity; numbers come from the entities below it.
    case members(Int)

    var entity: Int {
      switch self {
      case .groups(let home): home
      case .members(let entity): entity
      }
    }
  }

  let rows: RowJudge
  let level: Level
  /// The rows of an entity that are counted.
  let rowsOf: (Int) throws(Refusal) -> [Int]
  /// The `where` of the metrics around.
  var filters: [Expression] = []

  var model: JudgeModel { rows.model }

  /// The number that an expression means.
  func number(_ expression: Expression) throws(Refusal) -> Counted {
    switch expression.kind {
    case .aggregate(let aggregate): return try self.aggregate(aggregate)
    case .path(let path): return try named(path)
    case .number(let number):
      return Counted(
        value: .number(try number.fraction), kind: number.isPercent ? .rate : .number,
        name: number.digits + (number.isPercent ? "%" : ""))
    case .negate(let operand):
      var counted = try number(operand)
      try requireNumber(counted)
      counted.value = Self.combine(.subtract, .number(.zero), counted.value)
      counted.name = "-" + counted.name(inBrackets: TreePrinter.needsBrackets(negated: operand))
      return counted
    case .arithmetic(let op, let left, let right):
      let (first, second) = (try number(left), try number(right))
      var counted = try arithmetic(op, first, second)
      counted.name =
        first.name(inBrackets: TreePrinter.needsBrackets(left, .left, of: op)) + " \(op.rawValue) "
        + second.name(inBrackets: TreePrinter.needsBrackets(right, .right, of: op))
      return counted
    default: throw Refusal("no number over rows")
    }
  }

  private func arithmetic(
    _ op: ArithmeticOperator, _ left: Counted, _ right: Counted
  ) throws(Refusal) -> Counted {
    if op == .divide, left.kind != .rate, right.kind != .rate, !left.entities.isEmpty,
      !right.entities.isEmpty, Set(left.entities) != Set(right.entities)
    {
      throw Refusal("numbers of several entities in one quotient")
    }
    if op == .divide, left.kind == .rate, right.kind == .count {
      throw Refusal("a rate over a count")
    }
    let areRates = left.kind == .rate && right.kind == .rate
    var result = Counted(
      value: .missing,
      kind: areRates && (op == .add || op == .subtract) ? .rate : .number,
      entities: left.entities + right.entities.filter { !left.entities.contains($0) }, name: "",
      denominators: left.denominators + right.denominators)
    let isScaled = right.entity == nil && left.entity != nil && (op == .multiply || op == .divide)
    let isSum = left.entity != nil && right.entity != nil && (op == .add || op == .subtract)
    result.isAdditive =
      isScaled ? left.isAdditive : isSum && left.isAdditive && right.isAdditive
    try requireNumber(left)
    try requireNumber(right)
    result.value = Self.combine(op, left.value, right.value)
    return result
  }

  /// The earliest or latest date is nothing to reckon with.
  func requireNumber(_ counted: Counted) throws(Refusal) {
    if counted.kind == .date { throw Refusal("arithmetic of dates") }
  }

  /// Two numbers combined: exact where both are.
  static func combine(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      guard op == .divide else { return .number(op.combine(left, right)) }
      return left.divided(by: right).map(Value.number) ?? .missing
    case (.approximate(let left), .number(let right)):
      return combine(op, left, right.approximation)
    case (.number(let left), .approximate(let right)):
      return combine(op, left.approximation, right)
    case (.approximate(let left), .approximate(let right)): return combine(op, left, right)
    default: return .missing
    }
  }

  private static func combine(_ op: ArithmeticOperator, _ left: Double, _ right: Double) -> Value {
    switch op {
    case .add: .approximate(left + right)
    case .subtract: .approximate(left - right)
    case .multiply: .approximate(left * right)
    case .divide: right == 0 ? .missing : .approximate(left / right)
    }
  }

  // MARK: Names

  /// A name as a number: a metric, a flag, or an entity as its count.
  private func named(_ path: Path) throws(Refusal) -> Counted {
    if let name = path.singleName {
      if let metric = model.metric(named: name.key) { return try self.metric(metric) }
      if let entity = model.entity(named: name.key) {
        return try count(of: entity, name: model.entities[entity].naming.name)
      }
    }
    if let flag = try flag(path) {
      return try count(flag, name: flag.name)
    }
    throw Refusal("\(path.names[0].text) is no number")
  }

  private func metric(_ metric: JudgeModel.Metric) throws(Refusal) -> Counted {
    guard filters.count < 30 else { throw Refusal("a metric that leads to itself") }
    var judge = self
    if let filter = metric.filter { judge.filters.append(filter) }
    var counted = try judge.number(metric.measure)
    counted.name = metric.naming.name
    return counted
  }

  // MARK: Flags

  /// A flag, and the rows that are judged by it.
  struct JudgedFlag {
    let name: String
    let rows: Int
    let resolved: Resolved
  }

  /// The flag that a path names: in a listing the nearest one below; else that of the home
  /// entity or what its links reach; else the only one of that name.
  func flag(_ path: Path) throws(Refusal) -> JudgedFlag? {
    if case .members(let listed) = level { return try flag(path, below: listed) }
    let home = level.entity
    if let found = try model.find(path, from: home) {
      guard case .flag(let flag) = found.attribute else { return nil }
      let name = model.entities[found.owner].flags[flag].naming.name
      return JudgedFlag(name: name, rows: home, resolved: found)
    }
    guard let key = path.singleName?.key else { return nil }
    let owners = model.entities.indices.filter {
      if case .flag? = model.attribute(key, of: $0) { true } else { false }
    }
    guard owners.count <= 1 else { throw Refusal("\(key) is ambiguous") }
    return owners.first.flatMap { own(key, of: $0) }
  }

  private func flag(_ path: Path, below listed: Int) throws(Refusal) -> JudgedFlag? {
    guard let key = path.names.last?.key else { return nil }
    if path.names.count == 2 {
      return model.entity(named: path.names[0].key).flatMap { own(key, of: $0) }
    }
    guard path.names.count == 1 else { return nil }
    let found = model.flagsBelow(key, listed)
    guard found.count <= 1 else { throw Refusal("\(key) is ambiguous") }
    return found.first.flatMap { own(key, of: $0.owner) }
  }

  private func own(_ key: String, of owner: Int) -> JudgedFlag? {
    guard case .flag(let flag)? = model.attribute(key, of: owner) else { return nil }
    return JudgedFlag(
      name: model.entities[owner].flags[flag].naming.name, rows: owner,
      resolved: Resolved(links: [], owner: owner, attribute: .flag(flag)))
  }
}
