/// A rectangle of a picture, from its upper left corner; lengths are pixels.
struct Box: Hashable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// Whether both share some place.
  func meets(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  /// Whether the other lies in it.
  func holds(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.x + other.width <= x + width
      && other.y + other.height <= y + height
  }
}
