import Metrics
package import Values

extension Binder {
  /// The functions of one row's values, as a sentence calls them, that may stand inside another one,
  /// or where a number must; those of working time where the model has a calendar.
  package func functionNames(inside outer: String?, asNumber: Bool) -> [String] {
    let wanted =
      outer.flatMap(ScalarFunction.init(rawValue:))?.argument ?? (asNumber ? .number : .anything)
    return ScalarFunction.allCases.filter { function in
      switch (function, function.result) {
      case (.workingDays, _) where catalog.model.calendars.isEmpty: false
      case (.workingHours, _) where catalog.model.calendars.isEmpty: false
      case (_, .span): wanted == .anything || wanted == .number && outer != nil
      case (_, let result): wanted == .anything || result == .anything || result == wanted
      }
    }.map(\.rawValue)
  }

  /// Whether a function takes values of a type.
  package func takes(_ type: ScalarType, function: String) -> Bool {
    switch ScalarFunction(rawValue: function)?.argument {
    case .text: type == .text
    case .time: type.isTemporal
    case .number, .span: type.isNumeric || type == .duration
    case .anything, nil: true
    }
  }
}

extension ScalarFunction {
  /// What a function is of, and what it gives.
  fileprivate enum Kind { case text, time, number, span, anything }

  fileprivate var argument: Kind {
    switch self {
    case .lower, .length: .text
    case .days, .hours, .workingDays, .workingHours, .year, .month, .weekday, .date: .time
    case .round, .abs: .number
    case .coalesce: .anything
    }
  }

  fileprivate var result: Kind {
    switch self {
    case .lower: .text
    case .hours, .workingHours: .span
    case .date: .time
    case .coalesce: .anything
    default: .number
    }
  }
}
