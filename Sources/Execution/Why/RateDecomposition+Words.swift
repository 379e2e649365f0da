import Diagnostics
import Metrics
import Values

/// The closing sentences of a change that was taken apart.
extension RateDecomposition {
  /// Every rate has moved one way and the whole the other.
  var paradox: [Diagnostic] {
    guard everySegmentMovedAgainst else { return [] }
    let count = segments.count { !$0.before.isMissing }
    let message: MessageID = change.sign < 0 ? .everyRateRose : .everyRateFell
    return [Diagnostic(message, ["count": .number(count)])]
  }

  /// What the change comes from, if from one cause more than from the other.
  var origin: [Diagnostic] {
    guard let (cause, weight) = mainCause else { return [] }
    let (own, other) = cause == .mix ? (total.mix, total.rate) : (total.rate, total.mix)
    let facts: [String: Fact] = [
      "change": .term(change.sign < 0 ? .changeFall : .changeRise),
      "cause": .term(cause == .mix ? .causeMix : .causeRates),
      "other": .term(cause == .mix ? .causeRates : .causeMix),
      "whole": .decimal(change.points), "part": .decimal(own.points),
      "rest": .decimal(other.points),
    ]
    switch weight {
    case .whole: return [Diagnostic(.changeWhollyFrom, facts)]
    case .most: return [Diagnostic(.changeMostlyFrom, facts)]
    case .against: return [Diagnostic(.changeFromOneAgainstOther, facts)]
    }
  }

  /// The groups are what the rate asks for.
  func tautology(_ groups: [String]) -> [Diagnostic] {
    guard isDecidedBySegments else { return [] }
    // A single column is called as the table calls it.
    let columns = groups.map(Fact.code)
    return [
      Diagnostic(.groupsDecideRate, ["columns": columns.count == 1 ? columns[0] : .list(columns)])
    ]
  }
}

extension ExactFraction {
  /// The size in percentage points, half up at two decimals.
  fileprivate var points: Decimal {
    let places = Decimal.maximumScale
    let cut = magnitude.truncated(places: places) ?? 0
    return Decimal(dividing: cut * 100, by: Decimal.powerOfTen(places), places: 2)
  }
}
