import Diagnostics
import Values

/// A grid of shades with its values, and the limits of the shades below.
struct PictureHeat {
  let style: TableStyle

  private static let rowHeight = 24.0

  func draw(_ chart: HeatChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let cells = chart.rows.map { DisplayWidth.of($0) }.max() ?? 0
    let label = min(Double(cells) * SVGDrawing.cellWidth + 10, 240)
    let left = PictureChart.margin + label
    let room = PictureChart.width - PictureChart.margin - left
    let width = min(room / Double(max(chart.columns.count, 1)), 90)
    drawHeads(chart.columns, left: left, width: width, y: top + 8, in: &drawing)
    let first = top + 16
    for (row, name) in chart.rows.enumerated() {
      let y = first + Double(row) * PictureHeat.rowHeight
      drawing.text(
        ChartLine.clipped(name, to: Int(label / SVGDrawing.cellWidth)),
        at: Point(PictureChart.margin, y + 16))
      for (column, cell) in chart.cells[row].enumerated() {
        let x = left + Double(column) * width
        draw(cell, chart, x: x, y: y, width: width, in: &drawing)
      }
    }
    let bottom = first + Double(chart.rows.count) * PictureHeat.rowHeight + 10
    return drawLegend(chart, y: bottom, in: &drawing)
  }

  private func drawHeads(
    _ columns: [String], left: Double, width: Double, y: Double, in drawing: inout SVGDrawing
  ) {
    let widest = columns.map { DisplayWidth.of($0) }.max() ?? 0
    let needed = Double(widest) * 6.6 + 6
    let step = max(1, Int((needed / max(width, 1)).rounded(.up)))
    for index in stride(from: 0, to: columns.count, by: step) {
      drawing.text(
        ChartLine.clipped(columns[index], to: max(3, Int(width * Double(step) / 6.6))),
        at: Point(left + Double(index) * width + 2, y), size: 11.5, fill: Colors.quiet)
    }
  }

  private func draw(
    _ cell: HeatCell?, _ chart: HeatChart, x: Double, y: Double, width: Double,
    in drawing: inout SVGDrawing
  ) {
    let middle = Point(x + width / 2, y + 16)
    guard let cell else {
      drawing.text(missingSign, at: middle, anchor: .middle, fill: Colors.quiet)
      return
    }
    let shade = place(of: chart.shade(of: cell.value), chart)
    drawing.rectangle(
      x: x, y: y, width: width - 1, height: PictureHeat.rowHeight - 1,
      fill: Colors.shades[shade])
    guard Double(DisplayWidth.of(cell.text)) * 6.4 < width - 4 else { return }
    drawing.text(
      cell.text, at: middle, anchor: .middle, size: 11,
      fill: shade >= 3 ? Colors.paper : Colors.text)
  }

  private func place(of shade: Int, _ chart: HeatChart) -> Int {
    let last = max(chart.limits.count - 2, 1)
    let place = chart.limits.count <= 2 ? 2 : shade * (Colors.shades.count - 1) / last
    return min(max(place, 0), Colors.shades.count - 1)
  }

  private func drawLegend(
    _ chart: HeatChart, y: Double, in drawing: inout SVGDrawing
  ) -> Double {
    var x = PictureChart.margin
    var y = y
    for (index, limits) in zip(chart.limits, chart.limits.dropFirst()).enumerated() {
      let isLast = index == chart.limits.count - 2
      let label = "\(limits.0.label)–\(isLast ? "" : "<")\(limits.1.label)"
      let width = Double(DisplayWidth.of(label)) * SVGDrawing.cellWidth + 44
      if x + width > PictureChart.width - PictureChart.margin {
        (x, y) = (PictureChart.margin, y + 22)
      }
      drawing.rectangle(
        x: x, y: y, width: 20, height: 14, fill: Colors.shades[place(of: index, chart)])
      drawing.text(label, at: Point(x + 26, y + 12), size: 12, fill: Colors.quiet)
      x += width
    }
    return y + 18
  }
}
