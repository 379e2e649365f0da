import Values

/// The names of rows on the left of a picture. A long name is broken into lines; what does not
/// fit into the last one is cut with an ellipsis, unless it would look like another name then.
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
    let whole = names.map { TextWrapping.lines(of: $0, width: cells) }
    let cut = whole.map { PictureLabels.cut($0, to: cells) }
    var meanings: [[String]: Set<String>] = [:]
    for (lines, name) in zip(cut, names) { meanings[lines, default: []].insert(name) }
    self.init(lines: names.indices.map { meanings[cut[$0]]?.count == 1 ? cut[$0] : whole[$0] })
  }

  /// The names of bars; a class that does not fit into a line is broken between its ends.
  init(_ chart: BarChart, atMost cells: Int) {
    guard chart.areClasses else {
      self.init(chart.bars.map(\.label), atMost: cells)
      return
    }
    self.init(
      lines: chart.bars.map { bar in
        guard DisplayWidth.of(bar.label) > cells else { return [bar.label] }
        return bar.ends.flatMap { TextWrapping.lines(of: $0, width: cells) }
      })
  }

  private init(lines: [[String]]) {
    self.lines = lines
    let widest = lines.joined().map { DisplayWidth.of($0) }.max() ?? 0
    width = Double(widest) * SVGDrawing.cellWidth + 10
  }

  /// The first lines of a name.
  private static func cut(_ lines: [String], to cells: Int) -> [String] {
    guard lines.count > mostLines else { return lines }
    let last = ChartLine.clipped(lines[(mostLines - 1)...].joined(separator: " "), to: cells)
    return lines.prefix(mostLines - 1) + [last]
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
