import Diagnostics
import Metrics
import Syntax
import Values

extension TableBinder {
  /// Binds a function of values of one row.
  func function(_ call: FunctionCall, at range: SourceRange) throws(Diagnostic) -> BoundCell {
    let arguments = call.arguments
    let function = try ScalarFunction(of: call, at: range)
    switch function {
    case .days: return try span(.days, .number, arguments)
    case .hours: return try span(.time(per: 3600), .hours, arguments)
    case .workingDays:
      return try span(.workingDays(try calendar(of: arguments)), .number, arguments)
    case .workingHours:
      return try span(.workingHours(try calendar(of: arguments)), .hours, arguments)
    case .year: return try part(.year, arguments[0])
    case .month: return try part(.month, arguments[0])
    case .weekday: return try part(.weekday, arguments[0])
    case .date: return called(.date, [try temporal(arguments[0])], .date)
    case .lower: return called(.lowercased, [try text(arguments[0])], .text)
    case .length: return called(.length, [try text(arguments[0])], .number)
    case .abs:
      let value = try number(arguments[0])
      return called(.absolute, [value], value.kind)
    case .round: return try rounded(arguments)
    case .coalesce:
      let (values, kind) = try unified(arguments, at: range)
      return called(.coalesce, values, kind)
    }
  }

  private func called(
    _ function: TableFunction, _ arguments: [BoundCell], _ kind: ColumnKind
  ) -> BoundCell {
    BoundCell(expression: .call(function, arguments.map(\.expression)), kind: kind)
  }

  // MARK: Time

  /// A calendar part of a day or instant, or of the first day of a group of time.
  func part(_ grain: Grain, _ argument: Expression) throws(Diagnostic) -> BoundCell {
    called(.part(grain), [try temporal(argument)], .number)
  }

  private func span(
    _ function: TableFunction, _ kind: ColumnKind, _ arguments: [Expression]
  ) throws(Diagnostic) -> BoundCell {
    let wantsInstant = kind == .hours
    return called(
      function,
      [
        try temporal(arguments[0], wantsInstant: wantsInstant),
        try temporal(arguments[1], wantsInstant: wantsInstant),
      ], kind)
  }

  private func calendar(of arguments: [Expression]) throws(Diagnostic) -> CalendarID {
    try rows.calendar(arguments.count == 3 ? arguments[2] : nil, at: arguments[0].range)
  }

  /// A day or an instant. The as-of date is the end of its day where an instant is wanted.
  private func temporal(
    _ argument: Expression, wantsInstant: Bool = false
  ) throws(Diagnostic) -> BoundCell {
    let value = try value(argument)
    if let grain = value.grain, !grain.isCyclic {
      return called(.groupStart(grain), [value], .date)
    }
    guard value.kind.isTemporal else { throw wrongType(value.kind, .typeDate, at: argument.range) }
    if wantsInstant, case .path(let path) = argument.kind,
      path.singleName?.key == RowBinder.asOfName, find(argument) == nil
    {
      return called(.endOfDay, [value], .timestamp)
    }
    return value
  }

  /// The day of an instant; everything else as it is.
  func asDay(_ cell: BoundCell) -> BoundCell {
    cell.kind == .timestamp ? called(.date, [cell], .date) : cell
  }

  // MARK: Texts and numbers

  private func text(_ argument: Expression) throws(Diagnostic) -> BoundCell {
    let value = try value(argument)
    guard value.kind == .text else { throw wrongType(value.kind, .typeText, at: argument.range) }
    return value
  }

  private func rounded(_ arguments: [Expression]) throws(Diagnostic) -> BoundCell {
    let value = try number(arguments[0])
    let places = try places(arguments.count == 2 ? arguments[1] : nil)
    let step =
      places >= 0
      ? Decimal(unscaled: 1, scale: places) : Decimal(unscaled: Decimal.powerOfTen(-places))
    return called(.rounded(step: step), [value], value.kind)
  }

  private func places(_ argument: Expression?) throws(Diagnostic) -> Int {
    guard let argument else { return 0 }
    guard case .literal(.number(let number)) = try value(argument).expression,
      let places = number.whole(in: roundedPlaces)
    else {
      throw .number(TreePrinter.text(of: argument), notIn: roundedPlaces, at: argument.range)
    }
    return places
  }

  // MARK: Choices

  func conditional(
    _ tree: ConditionalExpression, _ expression: Expression
  ) throws(Diagnostic) -> BoundCell {
    var conditions: [TableCondition] = []
    for branch in tree.branches { conditions.append(try condition(branch.condition)) }
    let written = tree.branches.map(\.value) + (tree.otherwise.map { [$0] } ?? [])
    let (values, kind) = try unified(written, at: expression.range)
    let branches = zip(conditions, values).map { TableBranch($0, then: $1.expression) }
    let otherwise = tree.otherwise == nil ? nil : values.last?.expression
    return BoundCell(expression: .conditional(branches, otherwise: otherwise), kind: kind)
  }

  /// Values of which one is chosen, brought to one kind.
  private func unified(
    _ trees: [Expression], at range: SourceRange
  ) throws(Diagnostic) -> (values: [BoundCell], kind: ColumnKind) {
    var values: [BoundCell] = []
    for tree in trees { values.append(try value(tree)) }
    let kinds = values.map(\.kind)
    guard let kind = ColumnKind.common(kinds) else {
      let other = kinds.first { ColumnKind.common([kinds[0], $0]) == nil }
      throw wrongType(other ?? kinds[0], kinds[0].term, at: range)
    }
    return (
      values.map { value in
        if kind == .hours { return inHours(value) }
        // Beside instants a day stands for its end.
        return kind == .timestamp && value.kind == .date
          ? called(.endOfDay, [value], .timestamp) : value
      }, kind
    )
  }
}

extension ColumnKind {
  /// The kind of a value that is one of these; nil when they do not mix.
  fileprivate static func common(_ kinds: [ColumnKind]) -> ColumnKind? {
    let all = Set(kinds)
    if let first = all.first, all.count == 1 { return first }
    if all == [.date, .timestamp] { return .timestamp }
    guard all.allSatisfy(\.isNumeric) else { return nil }
    if all.contains(where: \.isSpan) {
      guard all.isSubset(of: [.hours, .days, .number, .count]) else { return nil }
      return all.contains(.hours) ? .hours : .days
    }
    if all.contains(.points) { return .points }
    return all.contains(.rate) ? .rate : .number
  }
}
