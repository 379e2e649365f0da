/// An instant on the wall clock of the data's own place, to the second, without a zone.
///
/// Vietnam has one zone (UTC+7) and no daylight saving, so wall-clock seconds are
/// linear; nothing here reads the machine's clock or zone.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 on the same wall clock.
  package let secondsSinceEpoch: Int64

  /// Seconds of a day.
  package static let secondsPerDay: Int64 = 86_400

  package init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// The first instant of a day.
  package init(startOf date: CivilDate) {
    self.init(secondsSinceEpoch: Int64(date.daysSinceEpoch) * Timestamp.secondsPerDay)
  }

  /// The instant at a time of day, or nil when there is no such time.
  package init?(_ date: CivilDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    let start = Timestamp(startOf: date).secondsSinceEpoch
    self.init(secondsSinceEpoch: start + Int64(hour * 3600 + minute * 60 + second))
  }

  /// The day this instant lies in.
  package var date: CivilDate {
    CivilDate(daysSinceEpoch: Int32(clamping: dayNumber))
  }

  /// Seconds since the start of the day, 0…86399.
  package var secondOfDay: Int {
    Int(secondsSinceEpoch - dayNumber * Timestamp.secondsPerDay)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  private var dayNumber: Int64 {
    let quotient = secondsSinceEpoch / Timestamp.secondsPerDay
    return secondsSinceEpoch % Timestamp.secondsPerDay < 0 ? quotient - 1 : quotient
  }
}

extension Timestamp: CustomStringConvertible {
  /// `2023-03-15 08:30:00`.
  package var description: String {
    let second = secondOfDay
    let hour = (second / 3600).padded(to: 2)
    let minute = (second / 60 % 60).padded(to: 2)
    return "\(date) \(hour):\(minute):\((second % 60).padded(to: 2))"
  }
}
