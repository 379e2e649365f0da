/// Texts by their bytes, each once, numbered in the order in which they came: an open addressing
/// table over one buffer.
///
/// A dictionary of strings would make an object of each text, and to free millions of those takes
/// longer than to find them.
package struct DistinctTexts: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt64] = [0]
  /// A number plus 1, or 0 for a free slot; a power of two of them, at most half of them taken.
  private var slots: [UInt32]

  /// No texts yet.
  ///
  /// - Parameter count: the most texts that will be added; fewer than 2³².
  package init(atMost count: Int) {
    var slotCount = 16
    while slotCount < 2 * count { slotCount *= 2 }
    slots = Array(repeating: 0, count: slotCount)
  }

  /// The number of texts.
  package var count: Int { starts.count - 1 }

  /// The texts in the order of their numbers.
  package var entries: TextPool { TextPool(bytes: bytes, starts: .wide(starts)) }

  /// The number of a text, from 0; a new one where it was not there yet.
  package mutating func number(of text: String) -> Int { number(ofBytes: text.utf8) }

  /// The same of a text in UTF-8.
  package mutating func number(of text: ArraySlice<UInt8>) -> Int { number(ofBytes: text) }

  private mutating func number(ofBytes text: some Collection<UInt8>) -> Int {
    let slot = slot(of: text)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: text)
    starts.append(UInt64(bytes.count))
    slots[slot] = UInt32(count)
    return count - 1
  }

  /// The number of a text that is there; nil of others.
  package func knownNumber(of text: String) -> Int? {
    let number = slots[slot(of: text.utf8)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// The slot of a text, or the one where it belongs.
  private func slot(of text: some Collection<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: DistinctTexts.hash(text)) & mask
    while slots[slot] != 0, !isEqual(text, Int(slots[slot]) - 1) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ text: some Collection<UInt8>, _ number: Int) -> Bool {
    let (start, end) = (Int(starts[number]), Int(starts[number + 1]))
    guard end - start == text.count else { return false }
    var place = start
    for byte in text {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// FNV-1a, with the bits mixed once more.
  private static func hash(_ text: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 29
  }
}

extension TextPool {
  /// The bytes of one entry.
  package func bytes(of entry: Int) -> ArraySlice<UInt8> { bytes[range(of: entry)] }
}
