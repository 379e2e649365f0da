import Values

/// Names beside points of a field, each only where it covers nothing: no point, no other name.
/// Whatever finds no place is named below the picture all the same.
struct PointNames {
  private let field: Box
  private var taken: [Box] = []

  private static let size = 11.0
  private static let cellWidth = 6.3
  private static let height = 14.0
  /// From a point to its name.
  private static let distance = 8.0

  init(in plot: PicturePlot) {
    // The name of a point at the upper end stands half above it.
    let top = plot.top - PointNames.height / 2
    field = Box(x: plot.left, y: top, width: plot.right - plot.left, height: plot.bottom - top)
  }

  /// No name covers this point.
  mutating func keepFree(_ point: Point) {
    taken.append(Box(x: point.x - 6, y: point.y - 6, width: 12, height: 12))
  }

  /// Draws a name right or left of its point, where there is room.
  mutating func draw(_ name: String, beside point: Point, in drawing: inout SVGDrawing) {
    let width = Double(DisplayWidth.of(name)) * PointNames.cellWidth
    let y = point.y - PointNames.height / 2
    let right = Box(
      x: point.x + PointNames.distance, y: y, width: width, height: PointNames.height)
    let left = Box(
      x: point.x - PointNames.distance - width, y: y, width: width, height: PointNames.height)
    guard let box = [right, left].first(where: isFree) else { return }
    taken.append(box)
    let isRight = box.x > point.x
    drawing.text(
      name, at: Point(point.x + (isRight ? 1 : -1) * PointNames.distance, point.y + 4),
      anchor: isRight ? .start : .end, size: PointNames.size, hasHalo: true)
  }

  private func isFree(_ box: Box) -> Bool {
    field.holds(box) && !taken.contains { $0.meets(box) }
  }
}
