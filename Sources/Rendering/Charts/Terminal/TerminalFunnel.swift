import Diagnostics
import Values

/// Rates against their n: signs between curves of dots.
struct TerminalFunnel {
  let width: Int
  let style: TableStyle

  func lines(_ chart: FunnelChart) -> [ChartLine] {
    var plot = TerminalPlot(width: width, axis: chart.rates, style: style)
    plot.level(chart.overall.value, dash: 1)
    curve(chart, \.low95, dash: 3, in: &plot)
    curve(chart, \.high95, dash: 3, in: &plot)
    curve(chart, \.low998, dash: 1, in: &plot)
    curve(chart, \.high998, dash: 1, in: &plot)
    for point in chart.points {
      let dot = plot.dot(chart.counts.position(of: Double(point.count)), point.rate)
      plot.canvas.put(TerminalFunnel.sign(of: point.place), at: dot, role(of: point.place))
    }
    let ticks = chart.counts.ticks.map {
      PlaceLabel(place: chart.counts.position(of: $0.value), label: $0.label)
    }
    return plot.lines(ticks) + wrapped(limitsText(chart)) + lists(chart)
  }

  private func curve(
    _ chart: FunnelChart, _ limit: KeyPath<BinomialLimits, Double>, dash: Int,
    in plot: inout TerminalPlot
  ) {
    var before: (x: Int, y: Int)?
    for place in chart.limits {
      let rate = place.limits[keyPath: limit] * 100
      guard (chart.rates.lower...chart.rates.upper).contains(rate) else {
        before = nil
        continue
      }
      let dot = plot.dot(chart.counts.position(of: place.count), rate)
      if let before { plot.canvas.line(from: before, to: dot, .quiet, dash: dash) }
      before = dot
    }
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

  private func role(of place: FunnelPoint.Place) -> ChartRole {
    switch place {
    case .aboveOuter, .belowOuter: .signal
    case .aboveInner, .belowInner: .series(1)
    case .within: .series(0)
    }
  }

  private func limitsText(_ chart: FunnelChart) -> String {
    FunnelWords(style: style).limits(around: chart.overall.label)
  }

  /// The groups outside the limits by name.
  private func lists(_ chart: FunnelChart) -> [ChartLine] {
    let words = FunnelWords(style: style)
    return FunnelPoint.Place.allCases.flatMap { place -> [ChartLine] in
      let points = chart.points(place)
      guard !points.isEmpty else { return [] }
      let heading = "\(TerminalFunnel.sign(of: place)) \(words.heading(of: place, points.count))"
      guard place != .within else { return wrapped(heading) }
      let names = points.map { "\($0.label) (\($0.text))" }.joined(separator: ", ")
      return wrapped("\(heading): \(names)")
    }
  }

  private func wrapped(_ text: String) -> [ChartLine] {
    TextWrapping.lines(of: text, width: width).enumerated().map { ChartLine($1) }
  }
}

/// The words of a funnel chart.
struct FunnelWords {
  let style: TableStyle

  func limits(around rate: String) -> String {
    phrase(
      .funnelLimits,
      ["rate": .text(rate), "inner": .text(inner), "outer": .text(outer)])
  }

  func heading(of place: FunnelPoint.Place, _ count: Int) -> String {
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
