/// A field of dots, two across and four down in each cell, drawn with Braille letters; single
/// signs may stand in cells instead.
struct BrailleCanvas {
  /// In cells.
  let width: Int
  let height: Int
  private var dots: [UInt8]
  private var signs: [Character?]
  private var roles: [ChartRole]

  init(width: Int, height: Int) {
    (self.width, self.height) = (max(1, width), max(1, height))
    dots = [UInt8](repeating: 0, count: self.width * self.height)
    signs = [Character?](repeating: nil, count: dots.count)
    roles = [ChartRole](repeating: .plain, count: dots.count)
  }

  /// The dot at a part (0…1) of the width from the left, and of the height from below.
  func dot(_ x: Double, _ y: Double) -> (x: Int, y: Int) {
    (
      Int((x * Double(width * 2 - 1)).rounded()),
      height * 4 - 1 - Int((y * Double(height * 4 - 1)).rounded())
    )
  }

  mutating func set(_ dot: (x: Int, y: Int), _ role: ChartRole) {
    guard (0..<width * 2).contains(dot.x), (0..<height * 4).contains(dot.y) else { return }
    let cell = dot.y / 4 * width + dot.x / 2
    dots[cell] |= BrailleCanvas.bits[dot.y % 4][dot.x % 2]
    roles[cell] = role
  }

  /// A straight line; of a `dash` only every so many dots are set.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ role: ChartRole, dash: Int = 1
  ) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    for step in 0...max(steps, 1) where step.isMultiple(of: dash) {
      let part = steps == 0 ? 0 : Double(step) / Double(steps)
      let x = Double(start.x) + part * Double(end.x - start.x)
      let y = Double(start.y) + part * Double(end.y - start.y)
      set((Int(x.rounded()), Int(y.rounded())), role)
    }
  }

  /// Puts a sign into the cell of a dot.
  mutating func put(_ sign: Character, at dot: (x: Int, y: Int), _ role: ChartRole) {
    guard (0..<width * 2).contains(dot.x), (0..<height * 4).contains(dot.y) else { return }
    let cell = dot.y / 4 * width + dot.x / 2
    signs[cell] = sign
    roles[cell] = role
  }

  /// The pieces of a row of cells, from above.
  func row(_ number: Int) -> ChartLine {
    var line = ChartLine()
    for cell in number * width..<(number + 1) * width {
      line.add(String(sign(of: cell)), roles[cell])
    }
    return line
  }

  private func sign(of cell: Int) -> Character {
    if let sign = signs[cell] { return sign }
    guard dots[cell] != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots[cell])) else {
      return " "
    }
    return Character(scalar)
  }

  /// The bit of each dot of a Braille letter, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
