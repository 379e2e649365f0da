import Columnar
import Diagnostics
import Metrics
import Planning
import Results
import Values

/// The lines of a change that is taken apart by groups.
struct SplitLines {
  /// The rate of each group before and after.
  private var segments: [RateDecomposition.Segment]
  /// Their effects; missing where one of the periods has no rate.
  private var effects: [RateDecomposition.Effects?]
  private let unranked: [Bool]
  private let decomposition: RateDecomposition?

  init(before: [Ratio], after: [Ratio], unranked: [Bool]) {
    segments = zip(before, after).map { RateDecomposition.Segment(before: $0, after: $1) }
    decomposition = RateDecomposition(segments)
    effects = decomposition?.effects ?? segments.map { _ in nil }
    self.unranked = unranked
  }

  /// The positions of the lines, the largest effect first, either way; ties as they stand. No
  /// order ranks groups with a missing key: they stand last.
  var order: [Int] {
    let sizes = effects.map { $0?.sum.magnitude ?? .zero }
    return sizes.indices.sorted { left, right in
      if unranked[left] != unranked[right] { return unranked[right] }
      if sizes[left] != sizes[right] { return sizes[right] < sizes[left] }
      return left < right
    }
  }

  mutating func arrange(_ order: [Int]) {
    segments = order.map { segments[$0] }
    effects = order.map { effects[$0] }
  }

  // MARK: Columns

  /// The columns beside the names of the groups: rate and n of both periods, the effects.
  func columns(_ split: RateSplit) -> [ResultColumn] {
    let heads: [(name: String, role: ResultColumn.Role, term: Term?)] = [
      (split.before.name, .measure, nil), ("n \(split.before.name)", .denominator, nil),
      (split.after.name, .measure, nil), ("n \(split.after.name)", .denominator, nil),
      effect(.columnRateEffect), effect(.columnMixEffect), effect(.columnEffects),
    ]
    return zip(heads, SplitLines.values(segments, effects)).map { head, values in
      ResultColumn(name: head.name, role: head.role, values: values, term: head.term)
    }
  }

  private func effect(
    _ term: Term
  ) -> (name: String, role: ResultColumn.Role, term: Term?) {
    (MessageTable.phrase(term, in: .english), .measure, term)
  }

  /// The same of the whole, a single row.
  var total: [ResultValues] {
    func whole(_ side: (RateDecomposition.Segment) -> Ratio) -> Ratio {
      Ratio(
        segments.map { side($0).numerator }.reduce(0, +),
        segments.map { side($0).denominator }.reduce(0, +))
    }
    let segment = RateDecomposition.Segment(before: whole(\.before), after: whole(\.after))
    return SplitLines.values([segment], [decomposition?.total])
  }

  private static func values(
    _ segments: [RateDecomposition.Segment], _ effects: [RateDecomposition.Effects?]
  ) -> [ResultValues] {
    let sides: [[Ratio]] = [segments.map(\.before), segments.map(\.after)]
    return sides.flatMap { ratios -> [ResultValues] in
      let denominators = ratios.map(\.denominator)
      return [
        .rates(numerators: ratios.map(\.numerator), denominators: denominators),
        .counts(denominators),
      ]
    }
      + [effects.map { $0?.rate }, effects.map { $0?.mix }, effects.map { $0?.sum }]
      .map(ResultValues.init(effects:))
  }

  // MARK: Findings

  /// What may be said of the change.
  func findings(_ split: RateSplit) -> [Diagnostic] {
    guard let decomposition else {
      var empty: [RateSplit.Side] = []
      if segments.allSatisfy(\.before.isMissing) { empty.append(split.before) }
      if segments.allSatisfy(\.after.isMissing) { empty.append(split.after) }
      return empty.map { Diagnostic(.splitNeedsRows, ["period": .code($0.name)]) }
    }
    return decomposition.paradox + decomposition.origin
      + decomposition.tautology(split.groups.map(\.name))
  }
}

extension ResultValues {
  /// Effects as columns hold them: cut off towards 0 after so many places that every rounding to
  /// fewer is that of the exact fraction.
  init(effects: [ExactFraction?]) {
    let places = Decimal.maximumScale
    let cut = effects.map { $0?.truncated(places: places) }
    self = .percentages(
      numerators: cut.map { $0 ?? 0 }, denominators: cut.map { $0 == nil ? 0 : 1 },
      scale: places, unit: .effect)
  }
}
