extension FieldBytes {
  /// Whether it is a number with a mark that no number has here: `12%`, `(5)`, `1 250`.
  var isMarkedNumber: Bool {
    let (start, end) = markedRange
    var position = start
    var digits = 0
    var groups = 1
    var hasDecimalMark = false
    while position < end {
      let byte = self[position]
      if byte &- .digitZero <= 9 {
        digits += 1
        position += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard digits > 0 else { return false }
        hasDecimalMark = true
        position += 1
      } else {
        let blank = blankLength(at: position)
        let isWhole = groups == 1 ? 1...3 ~= digits && self[start] != .digitZero : digits == 3
        guard blank > 0, isWhole else { return false }
        groups += 1
        digits = 0
        position += blank
      }
    }
    if groups == 1 { return digits > 0 && end - start < count }
    return digits == 3 && !hasDecimalMark
  }

  /// The field without a percent sign at its end or the brackets around it.
  private var markedRange: (start: Int, end: Int) {
    if self[count - 1] == UInt8(ascii: "%") {
      return (0, count > 1 && self[count - 2] == UInt8(ascii: " ") ? count - 2 : count - 1)
    }
    let isInBrackets =
      count > 2 && self[0] == UInt8(ascii: "(") && self[count - 1] == UInt8(ascii: ")")
    return isInBrackets ? (1, count - 1) : (0, count)
  }

  /// The bytes of the blank at a position: a plain one, or one that breaks no line, wide
  /// (U+00A0) or narrow (U+202F); 0 where none stands.
  private func blankLength(at position: Int) -> Int {
    switch self[position] {
    case UInt8(ascii: " "): 1
    case 0xC2 where position + 1 < count && self[position + 1] == 0xA0: 2
    case 0xE2
    where position + 2 < count && self[position + 1] == 0x80 && self[position + 2] == 0xAF:
      3
    default: 0
    }
  }
}
