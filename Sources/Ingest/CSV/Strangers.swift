/// The values of a column that look like neither number nor date, as long as they are few different
/// ones: `n/a` among amounts. A column with many of them is simply text.
///
/// The outcome for a column is the same in whatever parts its values are seen.
struct Strangers {
  /// Each different value once, with its first place.
  private(set) var values: [TypeEvidence.Example] = []
  /// How many values they are, each as often as it was seen.
  private(set) var count = 0
  /// More different ones were seen than a column of numbers has.
  private(set) var areMany = false

  /// The most different ones.
  private static let most = 4

  mutating func note(_ field: FieldBytes, _ order: Int) {
    count += 1
    if areMany || values.contains(where: { $0.holds(field) }) { return }
    add(TypeEvidence.Example(order: order, bytes: field.array))
  }

  mutating func merge(_ other: Strangers) {
    count += other.count
    for value in other.values {
      if let index = values.firstIndex(where: { $0.bytes == value.bytes }) {
        values[index].order = min(values[index].order, value.order)
      } else {
        add(value)
      }
    }
    areMany = areMany || other.areMany
  }

  /// Counts rows, where each different value was noted once.
  mutating func count(_ rows: Int) { count = rows }

  private mutating func add(_ value: TypeEvidence.Example) {
    areMany = areMany || values.count == Strangers.most
    if !areMany { values.append(value) }
  }

  /// The first of them.
  var first: TypeEvidence.Example? { values.min { $0.order < $1.order } }
}

extension TypeEvidence.Example {
  fileprivate func holds(_ field: FieldBytes) -> Bool {
    guard bytes.count == field.count else { return false }
    return bytes.indices.allSatisfy { bytes[$0] == field[$0] }
  }
}
