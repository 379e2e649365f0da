/// The elements of a picture in the order in which they are drawn; lengths are pixels.
struct SVGDrawing {
  private(set) var elements: [String] = []

  /// Where a text begins or ends.
  enum Anchor: String { case start, middle, end }

  /// Pixels that a cell of text fills at most, at the size of labels.
  static let cellWidth = 7.4

  /// A rectangle; its title is what readers see who point at it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, title: String? = nil
  ) {
    add(
      "rect",
      [("x", x), ("y", y), ("width", max(width, 0)), ("height", max(height, 0))],
      ["fill": fill], content: title.map { "<title>\(Markup.escaped($0))</title>" })
  }

  mutating func line(
    from start: Point, to end: Point, stroke: String, width: Double = 1, dash: String? = nil
  ) {
    add(
      "line", [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)],
      stroked(stroke, width, dash))
  }

  /// Straight lines from point to point.
  mutating func path(
    _ points: [Point], stroke: String, width: Double = 1, dash: String? = nil
  ) {
    guard points.count > 1 else { return }
    let steps = points.map { "\(Markup.pixels($0.x)) \(Markup.pixels($0.y))" }
    var attributes = stroked(stroke, width, dash)
    attributes["d"] = "M" + steps.joined(separator: "L")
    attributes["fill"] = "none"
    add("path", [], attributes)
  }

  /// A line of text that begins at a point, or is centred on it, or ends at it; a rising one is
  /// read from below.
  mutating func text(
    _ text: String, at point: Point, anchor: Anchor = .start, size: Double? = nil,
    fill: String = Colors.text, isBold: Bool = false, hasHalo: Bool = false, isRising: Bool = false
  ) {
    var attributes = ["fill": fill]
    if isRising {
      attributes["transform"] =
        "rotate(-90 \(Markup.pixels(point.x)) \(Markup.pixels(point.y)))"
    }
    if anchor != .start { attributes["text-anchor"] = anchor.rawValue }
    if let size { attributes["font-size"] = Markup.pixels(size) }
    if isBold { attributes["font-weight"] = "bold" }
    // Lines behind it do not cross the letters.
    if hasHalo {
      attributes["stroke"] = Colors.paper
      attributes["stroke-width"] = "4"
      attributes["paint-order"] = "stroke"
    }
    add("text", [("x", point.x), ("y", point.y)], attributes, content: Markup.escaped(text))
  }

  /// A small mark that only says that there is a point.
  mutating func dot(at point: Point, color: String) {
    add("circle", [("cx", point.x), ("cy", point.y), ("r", 2.5)], ["fill": color])
  }

  /// A mark at a point; each shape is another sign, so that colour says nothing alone.
  mutating func mark(_ shape: Shape, at point: Point, color: String) {
    let (x, y, r) = (point.x, point.y, 4.5)
    let isHollow = shape.isHollow
    let fill = isHollow ? Colors.paper : color
    switch shape {
    case .disc, .ring:
      add(
        "circle", [("cx", x), ("cy", y), ("r", 4)],
        ["fill": fill, "stroke": color, "stroke-width": "1.5"])
    case .dotted:
      add(
        "circle", [("cx", x), ("cy", y), ("r", 4.5)],
        ["fill": fill, "stroke": color, "stroke-width": "1.5", "stroke-dasharray": "2 2"])
    case .square, .box:
      polygon([(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)], fill, color)
    case .up, .openUp: polygon([(x, y - r), (x + r, y + r), (x - r, y + r)], fill, color)
    case .down, .openDown: polygon([(x, y + r), (x + r, y - r), (x - r, y - r)], fill, color)
    case .diamond:
      polygon([(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)], fill, color)
    }
  }

  private mutating func polygon(
    _ corners: [(Double, Double)], _ fill: String, _ stroke: String
  ) {
    let points = corners.map { "\(Markup.pixels($0.0)),\(Markup.pixels($0.1))" }
    add(
      "polygon", [],
      [
        "points": points.joined(separator: " "), "fill": fill, "stroke": stroke,
        "stroke-width": "1.5",
      ])
  }

  private func stroked(_ color: String, _ width: Double, _ dash: String?) -> [String: String] {
    var attributes = ["stroke": color, "stroke-width": Markup.pixels(width)]
    attributes["stroke-dasharray"] = dash
    return attributes
  }

  /// Adds an element; its content is markup already.
  private mutating func add(
    _ name: String, _ places: [(String, Double)], _ attributes: [String: String],
    content: String? = nil
  ) {
    var element = "<" + name
    for (name, value) in places { element += " \(name)=\"\(Markup.pixels(value))\"" }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      element += " \(name)=\"\(Markup.escaped(value))\""
    }
    elements.append(
      content.map { "\(element)>\($0)</\(name)>" } ?? element + "/>")
  }
}

/// A place of a picture, from its upper left corner.
struct Point: Hashable {
  let x: Double
  let y: Double

  init(_ x: Double, _ y: Double) {
    (self.x, self.y) = (x, y)
  }
}

/// The marks of points.
enum Shape: Hashable, CaseIterable {
  case disc, ring, square, box, up, openUp, down, openDown, diamond
  /// Of a span of time that is not over.
  case dotted

  var isHollow: Bool {
    switch self {
    case .ring, .box, .openUp, .openDown, .dotted: true
    case .disc, .square, .up, .down, .diamond: false
    }
  }

  /// The marks of several lines, by number.
  static let ofSeries: [Shape] = [.disc, .ring, .square, .box, .up, .openUp]
}

/// The colours of pictures. Text has a contrast of at least 4.5 to 1 on paper, lines and areas
/// of at least 3 to 1; no two lines differ by colour alone.
enum Colors {
  static let paper = "#ffffff"
  static let text = "#1a1a1a"
  static let quiet = "#595959"
  static let grid = "#d9d9d9"
  static let signal = "#b3261e"
  /// Of lines, by number; told apart by readers who see colours differently (Okabe and Ito).
  static let series = ["#0072b2", "#b34700", "#00745a", "#8a4f7d", "#7a6000", "#444444"]
  /// From the least to the greatest shade.
  static let shades = ["#d9e8f5", "#add0ec", "#74afdd", "#2f78b7", "#0d4a80"]
}
