import Planning
import Values

extension ReferenceTable {
  /// A function of values, by definition.
  func call(_ function: TableFunction, _ values: [Value]) -> Value {
    switch (function, values[0]) {
    case (.coalesce, _): return values.first { $0 != .missing } ?? .missing
    case (.absolute, .number(let a, let b)): return .number(abs(a), b)
    case (.rounded(let step), .number(let a, let b)):
      // Twice the number of steps, rounded down after half a step is added.
      let (up, down) = (Int(Decimal.powerOfTen(step.scale)), Int(step.unscaled))
      let steps = (2 * abs(a) * up + b * down) / (2 * b * down)
      return Value((a < 0 ? -1 : 1) * steps * down, over: up)
    case (.lowercased, .text(let text)): return .text(text.lowercased())
    case (.length, .text(let text)): return .number(text.count, 1)
    case (.part(.year), .day(let day)): return .number(calendar(day).year, 1)
    case (.part(.month), .day(let day)): return .number(calendar(day).month, 1)
    // 1 January 1970 was a Thursday.
    case (.part(.weekday), .day(let day)): return .number(((day + 3) % 7 + 7) % 7 + 1, 1)
    case (.groupStart, .text(let label)): return first(label).map(Value.day) ?? .missing
    case (.days, .day(let start)):
      guard case .day(let end) = values[1] else { return .missing }
      return .number(end - start, 1)
    case (.time(let unit), .day(let start)):
      guard case .day(let end) = values[1] else { return .missing }
      return Value((end - start) * 86_400, over: Int(unit))
    case (.shifted(let days), .day(let day)): return .day(day + Int(days))
    default: return .missing
    }
  }

  /// The row for all others: the label, sums, sums over sums, the least and the greatest.
  func others(_ rows: [[Value]], _ rollups: [TableRollup], each: Int? = nil) -> [Value] {
    var rollups = rollups
    if let each { rollups[each] = .missing }
    var cells: [Value] = []
    for (column, rollup) in rollups.enumerated() {
      let values = rows.map { $0[column] }.filter { $0 != .missing }
      switch rollup {
      case .label: cells.append(.text(column == rollups.firstIndex(of: .label) ? "others" : ""))
      case .sum:
        let sum = values.reduce(Value.number(0, 1)) { value(.plus, $0, $1) }
        cells.append(values.isEmpty ? .missing : sum)
      case .ratio:
        // Numerators and denominators are in the columns that no one sees.
        cells.append(
          Value(
            rows.reduce(0) { $0 + (parts[$1[0]]?.0 ?? 0) },
            over: rows.reduce(0) { $0 + (parts[$1[0]]?.1 ?? 0) }))
      case .least: cells.append(values.min(by: isLess) ?? .missing)
      case .greatest: cells.append(values.max(by: isLess) ?? .missing)
      case .computed, .missing: cells.append(.missing)
      }
    }
    if let each { cells[each] = rows[0][each] }
    let named = cells.indices.map { rollups[$0] == .label ? Value.missing : cells[$0] }
    for (column, rollup) in rollups.enumerated() {
      if case .computed(let expression) = rollup { cells[column] = value(expression, named) }
    }
    return cells
  }

  private func value(_ op: ArithmeticOperator, _ left: Value, _ right: Value) -> Value {
    value(.arithmetic(op, .column(0), .column(1)), [left, right])
  }

  private func isLess(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.day(let left), .day(let right)): left < right
    case (.number(let a, let b), .number(let c, let d)): a * d < c * b
    default: false
    }
  }

  /// The year and month of a day, counted through month by month.
  private func calendar(_ day: Int) -> (year: Int, month: Int) {
    var (year, month, rest) = (1970, 1, day)
    while rest >= length(year, month) {
      rest -= length(year, month)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return (year, month)
  }

  private func length(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The first day of the month of a label.
  private func first(_ label: String) -> Int? {
    let parts = label.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    var day = 0
    for year in 1970...parts[0] {
      for month in 1...12 where year < parts[0] || month < parts[1] { day += length(year, month) }
    }
    return day
  }
}
