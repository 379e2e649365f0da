import Diagnostics
import Syntax
import Values

extension RowBinder {
  /// `round(x)`, `round(x, places)`: half up (away from zero) to so many places after the
  /// point; before it where negative. Spans of time are rounded in their unit.
  func rounded(_ arguments: [Expression]) throws(Diagnostic) -> BoundValue {
    var value = try value(arguments[0])
    try requireNumber(value, at: arguments[0].range)
    let places = try places(arguments.count == 2 ? arguments[1] : nil)
    let unit: Int64 =
      value.type != .duration ? 1 : value.secondsPerUnit == 1 ? 86_400 : value.secondsPerUnit
    let step =
      places >= 0
      ? Decimal(unscaled: Int128(unit), scale: places)
      : Decimal(unscaled: Int128(unit) * Decimal.powerOfTen(-places))
    value.expression = .rounded(value.expression, step: step)
    return value
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
}
