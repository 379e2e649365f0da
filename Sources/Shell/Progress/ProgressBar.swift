package import Diagnostics
import Values

/// One line about running work:
///
/// ```
/// ███████████████░░░░░░░░░ 62% · 6,200,000 rows · 9,100,000 rows/s · 1 s left
/// ```
package struct ProgressBar: Sendable {
  /// How far the work is.
  package struct State: Sendable {
    /// From 0 to 1.
    package let fraction: Double
    package let rows: Int
    /// Since the work began.
    package let seconds: Double

    package init(fraction: Double, rows: Int, seconds: Double) {
      self.fraction = min(max(fraction, 0), 1)
      self.rows = rows
      self.seconds = seconds
    }
  }

  private let language: Language
  private static let longestBar = 24
  private static let shortestBar = 8

  /// A bar with words of a language.
  package init(language: Language) {
    self.language = language
  }

  /// The line, at most `width` cells wide. Where it is narrow, the bar shrinks first; then the
  /// rate, the rows and the time left go, in this order.
  package func text(_ state: State, width: Int) -> String {
    let percent = "\(Int(state.fraction * 100))%"
    var facts = [rows(state), rate(state), left(state)].map { $0 ?? "" }
    for dropped in [nil, 1, 0, 2] {
      if let dropped { facts[dropped] = "" }
      let words = ([percent] + facts.filter { !$0.isEmpty }).joined(separator: " · ")
      let room = width - DisplayWidth.of(words) - 1
      guard room >= ProgressBar.shortestBar else { continue }
      return bar(state.fraction, cells: min(room, ProgressBar.longestBar)) + " " + words
    }
    return percent.count <= width ? percent : ""
  }

  private func bar(_ fraction: Double, cells: Int) -> String {
    let full = Int(fraction * Double(cells))
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
  }

  private func rows(_ state: State) -> String? {
    guard state.rows > 0 else { return nil }
    return phrase(.progressRows, ["count": .number(state.rows)])
  }

  private func rate(_ state: State) -> String? {
    guard state.rows > 0, state.seconds > 0, state.fraction < 1 else { return nil }
    let rate = Double(state.rows) / state.seconds
    guard rate < 1e15 else { return nil }
    return phrase(.progressRate, ["count": .number(ProgressBar.rounded(rate))])
  }

  private func left(_ state: State) -> String? {
    // All rows are read; their groups are still brought together and into order.
    if state.fraction == 1 { return phrase(.progressFinishing, [:]) }
    guard state.fraction > 0.01 else { return nil }
    let seconds = state.seconds * (1 - state.fraction) / state.fraction
    guard seconds < 360_000 else { return nil }
    return phrase(.progressLeft, ["time": .text(ProgressBar.clock(Int(seconds.rounded(.up))))])
  }

  private func phrase(_ term: Term, _ facts: [String: Fact]) -> String {
    MessageTable.phrase(term, facts, in: language)
  }

  /// Two digits are enough of a number that changes all the time: 9,123,456 is 9,100,000.
  private static func rounded(_ number: Double) -> Int {
    var unit = 1
    while number / Double(unit) >= 100 { unit *= 10 }
    return Int((number / Double(unit)).rounded()) * unit
  }

  /// `9 s`, `2:05`, `1:02:03`.
  private static func clock(_ seconds: Int) -> String {
    guard seconds >= 60 else { return "\(seconds) s" }
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60].drop { $0 == 0 }
    return parts.enumerated().map { index, part in
      index > 0 && part < 10 ? "0\(part)" : "\(part)"
    }.joined(separator: ":")
  }
}
