package import Values

/// Distinct texts in the order of their folded forms, to find some of many without looking at
/// all of them: 4 bytes a text.
///
/// Folded is without case and marks, ``Values/TextFolding/key(_:)``.
package struct TextIndex: Sendable {
  private let entries: TextPool
  /// Entries by their folded forms; equal ones by their places.
  private let order: [UInt32]

  /// The most texts that an index is made of; of more, only the first are offered.
  package static let mostEntries = 1 << 22
  /// The most texts with one beginning that are looked at one by one for their marks.
  private static let mostMarked = 10_000

  /// An index of a pool with fewer than 2³² texts.
  package init(_ entries: TextPool) {
    self.entries = entries
    let folded = TextPool(entries.strings.lazy.map(TextFolding.key))
    // Most texts differ in their first bytes, which compare as one number.
    let keys = (0..<folded.count).map { entry in
      (first: folded.bytes[folded.range(of: entry)].firstBytes, entry: UInt32(entry))
    }
    let sorted = keys.sorted { left, right in
      if left.first != right.first { return left.first < right.first }
      let (a, b) = (folded.range(of: Int(left.entry)), folded.range(of: Int(right.entry)))
      if folded.bytes[a].elementsEqual(folded.bytes[b]) { return left.entry < right.entry }
      return folded.bytes[a].lexicographicallyPrecedes(folded.bytes[b])
    }
    order = sorted.map(\.entry)
  }

  /// The texts that begin so, in the order of the pool, at most `limit` of them.
  package func texts(startingWith typed: TypedBeginning, limit: Int) -> [String] {
    guard !typed.text.isEmpty else { return Array(entries.strings.prefix(limit)) }
    let found: ArraySlice<UInt32> = typed.keys.reduce([]) { found, key in
      let more = places(startingWith: Array(key.utf8))
      return found.isEmpty ? more : found + more
    }
    guard typed.isMarked else { return found.least(limit).map { entries[Int($0)] } }
    return Array(
      found.least(TextIndex.mostMarked).lazy.map { entries[Int($0)] }
        .filter(typed.marksAgree).prefix(limit))
  }

  /// The places of the entries whose folded forms begin so.
  private func places(startingWith key: [UInt8]) -> ArraySlice<UInt32> {
    let start = order.indices.partitionPoint { !bytes(at: $0).lexicographicallyPrecedes(key) }
    let end = (start..<order.count).partitionPoint { !bytes(at: $0).starts(with: key) }
    return order[start..<end]
  }

  /// The texts that are equal without case and marks, in the order of the pool.
  package func texts(equalTo text: String) -> [String] {
    let key = Array(TextFolding.key(text).utf8)
    let start = order.indices.partitionPoint { !bytes(at: $0).lexicographicallyPrecedes(key) }
    return order[start...].prefix { folded($0).elementsEqual(key) }.map { entries[Int($0)] }
  }

  private func bytes(at position: Int) -> String.UTF8View { folded(order[position]) }

  private func folded(_ entry: UInt32) -> String.UTF8View {
    TextFolding.key(entries[Int(entry)]).utf8
  }
}

extension ArraySlice<UInt8> {
  /// Up to eight bytes as a number that orders as they do.
  fileprivate var firstBytes: UInt64 {
    var number: UInt64 = 0
    for byte in prefix(8) { number = number << 8 | UInt64(byte) }
    return count < 8 ? number << UInt64(8 * (8 - count)) : number
  }
}

extension ArraySlice<UInt32> {
  /// The least numbers, ascending, at most `limit` of them.
  fileprivate func least(_ limit: Int) -> [UInt32] {
    var least: [UInt32] = []
    var greatest = UInt32.max
    for number in self where number < greatest {
      least.append(number)
      guard least.count >= 2 * limit + 1_000 else { continue }
      least.sort()
      least.removeLast(least.count - limit)
      greatest = least.last ?? 0
    }
    return Array(least.sorted().prefix(limit))
  }
}
