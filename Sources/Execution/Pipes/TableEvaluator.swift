import Columnar
import Metrics
import Planning
import Results
import Values

/// Evaluates expressions and conditions of pipes on a finished table, a column at a time.
struct TableEvaluator {
  let columns: [ResultValues]
  let rowCount: Int
  /// The working calendars of the data, by their identifiers.
  let calendars: [WorkingCalendar]
  /// Raised to give the work up.
  var cancellation = CancellationFlag()

  init(
    _ table: ResultTable, _ calendars: [WorkingCalendar], _ cancellation: CancellationFlag
  ) {
    self.cancellation = cancellation
    columns = table.columns.map(\.values)
    rowCount = table.rowCount
    self.calendars = calendars
  }

  /// The row of totals of a table, as a table of one row. It stands for every group, so that
  /// what groups are told apart by is missing.
  init(_ total: TotalRow, of table: ResultTable, _ calendars: [WorkingCalendar]) {
    columns = zip(table.columns, total.cells).map { column, cell in
      ResultValues(column.role == .dimension ? .missing : cell)
    }
    rowCount = 1
    self.calendars = calendars
  }

  /// The values of one row that is no row of the table yet.
  init(row columns: [ResultValues], _ calendars: [WorkingCalendar]) {
    self.columns = columns
    rowCount = 1
    self.calendars = calendars
  }

  func values(_ expression: TableExpression) throws(ExecutionError) -> ResultValues {
    try cancellation.check()
    switch expression {
    case .column(let column):
      guard columns.indices.contains(column) else { throw .unsupported("column \(column)") }
      return columns[column]
    case .literal(let literal): return literal.values(count: rowCount)
    case .arithmetic(let op, let left, let right):
      return try values(left).exact.combined(op, with: values(right).exact).values
    case .negated(let operand):
      let zero = Literal.number(Decimal(0)).values(count: rowCount)
      return try zero.exact.combined(.minus, with: values(operand).exact).values
    case .call(let function, let arguments): return try values(function, arguments)
    case .conditional(let branches, let otherwise): return try values(branches, otherwise)
    case .truth(let condition):
      let integers = try truths(condition).bytes.map { byte -> Int64? in
        byte == TruthLanes.unknown ? nil : byte == TruthLanes.isTrue ? 1 : 0
      }
      return .stored(Column(.flag, integers: integers))
    }
  }

  func truths(_ condition: TableCondition) throws(ExecutionError) -> TruthLanes {
    switch condition {
    case .compare(let relation, let left, let right):
      return try values(left).compared(relation, with: values(right), cancellation)
    case .matches(let operand, let pattern):
      return try values(operand).truths(matching: TextMatcher(pattern), cancellation)
    case .isWithin(let operand, let period):
      return try values(operand).truths(within: period)
    case .isMissing(let operand):
      let values = try values(operand)
      return TruthLanes(
        bytes: (0..<rowCount).map { TruthLanes.byte(values.isMissing(at: $0)) })
    case .holds(let operand):
      let values = try values(operand)
      return TruthLanes(
        bytes: (0..<rowCount).map { row in
          values.number(at: row).map { TruthLanes.byte($0.numerator != 0) } ?? TruthLanes.unknown
        })
    case .not(let inner): return try truths(inner).negated
    case .all(let parts):
      var result = TruthLanes(repeating: TruthLanes.isTrue, count: rowCount)
      for part in parts { result = result.and(try truths(part)) }
      return result
    case .any(let parts):
      var result = TruthLanes(repeating: TruthLanes.isFalse, count: rowCount)
      for part in parts { result = result.or(try truths(part)) }
      return result
    }
  }
}

extension Literal {
  /// The constant in every row.
  fileprivate func values(count: Int) -> ResultValues {
    func integers(_ type: ColumnType, _ value: Int64) -> ResultValues {
      .stored(Column(type, integers: Array(repeating: value, count: count)))
    }
    switch self {
    case .number(let number):
      return .decimals(
        unscaled: Array(repeating: number.unscaled, count: count), scale: number.scale,
        style: .shortest, missing: nil)
    case .text(let text): return .stored(Column(texts: Array(repeating: text, count: count)))
    case .date(let date): return integers(.date, Int64(date.daysSinceEpoch))
    case .timestamp(let timestamp): return integers(.timestamp, timestamp.secondsSinceEpoch)
    case .duration(let seconds): return integers(.integer, seconds)
    case .flag(let flag): return integers(.flag, flag ? 1 : 0)
    }
  }
}

extension ResultValues {
  /// A column of one cell.
  init(_ cell: Cell) {
    switch cell {
    case .missing, .hidden: self = .stored(Column(texts: [nil]))
    case .text(let text): self = .stored(Column(texts: [text]))
    case .integer(let value): self = .counts([value])
    case .decimal(let value):
      self = .decimals(
        unscaled: [value.unscaled], scale: value.scale, style: .fixed, missing: nil)
    case .date(let date):
      self = .stored(Column(.date, integers: [Int64(date.daysSinceEpoch)]))
    case .timestamp(let timestamp):
      self = .stored(Column(.timestamp, integers: [timestamp.secondsSinceEpoch]))
    case .flag(let flag): self = .stored(Column(.flag, integers: [flag ? 1 : 0]))
    case .rate(let rate):
      self = .rates(numerators: [rate.numerator], denominators: [rate.denominator])
    case .quotient(let quotient):
      self = .quotients(
        numerators: [quotient.numerator], denominators: [quotient.denominator],
        scale: quotient.scale, places: quotient.places)
    case .percentage(let fraction, let unit):
      self = .percentages(
        numerators: [fraction.numerator], denominators: [fraction.denominator],
        scale: fraction.scale, unit: unit)
    case .rank(let place, let isTied):
      self = .ranks([place], ties: [isTied])
    }
  }

  /// Which texts match; unknown where there is none.
  fileprivate func truths(
    matching matcher: TextMatcher, _ cancellation: CancellationFlag
  ) throws(ExecutionError) -> TruthLanes {
    guard case .stored(let column) = self else {
      return TruthLanes(repeating: TruthLanes.unknown, count: count)
    }
    if case .dictionary(let codes, let entries) = column.storage {
      let known = try TextDictionary(entries: entries, isDistinct: true)
        .table(missing: TruthLanes.unknown, cancellation) {
          TruthLanes.byte(matcher.matches($0))
        }
      return TruthLanes(bytes: (0..<column.count).map { known[Int(codes.offset(at: $0))] })
    }
    var truths = TruthLanes(repeating: TruthLanes.unknown, count: column.count)
    for row in 0..<column.count {
      try cancellation.check(atStep: row)
      guard let text = column.text(at: row) else { continue }
      truths.bytes[row] = TruthLanes.byte(matcher.matches(text))
    }
    return truths
  }

  /// Which dates or instants lie in a period; unknown where there is none.
  fileprivate func truths(within period: Period) -> TruthLanes {
    guard case .stored(let column) = self else {
      return TruthLanes(repeating: TruthLanes.unknown, count: count)
    }
    let unit: Int64 = column.type == .timestamp ? 86_400 : 1
    let start = Int64(period.start.daysSinceEpoch) * unit
    let end = Int64(period.end.daysSinceEpoch) * unit
    return TruthLanes(
      bytes: (0..<column.count).map { row in
        column.integer(at: row).map { TruthLanes.byte(start <= $0 && $0 < end) }
          ?? TruthLanes.unknown
      })
  }
}

extension ResultValues {
  /// The numbers as a new column holds them: parts of a whole in percent.
  func read(as kind: ColumnKind) -> ResultValues {
    if kind == .points { return read(as: ResultColumn.Unit.points) }
    guard kind == .rate else { return self }
    switch self {
    case .decimals, .quotients:
      let exact = exact
      return .percentages(
        numerators: exact.numerators, denominators: exact.denominators, scale: exact.scale,
        unit: .share)
    case .stored, .counts, .rates, .percentages, .ranks: return self
    }
  }

  /// The numbers with the decimals that files keep of a unit.
  func read(as unit: ResultColumn.Unit) -> ResultValues {
    guard unit == .points, case .quotients(let numerators, let denominators, let scale, _) = self
    else { return self }
    return .quotients(
      numerators: numerators, denominators: denominators, scale: scale, places: 6)
  }
}
