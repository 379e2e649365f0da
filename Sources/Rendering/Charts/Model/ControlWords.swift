import Diagnostics

/// The words of a control chart.
struct ControlWords {
  let style: TableStyle

  static func sign(of signal: ControlSignal) -> Character {
    switch signal {
    case .none: "●"
    case .above: "▲"
    case .below: "▼"
    case .run: "◆"
    }
  }

  /// Mean and limits, then the points that signal, or that none does.
  func lines(_ chart: ControlChart) -> [String] {
    let signals: [(ControlSignal, Term)] = [
      (.above, .controlAbove), (.below, .controlBelow), (.run, .controlRun),
    ]
    let lists = signals.compactMap { list(chart, $0, $1) }
    return [limits(chart)] + (lists.isEmpty ? [phrase(.controlQuiet)] : lists)
  }

  private func limits(_ chart: ControlChart) -> String {
    phrase(
      .controlLimits,
      [
        "mean": .text(chart.meanText), "low": .text(chart.lowText),
        "high": .text(chart.highText),
      ])
  }

  private func list(_ chart: ControlChart, _ signal: ControlSignal, _ term: Term) -> String? {
    let points = zip(chart.series.points, chart.signals).filter { $1 == signal }
    guard !points.isEmpty else { return nil }
    let names = points.map { "\($0.0.label) (\($0.0.text))" }.joined(separator: ", ")
    return "\(ControlWords.sign(of: signal)) \(phrase(term)): \(names)"
  }

  private func phrase(_ term: Term, _ facts: [String: Fact] = [:]) -> String {
    MessageTable.phrase(term, facts, in: style.language)
  }
}
