import Columnar

/// The type of a column and how its bytes become values.
enum ColumnReading: Equatable {
  case text
  case flag
  case integer
  case number(NumberReading)
  case temporal(TemporalForm)

  /// The type of the stored column.
  var type: ColumnType {
    switch self {
    case .text: .text
    case .flag: .flag
    case .integer, .number(.groupedInteger): .integer
    case .number(.decimal(let scale, let style, _)): .decimal(scale: scale, style: style)
    case .temporal(let form): form.time == .none ? .date : .timestamp
    }
  }

  /// The stored integer of a value; nil when the bytes do not fit, and for text.
  func value(of field: FieldBytes) -> Int64? {
    switch self {
    case .text: return nil
    case .flag: return field.flagValue
    case .integer: return IntegerParser.parse(field)
    case .number(.groupedInteger):
      guard let shape = NumberShape(field, comma: true), shape.isCanonical, shape.decimals == 0
      else { return nil }
      return shape.unscaled
    case .number(.decimal(let scale, _, let comma)):
      guard let shape = NumberShape(field, comma: comma) else { return nil }
      return shape.unscaled(atScale: scale)
    case .temporal(let form): return form.value(of: field)
    }
  }
}

extension NumberShape {
  /// The number in units of 10^-scale; nil when it has more decimals or too many digits.
  @inline(__always)
  func unscaled(atScale scale: Int) -> Int64? {
    guard isCanonical, decimals <= scale, wholeDigits &+ scale <= 18 else { return nil }
    var value = unscaled
    for _ in decimals..<scale { value &*= 10 }
    return value
  }
}

/// Decides the type of a column from evidence about all its values.
struct TypeInference {
  let options: CSVOptions
  let columnName: String

  /// Whether the user said that the column is text.
  var isForcedText: Bool { options.textColumns.contains(columnName) }

  /// Whether the user said that the column is decimal, or that decimals are written this way.
  func isDeclared(_ comma: Bool) -> Bool {
    options.decimalColumns.contains(columnName) || options.decimalComma == comma
  }

  /// How the column is read; text where no type fits every value or the meaning is in doubt.
  func reading(from evidence: TypeEvidence) -> ColumnReading {
    guard !isForcedText, evidence.hasValues else { return .text }
    func fits(_ bit: UInt64) -> Bool { evidence.candidates & bit != 0 }
    if fits(TypeEvidence.TypeBit.flag) { return .flag }
    if fits(TypeEvidence.TypeBit.integer) { return .integer }
    if options.decimalComma != true, fits(TypeEvidence.TypeBit.pointDecimal) {
      let reading = evidence.pointFacts.reading(
        comma: false, isDeclared: isDeclared(false))
      return reading.map { .number($0) } ?? .text
    }
    if options.decimalComma != false, fits(TypeEvidence.TypeBit.commaDecimal) {
      let reading = evidence.commaFacts.reading(
        comma: true, isDeclared: isDeclared(true))
      return reading.map { .number($0) } ?? .text
    }
    return TemporalForm.all.first { fits($0.bit) && allows($0.date.order) }
      .map { .temporal($0) } ?? .text
  }

  /// Dates that begin with the year read the same in every order.
  private func allows(_ order: DateOrder) -> Bool {
    guard let wanted = options.dateOrder else { return true }
    return order == .ymd || order == wanted
  }

  /// Whether day and month could be exchanged in every value, and nobody said which is which.
  func isAmbiguous(_ reading: ColumnReading, _ evidence: TypeEvidence) -> Bool {
    guard options.dateOrder == nil, case .temporal(let form) = reading, form.date.order == .dmy
    else { return false }
    return DateForm.all.contains { other in
      other.order == .mdy
        && evidence.candidates & TemporalForm(date: other, time: form.time).bit != 0
    }
  }

  /// What to report of a text column that looks like numbers or dates.
  func keptAsText(_ reading: ColumnReading, _ evidence: TypeEvidence) -> KeptAsText? {
    guard reading == .text, !isForcedText, let (reason, example) = evidence.obstacle else {
      return nil
    }
    var kept = KeptAsText(
      reason: reason, example: String(decoding: example.bytes, as: UTF8.self))
    if evidence.strangers.count > 0 {
      kept.fitting = evidence.valueCount - evidence.strangers.count
      kept.total = evidence.valueCount
    }
    if reason == .tooLarge { kept.digits = evidence.digitsOfAll }
    kept.isReadWithComma = isRead(evidence, comma: true)
    kept.isReadWithPoint = isRead(evidence, comma: false)
    return kept
  }

  /// Whether every value is a number once decimals are said to be written this way.
  private func isRead(_ evidence: TypeEvidence, comma: Bool) -> Bool {
    let bit = comma ? TypeEvidence.TypeBit.commaDecimal : TypeEvidence.TypeBit.pointDecimal
    let facts = comma ? evidence.commaFacts : evidence.pointFacts
    return evidence.candidates & bit != 0
      && facts.reading(comma: comma, isDeclared: true) != nil
  }
}
