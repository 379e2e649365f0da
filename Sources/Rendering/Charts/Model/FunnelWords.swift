import Diagnostics
import Values

/// The words of a funnel chart.
struct FunnelWords {
  let style: TableStyle

  /// What the curves are, then the groups outside the limits by name, the farthest first.
  func lines(_ chart: FunnelChart) -> [String] {
    [limits(around: chart.overall.label)]
      + FunnelPoint.Place.allCases.compactMap { list(chart, $0) }
  }

  private func limits(around rate: String) -> String {
    phrase(
      .funnelLimits,
      ["rate": .text(rate), "inner": .text(inner), "outer": .text(outer)])
  }

  private func list(_ chart: FunnelChart, _ place: FunnelPoint.Place) -> String? {
    let points = chart.points(place)
    guard !points.isEmpty else { return nil }
    let heading = "\(FunnelWords.sign(of: place)) \(heading(of: place, points.count))"
    if place == .within { return heading }
    return heading + ": " + points.map { "\($0.label) (\($0.text))" }.joined(separator: ", ")
  }

  static func sign(of place: FunnelPoint.Place) -> Character {
    switch place {
    case .aboveOuter: "▲"
    case .aboveInner: "△"
    case .within: "●"
    case .belowInner: "▽"
    case .belowOuter: "▼"
    }
  }

  private func heading(of place: FunnelPoint.Place, _ count: Int) -> String {
    let number = Fact.text(style.numbers.integer(count))
    switch place {
    case .aboveOuter: return phrase(.funnelAbove, ["limit": .text(outer), "count": number])
    case .aboveInner: return phrase(.funnelAbove, ["limit": .text(inner), "count": number])
    case .within: return phrase(.funnelWithin, ["limit": .text(inner), "count": number])
    case .belowInner: return phrase(.funnelBelow, ["limit": .text(inner), "count": number])
    case .belowOuter: return phrase(.funnelBelow, ["limit": .text(outer), "count": number])
    }
  }

  private var inner: String { "95%" }
  private var outer: String { style.numbers.decimal(Decimal(unscaled: 998, scale: 1)) + "%" }

  private func phrase(_ term: Term, _ facts: [String: Fact]) -> String {
    MessageTable.phrase(term, facts, in: style.language)
  }
}
