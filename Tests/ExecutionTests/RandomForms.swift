import TestSupport
import Planning
import Values

/// Random related rows and columns made of them.
extension RandomPlan {
  mutating func related(_ aggregations: [Aggregation], _ keys: [GroupKey]) -> RelatedRows {
    var others: [Aggregation]?
    // Classes of equal counts are made of the answer's own rows only.
    let hasBands = keys.contains { if case .band = $0 { true } else { false } }
    if !hasBands, random.chance(50) {
      others = aggregations.map { aggregation in
        var other = aggregation
        other.filter = filter(aggregation.entity)
        return other
      }
    }
    return RelatedRows(
      aggregations: others, window: window(keys), coversTotals: random.chance(50))
  }

  private mutating func window(_ keys: [GroupKey]) -> Window {
    let times = keys.enumerated().compactMap { position, key -> (Int, Grain)? in
      guard case .grain(let grain, _) = key, !grain.isCyclic else { return nil }
      return (position, grain)
    }
    guard !times.isEmpty, random.chance(70) else {
      guard random.chance(60) else { return .same }
      return .whole(within: keys.indices.filter { _ in random.chance(40) })
    }
    let (dimension, grain) = random.pick(times)
    let followers = times.filter { $0.1.isCoarser(than: grain) }
      .map { TimeAxis.CoarserGrain(dimension: $0.0, grain: $0.1) }
    let axis = TimeAxis(dimension: dimension, coarser: random.chance(50) ? followers : [])
    switch random.int(0...3) {
    case 0: return .upTo(axis)
    case 1: return .last(random.int(1...3), axis)
    case 2:
      let day = CivilDate(year: 2023, month: random.int(1...12), day: 1)
      return .at(axis, ordinal: day.map(grain.ordinal(of:)) ?? 0)
    default:
      let unit = random.pick([grain, .year])
      let step = GrainStep(grain: grain, count: random.int(0...2), unit: unit)
      return .earlier(axis, step, seeing: random.chance(50) ? .same : window(keys))
    }
  }

  /// Columns over related rows, their differences, and ranks.
  mutating func forms(of numbers: [ResultExpression], _ count: Int) -> [OutputColumn] {
    var columns: [OutputColumn] = []
    for number in numbers {
      for related in 0..<count {
        let other = number.over(related: related)
        columns.append(OutputColumn(name: "other", role: .measure, expression: other))
        columns.append(
          OutputColumn(
            name: "difference", role: .measure,
            expression: .percentage(.arithmetic(.minus, number, other), .points)))
      }
      if random.chance(30) {
        columns.append(
          OutputColumn(
            name: "rank", role: .measure,
            expression: .rank(number, descending: random.chance(50))))
      }
    }
    return columns
  }
}

extension GroupKey {
  /// Whether its labels are texts, whole numbers or flags.
  var labelsAreSimple: Bool {
    guard case .value(let expression) = self else { return true }
    return expression.type == .text || expression.type == .flag
  }
}
