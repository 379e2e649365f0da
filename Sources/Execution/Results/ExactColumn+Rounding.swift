import Values

extension ExactColumn {
  /// The numbers without their signs.
  var magnitudes: ExactColumn {
    get throws(ExecutionError) {
      if numerators.contains(.min) { throw .overflow(.resultArithmetic) }
      return ExactColumn(
        numerators: numerators.map { abs($0) }, denominators: denominators, scale: scale,
        isDecimal: isDecimal)
    }
  }

  /// The nearest multiples of a step above 0, half away from zero.
  func rounded(toMultipleOf step: Decimal) throws(ExecutionError) -> ExactColumn {
    let finer = Decimal.powerOfTen(max(step.scale - scale, 0))
    let coarser = Decimal.powerOfTen(max(scale - step.scale, 0))
    var multiples: [Int128] = []
    for (numerator, denominator) in zip(numerators, denominators) {
      guard denominator != 0 else {
        multiples.append(0)
        continue
      }
      let (dividend, first) = numerator.multipliedReportingOverflow(by: finer)
      let (scaled, second) = denominator.multipliedReportingOverflow(by: coarser)
      let (divisor, third) = scaled.multipliedReportingOverflow(by: step.unscaled)
      // A quarter of the range leaves room for the doubled remainder.
      guard !first, !second, !third, divisor <= Int128.max / 4 else {
        throw .overflow(.resultArithmetic)
      }
      let steps = Decimal(dividing: dividend, by: divisor, places: 0).unscaled
      let (multiple, fourth) = steps.multipliedReportingOverflow(by: step.unscaled)
      if fourth { throw .overflow(.resultArithmetic) }
      multiples.append(multiple)
    }
    return ExactColumn(
      numerators: multiples, denominators: denominators.map { $0 == 0 ? 0 : 1 },
      scale: step.scale, isDecimal: true)
  }
}
