import Values

/// Labels under an axis: each at its cell, as many as fit side by side.
enum AxisLabels {
  /// A line of at most `width` cells.
  static func line(_ labels: [(cell: Int, text: String)], width: Int) -> String {
    var line = ""
    var end = 0
    for (cell, text) in labels {
      let size = DisplayWidth.of(text)
      let start = min(max(cell - size / 2, 0), max(width - size, 0))
      let gap = line.isEmpty ? 0 : 1
      guard start >= end + gap, start + size <= width else { continue }
      line += String(repeating: " ", count: start - end) + text
      end = start + size
    }
    return line
  }
}
