import Values

/// The names of rows on the left of a picture. A long name is broken into lines; what does not
/// fit into the last one is cut with an ellipsis.
struct PictureLabels {
  /// Pixels from the margin to what the names stand before.
  let width: Double
  /// By row: the lines of its name.
  private let lines: [[String]]

  private static let mostLines = 3
  private static let lineHeight = 15.0

  /// - Parameters:
  ///   - names: one a row.
  ///   - cells: how wide a line may be.
  init(_ names: [String], atMost cells: Int) {
    lines = names.map { name in
      let lines = TextWrapping.lines(of: name, width: cells)
      guard lines.count > PictureLabels.mostLines else { return lines }
      let last = ChartLine.clipped(
        lines[(PictureLabels.mostLines - 1)...].joined(separator: " "), to: cells)
      return lines.prefix(PictureLabels.mostLines - 1) + [last]
    }
    let widest = lines.joined().map { DisplayWidth.of($0) }.max() ?? 0
    width = Double(widest) * SVGDrawing.cellWidth + 10
  }

  /// The height of a row that holds its name, and is `least` high at least.
  func height(of row: Int, least: Double) -> Double {
    least + Double(lines[row].count - 1) * PictureLabels.lineHeight
  }

  /// Draws the name of a row around the height `middle`.
  func draw(_ row: Int, middle: Double, in drawing: inout SVGDrawing) {
    let first = middle - Double(lines[row].count - 1) * PictureLabels.lineHeight / 2
    for (number, line) in lines[row].enumerated() {
      let y = first + Double(number) * PictureLabels.lineHeight + 4.5
      drawing.text(line, at: Point(PictureChart.margin, y))
    }
  }
}
