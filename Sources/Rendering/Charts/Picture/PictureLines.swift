import Values

/// Lines along time, told apart by marks and dashes, with a legend of their figures.
struct PictureLines {
  let style: TableStyle

  private static let dashes: [String?] = [nil, "8 4", "2 3", "8 3 2 3", "12 4", "4 4"]
  private static let legendCells = 88

  func draw(_ chart: LineChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let plot = PicturePlot(axis: chart.axis, from: top)
    var y = plot.drawAxes(chart.places, in: &drawing)
    for (number, series) in chart.series.enumerated() {
      let color = Colors.series[number % Colors.series.count]
      let dash = PictureLines.dashes[number % PictureLines.dashes.count]
      let shape = Shape.ofSeries[number % Shape.ofSeries.count]
      plot.draw(series, color: color, dash: dash, in: &drawing)
      let marked = plot.marked(series, isOneOfMany: chart.series.count > 1)
      for (point, isMarked) in zip(series.points, marked) {
        guard let value = point.value, isMarked || point.isOpen else { continue }
        drawing.mark(
          point.isOpen ? .dotted : shape, at: plot.point(point.place, value), color: color)
      }
      let left = PictureChart.margin
      let key = y + 16
      drawing.line(
        from: Point(left, key), to: Point(left + 36, key), stroke: color, width: 2, dash: dash)
      drawing.mark(shape, at: Point(left + 18, key), color: color)
      let words = ([series.name] + SeriesSummary(series, style: style).parts)
        .joined(separator: " · ")
      for line in TextWrapping.lines(of: words, width: PictureLines.legendCells) {
        y += 20
        drawing.text(line, at: Point(left + 46, y))
      }
    }
    return y
  }
}
