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

  /// What a `top` kept and left out: of all lines, or of one group of a dimension.
  struct Cut {
    let kept: [Line]
    let dropped: [Line]
    let each: Int?
  }

  /// The first lines of each group of a dimension, groups in the order of their first line.
  func topEach(
    _ lines: [Line], _ count: Int, _ key: SortKey, _ exact: Bool, _ dimension: Int
  ) -> [Cut] {
    var seen: [ReferenceValue] = []
    for line in lines where !seen.contains(line.keys[dimension]) {
      seen.append(line.keys[dimension])
    }
    return seen.map { value in
      let part = lines.filter { $0.keys[dimension] == value }
      let kept = top(part, count, key, exact)
      return Cut(kept: kept, dropped: part.filter { !kept.contains($0) }, each: dimension)
    }
  }

  /// The lines that were kept, and one line for those left out of each part.
  func withOthers(_ cuts: [Cut], _ plan: LogicalPlan) -> [Line] {
    if case .members = plan.source { return cuts.flatMap { $0.kept + others($0.dropped) } }
    guard case .groups(let groups) = plan.source, cuts.contains(where: { !$0.dropped.isEmpty })
    else { return cuts.flatMap(\.kept) }
    return cuts.flatMap { cut in
      cut.kept.map(\.withTextLabels)
        + (cut.dropped.isEmpty ? [] : [others(cut.dropped, groups, each: cut.each)])
    }
  }

  /// One line for several members, which has none of their fields.
  private func others(_ members: [Line]) -> [Line] {
    guard var result = members.first else { return [] }
    result.isOfOtherMembers = true
    result.member = nil
    result.labels = [.missing]
    result.rows = result.rows.indices.map { index in members.flatMap { $0.rows[index] } }
    return [result]
  }

  /// One line for several.
  private func others(_ lines: [Line], _ groups: Groups, each: Int?) -> Line {
    var result = lines[0]
    result.isOfAcross = groups.across != nil
    let named = groups.rowDimensions.first { $0 != each }
    result.labels = result.labels.indices.map { index in
      index == named ? .text("others") : index == each ? lines[0].labels[index].asText : .text("")
    }
    result.knownKeys = each == 0 ? [lines[0].keys[0]] : []
    result.keys = result.keys.map { _ in .missing }
    result.rows = result.rows.indices.map { index in lines.flatMap { $0.rows[index] } }
    for (index, related) in groups.related.enumerated() {
      switch related.window {
      case .same, .earlier(_, _, seeing: .same):
        let known = lines.map { $0.related[index] ?? result.rows.map { _ in [] } }
        result.related[index] = result.rows.indices.map { part in known.flatMap { $0[part] } }
      case .whole(let within) where within.isEmpty && related.coversTotals: break
      default: result.related[index] = nil
      }
    }
    result.cells = result.cells.indices.map { column in
      others(lines.map { $0.cells[column] }, groups, each: each)
    }
    return result
  }

  /// A place among values: 1 for the best.
  func place(
    of own: ReferenceValue, among values: [ReferenceValue], _ descending: Bool
  ) -> ReferenceValue {
    guard !own.isMissing else { return .missing }
    let better = values.count { other in
      guard let order = other.order(own) else { return false }
      return descending ? order > 0 : order < 0
    }
    return .number(Int128(better) + 1, 1)
  }
}

extension ReferenceInterpreter.Line {
  /// The same as rows that stand beside words.
  var withTextLabels: ReferenceInterpreter.Line {
    var line = self
    line.labels = labels.map(\.asText)
    return line
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
