import Diagnostics
import Values

/// Each line as one row of blocks, between its own least and greatest value.
struct TerminalSparks {
  let width: Int
  let style: TableStyle

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  func lines(_ all: [LineSeries]) -> [ChartLine] {
    let names = all.map { DisplayWidth.of($0.name) }.max() ?? 0
    let name = min(names, max(4, width / 3))
    let summaries = all.map { SeriesSummary($0, style: style).parts }
    let ends = summaries.map { DisplayWidth.of($0[0]) }.max() ?? 0
    let hasEnds = width - name - ends - 4 >= 8
    let room = max(1, width - name - 2 - (hasEnds ? ends + 2 : 0))
    return zip(all, summaries).map { series, summary in
      let points = series.points.suffix(room)
      var line = ChartLine(ChartLine.padded(series.name, to: name) + "  ")
      let blocks = String(blocks(of: Array(points)))
      line.add(ChartLine.padded(blocks, to: min(room, longest(all, room))), .series(0))
      guard hasEnds else { return line }
      line.add("  " + ChartLine.padded(summary[0], to: ends), .strong)
      let rest = summary.dropFirst().joined(separator: " · ")
      let used = name + 2 + min(room, longest(all, room)) + 2 + ends + 3
      if used + DisplayWidth.of(rest) <= width { line.add("   " + rest, .quiet) }
      return line
    }
  }

  private func longest(_ all: [LineSeries], _ room: Int) -> Int {
    min(room, all.map(\.points.count).max() ?? 0)
  }

  private func blocks(of points: [LinePoint]) -> [Character] {
    let values = points.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else {
      return points.map { _ in " " }
    }
    return points.map { point in
      guard let value = point.value else { return " " }
      let part = high > low ? (value - low) / (high - low) : 0.5
      return TerminalSparks.blocks[min(Int(part * 8), 7)]
    }
  }
}
