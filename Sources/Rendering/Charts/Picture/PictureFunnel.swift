import Values

/// Rates against their n between the curves of the limits.
struct PictureFunnel {
  func draw(_ chart: FunnelChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let plot = PicturePlot(axis: chart.rates, from: top, ends: [chart.overall.label])
    let ticks = chart.counts.ticks.map {
      PlaceLabel(place: chart.counts.position(of: $0.value), label: $0.label)
    }
    let bottom = plot.drawAxes(ticks, in: &drawing)
    plot.draw(
      [PlotLevel(value: chart.overall.value, label: chart.overall.label)], in: &drawing)
    for limit in [\BinomialLimits.low95, \BinomialLimits.high95] {
      curve(chart, plot, limit, dash: "3 4", in: &drawing)
    }
    for limit in [\BinomialLimits.low998, \BinomialLimits.high998] {
      curve(chart, plot, limit, dash: nil, in: &drawing)
    }
    var names = PointNames(in: plot)
    for point in chart.points { names.keepFree(place(of: point, chart, plot)) }
    for side in [FunnelPoint.Place.aboveOuter, .belowOuter] {
      for point in chart.points(side) {
        names.draw(point.label, beside: place(of: point, chart, plot), in: &drawing)
      }
    }
    for point in chart.points {
      drawing.mark(
        shape(of: point.place), at: place(of: point, chart, plot), color: color(of: point.place))
    }
    drawing.text(
      "n", at: Point((plot.left + plot.right) / 2, bottom + 10), anchor: .middle, size: 12,
      fill: Colors.quiet)
    return bottom + 16
  }

  private func place(of point: FunnelPoint, _ chart: FunnelChart, _ plot: PicturePlot) -> Point {
    plot.point(chart.counts.position(of: Double(point.count)), point.rate)
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
