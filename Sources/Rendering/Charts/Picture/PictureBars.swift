import Values

/// Bars from a line at 0, each with its value behind it.
struct PictureBars {
  private static let rowHeight = 24.0
  private static let barHeight = 16.0
  private static let mostLabelCells = 34

  func draw(_ chart: BarChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let labels = PictureLabels(chart, atMost: PictureBars.mostLabelCells)
    let top = chart.reference == nil ? top : top + 16
    let rows = rows(of: labels, chart.bars.count, from: top)
    let bottom = rows.last?.upperBound ?? top
    let scale = BarPlaces(chart, labels)
    drawAxis(chart, scale, from: top, to: bottom, in: &drawing)
    for (index, bar) in chart.bars.enumerated() {
      let middle = (rows[index].lowerBound + rows[index].upperBound) / 2
      labels.draw(index, middle: middle, in: &drawing)
      guard let value = bar.value else { continue }
      drawing.rectangle(
        x: min(scale.zero, scale.x(value)), y: middle - PictureBars.barHeight / 2,
        width: (scale.x(value) - scale.zero).magnitude, height: PictureBars.barHeight,
        fill: Colors.series[0], title: "\(bar.label): \(bar.text)")
    }
    drawing.line(
      from: Point(scale.zero, top), to: Point(scale.zero, bottom), stroke: Colors.text)
    if let reference = chart.reference {
      draw(reference, scale, from: top, to: bottom, in: &drawing)
    }
    for (bar, row) in zip(chart.bars, rows) {
      let isLeft = (bar.value ?? 0) < 0
      let end = bar.value.map(scale.x) ?? scale.zero
      drawing.text(
        bar.text, at: Point(end + (isLeft ? -6 : 6), (row.lowerBound + row.upperBound) / 2 + 4.5),
        anchor: isLeft ? .end : .start, hasHalo: true)
    }
    return bottom + 26
  }

  /// The heights that rows fill.
  private func rows(
    of labels: PictureLabels, _ count: Int, from top: Double
  ) -> [ClosedRange<Double>] {
    var y = top
    return (0..<count).map { row in
      let start = y
      y += labels.height(of: row, least: PictureBars.rowHeight)
      return start...y
    }
  }

  private func drawAxis(
    _ chart: BarChart, _ scale: BarPlaces, from top: Double, to bottom: Double,
    in drawing: inout SVGDrawing
  ) {
    let labelled = labelled(chart.axis.ticks, scale)
    for (index, tick) in chart.axis.ticks.enumerated() {
      let x = scale.x(tick.value)
      drawing.line(from: Point(x, top), to: Point(x, bottom + 4), stroke: Colors.grid)
      guard labelled.contains(index) else { continue }
      drawing.text(
        tick.label, at: Point(x, bottom + 20), anchor: .middle, size: 12, fill: Colors.quiet)
    }
  }

  /// The marks whose labels stand side by side: 0, and each or every second, third … around it.
  private func labelled(_ ticks: [AxisTick], _ scale: BarPlaces) -> Set<Int> {
    guard ticks.count > 1 else { return Set(ticks.indices) }
    let widest = ticks.map { DisplayWidth.of($0.label) }.max() ?? 0
    let distance = scale.x(ticks[1].value) - scale.x(ticks[0].value)
    let needed = Double(widest) * SVGDrawing.cellWidth + 6
    let step = max(1, Int((needed / max(distance, 1)).rounded(.up)))
    let zero = ticks.firstIndex { $0.value == 0 } ?? 0
    return Set(ticks.indices.filter { ($0 - zero) % step == 0 })
  }

  /// The value of the row `all` as a line across the bars, with its words above.
  private func draw(
    _ reference: AxisTick, _ scale: BarPlaces, from top: Double, to bottom: Double,
    in drawing: inout SVGDrawing
  ) {
    let x = scale.x(reference.value)
    drawing.line(
      from: Point(x, top - 4), to: Point(x, bottom), stroke: Colors.text, width: 1.5,
      dash: "2 4")
    drawing.text(
      reference.label, at: Point(x, top - 8), anchor: .middle, size: 12, fill: Colors.quiet)
  }
}

/// Where values lie across a picture of bars.
private struct BarPlaces {
  private let axis: ValueAxis
  private let left: Double
  private let right: Double

  /// Between the names on the left and room for the values behind the bars.
  init(_ chart: BarChart, _ labels: PictureLabels) {
    let values = chart.bars.map { DisplayWidth.of($0.text) }.max() ?? 0
    let room = Double(values) * SVGDrawing.cellWidth + 12
    axis = chart.axis
    left = PictureChart.margin + labels.width + (chart.axis.lower < 0 ? room : 0)
    right = PictureChart.width - PictureChart.margin - room
  }

  var zero: Double { x(0) }

  func x(_ value: Double) -> Double { left + axis.position(of: value) * (right - left) }
}
