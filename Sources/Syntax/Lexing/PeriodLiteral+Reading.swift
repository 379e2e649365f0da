import Diagnostics
import Values

/// Why a date literal is wrong, and the nearest right one.
struct WrongDate: Error, Equatable {
  /// The reason, as a phrase.
  var reason: Term
  /// The nearest literal that exists, or nil if the form itself is unknown.
  var nearest: String?
}

extension PeriodLiteral {
  /// Reads a literal with a year and at least one further part, such as `2023-Q1`.
  static func read(_ text: String) -> Result<PeriodLiteral, WrongDate> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].utf8.count == 4, let year = number(parts[0]), year > 0
    else {
      return .failure(WrongDate(reason: .notADate))
    }
    guard parts.count == 2 else { return readDay(year: year, parts.dropFirst()) }
    let part = parts[1].lowercased()
    switch part.first {
    case "q": return readNumbered(part, year, 1...4, .quarterOutOfRange, width: 1, "Q")
    case "h": return readNumbered(part, year, 1...2, .halfOutOfRange, width: 1, "H")
    case "w":
      let weeks = CivilDate(year: year, month: 12, day: 28)?.isoWeek.week ?? 52
      return readNumbered(part, year, 1...weeks, .weekOutOfRange, width: 2, "W")
    default:
      return readNumbered(" " + part, year, 1...12, .monthOutOfRange, width: 2, "")
    }
  }

  /// `2023-03-15`
  private static func readDay(
    year: Int, _ parts: ArraySlice<Substring>
  ) -> Result<PeriodLiteral, WrongDate> {
    guard parts.count == 2, let month = parts.first.flatMap(number),
      let day = parts.last.flatMap(number)
    else { return .failure(WrongDate(reason: .notADate)) }
    guard (1...12).contains(month) else {
      let nearest = nearestDay(year: year, month: month, day: day)
      return .failure(WrongDate(reason: .monthOutOfRange, nearest: nearest))
    }
    guard (1...CivilDate.daysIn(month: month, year: year)).contains(day) else {
      let nearest = nearestDay(year: year, month: month, day: day)
      return .failure(WrongDate(reason: .dayOutOfRange, nearest: nearest))
    }
    guard parts.allSatisfy({ $0.utf8.count == 2 }) else {
      let nearest = nearestDay(year: year, month: month, day: day)
      return .failure(WrongDate(reason: .notADate, nearest: nearest))
    }
    return .success(.day(year: year, month: month, day: day))
  }

  /// The day that exists nearest to these numbers, written in full.
  static func nearestDay(year: Int, month: Int, day: Int) -> String {
    let month = min(max(month, 1), 12)
    let day = min(max(day, 1), CivilDate.daysIn(month: month, year: year))
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  /// A letter (or a blank for months) and a number of `width` digits within `allowed`.
  private static func readNumbered(
    _ part: String, _ year: Int, _ allowed: ClosedRange<Int>, _ reason: Term, width: Int,
    _ letter: String
  ) -> Result<PeriodLiteral, WrongDate> {
    let digits = part.dropFirst()
    guard let value = number(digits) else { return .failure(WrongDate(reason: .notADate)) }
    let clamped = min(max(value, allowed.lowerBound), allowed.upperBound)
    let nearest = "\(pad(year, 4))-\(letter)\(pad(clamped, width))"
    guard clamped == value else { return .failure(WrongDate(reason: reason, nearest: nearest)) }
    guard digits.utf8.count == width else {
      return .failure(WrongDate(reason: .notADate, nearest: nearest))
    }
    switch letter {
    case "Q": return .success(.quarter(year: year, quarter: value))
    case "H": return .success(.half(year: year, half: value))
    case "W": return .success(.week(year: year, week: value))
    default: return .success(.month(year: year, month: value))
    }
  }

  /// A number of ASCII digits only: no sign, at most nine of them.
  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.count < 10,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
