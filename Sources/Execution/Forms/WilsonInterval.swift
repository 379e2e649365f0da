import Results
import Values

/// The 95% interval of a rate after Wilson: where the true rate lies if the counted rows are
/// a sample. It needs a square root, so its bounds are rounded to six decimals.
struct WilsonInterval: Sendable {
  let lower: Double
  let upper: Double

  /// The 97.5th percentile of the normal distribution.
  private static let z = 1.959_963_984_540_054

  /// - Precondition: `count` is above 0.
  init(of trues: Int64, among count: Int64) {
    let n = Double(count)
    let rate = Double(trues) / n
    let squared = WilsonInterval.z * WilsonInterval.z
    let center = (rate + squared / (2 * n)) / (1 + squared / n)
    let variance = rate * (1 - rate) / n + squared / (4 * n * n)
    let margin = WilsonInterval.z * variance.squareRoot() / (1 + squared / n)
    lower = max(0, center - margin)
    upper = min(1, center + margin)
  }
}

extension ResultValues {
  /// A bound of the interval of every rate; missing where the rate is.
  func confidence(isUpper: Bool) -> ResultValues {
    guard case .rates(let numerators, let denominators) = self else { return self }
    var bounds: [Int128] = []
    for (trues, count) in zip(numerators, denominators) {
      guard count > 0 else {
        bounds.append(0)
        continue
      }
      let interval = WilsonInterval(of: trues, among: count)
      bounds.append(Int128(((isUpper ? interval.upper : interval.lower) * 1_000_000).rounded()))
    }
    return .percentages(
      numerators: bounds, denominators: denominators.map { $0 > 0 ? 1 : 0 }, scale: 6,
      unit: .share)
  }
}
