import Values

/// One line of a drawing: pieces of text and what each is, so that colour is added last.
struct ChartLine {
  private(set) var pieces: [(text: String, role: ChartRole)] = []

  init(_ text: String = "", _ role: ChartRole = .plain) {
    add(text, role)
  }

  mutating func add(_ text: String, _ role: ChartRole = .plain) {
    if !text.isEmpty { pieces.append((text, role)) }
  }

  /// The line without blanks at its end and never wider than `width`, with its colours.
  func text(width: Int, _ style: TableStyle) -> String {
    var left = width
    var blanks = 0
    var line = ""
    for piece in pieces {
      let text = ChartLine.clipped(piece.text, to: left)
      left -= DisplayWidth.of(text)
      let shown = text.trimmingBlanksAtEnd
      if !shown.isEmpty {
        line += String(repeating: " ", count: blanks) + style.painted(shown, piece.role)
        blanks = 0
      }
      blanks += text.count - shown.count
    }
    return line
  }

  /// `text` in at most `width` cells; an ellipsis stands for what was cut.
  static func clipped(_ text: String, to width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    if width <= 0 { return "" }
    return DisplayWidth.prefix(of: text, cells: width - 1) + "…"
  }

  /// `text` cut or filled with blanks to exactly `width` cells.
  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let text = clipped(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return right ? blanks + text : text + blanks
  }
}

/// What a piece of a drawing is. Its colour only supports what its form says already.
enum ChartRole: Hashable {
  case plain, strong, quiet
  /// The bars, or the lines by number.
  case series(Int)
  /// A signal.
  case signal
}

extension TableStyle {
  /// `text` in the colour of its role, where colour is used.
  func painted(_ text: String, _ role: ChartRole) -> String {
    switch role {
    case .plain: text
    case .strong: bold(text)
    case .quiet: dim(text)
    case .series(let number): colored(text, 36 - [0, 1, 4, 2, 3, 5][number % 6])
    case .signal: colored(text, 31)
    }
  }

  /// One of the eight colours that every terminal adapts to its own background.
  private func colored(_ text: String, _ code: Int) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }
}
