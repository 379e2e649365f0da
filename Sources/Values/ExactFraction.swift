import BigInt

/// A fraction of whole numbers of any size, not reduced: nothing is rounded, nothing overflows.
/// Counts are 64 bits wide everywhere else; only the exact effects of many groups outgrow 128.
package struct ExactFraction: Sendable {
  private let numerator: BigInt
  /// Above 0.
  private let denominator: BigInt

  private init(numerator: BigInt, denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// - Precondition: `denominator` is above 0.
  package init(_ numerator: Int64, _ denominator: Int64 = 1) {
    self.init(numerator: BigInt(numerator), denominator: BigInt(denominator))
  }

  package static let zero = ExactFraction(0)
  package static let half = ExactFraction(1, 2)

  package var magnitude: ExactFraction {
    ExactFraction(numerator: BigInt(numerator.magnitude), denominator: denominator)
  }

  /// -1, 0 or 1.
  package var sign: Int { Int(numerator.signum()) }

  package static func + (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    if left.denominator == right.denominator {
      return ExactFraction(
        numerator: left.numerator + right.numerator, denominator: left.denominator)
    }
    return ExactFraction(
      numerator: left.numerator * right.denominator + right.numerator * left.denominator,
      denominator: left.denominator * right.denominator)
  }

  package static func - (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    left + ExactFraction(numerator: -right.numerator, denominator: right.denominator)
  }

  package static func * (left: ExactFraction, right: ExactFraction) -> ExactFraction {
    ExactFraction(
      numerator: left.numerator * right.numerator,
      denominator: left.denominator * right.denominator)
  }

  /// The sum of many. Equal denominators are brought together first, then halves of the list are
  /// added, so that numbers grow as late as they can.
  package static func sum(_ fractions: [ExactFraction]) -> ExactFraction {
    var numerators: [BigInt: BigInt] = [:]
    var denominators: [BigInt] = []
    for fraction in fractions {
      if numerators[fraction.denominator] == nil { denominators.append(fraction.denominator) }
      numerators[fraction.denominator, default: 0] += fraction.numerator
    }
    return sum(
      denominators.map { ExactFraction(numerator: numerators[$0] ?? 0, denominator: $0) }[...])
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
    Int128(exactly: numerator * BigInt(10).power(places) / denominator)
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
