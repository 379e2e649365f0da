/// When dossiers come in: at the counter in office hours of worked days, online at any hour.
struct SubmissionTimes {
  private let calendar: WorkCalendar

  init(calendar: WorkCalendar) {
    self.calendar = calendar
  }

  /// How many of `count` dossiers fall on each of some days, numbered since 2023-01-01.
  func spread(
    _ count: Int, over days: Range<Int>, online: Bool, _ random: inout RandomSource
  ) -> [Int] {
    let weights = days.map { weight(of: $0, online: online) }
    let sum = weights.reduce(0, +)
    var counts = [Int](repeating: 0, count: days.count)
    for _ in 0..<count {
      var ticket = random.below(sum)
      var place = 0
      while ticket >= weights[place] {
        ticket -= weights[place]
        place += 1
      }
      counts[place] += 1
    }
    return counts
  }

  /// A time on a day.
  func time(on day: Int, channel: Dossier.Channel, _ random: inout RandomSource) -> Int {
    let start = day * WorkCalendar.secondsPerDay
    switch channel {
    case .online: return start + onlineSecond(&random)
    case .postal: return start + 28_800 + random.below(9_000)
    case .counter:
      // The morning is busier; its peak is about nine.
      if random.below(100) < 64 {
        return start + 25_500 + (random.below(14_400) + random.below(14_400)) / 2
      }
      return start + 48_900 + random.below(10_200)
    }
  }

  private func weight(of day: Int, online: Bool) -> Int {
    let weekday = CivilDay(number: day).weekday
    if !calendar.isWorked[day] { return online ? (weekday == 6 ? 26 : 32) : 0 }
    return [115, 104, 100, 98, 90, 60, 60][weekday] + day % 7
  }

  private func onlineSecond(_ random: inout RandomSource) -> Int {
    var ticket = random.below(1000)
    var hour = 0
    while ticket >= hourWeights[hour] {
      ticket -= hourWeights[hour]
      hour += 1
    }
    return hour * 3600 + random.below(3600)
  }
}

/// Of 1,000 online dossiers, how many come in each hour of the day.
private let hourWeights = [
  6, 3, 2, 1, 2, 5, 18, 48, 92, 104, 98, 62, 34, 58, 92, 90, 76, 48, 30, 32, 40, 33, 18, 8,
]
