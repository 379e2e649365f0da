import Planning
import Values

/// A finished table as rows of plain values, and pipes done one row at a time: slow, short,
/// and on purpose without anything of the engine.
struct ReferenceTable: Equatable {
  enum Value: Hashable {
    case missing
    case text(String)
    /// numerator / denominator, the denominator above 0.
    case number(Int, Int)
    case flag(Bool)
    /// A day by its number.
    case day(Int)

    init(_ numerator: Int, over denominator: Int) {
      guard denominator != 0 else {
        self = .missing
        return
      }
      let sign = denominator < 0 ? -1 : 1
      var (a, b) = (abs(numerator), abs(denominator))
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = max(a, 1)
      self = .number(sign * numerator / divisor, abs(denominator) / divisor)
    }
  }

  var rows: [[Value]]
  var total: [Value]?
  /// The column whose missing values mark rows that no order ranks; nil once it is dropped.
  var dimension: Int?
  /// The numerator and denominator of the rate of each row, by the row's number.
  var parts: [Value: (Int, Int)] = [:]

  static func == (left: ReferenceTable, right: ReferenceTable) -> Bool {
    left.rows == right.rows && left.total == right.total && left.dimension == right.dimension
  }

  mutating func apply(_ step: TableStep) {
    switch step {
    case .keep(let condition): rows = rows.filter { truth(condition, $0) == true }
    case .sort(let keys): rows = sorted(rows, by: keys, unrankedLast: true)
    case .top(let count, let key, let exact, let keepsOrder):
      rows = top(count, key, exact: exact, keepsOrder: keepsOrder, of: rows)
    case .topEach(let count, let key, let exact, let keepsOrder, let column):
      var parts: [Value] = []
      for row in rows where !parts.contains(row[column]) { parts.append(row[column]) }
      let kept = parts.flatMap { part in
        top(count, key, exact: exact, keepsOrder: false, of: rows.filter { $0[column] == part })
      }
      rows = keepsOrder ? rows.filter { row in kept.contains { $0[0] == row[0] } } : kept
    case .topWithOthers(let count, let key, let exact, let keepsOrder, let each?, let rollups):
      rows = topOfEach(count, key, exact: exact, keepsOrder: keepsOrder, each, rollups)
    case .topWithOthers(let count, let key, let exact, let keepsOrder, nil, let rollups):
      let kept = top(count, key, exact: exact, keepsOrder: keepsOrder, of: rows)
      let rest = rows.filter { row in !kept.contains { $0[0] == row[0] } }
      rows = kept + (rest.isEmpty ? [] : [others(rest, rollups)])
    case .limit(let count): rows = Array(rows.prefix(count))
    case .select(let choices):
      let picked = choices.map(\.column)
      rows = rows.map { row in picked.map { row[$0] } }
      total = total.map { total in picked.map { total[$0] } }
      dimension = dimension.flatMap { picked.firstIndex(of: $0) }
    case .add(_, let expression, _):
      rows = rows.map { $0 + [value(expression, $0)] }
      total = total.map { cells in
        var named = cells
        if let dimension { named[dimension] = .missing }
        return cells + [value(expression, named)]
      }
    case .chart, .save, .expect, .say: return
    }
  }

  /// Every row is passed once: a kept one stays, and behind the last one of its value (the last
  /// kept one, where there is one) comes what stands for the others of that value.
  private func topOfEach(
    _ count: Int, _ key: TableSortKey, exact: Bool, keepsOrder: Bool, _ each: Int,
    _ rollups: [TableRollup]
  ) -> [[Value]] {
    var values: [Value] = []
    for row in rows where !values.contains(row[each]) { values.append(row[each]) }
    let parts = values.map { value in
      let part = rows.filter { $0[each] == value }
      let kept = top(count, key, exact: exact, keepsOrder: keepsOrder, of: part)
      let rest = part.filter { row in !kept.contains { $0[0] == row[0] } }
      let other = rest.isEmpty ? [] : [others(rest, rollups, each: each)]
      return (all: part, kept: kept, other: other)
    }
    guard keepsOrder else { return parts.flatMap { $0.kept + $0.other } }
    return rows.flatMap { row -> [[Value]] in
      parts.flatMap { part -> [[Value]] in
        let isKept = part.kept.contains { $0[0] == row[0] }
        let last = part.kept.last ?? part.all.last
        return (isKept ? [row] : []) + (last?[0] == row[0] ? part.other : [])
      }
    }
  }

  private func isUnranked(_ row: [Value]) -> Bool {
    if row.contains(.text("others")) { return true }
    return dimension.map { row[$0] == .missing } ?? false
  }

  private func sorted(
    _ rows: [[Value]], by keys: [TableSortKey], unrankedLast: Bool
  ) -> [[Value]] {
    let numbered = Array(rows.enumerated())
    return numbered.sorted { left, right in
      if unrankedLast, isUnranked(left.element) != isUnranked(right.element) {
        return isUnranked(right.element)
      }
      for key in keys {
        let (a, b) = (value(key.expression, left.element), value(key.expression, right.element))
        if a == .missing || b == .missing {
          if a != b { return b == .missing }
          continue
        }
        let order = order(a, b) ?? 0
        if order != 0 { return key.descending ? order > 0 : order < 0 }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func top(
    _ count: Int, _ key: TableSortKey, exact: Bool, keepsOrder: Bool, of rows: [[Value]]
  ) -> [[Value]] {
    let ranked = sorted(rows, by: [key], unrankedLast: false)
      .filter { !isUnranked($0) && value(key.expression, $0) != .missing }
    var kept = Array(ranked.prefix(count))
    if !exact, let last = kept.last {
      let cut = value(key.expression, last)
      kept += ranked.dropFirst(count).prefix { value(key.expression, $0) == cut }
    }
    // Rows are told apart by their first column, which is a number of its own.
    return keepsOrder ? rows.filter { row in kept.contains { $0[0] == row[0] } } : kept
  }

  func value(_ expression: TableExpression, _ row: [Value]) -> Value {
    switch expression {
    case .column(let column): return row[column]
    case .literal(.number(let number)):
      return Value(Int(number.unscaled), over: Int(Decimal.powerOfTen(number.scale)))
    case .literal(.text(let text)): return .text(text)
    case .literal(.date(let date)): return .day(Int(date.daysSinceEpoch))
    case .literal: return .missing
    case .call(let function, let arguments):
      return call(function, arguments.map { value($0, row) })
    case .conditional(let branches, let otherwise):
      for branch in branches where truth(branch.condition, row) == true {
        return value(branch.value, row)
      }
      return otherwise.map { value($0, row) } ?? .missing
    case .negated(let operand):
      guard case .number(let a, let b) = value(operand, row) else { return .missing }
      return .number(-a, b)
    case .arithmetic(let op, let left, let right):
      guard case .number(let a, let b) = value(left, row),
        case .number(let c, let d) = value(right, row)
      else { return .missing }
      switch op {
      case .plus: return Value(a * d + c * b, over: b * d)
      case .minus: return Value(a * d - c * b, over: b * d)
      case .times: return Value(a * c, over: b * d)
      case .divided: return Value(a * d, over: b * c)
      }
    case .truth(let condition): return truth(condition, row).map(Value.flag) ?? .missing
    }
  }

  private func truth(_ condition: TableCondition, _ row: [Value]) -> Bool? {
    switch condition {
    case .compare(let op, let left, let right):
      guard let order = order(value(left, row), value(right, row)) else { return nil }
      switch op {
      case .equal: return order == 0
      case .notEqual: return order != 0
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      case .greaterOrEqual: return order >= 0
      }
    case .isMissing(let operand): return value(operand, row) == .missing
    case .not(let inner): return truth(inner, row).map { !$0 }
    case .all(let parts):
      let truths = parts.map { truth($0, row) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map { truth($0, row) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .isWithin(let operand, let period):
      guard case .day(let day) = value(operand, row) else { return nil }
      return day >= Int(period.start.daysSinceEpoch) && day < Int(period.end.daysSinceEpoch)
    case .matches, .holds: return nil
    }
  }

  private func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let a, let b), .number(let c, let d)): (a * d - c * b).signum()
    case (.day(let left), .day(let right)): (left - right).signum()
    case (.text(let left), .text(let right)): left < right ? -1 : left == right ? 0 : 1
    default: nil
    }
  }
}
