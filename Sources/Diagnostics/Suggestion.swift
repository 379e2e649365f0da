import Values

/// The names nearest to a mistyped one.
package enum Suggestion {
  /// At most three of `candidates`, nearest first; ties by how many first letters agree,
  /// then in alphabetical order, so that the same mistake always gets the same answer.
  ///
  /// The word itself is never among them. Distance is Damerau–Levenshtein over texts folded by `TextFolding.key`; a name is
  /// near if at most a third of its letters, and at least one, differ.
  package static func nearest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let typed = Array(TextFolding.key(String(word.prefix(100))).unicodeScalars)
    guard !typed.isEmpty else { return [] }
    var found: [(distance: Int, prefix: Int, name: String)] = []
    var seen: Set<String> = []
    for name in candidates where name != word && seen.insert(name).inserted {
      let letters = Array(TextFolding.key(name).unicodeScalars.prefix(100))
      let allowed = max(1, max(typed.count, letters.count) / 3)
      guard abs(typed.count - letters.count) <= allowed else { continue }
      let distance = distance(typed, letters)
      // A distance of a whole short word would suggest anything.
      guard distance <= allowed, distance < min(typed.count, letters.count) else { continue }
      let shared = zip(typed, letters).prefix { $0 == $1 }.count
      found.append((distance, -shared, name))
    }
    found.sort { ($0.distance, $0.prefix, $0.name) < ($1.distance, $1.prefix, $1.name) }
    return found.prefix(limit).map(\.name)
  }

  /// The names that begin as a word of two letters or more, the shortest first, and after them
  /// those nearest to it; at most three.
  package static func begunOrNearest(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let typed = TextFolding.key(word)
    var begun: [String] = []
    if typed.count > 1 {
      begun = candidates.filter { TextFolding.key($0).hasPrefix(typed) && $0 != word }
        .sorted { ($0.count, $0) < ($1.count, $1) }
    }
    var found: [String] = []
    for name in begun + nearest(to: word, among: candidates, limit: limit)
    where !found.contains(name) && found.count < limit {
      found.append(name)
    }
    return found
  }

  /// By how many letters two texts differ after folding, at most the length of a name.
  package static func distance(from text: String, to name: String) -> Int {
    distance(
      Array(TextFolding.key(String(text.prefix(100))).unicodeScalars),
      Array(TextFolding.key(String(name.prefix(100))).unicodeScalars))
  }

  /// The least number of insertions, deletions, changes and swaps of neighbours.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(line[column] + 1, previous[column + 1] + 1)
        least = min(least, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        line.append(least)
      }
      beforePrevious = previous
      previous = line
    }
    return previous[right.count]
  }
}
