import Values

/// Bars from a line at 0, each with its value behind it.
struct PictureBars {
  private static let rowHeight = 24.0
  private static let barHeight = 16.0
  private static let mostLabel = 260.0

  func draw(_ chart: BarChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let cells = chart.bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    let label = min(Double(cells) * SVGDrawing.cellWidth + 10, PictureBars.mostLabel)
    let values = chart.bars.map { DisplayWidth.of($0.text) }.max() ?? 0
    let room = Double(values) * SVGDrawing.cellWidth + 12
    let left = PictureChart.margin + label + (chart.axis.lower < 0 ? room : 0)
    let right = PictureChart.width - PictureChart.margin - room
    let bottom = top + Double(chart.bars.count) * PictureBars.rowHeight
    func x(_ value: Double) -> Double { left + chart.axis.position(of: value) * (right - left) }

    for tick in chart.axis.ticks {
      drawing.line(
        from: Point(x(tick.value), top), to: Point(x(tick.value), bottom + 4),
        stroke: Colors.grid)
      drawing.text(
        tick.label, at: Point(x(tick.value), bottom + 20), anchor: .middle, size: 12,
        fill: Colors.quiet)
    }
    if let reference = chart.reference {
      drawing.line(
        from: Point(x(reference), top), to: Point(x(reference), bottom), stroke: Colors.text,
        dash: "2 4")
    }
    for (index, bar) in chart.bars.enumerated() {
      let middle = top + (Double(index) + 0.5) * PictureBars.rowHeight
      drawing.text(
        ChartLine.clipped(bar.label, to: Int(label / SVGDrawing.cellWidth)),
        at: Point(PictureChart.margin, middle + 4.5))
      let end = bar.value.map(x) ?? x(0)
      drawing.rectangle(
        x: min(x(0), end), y: middle - PictureBars.barHeight / 2,
        width: bar.value == nil ? 0 : (end - x(0)).magnitude, height: PictureBars.barHeight,
        fill: Colors.series[0])
      let isLeft = (bar.value ?? 0) < 0
      drawing.text(
        bar.text, at: Point(end + (isLeft ? -6 : 6), middle + 4.5),
        anchor: isLeft ? .end : .start, hasHalo: true)
    }
    drawing.line(from: Point(x(0), top), to: Point(x(0), bottom), stroke: Colors.text)
    return bottom + 26
  }
}
