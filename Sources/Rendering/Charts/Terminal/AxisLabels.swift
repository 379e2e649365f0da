import Values

/// Labels under an axis: each around its cell, as many as fit side by side.
struct AxisLabels {
  /// The cells that have a label.
  private(set) var cells: [Int] = []
  /// The labels as one line.
  private(set) var line = ""

  /// As many labels as fit into `width` cells: all, every second, every third …
  init(_ labels: [(cell: Int, text: String)], width: Int) {
    for step in 1...max(labels.count, 1) where cells.isEmpty {
      place(stride(from: 0, to: labels.count, by: step).map { labels[$0] }, width: width)
    }
  }

  /// Places all of some labels, or none.
  private mutating func place(_ labels: [(cell: Int, text: String)], width: Int) {
    var line = ""
    var end = 0
    for (cell, text) in labels {
      let size = DisplayWidth.of(text)
      let start = min(max(cell - size / 2, 0), max(width - size, 0))
      let gap = line.isEmpty ? 0 : 1
      guard start >= end + gap, start + size <= width else { return }
      line += String(repeating: " ", count: start - end) + text
      end = start + size
    }
    self.line = line
    cells = labels.map(\.cell)
  }

  /// The axis above the labels, with a mark at each of them.
  func rule(width: Int, mark: Character) -> String {
    let cells = Set(cells)
    return String((0..<width).map { cells.contains($0) ? mark : "─" })
  }
}
