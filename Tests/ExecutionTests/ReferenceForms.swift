import Planning
import Values

/// Forms, comparisons and rankings within groups, one line at a time.
extension ReferenceInterpreter {
  /// The lines that a window shows from one line; nil where there is nothing to compare with.
  func window(_ window: Window, of line: Line, among lines: [Line]) -> [Line]? {
    func others(_ left: Line, _ free: [Int]) -> [ReferenceValue] {
      left.keys.indices.filter { !free.contains($0) }.map { left.keys[$0] }
    }
    func number(_ line: Line, _ dimension: Int) -> Int? {
      guard case .number(let number, _) = line.keys[dimension] else { return nil }
      return Int(number)
    }
    func along(_ axis: TimeAxis, acrossCoarser: Bool, _ holds: (Int) -> Bool) -> [Line] {
      let free = [axis.dimension] + (acrossCoarser ? axis.coarser.map(\.dimension) : [])
      return lines.filter { other in
        guard let key = number(other, axis.dimension) else { return false }
        return others(other, free) == others(line, free) && holds(key)
      }
    }
    switch window {
    case .same: return lines.isEmpty ? nil : lines.filter { $0.keys == line.keys }
    case .whole(let within):
      return lines.filter { other in within.allSatisfy { other.keys[$0] == line.keys[$0] } }
    case .upTo(let axis):
      guard let key = number(line, axis.dimension) else { return nil }
      return along(axis, acrossCoarser: false) { $0 <= key }
    case .at(let axis, let ordinal):
      guard number(line, axis.dimension) != nil else { return nil }
      return along(axis, acrossCoarser: true) { $0 == ordinal }
    case .last(let count, let axis):
      guard let key = number(line, axis.dimension),
        let first = lines.compactMap({ number($0, axis.dimension) }).min(),
        key - count + 1 >= first
      else { return nil }
      return along(axis, acrossCoarser: true) { $0 > key - count && $0 <= key }
    case .earlier(let axis, let step, let seen):
      guard let key = number(line, axis.dimension).flatMap(step.before),
        let first = lines.compactMap({ number($0, axis.dimension) }).min(), key >= first
      else { return nil }
      var before = line
      before.keys[axis.dimension] = .number(Int128(key), 1)
      for coarser in axis.coarser {
        guard let day = step.grain.firstDay(ofOrdinal: key) else { return nil }
        before.keys[coarser.dimension] = .number(Int128(coarser.grain.ordinal(of: day)), 1)
      }
      return self.window(seen, of: before, among: lines)
    }
  }

  /// The first lines of each group of a dimension, groups in the order of their first line.
  func topEach(
    _ lines: [Line], _ count: Int, _ key: SortKey, _ exact: Bool, _ dimension: Int
  ) -> [Line] {
    var seen: [ReferenceValue] = []
    for line in lines where !seen.contains(line.keys[dimension]) {
      seen.append(line.keys[dimension])
    }
    return seen.flatMap { value in
      top(lines.filter { $0.keys[dimension] == value }, count, key, exact)
    }
  }

  /// One line for several.
  func others(_ lines: [Line], _ plan: LogicalPlan) -> Line {
    var result = lines[0]
    result.labels = result.labels.indices.map { .text($0 == 0 ? "others" : "") }
    result.keys = result.keys.map { _ in .missing }
    result.rows = result.rows.indices.map { index in lines.flatMap { $0.rows[index] } }
    guard case .groups(let groups) = plan.source else { return result }
    for (index, related) in groups.related.enumerated() {
      switch related.window {
      case .same, .earlier(_, _, seeing: .same):
        let known = lines.map { $0.related[index] ?? result.rows.map { _ in [] } }
        result.related[index] = result.rows.indices.map { part in known.flatMap { $0[part] } }
      case .whole(let within) where within.isEmpty && related.coversTotals: break
      default: result.related[index] = nil
      }
    }
    return result
  }

  /// The places of the columns that are ranks, by column and line.
  func ranked(
    _ columns: [OutputColumn], among lines: [Line]
  ) -> (Int, Line) -> ReferenceValue? {
    { position, line in
      guard case .rank(let operand, let descending) = columns[position].expression else {
        return nil
      }
      let own = self.value(operand, line)
      guard lines.contains(where: { $0.keys == line.keys }), !line.isUnranked, !own.isMissing else {
        return .missing
      }
      let better = lines.filter { other in
        guard !other.isUnranked, let order = self.value(operand, other).order(own) else {
          return false
        }
        return descending ? order > 0 : order < 0
      }
      return .number(Int128(better.count) + 1, 1)
    }
  }
}

extension ReferenceValue {
  /// The value as a text, as a column of texts shows it.
  var asText: ReferenceValue {
    switch self {
    case .flag(let flag): .text("\(flag)")
    case .number(let number, 1): .text("\(number)")
    default: self
    }
  }
}
