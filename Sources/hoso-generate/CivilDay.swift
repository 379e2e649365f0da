/// A day of the Gregorian calendar as the number of days since 2023-01-01 (which is day 0).
struct CivilDay: Equatable, Comparable {
  var number: Int

  init(number: Int) {
    self.number = number
  }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - CivilDay.origin
  }

  /// Days from 0000-03-01 to 2023-01-01.
  private static let origin = 738_826

  static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.number < right.number
  }

  /// 0 is Monday, 6 is Sunday.
  var weekday: Int {
    ((number + 6) % 7 + 7) % 7
  }

  var yearMonthDay: (year: Int, month: Int, day: Int) {
    let shifted = number + CivilDay.origin
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `yyyy-MM-dd`.
  var bytes: [UInt8] {
    let (year, month, day) = yearMonthDay
    return digits(year, width: 4) + [45] + digits(month, width: 2) + [45] + digits(day, width: 2)
  }
}

/// The decimal digits of a number that is not negative, with leading zeros up to `width`.
func digits(_ number: Int, width: Int = 1) -> [UInt8] {
  var reversed: [UInt8] = []
  var rest = number
  while rest > 0 || reversed.count < width {
    reversed.append(UInt8(48 + rest % 10))
    rest /= 10
  }
  return reversed.reversed()
}
