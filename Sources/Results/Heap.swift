/// Elements of which the least comes first.
struct Heap<Element: Comparable> {
  /// None is less than the one at half its place.
  private var elements: [Element]

  /// - Complexity: O(*n*).
  init(_ elements: [Element] = []) {
    self.elements = elements
    for place in stride(from: elements.count / 2 - 1, through: 0, by: -1) { sink(place) }
  }

  mutating func removeAll() { elements.removeAll(keepingCapacity: true) }

  /// - Complexity: O(log *n*).
  mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[place] < elements[(place - 1) / 2] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the least element off.
  ///
  /// - Complexity: O(log *n*).
  mutating func popLeast() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let least = elements.first else { return last }
    elements[0] = last
    sink(0)
    return least
  }

  private mutating func sink(_ place: Int) {
    var place = place
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < elements.count && elements[child] < elements[least] { least = child }
      if least == place { return }
      elements.swapAt(place, least)
      place = least
    }
  }
}
