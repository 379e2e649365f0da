import Values

/// A field with an axis of values on its left and places below.
struct PicturePlot {
  let axis: ValueAxis
  let top: Double
  let bottom: Double
  let left: Double
  let right: Double

  private static let height = 300.0

  /// - Parameters:
  ///   - axis: the values.
  ///   - top: where the field begins.
  ///   - ends: words that stand behind the right end of levels.
  init(axis: ValueAxis, from top: Double, ends: [String] = []) {
    self.axis = axis
    self.top = top + 6
    bottom = self.top + PicturePlot.height
    let cells = axis.ticks.map { DisplayWidth.of($0.label) }.max() ?? 0
    left = PictureChart.margin + Double(cells) * SVGDrawing.cellWidth + 10
    let room = ends.map { Double(DisplayWidth.of($0)) * SVGDrawing.cellWidth + 6 }.max() ?? 10
    right = PictureChart.width - PictureChart.margin - room
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
    drawLabels(of: places, in: &drawing)
    return bottom + 28
  }

  /// Draws the labels of places that stand side by side, each below its mark; those at the ends
  /// keep within the margins.
  private func drawLabels(of places: [PlaceLabel], in drawing: inout SVGDrawing) {
    var free = -Double.infinity
    for place in everySecond(places) {
      let half = Double(DisplayWidth.of(place.label)) * SVGDrawing.cellWidth / 2
      let x = point(place.place, axis.lower).x
      let middle = min(
        max(x, PictureChart.margin + half), PictureChart.width - PictureChart.margin - half)
      guard middle - half >= free else { continue }
      free = middle + half + 10
      drawing.line(from: Point(x, bottom), to: Point(x, bottom + 5), stroke: Colors.text)
      drawing.text(
        place.label, at: Point(middle, bottom + 20), anchor: .middle, size: 12,
        fill: Colors.quiet)
    }
  }

  /// Every label, or every second, third … where they lie as regularly as that.
  private func everySecond(_ places: [PlaceLabel]) -> [PlaceLabel] {
    let widest = places.map { DisplayWidth.of($0.label) }.max() ?? 0
    let needed = Double(widest) * SVGDrawing.cellWidth + 10
    for step in 1...6 {
      let some = stride(from: 0, to: places.count, by: step).map { places[$0] }
      let fits = zip(some, some.dropFirst()).allSatisfy {
        ($1.place - $0.place) * (right - left) >= needed
      }
      if fits { return some }
    }
    return places
  }

  /// Draws a line; gaps stay open.
  func draw(
    _ series: LineSeries, color: String, dash: String? = nil, in drawing: inout SVGDrawing
  ) {
    for part in series.joinedParts {
      drawing.path(
        part.compactMap { point in point.value.map { self.point(point.place, $0) } },
        stroke: color, width: 2, dash: dash)
    }
  }

  /// By point of a line: whether a mark stands on it. Where points lie close together, only those
  /// are marked that no line leads to, and some far apart of a line that marks tell from others.
  func marked(_ series: LineSeries, isOneOfMany: Bool = false) -> [Bool] {
    let points = series.points
    let gaps = zip(points, points.dropFirst()).map { ($1.place - $0.place) * (right - left) }
    let isCrowded = (gaps.min() ?? .infinity) < PicturePlot.leastMarkDistance
    var last = -Double.infinity
    return points.indices.map { index in
      guard points[index].value != nil else { return false }
      let isAlone =
        !points[index].isJoined && (index + 1 == points.count || !points[index + 1].isJoined)
      let x = point(points[index].place, axis.lower).x
      let isFar = isOneOfMany && x - last >= PicturePlot.fewMarkDistance
      guard !isCrowded || isAlone || isFar else { return false }
      last = x
      return true
    }
  }

  private static let leastMarkDistance = 9.0
  private static let fewMarkDistance = 60.0

  /// Levels across the field, each with its words behind its right end.
  func draw(_ levels: [PlotLevel], in drawing: inout SVGDrawing) {
    var free = Double.infinity
    var below: String?
    for level in levels.sorted(by: { $0.value < $1.value }) {
      let y = point(0, level.value).y
      drawing.line(
        from: Point(left, y), to: Point(right, y), stroke: Colors.quiet, dash: level.dash)
      // Words of levels that nearly meet stand one above the other, the same ones once.
      let baseline = min(y + 4, free)
      if level.label == below, baseline < y + 4 { continue }
      below = level.label
      drawing.text(
        level.label, at: Point(right + 6, baseline), size: 12, fill: Colors.quiet)
      free = baseline - 14
    }
  }
}

/// A level of a field, such as a mean.
struct PlotLevel {
  let value: Double
  let label: String
  var dash: String?
}

extension LineSeries {
  /// The points in parts that a line joins.
  var joinedParts: [[LinePoint]] {
    points.reduce(into: []) { parts, point in
      guard point.value != nil else { return }
      if point.isJoined, !parts.isEmpty {
        parts[parts.count - 1].append(point)
      } else {
        parts.append([point])
      }
    }
  }
}
