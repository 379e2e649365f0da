/// Office time from 2023-01-01 to 2024-12-31: which days are worked, and a scale on which every
/// second of office time has a position.
///
/// Times are seconds since 2023-01-01 00:00 in local time. Positions count office seconds only.
struct WorkCalendar {
  /// Office seconds in a worked day: 07:00–11:30 and 13:30–17:00.
  static let officeDay = 28_800
  static let secondsPerDay = 86_400

  private static let morning = (opens: 25_200, closes: 41_400)
  private static let afternoon = (opens: 48_600, closes: 61_200)
  private static let morningLength = 16_200

  let isWorked: [Bool]
  /// The number of worked days before each day.
  let rank: [Int]
  /// The day of each rank.
  let dayOfRank: [Int]

  init() {
    let days = CivilDay(2025, 1, 1).number
    var worked = (0..<days).map { CivilDay(number: $0).weekday < 5 }
    for special in specialDays {
      for day in special.first.number...special.last.number { worked[day] = special.worked }
    }
    isWorked = worked
    var ranks: [Int] = []
    var workedDays: [Int] = []
    for day in 0..<days {
      ranks.append(workedDays.count)
      if worked[day] { workedDays.append(day) }
    }
    rank = ranks
    dayOfRank = workedDays
  }

  /// The office seconds that passed before a time.
  func position(of time: Int) -> Int {
    let day = time / WorkCalendar.secondsPerDay
    let start = rank[day] * WorkCalendar.officeDay
    guard isWorked[day] else { return start }
    let second = time % WorkCalendar.secondsPerDay
    let (morning, afternoon) = (WorkCalendar.morning, WorkCalendar.afternoon)
    return start
      + min(max(second - morning.opens, 0), WorkCalendar.morningLength)
      + min(max(second - afternoon.opens, 0), afternoon.closes - afternoon.opens)
  }

  /// The first moment at a position, in the opening hours that follow it.
  func time(at position: Int) -> Int {
    let start = dayOfRank[position / WorkCalendar.officeDay] * WorkCalendar.secondsPerDay
    let second = position % WorkCalendar.officeDay
    return second < WorkCalendar.morningLength
      ? start + WorkCalendar.morning.opens + second
      : start + WorkCalendar.afternoon.opens + second - WorkCalendar.morningLength
  }

  /// The moment at which office time up to a position is over, so 17:00 rather than the next 07:00.
  func closing(at position: Int) -> Int {
    time(at: position - 1) + 1
  }
}
