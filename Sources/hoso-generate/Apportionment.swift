/// Splits `total` in proportion to `weights` by largest remainders; equal remainders go to the
/// earlier place, so the parts are the same on every machine and always sum to `total`. If all
/// weights are zero, so are the parts; nothing may be negative.
func apportion(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  var parts: [Int] = []
  var remainders: [(place: Int, remainder: Int)] = []
  for (place, weight) in weights.enumerated() {
    let product = total.multipliedFullWidth(by: weight)
    let (quotient, remainder) = sum.dividingFullWidth(product)
    parts.append(quotient)
    remainders.append((place, remainder))
  }
  remainders.sort { ($1.remainder, $0.place) < ($0.remainder, $1.place) }
  let missing = total - parts.reduce(0, +)
  for entry in remainders.prefix(missing) { parts[entry.place] += 1 }
  return parts
}

/// Splits `total` in proportion to `weights` with no part above its cap; what a capped place
/// cannot take goes to the first places that still have room.
func apportion(_ total: Int, by weights: [Int], caps: [Int]) -> [Int] {
  var parts = apportion(total, by: weights)
  var excess = 0
  for place in parts.indices where parts[place] > caps[place] {
    excess += parts[place] - caps[place]
    parts[place] = caps[place]
  }
  for place in parts.indices where excess > 0 && weights[place] > 0 {
    let moved = min(excess, caps[place] - parts[place])
    parts[place] += moved
    excess -= moved
  }
  return parts
}

/// `value × numerator / denominator`, rounded half up.
func scaled(_ value: Int, _ numerator: Int, _ denominator: Int) -> Int {
  (2 * value * numerator + denominator) / (2 * denominator)
}
