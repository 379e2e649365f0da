import Session
import TestSupport
import Testing

/// Points against plain integer fractions, on scores made at random.
@Suite struct ScoreArithmeticTests {
  /// One score: so many of so many rows, hundredths of points, and full at so many percent.
  private struct Case {
    let numerator: Int
    let denominator: Int
    let maximum: Int
    let percent: Int
    let whenEmpty: Int?

    /// Hundredths of points, half up; nil where there are none.
    var expected: Int? {
      guard denominator > 0 else { return whenEmpty }
      let (earned, needed) = (numerator * 100, denominator * percent)
      guard earned < needed else { return maximum }
      return (2 * maximum * earned + needed) / (2 * needed)
    }

    var definition: String {
      let empty = whenEmpty.map { " when empty \(Self.decimal($0))" } ?? ""
      return "max \(Self.decimal(maximum)) = count (v < \(numerator)) / count (v < \(denominator))"
        + " full at \(percent)%\(empty)"
    }

    static func decimal(_ hundredths: Int) -> String {
      let rest = hundredths % 100
      return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
  }

  private static let rowCount = 400

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `points and their sums are those of exact fractions`(seed: UInt64) throws {
    var state = seed
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
    let cases = (0..<40).map { _ in
      let denominator = below(5) == 0 ? 0 : 1 + below(Self.rowCount)
      let maximum = 1 + below(3000)
      return Case(
        numerator: below(denominator + 1), denominator: denominator, maximum: maximum,
        percent: 1 + below(130), whenEmpty: below(3) == 0 ? nil : below(maximum + 1))
    }
    var model = "load \"rows.csv\" as things\n"
    for (index, score) in cases.enumerated() {
      model += "define score s\(index) \(score.definition)\n"
    }
    let known = cases.indices.filter { cases[$0].expected != nil }
    model += "define index overall = " + known.map { "s\($0)" }.joined(separator: " + ") + "\n"
    let rows = (0..<Self.rowCount).map { "\($0)\n" }.joined()
    let data = try SmallDataset(["rows.csv": "v\n" + rows, "model.hoso": model])
    for (index, score) in cases.enumerated() {
      let expected = score.expected.map(Case.decimal) ?? "–"
      #expect(data.session.points("s\(index)") == expected, "\(score)")
    }
    let total = known.compactMap { cases[$0].expected }.reduce(0, +)
    #expect(data.session.points("overall") == Case.decimal(total))
  }
}
