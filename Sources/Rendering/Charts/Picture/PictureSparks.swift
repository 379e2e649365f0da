import Values

/// Each line small in a row of its own, between its own least and greatest value.
struct PictureSparks {
  let style: TableStyle

  private static let rowHeight = 34.0
  private static let lineHeight = 22.0
  private static let mostLabelCells = 26
  /// Pixels for the figures behind a line.
  private static let figures = 300.0
  private static let figureHeight = 14.0
  /// Cells of a figure in large and in small letters.
  private static let mostMainCells = 44
  private static let mostQuietCells = 50

  func draw(_ all: [LineSeries], from top: Double, in drawing: inout SVGDrawing) -> Double {
    let labels = PictureLabels(all.map(\.name), atMost: PictureSparks.mostLabelCells)
    let left = PictureChart.margin + labels.width + 4
    let right = PictureChart.width - PictureChart.margin - PictureSparks.figures
    var y = top
    for (index, series) in all.enumerated() {
      let figures = figures(of: series)
      let height = max(
        labels.height(of: index, least: PictureSparks.rowHeight),
        Double(figures.count) * PictureSparks.figureHeight + 6)
      let middle = y + height / 2
      labels.draw(index, middle: middle, in: &drawing)
      draw(series, from: left, to: right, middle: middle, in: &drawing)
      let first = middle - Double(figures.count) * PictureSparks.figureHeight / 2 + 11
      for (number, figure) in figures.enumerated() {
        let y = first + Double(number) * PictureSparks.figureHeight
        drawing.text(
          figure.text, at: Point(right + 14, y), size: figure.isMain ? 12 : 11,
          fill: figure.isMain ? Colors.text : Colors.quiet)
      }
      y += height
    }
    return y
  }

  /// The figures behind a line: its first and last value, then its least and greatest. What does
  /// not fit into a line goes on in the next one.
  private func figures(of series: LineSeries) -> [(text: String, isMain: Bool)] {
    let parts = SeriesSummary(series, style: style).parts
    let main = TextWrapping.lines(of: parts[0], width: PictureSparks.mostMainCells)
    let rest = TextWrapping.joined(
      Array(parts.dropFirst()), by: " · ", width: PictureSparks.mostQuietCells)
    return main.map { ($0, true) } + rest.map { ($0, false) }
  }

  /// The line; its last point, and each that no line leads to, is marked.
  private func draw(
    _ series: LineSeries, from left: Double, to right: Double, middle: Double,
    in drawing: inout SVGDrawing
  ) {
    let values = series.points.compactMap(\.value)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let parts = series.joinedParts.map { part in
      part.map { point in
        let value = point.value ?? 0
        let height = high > low ? (value - low) / (high - low) : 0.5
        return Point(
          left + point.place * (right - left), middle + (0.5 - height) * PictureSparks.lineHeight)
      }
    }
    for part in parts {
      drawing.path(part, stroke: Colors.series[0], width: 1.5)
      if part.count == 1 { drawing.dot(at: part[0], color: Colors.series[0]) }
    }
    if let last = parts.last?.last { drawing.dot(at: last, color: Colors.series[0]) }
  }
}
