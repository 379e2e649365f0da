import Diagnostics
import Values

/// Each line as one row of blocks, between its own least and greatest value. Of a line that is
/// too long the end is drawn, and its figures are those of what is drawn.
struct TerminalSparks {
  let width: Int
  let style: TableStyle

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  func lines(_ chart: SparkChart) -> [ChartLine] {
    let room = room(for: chart)
    let first = firstDrawn(of: chart)
    let drawn = chart.series.map { series in
      LineSeries(
        name: series.name, points: series.points.filter { chart.number(of: $0) >= first })
    }
    let summaries = drawn.map { SeriesSummary($0, style: style).parts }
    let ends = summaries.map { DisplayWidth.of($0[0]) }.max() ?? 0
    let names = names(of: chart).texts
    let count = chart.placeCount - first
    return drawn.indices.flatMap { (index) -> [ChartLine] in
      var line = ChartLine(ChartLine.padded(names[index], to: room.name) + "  ")
      line.add(blocks(of: drawn[index], chart, from: first, count: count), .series(0))
      let summary = summaries[index]
      guard room.hasEnds else {
        return [line] + below(summary[0])
      }
      line.add("  " + ChartLine.padded(summary[0], to: ends), .strong)
      let rest = summary.dropFirst().joined(separator: " · ")
      let used = room.name + 2 + count + 2 + ends + 3
      if used + DisplayWidth.of(rest) <= width { line.add("   " + rest, .quiet) }
      return [line]
    }
  }

  /// The first and the last value where there is no room for them behind the blocks.
  private func below(_ text: String) -> [ChartLine] {
    TextWrapping.lines(of: text, width: max(4, width - 2)).map { ChartLine("  " + $0, .strong) }
  }

  private func names(of chart: SparkChart) -> ShortLabels {
    ShortLabels(chart.series.map(\.name), width: room(for: chart).name)
  }

  /// What the window has no room for.
  func notes(_ chart: SparkChart) -> [Diagnostic] {
    let first = firstDrawn(of: chart)
    let places = first == 0 ? [] : [Diagnostic(.placesNotDrawn, ["count": .number(first)])]
    return places + (names(of: chart).note.map { [$0] } ?? [])
  }

  private func firstDrawn(of chart: SparkChart) -> Int {
    max(0, chart.placeCount - room(for: chart).blocks)
  }

  /// Cells for names and for blocks, and whether the first and the last value stand behind them.
  private func room(for chart: SparkChart) -> (name: Int, blocks: Int, hasEnds: Bool) {
    let names = chart.series.map { DisplayWidth.of($0.name) }.max() ?? 0
    let name = min(names, max(4, width / 3))
    let widest =
      chart.series.flatMap { $0.points.map { DisplayWidth.of($0.text) } }.max() ?? 0
    let ends = 2 * widest + 3
    let hasEnds = width - name - ends - 4 >= 8
    return (name, max(1, width - name - 2 - (hasEnds ? ends + 2 : 0)), hasEnds)
  }

  /// The blocks of a line; a blank where it has no value.
  private func blocks(
    of series: LineSeries, _ chart: SparkChart, from first: Int, count: Int
  ) -> String {
    var cells = [Character](repeating: " ", count: count)
    let values = series.points.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else { return String(cells) }
    for point in series.points {
      guard let value = point.value else { continue }
      let part = high > low ? (value - low) / (high - low) : 0.5
      cells[chart.number(of: point) - first] = TerminalSparks.blocks[min(Int(part * 8), 7)]
    }
    return String(cells)
  }
}
