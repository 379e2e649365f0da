import Diagnostics
import Values

/// A grid of shaded cells, each with its value where it fits.
struct PictureHeat {
  let style: TableStyle

  private static let rowHeight = 24.0
  private static let mostLabelCells = 30
  private static let mostWidth = 90.0

  func draw(_ chart: HeatChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let (labels, left, width) = grid(chart)
    var y = HeatHeads(chart, left: left, width: width).draw(from: top - 4, in: &drawing)
    for row in chart.rows.indices {
      let height = labels.height(of: row, least: PictureHeat.rowHeight)
      labels.draw(row, middle: y + height / 2, in: &drawing)
      for (column, cell) in chart.cells[row].enumerated() {
        let box = Box(x: left + Double(column) * width, y: y, width: width, height: height)
        draw(cell, chart, box, in: &drawing)
      }
      y += height
    }
    return drawLegend(chart, y: y + 10, in: &drawing)
  }

  /// Numbers and names that have no room, which a reader could not tell from what is missing.
  func notes(_ chart: HeatChart) -> [Diagnostic] {
    let (_, left, width) = grid(chart)
    let count = chart.cells.joined().count { cell in
      cell.map { $0.value != nil && !PictureHeat.fits($0.text, width) } ?? false
    }
    let notes = count == 0 ? [] : [Diagnostic(.numbersNotDrawn, ["count": .number(count)])]
    return notes + (HeatHeads(chart, left: left, width: width).note.map { [$0] } ?? [])
  }

  /// The names of the rows, where the cells begin, and how wide each is: as its number needs
  /// where there is room.
  private func grid(_ chart: HeatChart) -> (labels: PictureLabels, left: Double, width: Double) {
    let labels = PictureLabels(chart.rows, atMost: PictureHeat.mostLabelCells)
    let left = PictureChart.margin + labels.width
    let room = PictureChart.width - PictureChart.margin - left
    let numbers = chart.cells.joined().map { $0.map { DisplayWidth.of($0.text) } ?? 0 }.max() ?? 0
    let most = max(PictureHeat.mostWidth, PictureHeat.width(of: numbers) + 1)
    return (labels, left, min(room / Double(max(chart.columns.count, 1)), most))
  }

  private static func fits(_ text: String, _ width: Double) -> Bool {
    PictureHeat.width(of: DisplayWidth.of(text)) < width
  }

  /// Pixels that a number of so many cells needs.
  private static func width(of cells: Int) -> Double { Double(cells) * 6.4 + 4 }

  private func draw(
    _ cell: HeatCell?, _ chart: HeatChart, _ box: Box, in drawing: inout SVGDrawing
  ) {
    let middle = Point(box.x + box.width / 2, box.y + box.height / 2 + 4)
    guard let cell, let value = cell.value else {
      // Where cells are as narrow as lines, an empty place says it.
      if box.width >= 14 {
        drawing.text(
          cell?.text ?? missingSign, at: middle, anchor: .middle, fill: Colors.quiet)
      }
      return
    }
    let shade = place(of: chart.shade(of: value), chart)
    let gap = box.width >= 6 ? 1.0 : 0
    drawing.rectangle(
      x: box.x, y: box.y, width: box.width - gap, height: box.height - 1,
      fill: Colors.shades[shade])
    guard PictureHeat.fits(cell.text, box.width) else { return }
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
