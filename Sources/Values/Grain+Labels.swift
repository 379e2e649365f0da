extension Grain {
  /// The group with this label (`2023-03`, `2023-W07`); nil for what is no label of this grain,
  /// and for cyclic grains.
  package func period(labelled label: String?) -> Period? {
    guard let label, let day = firstDay(labelled: label) else { return nil }
    return period(containing: day)
  }

  private func firstDay(labelled label: String) -> CivilDate? {
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    func number(after letter: String) -> Int? {
      guard parts.count == 2, parts[1].hasPrefix(letter) else { return nil }
      return Int(parts[1].dropFirst(letter.count))
    }
    switch self {
    case .hour, .weekday: return nil
    case .year: return parts.count == 1 ? CivilDate(year: year, month: 1, day: 1) : nil
    case .half:
      return number(after: "H").flatMap { CivilDate(year: year, month: $0 * 6 - 5, day: 1) }
    case .quarter:
      return number(after: "Q").flatMap { CivilDate(year: year, month: $0 * 3 - 2, day: 1) }
    case .month: return number(after: "").flatMap { CivilDate(year: year, month: $0, day: 1) }
    case .week:
      // The week with 4 January is the first one.
      guard let week = number(after: "W"), let day = CivilDate(year: year, month: 1, day: 4) else {
        return nil
      }
      return day.adding(days: 1 - day.weekday + (week - 1) * 7)
    case .day:
      guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
  }
}
