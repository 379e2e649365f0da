import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureBinder {
  /// Binds `sum x`, `avg x`, `median x`, `p90 x`, … over the values of a column or expression.
  func number(_ aggregate: Aggregate, at range: SourceRange) throws(Diagnostic) -> BoundMeasure {
    guard let argument = aggregate.argument else {
      throw Diagnostic(.unexpectedEnd, at: range, ["expected": .term(.aNumber)])
    }
    let rows = try entity(of: aggregate) ?? rowsWith(argument)
    let value = try self.rows(of: rows).value(argument)
    try self.rows(of: rows).requireShowable(value, at: argument.range)
    let word = TreePrinter.name(of: aggregate.function)
    guard value.type.isNumeric || (aggregate.function.ordersDates && value.type.isTemporal) else {
      throw try notNumeric(argument, of: rows, value.type, word)
    }
    guard let function = aggregate.function.measured(value.expression) else {
      throw Diagnostic(.notAMeasure, at: range, ["name": .code(word)])
    }
    let id = try add(Measure(function, filter: try metricFilter(for: rows)), of: rows, at: range)
    let name = "\(word) \(try self.rows(of: rows).columnName(argument))"
    var bound = BoundMeasure(expression: .measure(id), name: name, kind: .number, entities: [rows])
    if value.type.isTemporal { bound.kind = .date }
    if value.type == .duration {
      bound.expression = value.shown(bound.expression)
      bound.kind = .hours
    }
    if aggregate.function.bringsCount { bound.denominators = [id] }
    return bound
  }

  /// Why the values of an argument are no numbers. Counting different values instead would answer
  /// another question, so nothing is offered.
  private func notNumeric(
    _ argument: Expression, of rows: EntityID, _ type: ScalarType, _ function: String
  ) throws(Diagnostic) -> Diagnostic {
    var facts: [String: Fact] = [
      "name": .code(TreePrinter.text(of: argument)), "function": .code(function),
    ]
    guard case .path(let path) = argument.kind,
      case .field(let field, let owner, _)? = try self.rows(of: rows).find(path),
      let numbers = model[owner].fields[field].textNumbers, type == .text
    else {
      facts["type"] = .term(type.term)
      return Diagnostic(.notNumeric, at: argument.range, facts)
    }
    facts["example"] = .code(numbers.example)
    switch (numbers.isReadWithComma, numbers.isReadWithPoint) {
    case (false, false): return Diagnostic(.valuesNotNumbers, at: argument.range, facts)
    case (true, true): facts["option"] = .term(.optionDecimalEither)
    case (true, false): facts["option"] = .term(.optionDecimalComma)
    case (false, true): facts["option"] = .term(.optionDecimalPoint)
    }
    return Diagnostic(.numbersKeptAsText, at: argument.range, facts)
  }

  /// Binds `distinct x`: different values, or the members that a link leads to.
  func distinct(_ aggregate: Aggregate, at range: SourceRange) throws(Diagnostic) -> BoundMeasure {
    guard let argument = aggregate.argument else {
      throw Diagnostic(.unexpectedEnd, at: range, ["expected": .term(.aField)])
    }
    let rows = try entity(of: aggregate) ?? rowsWith(argument)
    let key = try distinctKey(argument, rows)
    let measure = Measure(.distinct(key), filter: try metricFilter(for: rows))
    let id = try add(measure, of: rows, at: range)
    let name = try self.rows(of: rows).columnName(argument)
    return BoundMeasure(
      expression: .measure(id), name: "distinct \(name)", kind: .count, entities: [rows])
  }

  private func distinctKey(
    _ argument: Expression, _ rows: EntityID
  ) throws(Diagnostic) -> GroupKey {
    let binder = self.rows(of: rows)
    if case .path(let path) = argument.kind {
      let resolved = try binder.find(path)
      if case .field(let field, let owner, let links)? = resolved,
        let link = model[owner].fields[field].link
      {
        return .member(model[link].target, path: links + [link])
      }
      if resolved == nil, let name = path.singleName, let target = model.entity(named: name) {
        let paths = model.shortestPaths(from: rows, to: target)
        guard paths.count <= 1 else { throw binder.ambiguous(name, paths) }
        if let links = paths.first { return .member(target, path: links) }
      }
    }
    return .value(try binder.value(argument).expression)
  }

  /// The entity whose rows a value is taken from: the counted one if it can see the name,
  /// else the only entity that has it.
  private func rowsWith(_ argument: Expression) -> EntityID {
    let home = countedEntity()
    guard case .path(let path) = argument.kind, let name = path.singleName,
      !rows(of: home).canSee(path)
    else { return home }
    let owners = model.owners(of: name)
    return owners.count == 1 ? owners[0] : home
  }
}

extension AggregateFunction {
  /// Whether it needs only an order, so that dates have it too.
  fileprivate var ordersDates: Bool {
    switch self {
    case .min, .max, .percentile: true
    default: false
    }
  }

  /// Whether the number of values behind it is shown beside it.
  fileprivate var bringsCount: Bool {
    switch self {
    case .avg, .median, .percentile, .stddev: true
    default: false
    }
  }

  /// The measure of an expression; nil for functions of conditions.
  fileprivate func measured(_ value: RowExpression) -> Measure.Function? {
    switch self {
    case .sum: .sum(value)
    case .avg: .average(value)
    case .min: .minimum(value)
    case .max: .maximum(value)
    case .median: .median(value)
    case .percentile(let percent): .percentile(percent, value)
    case .stddev: .deviation(value)
    case .rate, .count, .distinct: nil
    }
  }
}
