/// A number as it stands in the text, read in one of two ways: with a decimal point, or with a
/// decimal comma and dots between thousands.
struct NumberShape {
  /// The digits without point; the sign is in ``isNegative``.
  var magnitude: UInt64 = 0
  var isNegative = false
  /// Digits before the point.
  var wholeDigits = 0
  /// Digits behind the point.
  var decimals = 0
  var beginsWithZero = false
  var endsWithZero = false
  /// Dots stand between thousands.
  var isGrouped = false
  /// More than 18 digits.
  var isTooLong = false

  /// The digits read as a whole number, with its sign.
  var unscaled: Int64 { isNegative ? -Int64(magnitude) : Int64(magnitude) }

  /// No needless zero, no `-0`: the number is written as it would be printed, except for zeros
  /// at the end of its decimals.
  var isCanonical: Bool {
    !isTooLong && !(beginsWithZero && wholeDigits > 1) && !(isNegative && magnitude == 0)
  }

  /// Whether the separator may as well stand before thousands: `1.234`, or no separator and up
  /// to three digits.
  var mayBeThousands: Bool {
    decimals == 0 ? wholeDigits <= 3 : decimals == 3 && wholeDigits <= 3 && !beginsWithZero
  }

  /// Reads digits with at most one decimal separator between digits; nil for anything else.
  @inline(__always)
  init?(_ field: FieldBytes, comma: Bool) {
    let point = comma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    var position = 0
    if field.count > 0, field[0] == UInt8(ascii: "-") {
      isNegative = true
      position = 1
    }
    guard position < field.count, field.count < 48 else { return nil }
    beginsWithZero = field[position] == .digitZero
    var groupDigits = 0
    var isFraction = false
    var digits = 0
    while position < field.count {
      let byte = field[position]
      let digit = byte &- .digitZero
      if digit <= 9 {
        digits &+= 1
        groupDigits &+= 1
        if digits <= 18 { magnitude = magnitude &* 10 &+ UInt64(digit) }
        if isFraction { decimals &+= 1 } else { wholeDigits &+= 1 }
      } else if byte == point, !isFraction, wholeDigits > 0 {
        if isGrouped, groupDigits != 3 { return nil }
        isFraction = true
      } else if comma, byte == UInt8(ascii: "."), !isFraction, groupDigits > 0,
        isGrouped ? groupDigits == 3 : groupDigits <= 3
      {
        isGrouped = true
        groupDigits = 0
      } else {
        return nil
      }
      position &+= 1
    }
    guard wholeDigits > 0, !isFraction || decimals > 0 else { return nil }
    if isGrouped, !isFraction, groupDigits != 3 { return nil }
    if isGrouped, beginsWithZero { return nil }
    isTooLong = digits > 18
    endsWithZero = decimals > 0 && field[field.count - 1] == .digitZero
  }
}

/// Reads whole numbers.
enum IntegerParser {
  /// The largest magnitude that is kept as a number.
  static let limit: UInt64 = 1 << 62

  /// The value of digits with an optional minus, without needless zeros; nil for anything else.
  static func parse(_ field: FieldBytes) -> Int64? {
    let isNegative = field.count > 0 && field[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    let digits = field.count - start
    guard digits > 0, digits <= 19 else { return nil }
    if field[start] == .digitZero { return digits == 1 && !isNegative ? 0 : nil }
    var magnitude: UInt64 = 0
    for position in start..<field.count {
      let digit = field[position] &- .digitZero
      guard digit <= 9 else { return nil }
      magnitude = magnitude &* 10 &+ UInt64(digit)
    }
    guard magnitude <= limit else { return nil }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }
}
