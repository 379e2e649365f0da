import Values

extension ColumnKind {
  /// What arithmetic on two kinds of numbers gives. Rates that are added or taken from one
  /// another are percentage points; a number divided by one of its kind has no unit.
  static func combined(
    _ op: ArithmeticOperator, _ left: ColumnKind, _ right: ColumnKind
  ) -> ColumnKind {
    if let span = span(op, left, right) { return span }
    switch op {
    case .plus, .minus: return sum(left, right)
    case .times: return product(left, right)
    case .divided: return quotient(left, right)
    }
  }

  private static func sum(_ left: ColumnKind, _ right: ColumnKind) -> ColumnKind {
    if left.isShare, right.isShare { return .points }
    if left == right { return left }
    if left.hasNoUnit || right.hasNoUnit { return .quotient }
    return scaled(left, by: right) ?? scaled(right, by: left) ?? .number
  }

  private static func product(_ left: ColumnKind, _ right: ColumnKind) -> ColumnKind {
    if left == .points, right.isPlain { return .points }
    if left.isPlain, right == .points { return .points }
    return scaled(left, by: right) ?? scaled(right, by: left)
      ?? (left.hasNoUnit && right.hasNoUnit ? .quotient : .number)
  }

  private static func quotient(_ left: ColumnKind, _ right: ColumnKind) -> ColumnKind {
    if left == .points, right.isPlain { return .points }
    if left == right || left.isShare && right.isShare || left.isSpan && right.isSpan {
      return .quotient
    }
    return scaled(left, by: right) ?? (left.hasNoUnit ? .quotient : .number)
  }

  /// A kind that a plain number leaves as it is; rates become quotients, since a multiple of a
  /// part is no part.
  private static func scaled(_ kind: ColumnKind, by other: ColumnKind) -> ColumnKind? {
    guard other == .number else { return nil }
    switch kind {
    case .score, .ratioPer, .quotient: return kind
    case .rate, .points: return .quotient
    default: return nil
    }
  }

  /// The unit that is left of two numbers of which one is a span of time; nil where there is
  /// none, or where their units differ.
  private static func span(
    _ op: ArithmeticOperator, _ left: ColumnKind, _ right: ColumnKind
  ) -> ColumnKind? {
    switch op {
    case .plus, .minus:
      if left.isSpan, right == left || right.isPlain || right == .count { return left }
      return right.isSpan && (left.isPlain || left == .count) ? right : nil
    case .times:
      if left.isSpan { return right.isPlain || right == .count ? left : nil }
      return right.isSpan && (left.isPlain || left == .count) ? right : nil
    case .divided: return left.isSpan && (right.isPlain || right == .count) ? left : nil
    }
  }

  /// Numbers that are neither counts nor parts of a whole.
  private var isPlain: Bool {
    switch self {
    case .number, .quotient, .score, .ratioPer: true
    default: false
    }
  }

  private var isShare: Bool { self == .rate || self == .points }

  private var hasNoUnit: Bool { isShare || self == .quotient }
}
