import Values

/// Labels in at most so many cells. Each is cut at its end; those that would be one then are cut
/// in the middle, since names of one kind differ at their ends.
struct ShortLabels {
  let texts: [String]

  init(_ labels: [String], width: Int) {
    let clipped = labels.map { ChartLine.clipped($0, to: width) }
    var meanings: [String: Set<String>] = [:]
    for (text, label) in zip(clipped, labels) { meanings[text, default: []].insert(label) }
    texts = zip(clipped, labels).map { text, label in
      meanings[text]?.count == 1 ? text : ShortLabels.cutInside(label, to: width)
    }
  }

  private static func cutInside(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width, width > 2 else {
      return ChartLine.clipped(text, to: width)
    }
    var tail: [Character] = []
    var cells = 0
    for character in text.reversed() {
      let next = DisplayWidth.of(String(character))
      if cells + next > width / 2 { break }
      tail.append(character)
      cells += next
    }
    let head = DisplayWidth.prefix(of: text, cells: width - 1 - cells)
    return head + "…" + String(tail.reversed())
  }
}
