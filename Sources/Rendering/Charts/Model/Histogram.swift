import Diagnostics
import Results
import Values

/// The classes of a distribution: equal widths between round limits.
///
/// The width is 1, 2 or 5 times a power of ten next to that of Freedman and Diaconis (1981),
/// 2 × interquartile range ÷ ∛n, or to a tenth of the range where the middle half is one value.
/// There are at most 20 classes.
struct Histogram {
  let step: RoundStep
  /// Which multiple of the step the first class begins at.
  let first: Int
  /// How many values lie in each class; the last one holds its upper limit too.
  let counts: [Int]

  private static let mostClasses = 20.0
  /// A width is rounded down by less than this factor.
  private static let rounding = 1.5

  /// - Precondition: `values` has a least value below its greatest.
  init(of values: [Double], whole: Bool) {
    let sorted = values.sorted()
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    let spread = Histogram.quantile(0.75, of: sorted) - Histogram.quantile(0.25, of: sorted)
    let width =
      spread > 0 ? 2 * spread / Double(sorted.count).cubeRoot : (high - low) / 10
    // Rounding to limits may begin a class before the least value.
    let step = RoundStep(
      atLeast: max(width / Histogram.rounding, (high - low) / (Histogram.mostClasses - 1)),
      whole: whole)
    self.step = step
    let first = Int((low / step.value).rounded(.down))
    let last = max(Int((high / step.value).rounded(.up)), first + 1)
    var counts = [Int](repeating: 0, count: last - first)
    for value in sorted {
      let place = Int((value / step.value).rounded(.down)) - first
      counts[min(max(place, 0), counts.count - 1)] += 1
    }
    self.first = first
    self.counts = counts
  }

  /// The value below which a part of all lies, between neighbours in proportion.
  private static func quantile(_ part: Double, of sorted: [Double]) -> Double {
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }
}

extension ChartSource {
  /// How often the values of a column lie where, as one bar a class. Classes of fewer rows than
  /// `fewest` are hidden, and as many more as keep the whole from giving them away.
  mutating func histogram(fewest: Int64) throws(Diagnostic) -> Chart.Body {
    noteColumnsNotDrawn()
    let numbers = first
    let rows = groups
    let values = rows.compactMap { numbers.value(at: $0) }
    guard values.count >= ChartSource.leastValues, let low = values.min(), let high = values.max()
    else { throw tooFew(.hist, values.count, least: ChartSource.leastValues) }
    guard low < high else { throw onlyValue(of: numbers, in: rows, count: values.count) }
    let histogram = Histogram(of: values, whole: numbers.isWhole)
    let missing = rows.count { numbers.value(at: $0) == nil && !numbers.isHidden(at: $0) }
    let hidden = hiddenClasses(histogram.counts + [missing], fewest: fewest)
    let bars = histogram.counts.enumerated().map { index, count in
      let start = histogram.first + index
      let from = numbers.unit.text(histogram.step.multiple(start), style)
      let to = numbers.unit.text(histogram.step.multiple(start + 1), style)
      let isLast = index == histogram.counts.count - 1
      return BarChart.Bar(
        label: isLast ? "\(from)–\(to)" : "\(from)–<\(to)",
        value: hidden.contains(index) ? nil : Double(count),
        text: hidden.contains(index) ? hiddenSign : style.numbers.integer(count))
    }
    noteValues(values.count, missing: missing, hidden, of: histogram)
    let most = bars.compactMap(\.value).max() ?? 0
    return .bars(
      BarChart(
        bars: bars, axis: ValueAxis(around: 0...most, zero: true, whole: true, style),
        reference: nil, areClasses: true))
  }

  /// The places of counts that are hidden among others that add up to a known number.
  private func hiddenClasses(_ counts: [Int], fewest: Int64) -> Set<Int> {
    guard fewest > 1 else { return [] }
    let cells = (counts + [counts.reduce(0, +)]).map { [Int64($0)] }
    let table = CountTable(cells: cells, hasTotalRow: true, hasTotalColumn: false)
    return Set(Suppression(smallest: fewest).hidden(in: table).map(\.row))
  }

  /// Says how many values there are and how many rows have none, unless that may not be shown.
  private mutating func noteValues(
    _ count: Int, missing: Int, _ hidden: Set<Int>, of histogram: Histogram
  ) {
    let classes = histogram.counts.count
    let hiddenCount = hidden.count { $0 < classes }
    if hiddenCount > 0 {
      notes.append(Diagnostic(.classesHidden, ["count": .number(hiddenCount)]))
    }
    if hidden.contains(classes) { return }
    notes.append(
      Diagnostic(.valuesCounted, ["count": .number(count), "missing": .number(missing)]))
  }

  private static let leastValues = 2

  private func onlyValue(of numbers: ChartNumbers, in rows: [Int], count: Int) -> Diagnostic {
    let row = rows.first { numbers.value(at: $0) != nil }
    return Diagnostic(
      .chartOfOneValue,
      [
        "word": .code(ChartKind.hist.rawValue), "count": .number(count),
        "value": .text(row.map { numbers.text(at: $0) } ?? missingSign),
      ])
  }

  /// There are not enough points for a chart.
  func tooFew(_ kind: ChartKind, _ count: Int, least: Int) -> Diagnostic {
    Diagnostic(
      .chartNeedsPoints,
      [
        "word": .code(kind.rawValue), "count": .number(count), "least": .number(least),
      ])
  }
}

extension Double {
  /// The cube root of a number from 1, by Newton's method.
  fileprivate var cubeRoot: Double {
    var root = max(1, self / 3)
    for _ in 0..<100 {
      let next = (2 * root + self / (root * root)) / 3
      if (next - root).magnitude < 1e-12 * root { return next }
      root = next
    }
    return root
  }
}
