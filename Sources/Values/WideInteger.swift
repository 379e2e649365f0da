/// A whole number of any size, for sums of fractions whose denominators have nothing in common.
///
/// Counts are 64 bits wide and stay so everywhere else; only the exact effects of many groups
/// outgrow 128 bits.
package struct WideInteger: Hashable, Sendable {
  /// The magnitude in words of 64 bits, the least first, without zeros at the end.
  private let words: [UInt64]
  package let isNegative: Bool

  package init(_ value: Int64) {
    self.init([value.magnitude], isNegative: value < 0)
  }

  private init(_ words: [UInt64], isNegative: Bool) {
    let count = words.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    self.words = Array(words.prefix(count))
    self.isNegative = isNegative && count > 0
  }

  package static let zero = WideInteger(0)
  package static let one = WideInteger(1)

  package var isZero: Bool { words.isEmpty }

  /// The number without its sign.
  package var magnitude: WideInteger { WideInteger(words, isNegative: false) }

  /// The bits of the magnitude; 0 for 0.
  private var bitWidth: Int {
    words.last.map { words.count * 64 - $0.leadingZeroBitCount } ?? 0
  }
}

// MARK: - Arithmetic

extension WideInteger {
  package static prefix func - (number: WideInteger) -> WideInteger {
    WideInteger(number.words, isNegative: !number.isNegative)
  }

  package static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isNegative == right.isNegative {
      return WideInteger(sum(left.words, right.words), isNegative: left.isNegative)
    }
    if isLess(left.words, right.words) {
      return WideInteger(difference(right.words, left.words), isNegative: right.isNegative)
    }
    return WideInteger(difference(left.words, right.words), isNegative: left.isNegative)
  }

  package static func - (left: WideInteger, right: WideInteger) -> WideInteger {
    left + -right
  }

  package static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    var product = [UInt64](repeating: 0, count: left.words.count + right.words.count)
    for (place, factor) in left.words.enumerated() {
      var carry: UInt64 = 0
      for (index, word) in right.words.enumerated() {
        let (high, low) = factor.multipliedFullWidth(by: word)
        let (first, overflow) = product[place + index].addingReportingOverflow(low)
        let (second, again) = first.addingReportingOverflow(carry)
        product[place + index] = second
        // The high half of a product is at most two below the largest word.
        carry = high + (overflow ? 1 : 0) + (again ? 1 : 0)
      }
      product[place + right.words.count] = carry
    }
    return WideInteger(product, isNegative: left.isNegative != right.isNegative)
  }

  /// The quotient without its fraction, towards 0; nil where it does not fit.
  ///
  /// - Precondition: `divisor` is not 0.
  package func quotient(by divisor: WideInteger) -> Int128? {
    let length = bitWidth - divisor.bitWidth
    guard length < Int128.bitWidth - 2 else { return nil }
    var rest = words
    var quotient: Int128 = 0
    for place in stride(from: length, through: 0, by: -1) {
      let part = divisor.words(shiftedBy: place)
      quotient *= 2
      guard !WideInteger.isLess(rest, part) else { continue }
      rest = WideInteger(WideInteger.difference(rest, part), isNegative: false).words
      quotient += 1
    }
    return isNegative == divisor.isNegative ? quotient : -quotient
  }

  private func words(shiftedBy count: Int) -> [UInt64] {
    let (whole, bits) = (count / 64, count % 64)
    var shifted = [UInt64](repeating: 0, count: whole)
    var carry: UInt64 = 0
    for word in words {
      shifted.append(word << bits | carry)
      carry = bits == 0 ? 0 : word >> (64 - bits)
    }
    return WideInteger(shifted + [carry], isNegative: false).words
  }

  private static func sum(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    let (long, short) = left.count < right.count ? (right, left) : (left, right)
    var words = long
    var carry = false
    for index in long.indices {
      let other = index < short.count ? short[index] : 0
      let (first, overflow) = long[index].addingReportingOverflow(other)
      let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
      words[index] = second
      carry = overflow || again
    }
    return carry ? words + [1] : words
  }

  /// - Precondition: `left` is not the smaller one.
  private static func difference(_ left: [UInt64], _ right: [UInt64]) -> [UInt64] {
    var words = left
    var borrow = false
    for index in left.indices {
      let other = index < right.count ? right[index] : 0
      let (first, overflow) = left[index].subtractingReportingOverflow(other)
      let (second, again) = first.subtractingReportingOverflow(borrow ? 1 : 0)
      words[index] = second
      borrow = overflow || again
    }
    return words
  }
}

extension WideInteger: Comparable {
  package static func < (left: WideInteger, right: WideInteger) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? isLess(right.words, left.words) : isLess(left.words, right.words)
  }

  private static func isLess(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    for (left, right) in zip(left, right).reversed() where left != right { return left < right }
    return false
  }
}
