import Values

/// Rates against their n between the curves of the limits.
struct PictureFunnel {
  func draw(_ chart: FunnelChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let plot = PicturePlot(axis: chart.rates, from: top)
    let ticks = chart.counts.ticks.map {
      PlaceLabel(place: chart.counts.position(of: $0.value), label: $0.label)
    }
    let bottom = plot.drawAxes(ticks, in: &drawing)
    plot.level(chart.overall.value, chart.overall.label, dash: "1 0", in: &drawing)
    for limit in [\BinomialLimits.low95, \BinomialLimits.high95] {
      curve(chart, plot, limit, dash: "3 4", in: &drawing)
    }
    for limit in [\BinomialLimits.low998, \BinomialLimits.high998] {
      curve(chart, plot, limit, dash: nil, in: &drawing)
    }
    for point in chart.points {
      drawing.mark(
        shape(of: point.place),
        at: plot.point(chart.counts.position(of: Double(point.count)), point.rate),
        color: color(of: point.place))
    }
    drawing.text(
      "n", at: Point(plot.right, plot.bottom - 6), anchor: .end, size: 12, fill: Colors.quiet,
      hasHalo: true)
    return bottom
  }

  private func curve(
    _ chart: FunnelChart, _ plot: PicturePlot, _ limit: KeyPath<BinomialLimits, Double>,
    dash: String?, in drawing: inout SVGDrawing
  ) {
    let range = chart.rates.lower...chart.rates.upper
    let points = chart.limits.compactMap { place -> Point? in
      let rate = place.limits[keyPath: limit] * 100
      guard range.contains(rate) else { return nil }
      return plot.point(chart.counts.position(of: place.count), rate)
    }
    drawing.path(points, stroke: Colors.quiet, dash: dash)
  }

  private func shape(of place: FunnelPoint.Place) -> Shape {
    switch place {
    case .aboveOuter: .up
    case .aboveInner: .openUp
    case .within: .disc
    case .belowInner: .openDown
    case .belowOuter: .down
    }
  }

  private func color(of place: FunnelPoint.Place) -> String {
    switch place {
    case .aboveOuter, .belowOuter: Colors.signal
    case .aboveInner, .belowInner: Colors.series[1]
    case .within: Colors.series[0]
    }
  }
}

/// A line between its natural limits.
struct PictureControl {
  func draw(_ chart: ControlChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let plot = PicturePlot(axis: chart.axis, from: top)
    let bottom = plot.drawAxes(chart.places, in: &drawing)
    plot.level(chart.limits.mean, chart.meanText, dash: "1 0", in: &drawing)
    plot.level(chart.limits.low, chart.lowText, dash: "6 4", in: &drawing)
    plot.level(chart.limits.high, chart.highText, dash: "6 4", in: &drawing)
    plot.draw(chart.series, color: Colors.series[0], in: &drawing)
    for (point, signal) in zip(chart.series.points, chart.signals) {
      guard let value = point.value else { continue }
      drawing.mark(
        point.isOpen ? .dotted : shape(of: signal), at: plot.point(point.place, value),
        color: signal == .none ? Colors.series[0] : Colors.signal)
    }
    return bottom
  }

  private func shape(of signal: ControlSignal) -> Shape {
    switch signal {
    case .none: .disc
    case .above: .up
    case .below: .down
    case .run: .diamond
    }
  }
}
