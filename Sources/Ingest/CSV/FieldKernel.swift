import CSupport
import Values

/// What the values of a typed column showed beyond their type.
struct KernelFacts {
  var numbers = NumberFacts()
  /// Some day of a month is above 12, so day and month cannot be exchanged.
  var hasLateDay = false

  mutating func merge(_ other: KernelFacts) {
    numbers.merge(other.numbers)
    hasLateDay = hasLateDay || other.hasLateDay
  }
}

/// How reading a block's fields of one column came out.
enum KernelOutcome {
  case parsed
  case misfit
  case badBytes
}

/// Reads the fields of a column as integers, one loop for each frequent form.
struct FieldKernel {
  private let reading: ColumnReading

  init(_ reading: ColumnReading) { self.reading = reading }

  func parse(
    _ index: FieldIndex, _ column: Int, _ scratch: RowScratch, _ facts: inout KernelFacts
  ) -> KernelOutcome {
    scratch.reserve(index.rowCount)
    switch reading {
    case .text: return .misfit
    case .flag: return loop(index, column, scratch) { $0.flagValue }
    case .integer: return loop(index, column, scratch) { FastInteger.parse($0) }
    case .number(.groupedInteger): return loop(index, column, scratch) { reading.value(of: $0) }
    case .number(.decimal(let scale, _, let comma)):
      var numbers = facts.numbers
      let outcome = loop(index, column, scratch) { field in
        guard let shape = NumberShape(field, comma: comma) else { return nil }
        numbers.note(shape)
        return shape.unscaled(atScale: scale)
      }
      facts.numbers = numbers
      return outcome
    case .temporal(let form): return parse(form, index, column, scratch, &facts)
    }
  }

  private func parse(
    _ form: TemporalForm, _ index: FieldIndex, _ column: Int, _ scratch: RowScratch,
    _ facts: inout KernelFacts
  ) -> KernelOutcome {
    let days = MonthTable.shared
    var hasLateDay = false
    defer { facts.hasLateDay = facts.hasLateDay || hasLateDay }
    guard form.date.isPadded else {
      return loop(index, column, scratch) { field in
        if let parts = DateParts(field) { hasLateDay = hasLateDay || parts.hasLateDay }
        return form.value(of: field)
      }
    }
    switch (form.date.order, form.time.hasSeconds) {
    case (.ymd, true):
      let pattern = FastTemporal(form)
      return loop(index, column, scratch) { field in
        guard field.count == 19, let day = pattern.dayYearFirst(field, days),
          let second = pattern.timeWithSeconds(field)
        else { return nil }
        return day &* 86_400 &+ second
      }
    case (.ymd, false) where form.time == .none:
      let pattern = FastTemporal(form)
      return loop(index, column, scratch) { field in
        field.count == 10 ? pattern.dayYearFirst(field, days) : nil
      }
    default:
      return loop(index, column, scratch) { field in
        if let parts = DateParts(field) { hasLateDay = hasLateDay || parts.hasLateDay }
        return form.value(of: field)
      }
    }
  }

  /// Writes a value a row into the scratch memory; missing for empty fields.
  @inline(__always)
  private func loop(
    _ index: FieldIndex, _ column: Int, _ scratch: RowScratch,
    _ value: (FieldBytes) -> Int64?
  ) -> KernelOutcome {
    let values = unsafe scratch.values
    for row in 0..<index.rowCount {
      let field = index.field(row, column)
      var result = Narrowing.missing
      if field.count > 0 {
        if let fast = value(field) {
          result = fast
        } else if field[0] == .quote {
          let inner = scratch.unquoter.unquoted(field)
          if inner.count > 0 {
            guard let slow = value(inner) else { return failure(field) }
            result = slow
          }
        } else {
          return failure(field)
        }
      }
      // Safety: room for a value a row was made.
      unsafe values[row] = result
    }
    return .parsed
  }

  private func failure(_ field: FieldBytes) -> KernelOutcome {
    if case .invalid = TextVerdict.of(field) { return .badBytes }
    return .misfit
  }
}

extension DateParts {
  /// The first or second group is above 12 and can only be a day.
  var hasLateDay: Bool { digits.0 < 4 && max(numbers.0, numbers.1) > 12 }
}

/// Reads whole numbers of up to eight digits without a loop.
enum FastInteger {
  @inline(__always)
  static func parse(_ field: FieldBytes) -> Int64? {
    let count = field.count
    guard count <= 8 else { return IntegerParser.parse(field) }
    // Safety: fields are readable 8 bytes past their end.
    let word = unsafe hoso_load64(field.start) ^ 0x3030_3030_3030_3030
    let digits = word &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    guard digits & 0xF0F0_F0F0_F0F0_F0F0 == 0,
      (digits &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == 0,
      word & 0xFF != 0 || count == 1
    else { return IntegerParser.parse(field) }
    return Int64(truncatingIfNeeded: FastInteger.value(ofDigits: digits))
  }

  /// The number that eight digits make, the first in the lowest byte.
  @inline(__always)
  static func value(ofDigits digits: UInt64) -> UInt64 {
    let pairs = (digits &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
    return (fours &* 42_949_672_960_001) &>> 32
  }
}
