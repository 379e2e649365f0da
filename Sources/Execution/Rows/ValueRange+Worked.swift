import Metrics
import Planning
import Values

/// The instant of a constant date (its start) or timestamp.
struct ConstantInstant {
  let instant: Timestamp

  init?(_ literal: Literal) {
    switch literal {
    case .date(let date): instant = Timestamp(startOf: date)
    case .timestamp(let timestamp): instant = timestamp
    case .number, .text, .duration, .flag: return nil
    }
  }
}

extension ValueRange {
  /// The instants from which the working seconds until `end` lie in this range. Working time
  /// never grows as its start moves on, so the bounds are found by bisection.
  func instants(workedUntil end: Timestamp, on calendar: WorkingCalendar) -> ValueRange? {
    guard let values else { return self }
    let lower =
      values.upperBound == .max
      ? Int64.min : ValueRange.firstInstant(end, calendar) { $0 <= values.upperBound }
    let next =
      values.lowerBound == .min
      ? Int64.max : ValueRange.firstInstant(end, calendar) { $0 < values.lowerBound }
    guard let lower, let next else { return nil }
    let upper = next == .max ? next : next - 1
    return ValueRange(lower <= upper ? lower...upper : nil, isComplement: isComplement)
  }

  /// The first instant from which the working seconds until `end` satisfy a condition that
  /// holds from there on; nil when it lies outside the years 1 to 9999.
  private static func firstInstant(
    _ end: Timestamp, _ calendar: WorkingCalendar, _ holds: (Int64) -> Bool
  ) -> Int64? {
    func worked(_ seconds: Int64) -> Int64 {
      calendar.workingSeconds(from: Timestamp(secondsSinceEpoch: seconds), to: end)
    }
    var low = Timestamp(startOf: .firstDay(ofYear: 1)).secondsSinceEpoch
    var high = Timestamp(startOf: .firstDay(ofYear: 9999)).secondsSinceEpoch
    guard !holds(worked(low)), holds(worked(high)) else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(worked(middle)) { high = middle } else { low = middle }
    }
    return high
  }
}
