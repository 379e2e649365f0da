import Columnar
import Diagnostics
import Rendering
import Results
import Testing
import Values

@Suite struct ChartScaleTests {
  @Test(arguments: [
    ([0.0, 26.7], ["0%", "10%", "20%", "30%"]),
    ([18.6, 23.8], ["18%", "20%", "22%", "24%"]),
    ([0.13, 0.21], ["0.12%", "0.14%", "0.16%", "0.18%", "0.20%", "0.22%"]),
  ])
  func `marks of rates stand at 1, 2 or 5 times a power of ten`(
    range: [Double], labels: [String]
  ) throws {
    let rates = range.map { Int64(($0 * 100).rounded()) }
    let chart = try lineChart(
      .rates(numerators: rates, denominators: rates.map { _ in 10_000 }))
    #expect(chart.axis.ticks.map(\.label) == labels)
  }

  @Test func `counts have whole marks`() throws {
    let chart = try lineChart(.counts([1, 2]))
    #expect(chart.axis.ticks.map(\.label) == ["1", "2"])
    let large = try lineChart(.counts([1_000_000, 9_000_000]))
    #expect(large.axis.ticks.first?.label == "0" && large.axis.ticks.last?.label == "10,000,000")
  }

  @Test func `the axis of bars holds zero, and what lies below it`() throws {
    let positive = try barChart(.counts([90, 100]))
    #expect(positive.axis.lower == 0 && positive.axis.upper == 100)
    let negative = try barChart(
      .decimals(unscaled: [-25, 50], scale: 1, style: .fixed, missing: nil))
    #expect(negative.axis.lower == -4 && negative.axis.upper == 6)
    #expect(negative.axis.position(of: 0) == 0.4)
  }

  @Test func `values that are all the same still have an axis around them`() throws {
    for counts in [[7, 7], [0, 0]] as [[Int64]] {
      let axis = try lineChart(.counts(counts)).axis
      #expect(axis.lower <= Double(counts[0]) && axis.upper > axis.lower)
    }
  }

  private func lineChart(_ values: ResultValues) throws -> LineChart {
    guard case .lines(let lines) = try chart(.line, values).body else {
      throw Unexpected()
    }
    return lines
  }

  private func barChart(_ values: ResultValues) throws -> BarChart {
    guard case .bars(let bars) = try chart(.bar, values).body else { throw Unexpected() }
    return bars
  }

  private func chart(_ kind: ChartKind, _ values: ResultValues) throws -> Chart {
    let labels = (0..<values.count).map { "2023-0\($0 + 1)" }
    let result = SampleResults.disclosed([
      SampleResults.column("month", .dimension, texts: labels),
      ResultColumn(name: "x", role: .measure, values: values),
    ])
    return try Chart(
      of: result, as: kind, ChartColumns(measures: [1], categories: [0], grain: .month),
      sentence: "", in: TableStyle())
  }

  struct Unexpected: Error {}
}

@Suite struct ChartLimitTests {
  /// R ~ Bin(10, ½): P(R ≤ 1) = 11/1024 and P(R ≤ 2) = 56/1024, so for 2.5% r = 2 and the limit
  /// is (2 − (56 − 25.6) ÷ 45) ÷ 10.
  @Test func `the limits of a small group are those of the binomial distribution`() {
    let limits = BinomialLimits(count: 10, rate: 0.5)
    #expect(abs(limits.low95 - (2 - (56 - 25.6) / 45) / 10) < 1e-12)
    #expect(abs(limits.high95 - 0.767555556) < 1e-9)
  }

  /// Computed with SciPy's binomial distribution.
  @Test(arguments: [
    (1, 0.2, [0.000000000, 0.875000000, 0.000000000, 0.995000000]),
    (50, 0.1, [0.013862927, 0.179722728, 0.000000000, 0.240128419]),
    (1_678, 0.21705, [0.197188661, 0.236633624, 0.186140323, 0.248324522]),
    (48_000, 0.217, [0.213307604, 0.220682730, 0.211192361, 0.222820430]),
    (200, 0.99, [0.971256474, 0.999067023, 0.959921520, 0.999962681]),
  ])
  func `limits agree with another implementation`(
    count: Int, rate: Double, expected: [Double]
  ) {
    let limits = BinomialLimits(count: count, rate: rate)
    let found = [limits.low95, limits.high95, limits.low998, limits.high998]
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-8) }
  }

  /// Computed with SciPy's binomial distribution (`sf`, `cdf`).
  @Test(arguments: [
    (10, 0.5, 9, 0.0107421875, 0.9990234375), (3, 0.508, 3, 0.131096512, 1.0),
    (1, 0.088, 1, 0.088, 1.0), (48_000, 0.217, 10_600, 0.021245731, 0.979309940),
  ])
  func `tails agree with another implementation`(
    count: Int, rate: Double, number: Int, above: Double, below: Double
  ) {
    let distribution = BinomialDistribution(count: count, rate: rate)
    #expect(abs(distribution.tail(from: number) - above) < 1e-8)
    #expect(abs(distribution.tail(to: number) - below) < 1e-8)
  }

  @Test(arguments: [0.0, 1.0])
  func `where nothing is left to chance a tail is all or nothing`(rate: Double) {
    let distribution = BinomialDistribution(count: 5, rate: rate)
    #expect(distribution.tail(from: 0) == 1 && distribution.tail(to: 5) == 1)
    #expect(distribution.tail(from: 3) == rate && distribution.tail(to: 2) == 1 - rate)
  }

  @Test(arguments: [0.0, 1.0])
  func `where the overall rate leaves no chance the limits are that rate`(rate: Double) {
    let limits = BinomialLimits(count: 50, rate: rate)
    #expect(limits.low998 == rate && limits.high998 == rate)
  }

  /// Viscosity of primer paint, D. C. Montgomery, Introduction to Statistical Quality Control:
  /// mean 33.52, mean moving range 0.48, limits 32.24 and 34.80.
  @Test func `natural limits are those of a published example`() {
    let values: [Double?] = [
      33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54,
      33.12, 33.84,
    ]
    let limits = ControlLimits(of: values, within: -.infinity...(.infinity))
    #expect(abs(limits.mean - 33.52) < 0.005)
    #expect(abs(limits.low - 32.24) < 0.005 && abs(limits.high - 34.80) < 0.005)
    #expect(limits.signals(of: values).allSatisfy { $0 == .none })
  }

  @Test func `a missing value interrupts the moving ranges`() {
    // Ranges 1 and 2, not the 6 across the gap.
    let limits = ControlLimits(of: [1, 2, nil, 8, 10], within: -.infinity...(.infinity))
    #expect(limits.mean == 5.25)
    #expect(abs(limits.high - (5.25 + 2.66 * 1.5)) < 1e-12)
  }

  @Test func `limits stay where values can be`() {
    let limits = ControlLimits(of: [0, 90, 5, 100], within: 0...100)
    #expect(limits.low == 0 && limits.high == 100)
  }

  @Test func `eight in a row on one side of the mean are a signal, seven are none`() {
    // Around a mean of 4.25: eight above, seven below, one above; moving ranges of 2 keep all
    // within the limits.
    let eight: [Double?] = [5, 7, 5, 7, 5, 7, 5, 7, 3, 1, 3, 1, 3, 1, 3, 5]
    let limits = ControlLimits(of: eight, within: -.infinity...(.infinity))
    let signals = limits.signals(of: eight)
    #expect(signals.prefix(8).allSatisfy { $0 == .run })
    #expect(signals.dropFirst(8).allSatisfy { $0 == .none })
  }
}
