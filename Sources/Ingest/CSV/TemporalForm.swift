/// One way of writing a date, with or without a time behind it.
struct TemporalForm: Hashable {
  var date: DateForm
  var time: TimeForm

  /// The bit of this form in ``TypeEvidence/candidates``.
  var bit: UInt64 { 1 << UInt64(TemporalForm.firstBit + date.index * 5 + time.rawValue) }

  static let firstBit = 4
  /// Every form, those first that are taken when several fit.
  static let all: [TemporalForm] = DateForm.all.flatMap { date in
    TimeForm.allCases.map { TemporalForm(date: date, time: $0) }
  }
}

/// One way of writing a date.
struct DateForm: Hashable {
  var order: DateOrder
  var separator: UInt8
  /// Whether day and month always have two digits; if not, they never begin with a zero.
  var isPadded: Bool
  /// The position in ``all``.
  var index: Int

  private init(_ order: DateOrder, _ separator: Unicode.Scalar, padded: Bool, _ index: Int) {
    self.order = order
    self.separator = UInt8(ascii: separator)
    isPadded = padded
    self.index = index
  }

  static let iso = DateForm(.ymd, "-", padded: true, 0)
  static let all: [DateForm] = [
    iso,
    DateForm(.ymd, "/", padded: true, 1),
    DateForm(.dmy, "/", padded: true, 2),
    DateForm(.dmy, "/", padded: false, 3),
    DateForm(.dmy, "-", padded: true, 4),
    DateForm(.dmy, "-", padded: false, 5),
    DateForm(.mdy, "/", padded: true, 6),
    DateForm(.mdy, "/", padded: false, 7),
    DateForm(.mdy, "-", padded: true, 8),
    DateForm(.mdy, "-", padded: false, 9),
  ]
}

/// What stands behind a date.
enum TimeForm: Int, CaseIterable {
  case none, spaceMinutes, spaceSeconds, letterMinutes, letterSeconds

  var separator: UInt8 {
    self == .letterMinutes || self == .letterSeconds ? UInt8(ascii: "T") : UInt8(ascii: " ")
  }
  var hasSeconds: Bool { self == .spaceSeconds || self == .letterSeconds }
  /// Bytes from the separator on.
  var byteCount: Int { self == .none ? 0 : hasSeconds ? 9 : 6 }
}
