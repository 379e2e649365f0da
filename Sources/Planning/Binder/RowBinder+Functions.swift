import Diagnostics
import Metrics
import Syntax
import Values

/// The functions of one row, by the name they are called with.
enum ScalarFunction: String, CaseIterable {
  case days, hours
  case workingDays = "working_days"
  case workingHours = "working_hours"
  case year, month, weekday, date, lower, length, round, abs, coalesce

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .days, .hours: 2...2
    case .workingDays, .workingHours: 2...3
    case .round: 1...2
    case .coalesce: 1...Int.max
    default: 1...1
    }
  }

  /// The function that is called, with a fitting number of arguments.
  init(of call: FunctionCall, at range: SourceRange) throws(Diagnostic) {
    guard let function = ScalarFunction(rawValue: call.name.key) else {
      if let error = ScalarFunction.choiceOfTwo(call, at: range) { throw error }
      throw Diagnostic(
        .unknownFunction, at: call.name.range,
        [
          "name": .code(call.name.text),
          "known": .list(ScalarFunction.allCases.map { .code($0.rawValue) }),
        ],
        suggestions: Suggestion.nearest(
          to: call.name.text, among: ScalarFunction.allCases.map(\.rawValue)))
    }
    guard function.arity.contains(call.arguments.count) else {
      throw Diagnostic(
        .wrongArgumentCount, at: range,
        [
          "name": .code(function.rawValue), "expected": .number(function.arity.lowerBound),
          "found": .number(call.arguments.count),
        ])
    }
    self = function
  }

  /// `min(a, b)`: the smaller of two values of a row is a `case`.
  private static func choiceOfTwo(_ call: FunctionCall, at range: SourceRange) -> Diagnostic? {
    let names = call.arguments.map(TreePrinter.text(of:))
    let op: String
    switch call.name.key {
    case "min", "least": op = "<="
    case "max", "greatest": op = ">="
    default: return nil
    }
    return Diagnostic(
      .choiceOfTwo, at: call.name.range, ["name": .code(call.name.text)],
      replacement: names.count != 2
        ? nil
        : Replacement(
          range, with: "(case \(names[0]) \(op) \(names[1]) then \(names[0]) else \(names[1]))"))
  }
}

extension RowBinder {
  func function(
    _ call: FunctionCall, wanted: Wanted, at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    let function = try ScalarFunction(of: call, at: range)
    let arguments = call.arguments
    switch function {
    case .days: return try elapsedDays(arguments)
    case .hours: return try elapsedHours(arguments)
    case .workingDays, .workingHours: return try worked(function, arguments)
    case .year: return try calendarPart(.year, arguments[0])
    case .month: return try calendarPart(.month, arguments[0])
    case .weekday: return try calendarPart(.weekday, arguments[0])
    case .date: return try temporal(arguments[0], wanted: .day)
    case .lower: return BoundValue(.lowercased(try text(arguments[0])))
    case .length: return BoundValue(.length(try text(arguments[0])))
    case .abs:
      var value = try value(arguments[0])
      try requireNumber(value, at: arguments[0].range)
      value.expression = .absolute(value.expression)
      return value
    case .coalesce: return try coalesce(arguments, wanted: wanted, at: range)
    case .round: return try rounded(arguments)
    }
  }

  /// `month of submitted`: a grain as a value.
  func part(_ grain: Grain, of path: Path?, at range: SourceRange) throws(Diagnostic) -> BoundValue
  {
    BoundValue(.part(grain, try time(path, at: range)))
  }

  /// A date or timestamp by its path, else the entity's own time.
  func time(_ path: Path?, at range: SourceRange) throws(Diagnostic) -> RowExpression {
    if let path {
      let value = try value(of: resolve(path), at: path.range)
      guard value.type.isTemporal else {
        throw Diagnostic(
          .wrongType, at: path.range,
          ["expected": .term(.typeDate), "type": .term(value.type.term)])
      }
      return value.expression
    }
    guard let time = try ownTime(at: range) else {
      throw noTimeColumn(at: range)
    }
    return time
  }

  /// The entity has no time of its own. Behind a grain its first column of dates is proposed.
  private func noTimeColumn(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .noTimeColumn, at: range, ["entity": .code(model[entity].naming.name.text)],
      replacement: model[entity].firstDate.map {
        Replacement(
          .empty(at: range.end), with: " of " + TreePrinter.text(of: $0.naming.name))
      })
  }

  /// The entity's `time` field as a value; nil when it has none.
  func ownTime(at range: SourceRange) throws(Diagnostic) -> RowExpression? {
    guard let field = model[entity].timeField else { return nil }
    return try value(of: .field(field, owner: entity, path: []), at: range).expression
  }

  private func calendarPart(
    _ grain: Grain, _ argument: Expression
  ) throws(Diagnostic) -> BoundValue {
    BoundValue(.part(grain, try temporal(argument, wanted: .day).expression))
  }

  private func temporal(
    _ argument: Expression, wanted: Wanted
  ) throws(Diagnostic) -> BoundValue {
    let value = try value(argument, wanted: wanted)
    guard value.type.isTemporal else {
      throw Diagnostic(
        .wrongType, at: argument.range,
        ["expected": .term(.typeDate), "type": .term(value.type.term)])
    }
    return wanted == .day && value.type == .timestamp
      ? BoundValue(.date(value.expression)) : value
  }

  private func text(_ argument: Expression) throws(Diagnostic) -> RowExpression {
    let value = try value(argument)
    guard value.type == .text else {
      throw Diagnostic(
        .wrongType, at: argument.range,
        ["expected": .term(.typeText), "type": .term(value.type.term)])
    }
    return value.expression
  }

  private func elapsedDays(_ arguments: [Expression]) throws(Diagnostic) -> BoundValue {
    BoundValue(
      .elapsed(
        .days, from: try temporal(arguments[0], wanted: .day).expression,
        to: try temporal(arguments[1], wanted: .day).expression))
  }

  private func elapsedHours(_ arguments: [Expression]) throws(Diagnostic) -> BoundValue {
    var value = BoundValue(
      .elapsed(
        .seconds, from: try temporal(arguments[0], wanted: .instant).expression,
        to: try temporal(arguments[1], wanted: .instant).expression))
    value.secondsPerUnit = 3600
    return value
  }

  private func worked(
    _ function: ScalarFunction, _ arguments: [Expression]
  ) throws(Diagnostic) -> BoundValue {
    let calendar = try calendar(arguments.count == 3 ? arguments[2] : nil, at: arguments[0].range)
    let wanted: Wanted = function == .workingDays ? .day : .instant
    let start = try temporal(arguments[0], wanted: wanted).expression
    let end = try temporal(arguments[1], wanted: wanted).expression
    guard function == .workingHours else {
      return BoundValue(.worked(.days, calendar, from: start, to: end))
    }
    var value = BoundValue(.worked(.seconds, calendar, from: start, to: end))
    value.secondsPerUnit = 3600
    return value
  }

  /// The calendar that is named, else the model's only or first one.
  func calendar(
    _ argument: Expression?, at range: SourceRange
  ) throws(Diagnostic) -> CalendarID {
    if let argument {
      guard case .path(let path) = argument.kind, let name = path.singleName,
        let found = model.calendar(named: name)
      else { throw Diagnostic(.unknownCalendar, at: argument.range) }
      return found
    }
    guard !model.calendars.isEmpty else { throw Diagnostic(.noCalendar, at: range) }
    return CalendarID(index: 0)
  }

  private func coalesce(
    _ arguments: [Expression], wanted: Wanted, at range: SourceRange
  ) throws(Diagnostic) -> BoundValue {
    var values: [BoundValue] = []
    for argument in arguments { values.append(try value(argument, wanted: wanted)) }
    if wanted == .anything, values.contains(where: { $0.type == .timestamp }),
      values.contains(where: { $0.type == .date })
    {
      // An instant and a day: the day stands for its end.
      return try coalesce(arguments, wanted: .instant, at: range)
    }
    let types = values.map(\.type)
    guard ScalarType.common(types) != nil else {
      throw Diagnostic(
        .wrongType, at: range,
        ["expected": .term((types.first ?? .text).term), "type": .term((types.last ?? .text).term)])
    }
    var result = values[0]
    result.expression = .coalesce(values.map(\.expression))
    return result
  }
}
