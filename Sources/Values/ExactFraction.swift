/// A fraction of whole numbers of any size, not reduced: nothing is rounded, nothing overflows.
package struct ExactFraction: Sendable {
  package let numerator: WideInteger
  /// Above 0.
  package let denominator: WideInteger

  /// - Precondition: `denominator` is above 0.
  package init(_ numerator: WideInteger, _ denominator: WideInteger = .one) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// - Precondition: `denominator` is above 0.
  package init(_ numerator: Int64, _ denominator: Int64) {
    self.init(WideInteger(numerator), WideInteger(denominator))
  }

  package static let zero = ExactFraction(.zero)
  package static let half = ExactFraction(1, 2)

  package var magnitude: ExactFraction { ExactFraction(numerator.magnitude, denominator) }

  /// -1, 0 or 1.
  package var sign: Int { numerator.isZero ? 0 : numerator.isNegative ? -1 : 1 }

  package static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    if left.denominator == right.denominator {
      return ExactFraction(left.numerator + right.numerator, left.denominator)
    }
    return ExactFraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  package static func - (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    left + ExactFraction(-right.numerator, right.denominator)
  }

  package static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The sum of many. Equal denominators are brought together first, then halves of the list are
  /// added, so that numbers grow as late as they can.
  package static func sum(_ fractions: [ExactFraction]) -> ExactFraction {
    var numerators: [WideInteger: WideInteger] = [:]
    var denominators: [WideInteger] = []
    for fraction in fractions {
      if numerators[fraction.denominator] == nil { denominators.append(fraction.denominator) }
      numerators[fraction.denominator, default: .zero] =
        numerators[fraction.denominator, default: .zero] + fraction.numerator
    }
    return sum(denominators.map { ExactFraction(numerators[$0] ?? .zero, $0) }[...])
  }

  private static func sum(_ fractions: ArraySlice<ExactFraction>) -> ExactFraction {
    guard fractions.count > 1 else { return fractions.first ?? .zero }
    let middle = fractions.startIndex + fractions.count / 2
    return sum(fractions[..<middle]) + sum(fractions[middle...])
  }

  /// The value in units of 10^-`places`, cut off towards 0; nil where that does not fit.
  ///
  /// Rounding half away from 0 to fewer places gives the same from it as from the fraction: half
  /// of a unit of fewer places is a whole number of these.
  package func truncated(places: Int) -> Int128? {
    var factor = WideInteger.one
    for _ in 0..<places { factor = factor * WideInteger(10) }
    return (numerator * factor).quotient(by: denominator)
  }
}

extension ExactFraction: Comparable {
  package static func == (left: ExactFraction, right: ExactFraction) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  package static func < (left: ExactFraction, right: ExactFraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
