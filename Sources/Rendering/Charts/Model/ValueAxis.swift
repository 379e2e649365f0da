import Values

/// A scale of numbers with round marks.
package struct ValueAxis: Sendable {
  package let lower: Double
  package let upper: Double
  /// From the least to the greatest.
  package let ticks: [AxisTick]

  /// An axis around `range` with about five steps of 1, 2 or 5 times a power of ten. One with
  /// `zero` begins or ends at 0 at the latest.
  init(
    around range: ClosedRange<Double>, zero: Bool = false, whole: Bool = false,
    unit: AxisUnit = .plain, _ style: TableStyle
  ) {
    var low = zero ? min(0, range.lowerBound) : range.lowerBound
    var high = zero ? max(0, range.upperBound) : range.upperBound
    if low == high {
      low = low == 0 ? 0 : low - low.magnitude / 10
      high = high == 0 ? 1 : high + high.magnitude / 10
    }
    let least = max(low.magnitude, high.magnitude) * 1e-9
    let step = RoundStep(atLeast: max((high - low) / ValueAxis.steps, least), whole: whole)
    // What is a hair off a mark is on it.
    let first = (low / step.value + 1e-9).rounded(.down)
    let last = max((high / step.value - 1e-9).rounded(.up), first + 1)
    lower = first * step.value
    upper = last * step.value
    ticks = stride(from: first, through: last, by: 1).map { multiple in
      AxisTick(
        value: multiple * step.value, label: unit.text(step.multiple(Int(multiple)), style))
    }
  }

  private static let steps = 5.0

  /// Where a number lies, from 0 at the lower to 1 at the upper end.
  package func position(of value: Double) -> Double {
    min(max((value - lower) / (upper - lower), 0), 1)
  }
}

/// A mark of an axis.
package struct AxisTick: Hashable, Sendable {
  package let value: Double
  package let label: String
}

/// 1, 2 or 5 times a power of ten.
struct RoundStep: Hashable {
  let digit: Int
  let exponent: Int

  /// The least round step that is not below `least`; a whole number if asked for.
  init(atLeast least: Double, whole: Bool = false) {
    var exponent = whole ? 0 : -12
    var digit = 1
    while Double(digit) * RoundStep.power(exponent) < least * (1 - 1e-9), exponent < 30 {
      switch digit {
      case 1: digit = 2
      case 2: digit = 5
      default: (digit, exponent) = (1, exponent + 1)
      }
    }
    self.digit = digit
    self.exponent = exponent
  }

  var value: Double { Double(digit) * RoundStep.power(exponent) }

  /// So many times the step, exactly.
  func multiple(_ count: Int) -> Decimal {
    let digits = Int128(count) * Int128(digit)
    return exponent < 0
      ? Decimal(unscaled: digits, scale: -exponent)
      : Decimal(unscaled: digits * Decimal.powerOfTen(exponent))
  }

  private static func power(_ exponent: Int) -> Double {
    exponent < 0
      ? 1 / Double(Decimal.powerOfTen(-exponent)) : Double(Decimal.powerOfTen(exponent))
  }
}
