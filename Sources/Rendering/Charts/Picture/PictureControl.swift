/// A line between its natural limits.
struct PictureControl {
  func draw(_ chart: ControlChart, from top: Double, in drawing: inout SVGDrawing) -> Double {
    let levels = [
      PlotLevel(value: chart.limits.low, label: chart.lowText, dash: "6 4"),
      PlotLevel(value: chart.limits.mean, label: chart.meanText),
      PlotLevel(value: chart.limits.high, label: chart.highText, dash: "6 4"),
    ]
    let plot = PicturePlot(axis: chart.axis, from: top, ends: levels.map(\.label))
    let bottom = plot.drawAxes(chart.places, in: &drawing)
    plot.draw(levels, in: &drawing)
    plot.draw(chart.series, color: Colors.series[0], in: &drawing)
    let marked = plot.marked(chart.series)
    for (index, point) in chart.series.points.enumerated() {
      let signal = chart.signals[index]
      guard let value = point.value, marked[index] || point.isOpen || signal != .none else {
        continue
      }
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
