/// One bit a row, least significant bit first in 64-bit words; bits past the end are 0.
package struct Bitmap: Hashable, Sendable {
  package private(set) var words: [UInt64]
  package let count: Int

  /// `count` bits, all clear or all set.
  package init(repeating bit: Bool, count: Int) {
    self.count = count
    words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
    clearTail()
  }

  /// - Precondition: `words` holds exactly the words for `count` bits.
  package init(words: [UInt64], count: Int) {
    precondition(words.count == (count + 63) / 64, "one bit a row")
    self.words = words
    self.count = count
    clearTail()
  }

  package subscript(row: Int) -> Bool {
    get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
    set {
      let mask = UInt64(1) << UInt64(row & 63)
      if newValue { words[row >> 6] |= mask } else { words[row >> 6] &= ~mask }
    }
  }

  /// The number of set bits.
  package var population: Int {
    words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  private mutating func clearTail() {
    let used = count & 63
    if used != 0, let last = words.indices.last { words[last] &= (1 << UInt64(used)) - 1 }
  }
}

extension Bitmap {
  /// Bits of the elements that satisfy a condition; nil when none does.
  package init?<Element>(where elements: [Element], _ isSet: (Element) -> Bool) {
    var words = [UInt64](repeating: 0, count: (elements.count + 63) / 64)
    for (index, element) in elements.enumerated() where isSet(element) {
      words[index >> 6] |= 1 << UInt64(index & 63)
    }
    guard words.contains(where: { $0 != 0 }) else { return nil }
    self.init(words: words, count: elements.count)
  }
}
