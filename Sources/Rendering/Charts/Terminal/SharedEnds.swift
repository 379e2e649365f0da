import Values

/// What several labels begin and end with alike: whole words, where they have words.
struct SharedEnds {
  private let beginning: [Character]
  /// How many letters of each label belong to the common end.
  private let ending: Int
  /// The cells of what differs, in the widest label.
  private let widest: Int

  init(of labels: [String]) {
    let all = labels.map { Array($0) }
    let shortest = all.map(\.count).min() ?? 0
    func letters(_ from: ([Character], Int) -> Character, atMost: Int) -> Int {
      (0..<atMost).first { place in Set(all.map { from($0, place) }).count > 1 } ?? atMost
    }
    let first = all.first ?? []
    var begin = letters({ $0[$1] }, atMost: shortest)
    if let blank = first.prefix(begin).lastIndex(of: " ") { begin = blank + 1 }
    var end = letters({ $0[$0.count - 1 - $1] }, atMost: shortest - begin)
    if let blank = first.suffix(end).firstIndex(of: " ") { end = first.count - blank }
    (beginning, ending) = (Array(first.prefix(begin)), end)
    widest = all.map { DisplayWidth.of(String($0[begin..<($0.count - end)])) }.max() ?? 0
  }

  /// What differs in a label, after as many of the common words as there is room for.
  func left(of label: String, width: Int) -> String {
    let letters = Array(label)
    let end = ending > 0 ? "…" : ""
    let own = String(letters[beginning.count..<(letters.count - ending)])
    let room = width - widest - 1 - DisplayWidth.of(end)
    var kept = beginning.count
    for place in beginning.indices.reversed() where place == 0 || beginning[place - 1] == " " {
      if DisplayWidth.of(String(beginning[place...])) > room { break }
      kept = place
    }
    let start = kept == 0 ? "" : "…"
    return ChartLine.clipped(start + String(beginning[kept...]) + own + end, to: width)
  }
}
