import Syntax
import Values

extension GroupAnswer {
  /// The bounds of a rate, after Wilson at 95%: nothing for what is no rate.
  func confidence(
    of column: GroupColumn, isOnly: Bool
  ) throws(Refusal) -> [GroupColumn] {
    let counted = try column.number(.all, self)
    guard counted.kind == .rate, counted.denominators.count == 1 else {
      if counted.kind == .rate { throw .abstention("the interval of a rate of rates") }
      return []
    }
    let prefix = isOnly ? "" : (column.name ?? counted.name) + " "
    return [("at least", -1.0), ("at most", 1.0)].map { name, side in
      GroupColumn(name: prefix + name, kind: .rate) { (place, answer) throws(Refusal) in
        var result = try column.number(place, answer)
        let n = result.denominators[0].count.number
        result.denominators = []
        if let rate = result.value.number, let n, n > .zero {
          result.value = .approximate(
            Self.bound(rate.approximation, among: n.approximation, side: side))
        } else {
          result.value = .missing
        }
        return result
      }
    }
  }

  /// The rate at which a test of the counted one just fails: the root of
  /// (p − r)² = z² r (1 − r) / n on one side.
  private static func bound(_ p: Double, among n: Double, side: Double) -> Double {
    let z = 1.959963984540054
    // (1 + z²/n) r² − (2p + z²/n) r + p² = 0
    let (a, b, c) = (1 + z * z / n, -(2 * p + z * z / n), p * p)
    let root = max(b * b - 4 * a * c, 0).squareRoot()
    return min(max((-b + side * root) / (2 * a), 0), 1)
  }
}
