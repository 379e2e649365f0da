import Diagnostics
import Values

/// The names of the columns of a grid: level where they fit, else rising. Columns that follow one
/// another in time need not all be named.
struct HeatHeads {
  private let columns: [String]
  private let isOrdered: Bool
  private let left: Double
  /// Pixels of one column.
  private let width: Double

  private static let size = 11.5
  private static let cellWidth = 6.6
  private static let lineHeight = 14.0
  private static let mostLines = 3
  private static let mostRisingCells = 30

  init(_ chart: HeatChart, left: Double, width: Double) {
    columns = chart.columns
    isOrdered = chart.columnsAreOrdered
    self.left = left
    self.width = width
  }

  /// What is to be said of the names.
  var note: Diagnostic? { isOrdered || level != nil ? nil : rising.note }

  /// The names in lines, where all of them fit above their columns.
  private var level: [[String]]? {
    let cells = Int((width - 4) / HeatHeads.cellWidth)
    guard cells > 0, columns.allSatisfy({ TextWrapping.longestWord(of: $0) <= cells }) else {
      return nil
    }
    let lines = columns.map { TextWrapping.lines(of: $0, width: cells) }
    return lines.allSatisfy { $0.count <= HeatHeads.mostLines } ? lines : nil
  }

  private var rising: ShortLabels { ShortLabels(columns, width: HeatHeads.mostRisingCells) }

  /// Draws the names; gives where the first row begins.
  func draw(from top: Double, in drawing: inout SVGDrawing) -> Double {
    if isOrdered { return drawSome(from: top, in: &drawing) }
    guard let level else { return drawRising(from: top, in: &drawing) }
    return drawLevel(level, level.map(\.count).max() ?? 1, from: top, in: &drawing)
  }

  private func middle(of column: Int) -> Double { left + (Double(column) + 0.5) * width }

  /// Times: as many as stand side by side, each at the beginning of its column.
  private func drawSome(from top: Double, in drawing: inout SVGDrawing) -> Double {
    let widest = columns.map { DisplayWidth.of($0) }.max() ?? 0
    let needed = Double(widest) * HeatHeads.cellWidth + 6
    let step = max(1, Int((needed / max(width, 1)).rounded(.up)))
    for index in stride(from: 0, to: columns.count, by: step) {
      let x = step == 1 ? middle(of: index) : left + Double(index) * width
      guard step == 1 || x + needed <= PictureChart.width - PictureChart.margin + 6 else {
        continue
      }
      drawing.text(
        columns[index], at: Point(x, top + 12), anchor: step == 1 ? .middle : .start,
        size: HeatHeads.size, fill: Colors.quiet)
    }
    return top + 20
  }

  private func drawLevel(
    _ lines: [[String]], _ most: Int, from top: Double, in drawing: inout SVGDrawing
  ) -> Double {
    for (column, lines) in lines.enumerated() {
      for (number, line) in lines.enumerated() {
        let y = top + 12 + Double(most - lines.count + number) * HeatHeads.lineHeight
        drawing.text(
          line, at: Point(middle(of: column), y), anchor: .middle, size: HeatHeads.size,
          fill: Colors.quiet)
      }
    }
    return top + 6 + Double(most) * HeatHeads.lineHeight
  }

  private func drawRising(from top: Double, in drawing: inout SVGDrawing) -> Double {
    let names = rising.texts
    let widest = names.map { DisplayWidth.of($0) }.max() ?? 0
    let bottom = top + Double(widest) * HeatHeads.cellWidth + 4
    // Names of columns that are narrower than a line of text would lie upon one another.
    let step = max(1, Int((HeatHeads.lineHeight / max(width, 1)).rounded(.up)))
    for column in stride(from: 0, to: names.count, by: step) {
      drawing.text(
        names[column], at: Point(middle(of: column) + 4, bottom), size: HeatHeads.size,
        fill: Colors.quiet, isRising: true)
    }
    return bottom + 6
  }
}
