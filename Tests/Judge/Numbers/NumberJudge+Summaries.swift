import Syntax
import Values

extension NumberJudge {
  /// `sum x`, `median x`, `distinct x` …
  func summary(_ aggregate: Aggregate) throws(Refusal) -> Counted {
    guard let argument = aggregate.argument else { throw Refusal("nothing to sum up") }
    let entity = try entity(aggregate.entity) ?? entity(of: argument)
    let word = TreePrinter.name(of: aggregate.function)
    let name = try columnName(aggregate, argument, entity)
    var values: [Value] = []
    for seat in try seats(of: entity) {
      let value =
        aggregate.function == .distinct
        ? try distinctValue(argument, seat) : try rows.value(argument, seat)
      if seat.row >= 0, value != .missing { values.append(value) }
    }
    var counted = Counted(value: .missing, kind: .number, entities: [entity], name: name)
    if aggregate.function == .distinct {
      counted.value = .count(Set(values).count)
      counted.kind = .count
      return counted
    }
    counted.value = try summary(aggregate.function, values)
    if rows.isDate(argument, of: entity) { counted.kind = .date }
    counted.isAdditive = aggregate.function == .sum
    if aggregate.function.bringsCount {
      let text = TreePrinter.text(of: argument)
      counted.denominators = [
        Counted.Denominator(
          identity: "\(word) \(entity) \(text) \(filterText)", name: name,
          count: .count(values.count))
      ]
    }
    return counted
  }

  private func summary(
    _ function: AggregateFunction, _ values: [Value]
  ) throws(Refusal) -> Value {
    if values.contains(where: { $0.day != nil }) { return try summaryOfDates(function, values) }
    var numbers: [Fraction] = []
    for value in values {
      guard let number = value.shown.number else { throw Refusal("\(value) is no number") }
      numbers.append(number)
    }
    guard !numbers.isEmpty else { return .missing }
    numbers.sort()
    let (sum, count) = (numbers.reduce(.zero, +), numbers.count)
    switch function {
    case .sum: return .number(sum)
    case .avg: return .number(sum * Fraction(1, Int128(count)))
    case .min: return .number(numbers[0])
    case .max: return .number(numbers[count - 1])
    case .median:
      let middle = numbers[(count - 1) / 2] + numbers[count / 2]
      return .number(middle * Fraction(1, 2))
    case .percentile(let percent): return .number(numbers[rank(percent, count)])
    case .stddev: return deviation(numbers, sum)
    case .rate, .count, .distinct: throw Refusal("no summary")
    }
  }

  private func summaryOfDates(
    _ function: AggregateFunction, _ values: [Value]
  ) throws(Refusal) -> Value {
    let sorted = values.sorted {
      ($0.start?.secondsSinceEpoch ?? 0) < ($1.start?.secondsSinceEpoch ?? 0)
    }
    switch function {
    case .min: return sorted[0]
    case .max: return sorted[sorted.count - 1]
    case .percentile(let percent): return sorted[rank(percent, sorted.count)]
    default: throw Refusal("dates have no \(TreePrinter.name(of: function))")
    }
  }

  /// Nearest rank: the least value that at least so many percent do not exceed.
  private func rank(_ percent: Int, _ count: Int) -> Int {
    var index = 0
    while (index + 1) * 100 < percent * count { index += 1 }
    return index
  }

  /// That of a sample: missing for fewer than two values.
  private func deviation(_ numbers: [Fraction], _ sum: Fraction) -> Value {
    guard numbers.count > 1 else { return .missing }
    let mean = sum * Fraction(1, Int128(numbers.count))
    let squares = numbers.map { ($0 - mean).approximation * ($0 - mean).approximation }
    return .approximate((squares.reduce(0, +) / Double(numbers.count - 1)).squareRoot())
  }

  // MARK: What is summed up

  /// Of a link the member that it leads to, of a name that is an entity likewise.
  private func distinctValue(_ argument: Expression, _ seat: RowJudge.Seat) throws(Refusal)
    -> Value
  {
    guard case .path(let path) = argument.kind else { return try rows.value(argument, seat) }
    var links: [Link]?
    if let found = try model.find(path, from: seat.entity) {
      if case .field(let field) = found.attribute,
        model.entities[found.owner].fields[field].target != nil
      {
        links = found.links + [Link(entity: found.owner, field: field)]
      }
    } else if let key = path.singleName?.key, let target = model.entity(named: key) {
      let ways = model.ways(from: seat.entity, to: target)
      guard ways.count <= 1 else { throw Refusal("\(key) is ambiguous") }
      links = ways.first
    }
    guard let links else { return try rows.value(argument, seat) }
    let place = rows.follow(links, from: seat)
    return place.row < 0 ? .missing : .count(place.row)
  }

  /// The entity whose rows have a value: the counted one, else the only one with that name.
  private func entity(of argument: Expression) -> Int {
    guard case .path(let path) = argument.kind, let key = path.singleName?.key,
      !model.canSee(path, from: countedEntity)
    else { return countedEntity }
    let owners = model.entities.indices.filter { model.attribute(key, of: $0) != nil }
    return owners.count == 1 ? owners[0] : countedEntity
  }

  /// A single name as the model writes it; everything else as the sentence does.
  func columnName(
    _ aggregate: Aggregate, _ argument: Expression, _ entity: Int
  ) throws(Refusal) -> String {
    if case .path(let path) = argument.kind, path.names.count == 1,
      let found = try model.find(path, from: entity), case .field(let field) = found.attribute
    {
      let name = model.entities[found.owner].fields[field].naming.name
      return "\(TreePrinter.name(of: aggregate.function)) \(name)"
    }
    return TreePrinter.text(of: Expression(.aggregate(aggregate), range: argument.range))
  }
}

extension AggregateFunction {
  /// Whether the number of values behind it stands beside it.
  var bringsCount: Bool {
    switch self {
    case .avg, .median, .percentile, .stddev: true
    default: false
    }
  }
}

extension RowJudge {
  /// Whether an expression is a date on some row of the file.
  fileprivate func isDate(_ expression: Expression, of entity: Int) -> Bool {
    let everything = RowJudge(model: model, asOf: nil)
    return model.entities[entity].rows.indices.contains { row in
      let value = try? everything.value(expression, Seat(entity: entity, row: row))
      return value?.start != nil
    }
  }
}
