/// How many dossiers come from each residence in each month, online or not, and which units they
/// go to.
struct ArrivalPlan {
  /// Counts by month, then by source (see `source`).
  let months: [[Int]]
  /// Dossiers by source, then by unit.
  let destinations: [[Int]]

  /// The place of a residence's online or other dossiers.
  static func source(residence: Int, online: Bool) -> Int {
    residence * 2 + (online ? 1 : 0)
  }

  /// All dossiers of a unit that came online, or all others.
  func count(unit: Int, online: Bool) -> Int {
    residences.indices.reduce(0) {
      $0 + destinations[ArrivalPlan.source(residence: $1, online: online)][unit]
    }
  }

  init(scale: Scale) {
    let quarters = ArrivalPlan.quarterCounts(scale)
    var months = [[Int]](repeating: [], count: 12)
    var yearly = [Int](repeating: 0, count: residences.count * 2)
    for source in yearly.indices {
      for quarter in 0..<4 {
        let count = quarters[source * 4 + quarter]
        yearly[source] += count
        // Within a quarter the online share rises a little from month to month.
        let trend = source % 2 == 1 ? [98, 100, 102] : [1, 1, 1]
        let weights = (0..<3).map { monthWeights[quarter][$0] * trend[$0] }
        for (month, part) in apportion(count, by: weights).enumerated() {
          months[quarter * 3 + month].append(part)
        }
      }
    }
    self.months = months
    destinations = ArrivalPlan.destinations(of: yearly, scale)
  }

  /// Counts by source and quarter; at the default size they are the planned ones.
  private static func quarterCounts(_ scale: Scale) -> [Int] {
    var planned: [Int] = []
    for residence in residences {
      planned += (0..<4).map { residence.dossiers[$0] - residence.online[$0] }
      planned += residence.online
    }
    return apportion(scale.dossiers, by: planned)
  }

  /// Departments take their planned share of every residence; what is left goes to the district's
  /// own unit, and from applicants without a district to all of the district level.
  private static func destinations(of yearly: [Int], _ scale: Scale) -> [[Int]] {
    var left = yearly
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: units.count), count: yearly.count)
    for online in [false, true] {
      let sources = residences.indices.map { source(residence: $0, online: online) }
      for (unit, profile) in units.enumerated() {
        guard let load = profile.load else { continue }
        let amount = scale.rounded(online ? load.online : load.dossiers - load.online)
        let parts = apportion(
          amount, by: sources.map { yearly[$0] }, caps: sources.map { left[$0] })
        for (source, part) in zip(sources, parts) {
          counts[source][unit] = part
          left[source] -= part
        }
      }
      for (residence, source) in sources.enumerated() {
        let isKnown = residence < residences.count - 1
        let shares =
          isKnown
          ? [left[source]] : apportion(left[source], by: sources.dropLast().map { yearly[$0] })
        for (place, share) in shares.enumerated() {
          counts[source][departmentCount + (isKnown ? residence : place)] += share
        }
      }
    }
    return counts
  }
}
