import Syntax
import Values

extension NumberJudge {
  /// A function over rows.
  func aggregate(_ aggregate: Aggregate) throws(Refusal) -> Counted {
    switch aggregate.function {
    case .rate, .count: return try judged(aggregate)
    default: return try summary(aggregate)
    }
  }

  // MARK: Rates and counts

  private func judged(_ aggregate: Aggregate) throws(Refusal) -> Counted {
    let isRate = aggregate.function == .rate
    let given = try entity(aggregate.entity)
    guard let argument = aggregate.argument else {
      guard !isRate else { throw Refusal("a rate of nothing") }
      return try count(of: given ?? countedEntity, name: "count")
    }
    if case .path(let path) = argument.kind {
      return try judged(path, given, isRate: isRate)
    }
    let entity = given ?? countedEntity
    let text = TreePrinter.text(of: argument)
    return try judged(isRate, entity, name: "(\(text))", identity: text) {
      (seat) throws(Refusal) in try rows.truth(argument, seat)
    }
  }

  private func judged(_ path: Path, _ given: Int?, isRate: Bool) throws(Refusal) -> Counted {
    if let given {
      guard let found = try model.find(path, from: given),
        case .flag(let flag) = found.attribute
      else { throw Refusal("\(path.names[0].text) is no flag of that entity") }
      let name = model.entities[found.owner].flags[flag].naming.name
      return try judged(isRate, JudgedFlag(name: name, rows: given, resolved: found))
    }
    if !isRate, let key = path.singleName?.key, let entity = model.entity(named: key),
      try flag(path) == nil
    {
      return try count(of: entity, name: "count \(model.entities[entity].naming.name)")
    }
    guard let flag = try flag(path) else { throw Refusal("\(path.names[0].text) is no flag") }
    return try judged(isRate, flag)
  }

  private func judged(_ isRate: Bool, _ flag: JudgedFlag) throws(Refusal) -> Counted {
    try judged(isRate, flag.rows, name: flag.name, identity: "\(flag.resolved)") {
      (seat) throws(Refusal) in
      if case .truth(let truth) = try rows.value(flag.resolved, seat) { return truth }
      return nil
    }
  }

  private func judged(
    _ isRate: Bool, _ entity: Int, name: String, identity: String,
    _ truth: (RowJudge.Seat) throws(Refusal) -> Bool?
  ) throws(Refusal) -> Counted {
    var (trues, falses) = (0, 0)
    for seat in try seats(of: entity) {
      let truth = try truth(seat)
      guard seat.row >= 0, let truth else { continue }
      if truth { trues += 1 } else { falses += 1 }
    }
    guard isRate else {
      return Counted(
        value: .count(trues), kind: .count, entities: [entity], name: "count \(name)",
        isAdditive: true)
    }
    let known = Fraction(Int128(trues + falses))
    let denominator = Counted.Denominator(
      identity: "rate \(entity) \(identity) \(filterText)", name: "rate \(name)",
      count: .number(known))
    return Counted(
      value: Fraction(Int128(trues)).divided(by: known).map(Value.number) ?? .missing,
      kind: .rate, entities: [entity], name: "rate \(name)", denominators: [denominator])
  }

  /// A flag alone: the number of rows where it is true.
  func count(_ flag: JudgedFlag, name: String) throws(Refusal) -> Counted {
    var counted = try judged(false, flag)
    counted.name = name
    return counted
  }

  func count(of entity: Int, name: String) throws(Refusal) -> Counted {
    let count = try seats(of: entity).count { $0.row >= 0 }
    return Counted(
      value: .count(count), kind: .count, entities: [entity], name: name, isAdditive: true)
  }

  // MARK: Rows

  /// The rows of an entity that count here, after the phantom row that shows what is wrong.
  func seats(of entity: Int) throws(Refusal) -> [RowJudge.Seat] {
    if case .members(let listed) = level { try requireWay(from: entity, to: listed) }
    var seats = [RowJudge.Seat(entity: entity, row: -1)]
    for filter in filters { _ = try rows.truth(filter, seats[0]) }
    for row in try rowsOf(entity) {
      let seat = RowJudge.Seat(entity: entity, row: row)
      var isCounted = true
      for filter in filters where try rows.truth(filter, seat) != true { isCounted = false }
      if isCounted { seats.append(seat) }
    }
    return seats
  }

  private func requireWay(from entity: Int, to listed: Int) throws(Refusal) {
    let ways = model.ways(from: entity, to: listed)
    guard let way = ways.first, !way.isEmpty else { throw Refusal("nothing is counted below") }
    guard ways.count == 1 else { throw Refusal("two ways lead there") }
  }

  var filterText: String { filters.map(TreePrinter.text(of:)).joined(separator: ";") }

  /// What a bare `count` counts.
  var countedEntity: Int {
    guard case .members(let listed) = level else { return level.entity }
    guard let main = model.main, main != listed else { return listed }
    return main
  }

  func entity(_ name: Name?) throws(Refusal) -> Int? {
    guard let name else { return nil }
    guard let entity = model.entity(named: name.key) else { throw Refusal("no \(name.text)") }
    return entity
  }
}
