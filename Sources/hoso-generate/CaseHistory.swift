/// Lays the events of a dossier on the calendar so that they agree with its fate: submitted ≤
/// accepted ≤ finished ≤ returned, and nothing after the end of the as-of date.
struct CaseHistory {
  private let calendar: WorkCalendar
  /// The worked day of the as-of date, counted from 0.
  private let lastRank: Int
  /// The last office second of the as-of date.
  private let lastPosition: Int

  init(calendar: WorkCalendar, asOf: CivilDay) {
    self.calendar = calendar
    lastRank = calendar.rank[asOf.number]
    lastPosition = (lastRank + 1) * WorkCalendar.officeDay - 1
  }

  /// Fills in the events and the status of a dossier that has been submitted.
  func fill(
    _ dossier: inout Dossier, fate: Fate, legalDays: Int?, lateAcceptance: Int,
    _ random: inout RandomSource
  ) {
    let submitted = calendar.position(of: dossier.submitted)
    if dossier.channel != .counter {
      dossier.acceptBy = calendar.closing(at: submitted + WorkCalendar.officeDay)
    }
    if fate == .waiting {
      dossier.status = 1
      return
    }
    if fate == .refused {
      dossier.status = 3
      dossier.closed = calendar.time(at: submitted + random.between(600, 57_000))
      return
    }
    let accepted = acceptance(of: dossier, submitted, lateAcceptance, &random)
    dossier.accepted = accepted
    let start = calendar.position(of: accepted)
    let dueRank = promise(&dossier, fate, legalDays, start, &random)
    settle(&dossier, fate, start, dueRank, &random)
  }

  /// The time of acceptance: at once at the counter, else after some office hours. No online
  /// dossier is accepted within 5 minutes of the 8-hour limit, so that rounding cannot matter.
  private func acceptance(
    of dossier: Dossier, _ submitted: Int, _ lateAcceptance: Int,
    _ random: inout RandomSource
  ) -> Int {
    if dossier.channel == .counter { return dossier.submitted + random.below(720) }
    let lag =
      random.chance(lateAcceptance)
      ? random.between(WorkCalendar.officeDay + 300, 4 * WorkCalendar.officeDay)
      : random.between(180, WorkCalendar.officeDay - 300)
    return calendar.time(at: submitted + lag)
  }

  /// Sets the due dates; returns the worked day of the current one.
  private func promise(
    _ dossier: inout Dossier, _ fate: Fate, _ legalDays: Int?, _ start: Int,
    _ random: inout RandomSource
  ) -> Int? {
    guard let legalDays, !fate.isOpenEnded, let accepted = dossier.accepted else { return nil }
    let acceptedRank = start / WorkCalendar.officeDay
    // Towards the year's end a unit promises less than the law gives, else the fate could not be.
    let latest: Int? =
      switch fate {
      case .onDay: lastRank
      case .late, .overdue: lastRank - 1
      default: nil
      }
    var days = legalDays
    if let latest { days = min(days, latest - acceptedRank) }
    let original = acceptedRank + days
    var current = original
    if fate == .inTime && original < lastRank {
      dossier.supplements = random.below(4) == 0 ? 2 : 1
      current = lastRank + random.between(1, 20)
    } else if random.chance(800) {
      let moved = original + random.between(2, 10)
      if latest.map({ moved <= $0 }) ?? true {
        dossier.supplements = random.below(5) == 0 ? 2 : 1
        current = moved
      }
    }
    let minute = accepted % WorkCalendar.secondsPerDay / 60 * 60
    dossier.dueOriginal = calendar.dayOfRank[original] * WorkCalendar.secondsPerDay + minute
    dossier.due = calendar.dayOfRank[current] * WorkCalendar.secondsPerDay + minute
    return current
  }

  private func settle(
    _ dossier: inout Dossier, _ fate: Fate, _ start: Int, _ dueRank: Int?,
    _ random: inout RandomSource
  ) {
    let day = WorkCalendar.officeDay
    let due = dueRank ?? start / day + 20
    switch fate {
    case .early:
      let latest = min(due * day, lastPosition + 1) - 1
      finish(&dossier, between: min(start + 600, latest), latest, &random)
    case .onDay:
      finish(&dossier, between: due * day + 300, due * day + day - 1, &random)
    case .late:
      let last = min(due + 1 + random.below(3) * random.below(6), lastRank)
      finish(&dossier, between: (due + 1) * day, last * day + day - 1, &random)
    case .finishedOpenEnded:
      finish(&dossier, between: start + 600, min(due * day, lastPosition), &random)
    case .withdrawn, .stopped:
      dossier.status = fate == .withdrawn ? 7 : 8
      dossier.closed = calendar.time(
        at: random.between(start + 300, min(due * day, lastPosition)))
    default:
      dossier.status = openStatus(dossier, &random)
      if dossier.status == 5 { dossier.supplements = max(dossier.supplements, 1) }
    }
  }

  private func finish(
    _ dossier: inout Dossier, between first: Int, _ last: Int, _ random: inout RandomSource
  ) {
    let position = random.between(first, max(first, last))
    dossier.finished = calendar.time(at: position)
    dossier.status = 9
    let lag =
      random.below(10) < 7
      ? random.between(60, WorkCalendar.officeDay)
      : random.between(60, 10 * WorkCalendar.officeDay)
    guard !random.chance(250), position + lag <= lastPosition else { return }
    dossier.returned = calendar.time(at: position + lag)
    dossier.status = 10
  }

  private func openStatus(_ dossier: Dossier, _ random: inout RandomSource) -> Int {
    let ticket = random.below(100)
    if ticket < 45 && dossier.payment == .unpaid { return 6 }
    return ticket < 20 ? 2 : ticket < 36 ? 5 : 4
  }
}
