import Values

/// The parts of a date as they stand in the text: three groups of digits and the bytes behind.
struct DateParts {
  var numbers: (Int, Int, Int)
  var digits: (Int, Int, Int)
  var separator: UInt8
  /// Where the bytes behind the date begin.
  var end: Int

  /// Reads `1-4 digits, separator, 1-2 digits, the same separator, 1-4 digits`.
  init?(_ field: FieldBytes) {
    var position = 0
    let first = DateParts.number(field, &position)
    guard first.digits > 0, position < field.count else { return nil }
    separator = field[position]
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else { return nil }
    position += 1
    let second = DateParts.number(field, &position)
    guard second.digits > 0, position < field.count, field[position] == separator else {
      return nil
    }
    position += 1
    let third = DateParts.number(field, &position)
    guard third.digits > 0, first.digits <= 4, second.digits <= 2, third.digits <= 4 else {
      return nil
    }
    numbers = (first.value, second.value, third.value)
    digits = (first.digits, second.digits, third.digits)
    end = position
  }

  private static func number(
    _ field: FieldBytes, _ position: inout Int
  ) -> (value: Int, digits: Int) {
    var value = 0
    let start = position
    while position < field.count, position - start < 5 {
      let digit = field[position] &- .digitZero
      guard digit <= 9 else { break }
      value = value * 10 + Int(digit)
      position += 1
    }
    return (value, position - start)
  }

  /// Days since 1970-01-01, or nil when the text is not in this form or there is no such day.
  func days(in form: DateForm) -> Int64? {
    guard separator == form.separator else { return nil }
    let year: Int
    let month: Int
    let day: Int
    let (monthDigits, dayDigits): (Int, Int)
    switch form.order {
    case .ymd:
      guard digits.0 == 4 else { return nil }
      (year, month, day) = numbers
      (monthDigits, dayDigits) = (digits.1, digits.2)
    case .dmy:
      guard digits.2 == 4 else { return nil }
      (day, month, year) = numbers
      (dayDigits, monthDigits) = (digits.0, digits.1)
    case .mdy:
      guard digits.2 == 4 else { return nil }
      (month, day, year) = numbers
      (monthDigits, dayDigits) = (digits.0, digits.1)
    }
    if form.isPadded {
      guard monthDigits == 2, dayDigits == 2 else { return nil }
    } else {
      guard monthDigits == (month > 9 ? 2 : 1), dayDigits == (day > 9 ? 2 : 1) else { return nil }
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return Int64(date.daysSinceEpoch)
  }

  /// Whether the groups have the lengths of a date with a year of four digits.
  var looksLikeDate: Bool {
    digits.0 == 4 && digits.2 <= 2 || digits.2 == 4 && digits.0 <= 2
  }
}

/// Reads the time behind a date.
enum TimeParser {
  /// The form and the seconds of the day; nil when the bytes from `start` on are no such time.
  static func parse(_ field: FieldBytes, from start: Int) -> (form: TimeForm, seconds: Int64)? {
    let count = field.count - start
    if count == 0 { return (.none, 0) }
    guard count == 6 || count == 9 else { return nil }
    let isLetter = field[start] == UInt8(ascii: "T")
    guard isLetter || field[start] == UInt8(ascii: " ") else { return nil }
    guard let hour = pair(field, start + 1), let minute = pair(field, start + 4),
      field[start + 3] == UInt8(ascii: ":"), hour < 24, minute < 60
    else { return nil }
    let seconds = hour * 3600 + minute * 60
    if count == 6 { return (isLetter ? .letterMinutes : .spaceMinutes, seconds) }
    guard field[start + 6] == UInt8(ascii: ":"), let second = pair(field, start + 7), second < 60
    else { return nil }
    return (isLetter ? .letterSeconds : .spaceSeconds, seconds + second)
  }

  private static func pair(_ field: FieldBytes, _ position: Int) -> Int64? {
    let tens = field[position] &- .digitZero
    let ones = field[position + 1] &- .digitZero
    return tens <= 9 && ones <= 9 ? Int64(tens) * 10 + Int64(ones) : nil
  }
}

extension TemporalForm {
  /// Days, or seconds where the form has a time; nil when the bytes are not in this form.
  func value(of field: FieldBytes) -> Int64? {
    guard let parts = DateParts(field), let days = parts.days(in: date),
      let (form, seconds) = TimeParser.parse(field, from: parts.end), form == time
    else { return nil }
    return time == .none ? days : days * Timestamp.secondsPerDay + seconds
  }
}
