import Planning
import Results
import Values

/// A value as the reference interpreter sees it: boxed, one at a time, without tricks.
enum ReferenceValue: Hashable {
  case missing
  /// A fraction in lowest terms; the denominator is above 0.
  case number(Int128, Int128)
  case text(String)
  case date(Int64)
  case instant(Int64)
  case flag(Bool)

  static func fraction(_ numerator: Int128, _ denominator: Int128) -> ReferenceValue {
    guard denominator != 0 else { return .missing }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(a, 1)) * (denominator < 0 ? -1 : 1)
    return .number(numerator / divisor, denominator / divisor)
  }

  static func decimal(_ decimal: Decimal) -> ReferenceValue {
    fraction(decimal.unscaled, Decimal.powerOfTen(decimal.scale))
  }

  /// What a printed cell says.
  init(_ cell: Cell) {
    self =
      switch cell {
      case .missing, .hidden: .missing
      case .text(let text): .text(text)
      case .integer(let integer): .number(Int128(integer), 1)
      case .decimal(let decimal): .decimal(decimal)
      case .date(let date): .date(Int64(date.daysSinceEpoch))
      case .timestamp(let instant): .instant(instant.secondsSinceEpoch)
      case .flag(let flag): .flag(flag)
      case .rate(let rate): .fraction(Int128(rate.numerator), Int128(rate.denominator))
      case .quotient(let quotient):
        .fraction(
          quotient.numerator, quotient.denominator * Decimal.powerOfTen(quotient.scale))
      case .percentage(let quotient, _):
        .fraction(
          quotient.numerator, quotient.denominator * Decimal.powerOfTen(quotient.scale))
      case .rank(let rank, _): .number(Int128(rank), 1)
      }
  }

  init(_ literal: Literal) {
    self =
      switch literal {
      case .number(let number): .decimal(number)
      case .text(let text): .text(text)
      case .date(let date): .date(Int64(date.daysSinceEpoch))
      case .timestamp(let instant): .instant(instant.secondsSinceEpoch)
      case .duration(let seconds): .number(Int128(seconds), 1)
      case .flag(let flag): .flag(flag)
      }
  }

  var isMissing: Bool { self == .missing }

  /// The start of a day, or the instant itself.
  var seconds: Int64? {
    switch self {
    case .date(let day): day * 86_400
    case .instant(let seconds): seconds
    default: nil
    }
  }

  /// The day of an instant, or the day itself.
  var day: CivilDate? {
    switch self {
    case .date(let day): CivilDate(daysSinceEpoch: Int32(day))
    case .instant(let seconds): Timestamp(secondsSinceEpoch: seconds).date
    default: nil
    }
  }

  /// -1, 0 or 1; nil when one is missing. Texts compare by `key`.
  func order(_ other: ReferenceValue, key: (String) -> [UInt8] = Collation.key) -> Int? {
    switch (self, other) {
    case (.number(let a, let b), .number(let c, let d)): sign(a * d, c * b)
    case (.flag(let a), .flag(let b)): sign(a ? 1 : 0, b ? 1 : 0)
    case (.date, .date), (.instant, .instant), (.date, .instant), (.instant, .date):
      sign(Int128(seconds ?? 0), Int128(other.seconds ?? 0))
    case (.text(let a), .text(let b)):
      key(a).lexicographicallyPrecedes(key(b)) ? -1 : key(a) == key(b) ? 0 : 1
    default: nil
    }
  }

  private func sign(_ left: Int128, _ right: Int128) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }
}

extension ComparisonOperator {
  func holds(forOrder order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
