import Diagnostics
import Values

/// Labels in at most so many cells, different ones in different words.
///
/// Each is cut at its end. Those that would be one then are cut in the middle, since names of one
/// kind differ at their ends; if that does not do, what they have in common is left out; and if
/// they are too long even so, each has its place before it.
struct ShortLabels {
  private(set) var texts: [String]
  /// How many have their place before them.
  private(set) var numbered = 0

  init(_ labels: [String], width: Int) {
    texts = labels.map { ChartLine.clipped($0, to: width) }
    for index in alike(labels) { texts[index] = ShortLabels.cutInside(labels[index], to: width) }
    let groups = Dictionary(grouping: alike(labels)) { texts[$0] }
    for group in groups.values {
      let shared = SharedEnds(of: group.map { labels[$0] })
      for index in group { texts[index] = shared.left(of: labels[index], width: width) }
    }
    let rest = alike(labels)
    for index in rest {
      texts[index] = ChartLine.clipped("\(index + 1) \(labels[index])", to: width)
    }
    numbered = rest.count
  }

  /// Says what the numbers before labels are; nil where there are none.
  var note: Diagnostic? {
    numbered == 0 ? nil : Diagnostic(.namesNumbered, ["count": .number(numbered)])
  }

  /// The places of texts that stand for different labels.
  private func alike(_ labels: [String]) -> [Int] {
    var meanings: [String: Set<String>] = [:]
    for (text, label) in zip(texts, labels) { meanings[text, default: []].insert(label) }
    return texts.indices.filter { (meanings[texts[$0]]?.count ?? 0) > 1 }
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
