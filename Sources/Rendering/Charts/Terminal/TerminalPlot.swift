import Values

/// A field with an axis of values on its left and labels under it.
struct TerminalPlot {
  let width: Int
  let style: TableStyle
  let axis: ValueAxis
  var canvas: BrailleCanvas
  private let labelWidth: Int

  init(width: Int, axis: ValueAxis, style: TableStyle) {
    self.width = width
    self.style = style
    self.axis = axis
    let widest = axis.ticks.map { DisplayWidth.of($0.label) }.max() ?? 0
    labelWidth = min(widest, max(width / 2, 3))
    canvas = BrailleCanvas(
      width: width - labelWidth - 2, height: width < TerminalPlot.narrow ? 8 : 12)
  }

  private static let narrow = 50

  /// The dot of a place (0…1) and a value of the axis.
  func dot(_ place: Double, _ value: Double) -> (x: Int, y: Int) {
    canvas.dot(place, axis.position(of: value))
  }

  /// The field with its axes; `places` stand below, each from 0 to 1.
  func lines(_ places: [PlaceLabel]) -> [ChartLine] {
    var ticks: [Int: String] = [:]
    for tick in axis.ticks { ticks[dot(0, tick.value).y / 4] = tick.label }
    var lines: [ChartLine] = []
    for row in 0..<canvas.height {
      let label = ChartLine.padded(ticks[row] ?? "", to: labelWidth, right: true)
      var line = ChartLine(label + (ticks[row] == nil ? " │" : " ┤"), .quiet)
      for piece in canvas.row(row).pieces { line.add(piece.text, piece.role) }
      lines.append(line)
    }
    let labels = AxisLabels(
      places.map { (dot($0.place, axis.lower).x / 2, $0.label) }, width: canvas.width)
    let blanks = String(repeating: " ", count: labelWidth)
    lines.append(
      ChartLine(blanks + " └" + labels.rule(width: canvas.width, mark: "┴"), .quiet))
    lines.append(ChartLine(blanks + "  " + labels.line, .quiet))
    return lines
  }

  /// Joins the points of a line; gaps stay open.
  mutating func draw(_ series: LineSeries, _ role: ChartRole) {
    var before: (x: Int, y: Int)?
    for point in series.points {
      guard let value = point.value else {
        before = nil
        continue
      }
      let dot = dot(point.place, value)
      if let before, point.isJoined {
        canvas.line(from: before, to: dot, role)
      } else {
        canvas.set(dot, role)
      }
      before = dot
    }
  }

  /// A level across the whole field.
  mutating func level(_ value: Double, dash: Int) {
    canvas.line(from: dot(0, value), to: dot(1, value), .quiet, dash: dash)
  }
}
