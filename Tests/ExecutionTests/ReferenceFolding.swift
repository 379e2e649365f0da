import Planning
import Values

/// Lines that stand for several groups: under `across`, `others`, subtotals.
extension ReferenceInterpreter {
  /// The groups of an answer and those that its related rows are taken from.
  struct Groundwork {
    var groups: Groups
    /// Every group, in order.
    var lines: [Line] = []
    /// By related rows.
    var others: [[Line]] = []
  }

  /// One line for all groups with the same keys in some dimensions, in their order.
  func folded(_ ground: Groundwork, keeping kept: Set<Int>) -> [Line] {
    func masked(_ line: Line) -> Line {
      var line = line
      for index in line.keys.indices where !kept.contains(index) {
        line.keys[index] = .missing
        if !line.labels.isEmpty { line.labels[index] = .missing }
      }
      return line
    }
    let parts = ground.lines.map(masked)
    var result: [Line] = []
    for part in parts where !result.contains(where: { $0.keys == part.keys }) {
      var line = part
      let same = parts.filter { $0.keys == part.keys }
      line.rows = part.rows.indices.map { index in same.flatMap { $0.rows[index] } }
      result.append(line)
    }
    if kept.isEmpty, result.isEmpty {
      let aggregations = ground.groups.aggregations
      let none = (0..<ground.groups.dimensionCount).map { _ in ReferenceValue.missing }
      result = [
        Line(
          labels: none, keys: none, rows: aggregations.map { _ in [] },
          aggregations: aggregations)
      ]
    }
    for (index, related) in ground.groups.related.enumerated() {
      let others = ground.others[index].map(masked)
      for position in result.indices {
        let found = window(related, of: result[position], among: others, keeping: kept)
        let rows = found.map { lines in
          ground.groups.aggregations.indices.map { part in lines.flatMap { $0.rows[part] } }
        }
        if index < result[position].related.count {
          result[position].related[index] = rows
        } else {
          result[position].related.append(rows)
        }
      }
    }
    return result
  }

  /// Seen from a line without one span of time, rows beside it are all of them, or none.
  private func window(
    _ related: RelatedRows, of line: Line, among lines: [Line], keeping kept: Set<Int>
  ) -> [Line]? {
    if let window = ReferenceInterpreter.kept(related.window, kept) {
      return self.window(window, of: line, among: lines)
    }
    guard related.coversTotals else { return nil }
    let seen = if case .earlier(_, _, let seen) = related.window { seen } else { Window.same }
    return ReferenceInterpreter.kept(seen, kept)
      .flatMap { self.window($0, of: line, among: lines) }
  }

  /// The window without keys that lines no longer have; nil where its own time is one of them.
  private static func kept(_ window: Window, _ dimensions: Set<Int>) -> Window? {
    func kept(_ axis: TimeAxis) -> TimeAxis? {
      guard dimensions.contains(axis.dimension) else { return nil }
      return TimeAxis(
        dimension: axis.dimension,
        coarser: axis.coarser.filter { dimensions.contains($0.dimension) })
    }
    switch window {
    case .same, .whole: return window
    case .upTo(let axis): return kept(axis).map { .upTo($0) }
    case .last(let count, let axis): return kept(axis).map { .last(count, $0) }
    case .at(let axis, let ordinal): return kept(axis).map { .at($0, ordinal: ordinal) }
    case .earlier(let axis, let step, let seen):
      guard let axis = kept(axis), let seen = self.kept(seen, dimensions) else { return nil }
      return .earlier(axis, step, seeing: seen)
    }
  }

  /// Groups without rows wherever a row has no group under a column.
  func completed(_ lines: [Line], _ groups: Groups) -> [Line] {
    var result = lines
    var known = Set(lines.map(\.keys))
    for row in lines {
      for column in lines {
        var empty = row
        empty.keys[empty.keys.count - 1] = column.keys[column.keys.count - 1]
        empty.labels[empty.labels.count - 1] = column.labels[column.labels.count - 1]
        empty.rows = groups.aggregations.map { _ in [] }
        if known.insert(empty.keys).inserted { result.append(empty) }
      }
    }
    return result
  }

  /// The rows of `across`, each with its groups, and those of the row of totals.
  func spread(_ ground: Groundwork) -> (rows: [Line], totals: [Line]) {
    let last = ground.groups.dimensionCount - 1
    let rows = folded(ground, keeping: Set(0..<last)).map { row in
      var row = row
      row.isOfAcross = true
      row.cells = ground.lines.filter { $0.keys.dropLast() == row.keys.dropLast() }
      return row
    }
    return (rows, folded(ground, keeping: [last]))
  }

  // MARK: Subtotals

  /// The lines with those of each group together and its subtotal after them.
  func withSubtotals(
    _ lines: [Line], _ ground: Groundwork, order: [SortKey]
  ) -> [Line] {
    let levels = ground.groups.rowDimensions.dropLast()
    return withSubtotals(
      lines, levels.map { subtotals(ground, level: $0) }, order: order, level: 0)
  }

  private func withSubtotals(
    _ lines: [Line], _ subtotals: [[Line]], order: [SortKey], level: Int
  ) -> [Line] {
    guard level < subtotals.count else { return lines }
    func prefix(_ line: Line) -> [ReferenceValue]? {
      let known = line.knownKeys ?? line.keys
      return known.count > level ? Array(known[...level]) : nil
    }
    var seen: [[ReferenceValue]] = []
    for line in lines {
      if let prefix = prefix(line), !seen.contains(prefix) { seen.append(prefix) }
    }
    let parts = seen.map { key in
      (
        lines: lines.filter { prefix($0) == key },
        subtotal: subtotals[level].first { Array($0.keys[...level]) == key } ?? Line()
      )
    }
    let sorted =
      order.isEmpty
      ? parts
      : parts.enumerated().sorted { left, right in
        let (a, b) = (left.element.subtotal, right.element.subtotal)
        let (hasNoA, hasNoB) = (
          a.keys[...level].contains(.missing), b.keys[...level].contains(.missing)
        )
        if hasNoA != hasNoB { return hasNoB }
        for key in order {
          let values: [ReferenceValue] = [left.element, right.element].map { part in
            guard case .dimension(let dimension) = key.expression else {
              return value(key.expression, part.subtotal)
            }
            return dimension > level ? .number(0, 1) : sortValue(key.expression, part.lines[0])
          }
          if values[0].isMissing != values[1].isMissing { return values[1].isMissing }
          if let order = values[0].order(values[1]), order != 0 {
            return (order < 0) != key.descending
          }
        }
        return left.offset < right.offset
      }.map(\.element)
    return sorted.flatMap { part in
      withSubtotals(part.lines, subtotals, order: order, level: level + 1) + [part.subtotal]
    } + lines.filter { prefix($0) == nil }
  }

  private func subtotals(_ ground: Groundwork, level: Int) -> [Line] {
    let kept = Set(0...level)
    let last = ground.groups.dimensionCount - 1
    let cells = ground.groups.across == nil ? [] : folded(ground, keeping: kept.union([last]))
    return folded(ground, keeping: kept).map { subtotal in
      var line = subtotal
      line.labels = line.labels.enumerated().map { kept.contains($0) ? $1.asText : .text("all") }
      line.cells = cells.filter { $0.keys[...level] == line.keys[...level] }
      return line
    }
  }

  // MARK: Columns

  /// A column that is shown: of the lines, or of their groups at a position.
  struct Shown: Equatable {
    let output: OutputColumn
    var position: Int?
  }

  /// Every number once for each value that stands across.
  func shown(_ outputs: [OutputColumn], _ groups: Groups?, columns: [Line]) -> [Shown] {
    guard let groups, let across = groups.across else { return outputs.map { Shown(output: $0) } }
    let present = columns.indices.filter { columns[$0].keys.last != .missing }
    let missing = columns.indices.filter { columns[$0].keys.last == .missing }
    let order = (across.isDescending ? present.reversed() : present) + missing
    return outputs.flatMap { output -> [Shown] in
      let isSpread =
        output.role == .measure || output.role == .denominator && across.withDenominators
      guard isSpread else { return [Shown(output: output)] }
      let whole = groups.totalBelongsToTable || order.isEmpty ? [Shown(output: output)] : []
      return order.map { Shown(output: output, position: $0) } + whole
    }
  }
}
