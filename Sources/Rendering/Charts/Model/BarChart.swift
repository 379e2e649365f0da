import Diagnostics
import Results
import Values

/// Bars from a baseline at 0.
package struct BarChart: Sendable {
  package let bars: [Bar]
  package let axis: ValueAxis
  /// The value of the row `all`, where groups are compared with it.
  package let reference: Double?

  /// One bar.
  package struct Bar: Sendable {
    package let label: String
    /// Nil where the value is missing: a gap, never 0.
    package let value: Double?
    /// As the table prints it.
    package let text: String
  }

  /// The most bars that are drawn.
  package static let mostBars = 60
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
      around: range, zero: true, whole: numbers.isCount, unit: numbers.unit, style)
    let total = table.total.flatMap { numbers.value(of: $0.cells[columns.measures[0]]) }
    let isComparable = numbers.totalIsComparable && bars.count > 1
    let reference = total.flatMap { isComparable && range.contains($0) ? $0 : nil }
    return BarChart(bars: bars, axis: axis, reference: reference)
  }

  private func isOthers(_ row: Int) -> Bool {
    columns.categories.contains {
      table.columns[$0].values.cell(at: row) == .text(Term.others.rawValue)
    }
  }
}
