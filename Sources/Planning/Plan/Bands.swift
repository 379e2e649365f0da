package import Values

/// How numbers are cut into classes.
package enum Bands: Hashable, Sendable {
  /// Classes between ascending cuts: below the first, from each up to the next without it,
  /// from the last on. There is one label more than there are cuts.
  case cuts([Decimal], labels: [String])
  /// So many classes with about as many rows each. A value lies in class
  /// `count × (rows with a smaller value) / rows`, rounded down, so equal values stay together.
  /// Labels divide the values by `unit` (seconds for durations, else 1).
  case equalCounts(Int, unit: Int64)
}

extension Bands {
  /// Classes with labels that say their cuts as they were written: `<5`, `5–<10`, `≥10`.
  ///
  /// - Parameters:
  ///   - cuts: ascending, at least one.
  ///   - written: the same numbers in the unit of the reader.
  package init(cuts: [Decimal], written: [Decimal]) {
    let texts = written.map(\.trimmed.description)
    var labels = texts.first.map { ["<\($0)"] } ?? []
    for (low, high) in zip(texts, texts.dropFirst()) { labels.append("\(low)–<\(high)") }
    if let last = texts.last { labels.append("≥\(last)") }
    self = .cuts(cuts, labels: labels)
  }
}
