import Columnar
import Values

extension MeasureColumn {
  /// The measure over the rows of each window together; a window of one group is that group.
  func merged(
    _ windows: [[Int]], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> MeasureColumn {
    if windows.allSatisfy({ $0.count <= 1 }) {
      return gathered(windows.map { $0.first ?? -1 })
    }
    return try merged(windows[...], cancellation)
  }

  /// Halves are merged and joined, so that many windows are not copied once each.
  private func merged(
    _ windows: ArraySlice<[Int]>, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> MeasureColumn {
    try cancellation.check()
    guard windows.count > 1 else {
      return try gathered(windows.first ?? []).total(cancellation)
    }
    let middle = windows.startIndex + windows.count / 2
    return try merged(windows[..<middle], cancellation)
      .appending(merged(windows[middle...], cancellation))
  }

  /// This measure with the slots of another one after its own.
  func appending(_ other: MeasureColumn) -> MeasureColumn {
    switch (self, other) {
    case (.counts(let left), .counts(let right)): return .counts(left + right)
    case (.rates(let a, let b, let c), .rates(let d, let e, let f)):
      return .rates(trues: a + d, falses: b + e, unknowns: c + f)
    case (.sums(let left, let counts, let format), .sums(let right, let more, _)):
      return .sums(left + right, counts: counts + more, format)
    case (.averages(let left, let counts, let format), .averages(let right, let more, _)):
      return .averages(left + right, counts: counts + more, format)
    case (.extremes(let left, let format, let keepsLargest), .extremes(let right, _, _)):
      let lanes = IntegerLanes(
        values: left.values + right.values, present: left.presence + right.presence)
      return .extremes(lanes, format, keepsLargest: keepsLargest)
    case (.distributions(var left), .distributions(let right)):
      left.runs = left.runs.appending(right.runs)
      return .distributions(left)
    case (.deviations(let left), .deviations(let right)):
      return .deviations(
        Deviations(
          sums: left.sums + right.sums, squares: left.squares + right.squares,
          counts: left.counts + right.counts, format: left.format))
    default: return self
    }
  }
}

extension [MeasureColumn] {
  /// Each measure over the rows of each window together.
  func merged(
    _ windows: [[Int]], _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> [MeasureColumn] {
    var merged: [MeasureColumn] = []
    for measure in self { merged.append(try measure.merged(windows, cancellation)) }
    return merged
  }
}

extension IntegerLanes {
  fileprivate var presence: [UInt8] { present ?? Array(repeating: 1, count: count) }
}
