import Diagnostics
import Values

extension Diagnostic {
  /// What is written where a whole number between limits must stand.
  static func number(
    _ found: String, notIn limits: ClosedRange<Int>, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .numberOutOfRange, at: range,
      [
        "found": .code(found), "least": .number(limits.lowerBound),
        "most": .number(limits.upperBound),
      ])
  }
}

extension Decimal {
  /// The whole number that it is; nil for one with decimals, or beyond the limits.
  func whole(in limits: ClosedRange<Int>) -> Int? {
    guard scale == 0, let number = Int(exactly: unscaled), limits.contains(number) else {
      return nil
    }
    return number
  }
}

/// The places that a number may be rounded to: after the point, before it where negative.
let roundedPlaces = -12...12
