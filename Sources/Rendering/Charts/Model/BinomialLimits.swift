/// Between which rates a group of `count` rows is to be expected, if its true rate is the
/// overall one.
///
/// The limits are the exact binomial ones of D. J. Spiegelhalter, "Funnel plots for comparing
/// institutional performance", Statistics in Medicine 24 (2005), 1185–1202, appendix A.1.1: with
/// R ~ Bin(n, p₀), r the least number with P(R ≤ r) ≥ q and
/// a = (P(R ≤ r) − q) ÷ (P(R ≤ r) − P(R ≤ r − 1)), the limit is (r − a) ÷ n, for q = 0.025 and
/// 0.975 (95%), 0.001 and 0.999 (99.8%).
package struct BinomialLimits: Hashable, Sendable {
  package let low95: Double
  package let high95: Double
  package let low998: Double
  package let high998: Double

  /// - Parameters:
  ///   - count: n, at least 1.
  ///   - rate: the overall rate, 0…1.
  package init(count: Int, rate: Double) {
    guard rate > 0, rate < 1 else {
      (low95, high95, low998, high998) = (rate, rate, rate, rate)
      return
    }
    let probabilities = BinomialLimits.probabilities(count: count, rate: rate)
    func limit(_ part: Double) -> Double {
      var below = 0.0
      for (index, probability) in probabilities.values.enumerated() {
        if below + probability >= part {
          let share = (below + probability - part) / probability
          return min(max((Double(probabilities.first + index) - share) / Double(count), 0), 1)
        }
        below += probability
      }
      return 1
    }
    (low95, high95) = (limit(0.025), limit(0.975))
    (low998, high998) = (limit(0.001), limit(0.999))
  }

  /// P(R = r) for every r that is at all likely, the first being that of `first`.
  ///
  /// From the likeliest r outwards each follows from its neighbour, so that no factorial is
  /// needed; their sum makes them probabilities.
  private static func probabilities(
    count: Int, rate: Double
  ) -> (first: Int, values: [Double]) {
    let odds = rate / (1 - rate)
    let mode = min(Int(Double(count + 1) * rate), count)
    var down: [Double] = []
    var weight = 1.0
    var r = mode
    while r > 0 {
      weight *= Double(r) / (Double(count - r + 1) * odds)
      if weight < 1e-18 { break }
      down.append(weight)
      r -= 1
    }
    var values = Array(down.reversed()) + [1.0]
    weight = 1
    r = mode
    while r < count {
      weight *= Double(count - r) * odds / Double(r + 1)
      if weight < 1e-18 { break }
      values.append(weight)
      r += 1
    }
    let sum = values.reduce(0, +)
    return (mode - down.count, values.map { $0 / sum })
  }
}
