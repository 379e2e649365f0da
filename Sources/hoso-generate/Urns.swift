/// Kinds drawn without replacement: after as many draws as it held, every kind has come out
/// exactly as often as planned.
struct Urn {
  private(set) var counts: [Int]
  private(set) var remaining: Int

  init(counts: [Int]) {
    self.counts = counts
    remaining = counts.reduce(0, +)
  }

  /// The place of the kind drawn; the last place if the urn is empty.
  mutating func draw(_ random: inout RandomSource) -> Int {
    var ticket = random.below(remaining)
    for place in counts.indices {
      if ticket < counts[place] {
        counts[place] -= 1
        remaining -= 1
        return place
      }
      ticket -= counts[place]
    }
    return counts.count - 1
  }
}

/// An urn of two kinds: `wanted` of `total` draws are true.
struct Quota {
  private(set) var wanted: Int
  private(set) var total: Int

  init(_ wanted: Int, of total: Int) {
    self.wanted = wanted
    self.total = total
  }

  mutating func draw(_ random: inout RandomSource) -> Bool {
    let hit = random.below(total) < wanted
    if hit { wanted -= 1 }
    total -= 1
    return hit
  }
}

/// An urn of many kinds, kept as a Fenwick tree: a draw takes logarithmic time.
struct WideUrn {
  private var tree: [Int]
  private let top: Int
  private(set) var remaining: Int

  init(counts: [Int]) {
    var size = 1
    while size < counts.count { size *= 2 }
    top = size
    tree = [Int](repeating: 0, count: size + 1)
    remaining = counts.reduce(0, +)
    for (place, count) in counts.enumerated() { tree[place + 1] = count }
    for node in 1...size {
      let parent = node + (node & -node)
      if parent <= size { tree[parent] += tree[node] }
    }
  }

  /// The place of the kind drawn; 0 if the urn is empty.
  mutating func draw(_ random: inout RandomSource) -> Int {
    guard remaining > 0 else { return 0 }
    var ticket = random.below(remaining)
    var place = 0
    var step = top
    while step > 0 {
      let node = place + step
      if node < tree.count && tree[node] <= ticket {
        ticket -= tree[node]
        place = node
      }
      step /= 2
    }
    remove(place)
    return place
  }

  private mutating func remove(_ place: Int) {
    remaining -= 1
    var node = place + 1
    while node <= top {
      tree[node] -= 1
      node += node & -node
    }
  }
}
