import Values

/// Which texts occur somewhere, without case and marks: 8 bytes a text, asked in no time.
///
/// Texts are known by hashes of 64 bits. Two different ones have the same hash so rarely that it
/// is good enough where a false yes does no harm.
package struct FoldedTexts: Sendable {
  /// Ascending.
  private let hashes: [UInt64]

  /// The texts of a sequence.
  package init(_ texts: some Sequence<String>) {
    var hashes = texts.map { FoldedTexts.hash(TextFolding.key($0)) }
    hashes.sort()
    self.hashes = hashes
  }

  /// Whether a text occurs, in any case, with any marks.
  package func contains(_ text: String) -> Bool {
    let hash = FoldedTexts.hash(TextFolding.key(text))
    let place = (0..<hashes.count).partitionPoint { hashes[$0] >= hash }
    return place < hashes.count && hashes[place] == hash
  }

  /// FNV-1a, with the bits mixed once more.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }
}

extension Range<Int> {
  /// The first number for which a condition holds that holds for all after it; the end where there
  /// is none.
  func partitionPoint(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
