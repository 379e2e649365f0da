import Diagnostics
import Results
import Values

/// Bars from a baseline at 0.
package struct BarChart: Sendable {
  package let bars: [Bar]
  package let axis: ValueAxis
  /// The value of the row `all` and its words, where groups are compared with it.
  package let reference: AxisTick?
  /// Whether each bar is a class of numbers, from one number to another.
  var areClasses = false

  /// One bar.
  package struct Bar: Sendable {
    package let label: String
    /// Nil where the value is missing: a gap, never 0.
    package let value: Double?
    /// As the table prints it.
    package let text: String
  }

  /// The most bars that are drawn.
  fileprivate static let mostBars = 60
}

extension BarChart.Bar {
  /// The label of a class in two parts, from where and to where; any other label as it is.
  var ends: [String] {
    guard let dash = label.firstIndex(of: "–"), dash > label.startIndex else { return [label] }
    let end = label.index(after: dash)
    return [String(label[..<end]), String(label[end...])]
  }
}

extension ChartSource {
  /// The rows as bars, in their order.
  mutating func bars() -> BarChart {
    noteColumnsNotDrawn()
    let numbers = first
    // Others are a group like the rest of them; subtotals hold groups that are drawn already.
    let rows = (0..<table.rowCount).filter {
      !table.summaries.contains($0) || isOthers($0)
    }
    let shown = rows.prefix(BarChart.mostBars)
    if rows.count > shown.count {
      notes.append(Diagnostic(.groupsNotDrawn, ["count": .number(rows.count - shown.count)]))
    }
    let bars = shown.map { row in
      BarChart.Bar(
        label: label(of: row), value: numbers.value(at: row), text: numbers.text(at: row))
    }
    let values = bars.compactMap(\.value)
    let range = (values.min() ?? 0)...(values.max() ?? 0)
    let axis = ValueAxis(
      around: range, zero: true, whole: numbers.isWhole, unit: numbers.unit, style)
    let isCompared = numbers.totalIsComparable && bars.count > 1
    return BarChart(
      bars: bars, axis: axis, reference: isCompared ? reference(numbers, within: range) : nil)
  }

  /// The row `all` as a mark on the axis of the groups.
  private func reference(_ numbers: ChartNumbers, within range: ClosedRange<Double>) -> AxisTick? {
    guard let cell = table.total?.cells[columns.measures[0]], let value = numbers.value(of: cell),
      range.contains(value)
    else { return nil }
    return AxisTick(value: value, label: Wording.all(in: style) + " " + numbers.text(of: cell))
  }

  private func isOthers(_ row: Int) -> Bool {
    columns.categories.contains {
      table.columns[$0].values.cell(at: row) == .text(Term.others.rawValue)
    }
  }
}
