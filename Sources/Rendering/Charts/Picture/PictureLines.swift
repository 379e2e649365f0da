import Values

/// Lines along time, told apart by marks and dashes, with a legend of their figures.
struct PictureLines {
  let style: TableStyle

  private static let dashes: [String?] = [nil, "8 4", "2 3", "8 3 2 3", "12 4", "4 4"]

  func draw(_ chart: LineChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let plot = PicturePlot(axis: chart.axis, from: top)
    var y = plot.drawAxes(chart.places, in: &drawing)
    for (number, series) in chart.series.enumerated() {
      let color = Colors.series[number % Colors.series.count]
      let dash = PictureLines.dashes[number % PictureLines.dashes.count]
      let shape = Shape.ofSeries[number % Shape.ofSeries.count]
      plot.draw(series, color: color, dash: dash, in: &drawing)
      for point in series.points {
        guard let value = point.value else { continue }
        drawing.mark(
          point.isOpen ? .dotted : shape, at: plot.point(point.place, value), color: color)
      }
      y += 20
      let left = PictureChart.margin
      drawing.line(
        from: Point(left, y - 4), to: Point(left + 36, y - 4), stroke: color, width: 2, dash: dash)
      drawing.mark(shape, at: Point(left + 18, y - 4), color: color)
      let words = [series.name] + SeriesSummary(series, style: style).parts
      drawing.text(
        ChartLine.clipped(words.joined(separator: " · "), to: 88), at: Point(left + 46, y))
    }
    return y
  }
}

/// Each line small in a row of its own, between its own least and greatest value.
struct PictureSparks {
  let style: TableStyle

  private static let rowHeight = 34.0
  private static let lineWidth = 240.0

  func draw(_ all: [LineSeries], from top: Double, in drawing: inout SVGDrawing) -> Double {
    let left = PictureChart.margin + 170
    for (index, series) in all.enumerated() {
      let row = top + Double(index) * PictureSparks.rowHeight
      let middle = row + PictureSparks.rowHeight / 2
      drawing.text(
        ChartLine.clipped(series.name, to: 22), at: Point(PictureChart.margin, middle + 4))
      let values = series.points.compactMap(\.value)
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      var part: [Point] = []
      for point in series.points {
        if !point.isJoined {
          drawing.path(part, stroke: Colors.series[0], width: 1.5)
          part = []
        }
        guard let value = point.value else { continue }
        let height = high > low ? (value - low) / (high - low) : 0.5
        part.append(
          Point(left + point.place * PictureSparks.lineWidth, row + 28 - height * 22))
      }
      drawing.path(part, stroke: Colors.series[0], width: 1.5)
      let words = SeriesSummary(series, style: style).parts
      let right = left + PictureSparks.lineWidth + 14
      drawing.text(words[0], at: Point(right, middle - 3), size: 12)
      drawing.text(
        ChartLine.clipped(words.dropFirst().joined(separator: " · "), to: 50),
        at: Point(right, middle + 11), size: 11, fill: Colors.quiet)
    }
    return top + Double(all.count) * PictureSparks.rowHeight
  }
}
