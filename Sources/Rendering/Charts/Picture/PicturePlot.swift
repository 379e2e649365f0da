import Values

/// A field with an axis of values on its left and places below.
struct PicturePlot {
  let axis: ValueAxis
  let top: Double
  let bottom: Double
  let left: Double
  let right = PictureChart.width - PictureChart.margin - 10

  private static let height = 300.0

  init(axis: ValueAxis, from top: Double) {
    self.axis = axis
    self.top = top + 6
    bottom = self.top + PicturePlot.height
    let cells = axis.ticks.map { DisplayWidth.of($0.label) }.max() ?? 0
    left = PictureChart.margin + Double(cells) * SVGDrawing.cellWidth + 10
  }

  /// The point of a place (0…1) and a value.
  func point(_ place: Double, _ value: Double) -> Point {
    Point(left + place * (right - left), bottom - axis.position(of: value) * (bottom - top))
  }

  /// Draws the axes; gives where the picture goes on below them.
  func drawAxes(_ places: [PlaceLabel], in drawing: inout SVGDrawing) -> Double {
    for tick in axis.ticks {
      let y = point(0, tick.value).y
      drawing.line(from: Point(left, y), to: Point(right, y), stroke: Colors.grid)
      drawing.text(
        tick.label, at: Point(left - 8, y + 4), anchor: .end, size: 12, fill: Colors.quiet)
    }
    drawing.line(from: Point(left, bottom), to: Point(right, bottom), stroke: Colors.text)
    for place in shown(places) {
      let x = point(place.place, axis.lower).x
      drawing.line(from: Point(x, bottom), to: Point(x, bottom + 5), stroke: Colors.text)
      drawing.text(
        place.label, at: Point(x, bottom + 20), anchor: .middle, size: 12, fill: Colors.quiet)
    }
    return bottom + 28
  }

  /// Every label, every second, every third … so that they stand side by side.
  private func shown(_ places: [PlaceLabel]) -> [PlaceLabel] {
    let widest = places.map { DisplayWidth.of($0.label) }.max() ?? 0
    let needed = Double(widest) * SVGDrawing.cellWidth + 10
    for step in 1...max(places.count, 1) {
      let some = stride(from: 0, to: places.count, by: step).map { places[$0] }
      let fits = zip(some, some.dropFirst()).allSatisfy {
        ($1.place - $0.place) * (right - left) >= needed
      }
      if fits { return some }
    }
    return []
  }

  /// Draws a line; gaps stay open.
  func draw(
    _ series: LineSeries, color: String, dash: String? = nil, in drawing: inout SVGDrawing
  ) {
    var part: [Point] = []
    for point in series.points {
      if !point.isJoined {
        drawing.path(part, stroke: color, width: 2, dash: dash)
        part = []
      }
      guard let value = point.value else { continue }
      part.append(self.point(point.place, value))
    }
    drawing.path(part, stroke: color, width: 2, dash: dash)
  }

  /// A level across the field with its words at the right end.
  func level(
    _ value: Double, _ label: String, dash: String, in drawing: inout SVGDrawing
  ) {
    let y = point(0, value).y
    drawing.line(from: Point(left, y), to: Point(right, y), stroke: Colors.quiet, dash: dash)
    drawing.text(
      label, at: Point(right, y - 4), anchor: .end, size: 12, fill: Colors.quiet, hasHalo: true)
  }
}
