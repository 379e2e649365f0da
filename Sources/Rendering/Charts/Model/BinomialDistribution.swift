/// How likely each number of rows is among `count` of them, if each has the same chance.
package struct BinomialDistribution: Sendable {
  /// n, at least 1.
  package let count: Int
  /// The chance of each, 0…1.
  package let rate: Double
  /// The number that the first of ``probabilities`` belongs to.
  let first: Int
  /// P(R = r) for every r that is at all likely.
  let probabilities: [Double]

  /// From the likeliest r outwards each follows from its neighbour, so that no factorial is
  /// needed; their sum makes them probabilities.
  ///
  /// - Parameters:
  ///   - count: n, at least 1.
  ///   - rate: the chance of each, 0…1.
  package init(count: Int, rate: Double) {
    self.count = count
    self.rate = rate
    guard rate > 0, rate < 1 else {
      first = rate > 0 ? count : 0
      probabilities = [1]
      return
    }
    let odds = rate / (1 - rate)
    let mode = min(Int(Double(count + 1) * rate), count)
    let down = BinomialDistribution.weights(from: mode, by: -1) { r in
      Double(r) / (Double(count - r + 1) * odds)
    }
    let up = BinomialDistribution.weights(from: mode, by: 1) { r in
      Double(count - r) * odds / Double(r + 1)
    }
    let values = down.reversed() + [1] + up
    let sum = values.reduce(0, +)
    first = mode - down.count
    probabilities = values.map { $0 / sum }
  }

  /// P(R ≥ r): how likely so many or more are by chance.
  package func tail(from r: Int) -> Double {
    probabilities.dropFirst(max(r - first, 0)).reduce(0, +)
  }

  /// P(R ≤ r): how likely so few or fewer are by chance.
  package func tail(to r: Int) -> Double {
    probabilities.prefix(max(r - first + 1, 0)).reduce(0, +)
  }

  /// The weights of the neighbours of the likeliest r on one side, until they no longer count.
  /// `factor` leads from the weight of r to that of the next one; it is 0 at the end.
  private static func weights(
    from mode: Int, by step: Int, _ factor: (_ r: Int) -> Double
  ) -> [Double] {
    var weights: [Double] = []
    var weight = 1.0
    var r = mode
    while true {
      weight *= factor(r)
      if weight < 1e-18 { return weights }
      weights.append(weight)
      r += step
    }
  }
}
