import CSupport
import Values

/// The days before each month of the years that data has.
@safe struct MonthTable {
  static let firstYear = 1900
  static let yearCount = 300
  static let shared = MonthTable()

  /// For year × 16 + month: days since 1970-01-01 of the day before the first, times 32, plus
  /// the number of days of the month; 0 for months that do not exist.
  private let entries: [Int32]

  private init() {
    var entries = [Int32](repeating: 0, count: MonthTable.yearCount * 16 + 128)
    for year in 0..<MonthTable.yearCount {
      for month in 1...12 {
        let length = CivilDate.daysIn(month: month, year: year + MonthTable.firstYear)
        let first = CivilDate(year: year + MonthTable.firstYear, month: month, day: 1)
        let before = (first?.daysSinceEpoch ?? 0) - 1
        entries[year * 16 + month] = before * 32 + Int32(length)
      }
    }
    self.entries = entries
  }

  /// Days since 1970-01-01; nil when there is no such day, or outside the years of the table.
  @inline(__always)
  func days(year: Int, month: Int, day: Int) -> Int64? {
    let yearIndex = year &- MonthTable.firstYear
    guard UInt(bitPattern: yearIndex) < UInt(MonthTable.yearCount), month < 16 else { return nil }
    let entry = entries[yearIndex &* 16 &+ month]
    guard day &- 1 < Int(entry & 31), day > 0 else { return nil }
    return Int64(entry &>> 5) &+ Int64(day)
  }
}

/// Reads dates and times of fixed length, eight bytes at a time.
struct FastTemporal {
  private let form: TemporalForm
  /// What `yyyy-MM-` has between its digits.
  private let yearFirst: UInt64

  init(_ form: TemporalForm) {
    self.form = form
    let separator = UInt64(form.date.separator)
    yearFirst = 0x0030_3000_3030_3030 | separator &<< 32 | separator &<< 56
  }

  /// The day of `yyyy-MM-dd` at the start of a field of at least 10 bytes.
  @inline(__always)
  func dayYearFirst(_ field: FieldBytes, _ months: MonthTable) -> Int64? {
    // Safety: fields are readable 16 bytes past their end.
    let digits = unsafe hoso_load64(field.start) ^ yearFirst
    guard FastTemporal.areDigits(digits, separators: 0x7F00_007F_0000_0000) else { return nil }
    let tens = field[8] &- .digitZero
    let ones = field[9] &- .digitZero
    guard tens <= 9, ones <= 9 else { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    let year = Int(pairs & 0xFF) &* 100 &+ Int(pairs &>> 16 & 0xFF)
    let month = Int(pairs &>> 40 & 0xFF)
    let day = Int(tens) &* 10 &+ Int(ones)
    return months.days(year: year, month: month, day: day) ?? slowDay(year, month, day)
  }

  /// The seconds of ` HH:mm:ss` behind a date of 10 bytes.
  @inline(__always)
  func timeWithSeconds(_ field: FieldBytes) -> Int64? {
    guard field[10] == form.time.separator else { return nil }
    // Safety: fields are readable 16 bytes past their end.
    let digits = unsafe hoso_load64(field.start + 11) ^ 0x3030_3A30_303A_3030
    guard FastTemporal.areDigits(digits, separators: 0x0000_7F00_007F_0000) else { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    let hour = Int64(pairs & 0xFF)
    let minute = Int64(pairs &>> 24 & 0xFF)
    let second = Int64(pairs &>> 48 & 0xFF)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return hour &* 3600 &+ minute &* 60 &+ second
  }

  /// Whether each byte is a digit 0…9, and 0 where `separators` has 7F.
  @inline(__always)
  private static func areDigits(_ digits: UInt64, separators: UInt64) -> Bool {
    // A digit plus 76 hexadecimal stays below 80 up to 9; a separator plus 7F only when it is 0.
    let limits = separators | (0x7676_7676_7676_7676 & ~separators.wholeBytes)
    return (digits & 0xF0F0_F0F0_F0F0_F0F0) | ((digits &+ limits) & 0x8080_8080_8080_8080) == 0
  }

  private func slowDay(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
    CivilDate(year: year, month: month, day: day).map { Int64($0.daysSinceEpoch) }
  }
}

extension UInt64 {
  /// FF in each byte that is not 0; bytes are at most 7F.
  @inline(__always)
  var wholeBytes: UInt64 {
    let high = (self &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080
    return high &>> 7 &* 0xFF
  }
}
