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
    self.init(of: BinomialDistribution(count: count, rate: rate))
  }

  init(of distribution: BinomialDistribution) {
    let rate = distribution.rate
    guard rate > 0, rate < 1 else {
      (low95, high95, low998, high998) = (rate, rate, rate, rate)
      return
    }
    func limit(_ part: Double) -> Double {
      var below = 0.0
      for (index, probability) in distribution.probabilities.enumerated() {
        if below + probability >= part {
          let share = (below + probability - part) / probability
          let number = Double(distribution.first + index) - share
          return min(max(number / Double(distribution.count), 0), 1)
        }
        below += probability
      }
      return 1
    }
    (low95, high95) = (limit(0.025), limit(0.975))
    (low998, high998) = (limit(0.001), limit(0.999))
  }
}
