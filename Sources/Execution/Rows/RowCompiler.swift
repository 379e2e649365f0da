import Columnar
import Metrics
import Planning
import Values

/// Makes row expressions and conditions of one entity ready to run on its table.
///
/// Whatever does not depend on the row is done here, once: texts are matched with dictionary
/// entries, conditions on linked members with the members, constants with statistics.
struct RowCompiler: Sendable {
  let dataset: Dataset
  let entity: EntityID

  /// Raised to give the work up.
  var cancellation: CancellationFlag { dataset.settings.cancellation }

  /// Whether statistics, dictionaries and tables may spare work on rows.
  var usesShortcuts: Bool { dataset.settings.options.usesShortcuts }

  func value(_ expression: RowExpression) throws(ExecutionError) -> CompiledValue {
    var value = try compiled(expression)
    // What values lie in is what tables and dense codes are made by.
    if !usesShortcuts { value.bounds = nil }
    return value
  }

  private func compiled(_ expression: RowExpression) throws(ExecutionError) -> CompiledValue {
    switch expression {
    case .literal(let literal): try constant(literal)
    case .column(let id, _): stored(dataset.column(id))
    case .via(let link, let target): try linked(link, target)
    case .known(let field, let end): known(try value(field), before: end)
    case .arithmetic(let op, let left, let right): try arithmetic(op, value(left), value(right))
    case .negated(let operand): try value(operand).mapped(.negated)
    case .absolute(let operand): try value(operand).mapped(.magnitude)
    case .rounded(let operand, let step): try rounded(value(operand), to: step)
    case .moved(let operand, let step): try moved(value(operand), by: step)
    case .shifted(let instant, let by): shifted(try value(instant), by: try value(by))
    case .date(let operand): day(of: try value(operand))
    case .part(let grain, let operand): part(grain, of: try value(operand))
    case .elapsed(let unit, let from, let to): try elapsed(unit, value(from), value(to))
    case .worked(let unit, let calendar, let from, let to):
      try worked(unit, dataset.calendars[calendar.index], value(from), value(to))
    case .coalesce(let choices): try coalesced(choices)
    case .conditional(let branches, let otherwise, let type):
      try conditional(branches, otherwise, type)
    case .lowercased(let operand): try lowercased(value(operand))
    case .length(let operand): try length(of: value(operand))
    case .flag(let condition):
      CompiledValue(
        FlagValue(condition: try self.condition(condition)), ValueFormat(.flag), bounds: 0...1)
    }
  }

  private func constant(_ literal: Literal) throws(ExecutionError) -> CompiledValue {
    if case .text(let text) = literal {
      let dictionary = TextDictionary(entries: TextPool([text]), isDistinct: true)
      return CompiledValue(
        ConstantValue(value: 1), ValueFormat(.text, dictionary: dictionary), bounds: 1...1)
    }
    guard let integer = literal.integer else { throw .overflow(.rowArithmetic) }
    return CompiledValue(
      ConstantValue(value: integer), ValueFormat(literal.type, style: .fixed),
      bounds: integer...integer)
  }

  func stored(_ column: Column) -> CompiledValue {
    var style = DecimalStyle.shortest
    if case .decimal(_, let written) = column.type { style = written }
    var format = ValueFormat(column.type.scalarType, style: style)
    var result: CompiledValue
    switch column.storage {
    case .integers(let integers):
      result = CompiledValue(StoredValue(integers: integers), format, bounds: integers.bounds)
    case .dictionary(let codes, let entries):
      format.dictionary = TextDictionary(entries: entries, isDistinct: true)
      result = CompiledValue(StoredValue(integers: codes), format, bounds: codes.bounds)
    case .plain(let entries, let missing):
      format.dictionary = TextDictionary(entries: entries, isDistinct: false)
      result = CompiledValue(PlainTextValue(missing: missing), format)
    }
    result.column = column
    return result
  }

  /// A field of the member that a link leads to: computed once for each member, then looked
  /// up by the code of the row.
  private func linked(
    _ link: LinkID, _ target: RowExpression
  ) throws(ExecutionError) -> CompiledValue {
    let index = dataset.link(link)
    let compiler = RowCompiler(dataset: dataset, entity: index.target)
    let value = try compiler.value(target)
    guard usesShortcuts else {
      let fields = LinkedValue(link: index, operand: value.evaluator)
      return CompiledValue(fields, value.format)
    }
    let members = RowBatch.contiguous(0..<dataset.table(of: index.target).rowCount)
    let lanes = try value.evaluator.evaluate(members)
    let values = index.targets.map { $0 < 0 ? 0 : lanes.values[Int($0)] }
    let present: [UInt8] = index.targets.map { $0 < 0 || lanes[Int($0)] == nil ? 0 : 1 }
    return CompiledValue(
      TabulatedValue(codes: index.codes, values: values, present: present), value.format,
      bounds: value.bounds)
  }

  private func known(_ field: CompiledValue, before end: Timestamp) -> CompiledValue {
    let limit = field.type == .date ? end.firstDayAtOrAfter : end.secondsSinceEpoch
    if let bounds = field.bounds, bounds.upperBound < limit { return field }
    return field.mapped(.below(limit), bounds: field.bounds)
  }
}

extension Literal {
  /// The constant as a stored integer; nil for texts and for numbers beyond 64 bits.
  var integer: Int64? {
    switch self {
    case .number(let number): Int64(exactly: number.unscaled)
    case .text: nil
    case .date(let date): Int64(date.daysSinceEpoch)
    case .timestamp(let timestamp): timestamp.secondsSinceEpoch
    case .duration(let seconds): seconds
    case .flag(let flag): flag ? 1 : 0
    }
  }
}

extension PackedIntegers {
  /// What every present value lies in; nil when all are missing.
  var bounds: ClosedRange<Int64>? {
    maximum.map { base &+ 1...$0 }
  }
}

extension Timestamp {
  /// The first day that begins at this instant or later, in days since 1970-01-01.
  var firstDayAtOrAfter: Int64 {
    let day = Int64(date.daysSinceEpoch)
    return secondOfDay == 0 ? day : day + 1
  }
}
