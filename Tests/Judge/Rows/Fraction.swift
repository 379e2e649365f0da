package import Values

/// An exact number: whole numbers over each other, always reduced, the denominator above 0.
package struct Fraction: Hashable, Comparable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  /// - Parameter denominator: not 0.
  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    let divisor = Fraction.divisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  package init(_ decimal: Decimal) {
    self.init(decimal.unscaled, Decimal.powerOfTen(decimal.scale))
  }

  package static let zero = Fraction(0)

  package static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  package static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  package static prefix func - (operand: Fraction) -> Fraction {
    Fraction(-operand.numerator, operand.denominator)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient; nil where the divisor is 0.
  package func divided(by other: Fraction) -> Fraction? {
    guard other.numerator != 0 else { return nil }
    return Fraction(numerator * other.denominator, denominator * other.numerator)
  }

  package var magnitude: Fraction { numerator < 0 ? -self : self }

  /// The nearest multiple of `step`, halves away from zero.
  package func rounded(to step: Fraction) -> Fraction {
    let steps = Fraction(numerator * step.denominator, denominator * step.numerator).magnitude
    let whole = (2 * steps.numerator + steps.denominator) / (2 * steps.denominator)
    return Fraction(numerator < 0 ? -whole : whole) * step
  }

  /// The decimals that its decimal notation needs; nil where it has no end.
  package var places: Int? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  package var approximation: Double { Double(numerator) / Double(denominator) }

  private static func divisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Fraction: CustomStringConvertible {
  package var description: String {
    guard denominator != 1 else { return "\(numerator)" }
    guard let places, places <= 6 else { return "\(numerator)/\(denominator)" }
    return Decimal(dividing: numerator, by: denominator, places: places).description
  }
}
