import Results

/// Counts that stand side by side in a row of an answer, and which of them are hidden.
///
/// One may be a part of another: what is left of that is a number that nobody asked for, and that
/// may be small or one that is hidden.
struct NeighbourCounts {
  private(set) var isHidden: [Bool]
  private let counts: [Int64]
  private let relations: NeighbourRelations
  private let suppression: Suppression
  private var steps = 0

  /// So many sums of counts are looked at before all of them are hidden.
  private static let stepLimit = 20_000

  init(
    _ counts: [Int64], isHidden: [Bool], _ relations: NeighbourRelations,
    _ suppression: Suppression
  ) {
    self.counts = counts
    self.isHidden = isHidden
    self.relations = relations
    self.suppression = suppression
  }

  /// Hides as many more as keep those that are shown from giving a small or hidden one away.
  mutating func hideMore() {
    while let count = nextToHide() { isHidden[count] = true }
  }

  private mutating func nextToHide() -> Int? {
    for whole in counts.indices where counts[whole] > 0 {
      let parts = relations.parts[whole].filter { counts[$0] > 0 }
      if let found = toHide(in: whole, parts[...], chosen: [], rest: counts[whole]) {
        return found
      }
    }
    return nil
  }

  /// Looks at all sums of parts that a reader may take from a whole.
  private mutating func toHide(
    in whole: Int, _ parts: ArraySlice<Int>, chosen: [Int], rest: Int64
  ) -> Int? {
    steps += 1
    if steps > NeighbourCounts.stepLimit { return isHidden.firstIndex(of: false) }
    if let found = toHide(in: whole, besides: chosen, rest: rest) { return found }
    var left = parts
    while let part = left.popFirst() {
      guard counts[part] <= rest, chosen.allSatisfy({ relations.addsUp($0, part) })
      else { continue }
      let found = toHide(in: whole, left, chosen: chosen + [part], rest: rest - counts[part])
      if let found { return found }
    }
    return nil
  }

  /// The smallest of a whole and its parts that are shown, where these give a number away.
  private func toHide(in whole: Int, besides parts: [Int], rest: Int64) -> Int? {
    guard !parts.isEmpty else { return nil }
    let shown = (parts + [whole]).filter { !isHidden[$0] }
    let isRestTold = shown.count == parts.count + 1 && suppression.isSmall(rest)
    let isHiddenTold = shown.count == parts.count && rest == 0
    guard isRestTold || isHiddenTold else { return nil }
    return shown.min { counts[$0] < counts[$1] }
  }
}
