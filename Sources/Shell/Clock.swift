import Glibc
import Values

/// The time of day in the zone of the data: UTC+7, without daylight saving.
enum Clock {
  private static let zone: Int64 = 7 * 3_600

  static var now: Timestamp {
    Timestamp(secondsSinceEpoch: Int64(time(nil)) + zone)
  }
}
