import CSupport

/// What the values of a column have in common, whatever their order: which types fit all of
/// them, and what stands in the way of others. Evidence of parts merges to evidence of the whole.
struct TypeEvidence {
  /// A bit for each type that every value so far fits; see ``TypeBit`` and ``TemporalForm/bit``.
  private(set) var candidates = UInt64.max
  /// Whether any value was seen.
  private(set) var hasValues = false
  /// As ``candidates``, of the values that look like numbers or dates alone.
  private(set) var numericCandidates = UInt64.max
  /// How many values were seen while the column could still be one of numbers or dates.
  private(set) var valueCount = 0
  /// The values that look like neither.
  private(set) var strangers = Strangers()
  private(set) var pointFacts = NumberFacts()
  private(set) var commaFacts = NumberFacts()
  /// For each obstacle the first value that showed it.
  private(set) var examples: [Example?] = []
  /// The first value, the first with a zero at the end of its decimals, and the first date.
  private(set) var firstValue: Example?
  private(set) var firstPadded: Example?
  private(set) var firstDate: Example?
  private var allTemporal = true

  /// A value and its place in the column's order.
  struct Example {
    var order: Int
    var bytes: [UInt8]

    static func earlier(_ left: Example?, _ right: Example?) -> Example? {
      guard let left else { return right }
      guard let right else { return left }
      return left.order <= right.order ? left : right
    }
  }

  /// The candidates that are no dates.
  enum TypeBit {
    static let flag: UInt64 = 1
    static let integer: UInt64 = 2
    static let pointDecimal: UInt64 = 4
    static let commaDecimal: UInt64 = 8
  }

  /// No further value can change what the column is or what is reported of it.
  var isSettledText: Bool { candidates == 0 && strangers.areMany }

  /// Takes a value into account; `order` grows along the column. Empty values say nothing.
  mutating func observe(_ field: FieldBytes, order: Int) {
    guard field.count > 0, !isSettledText else { return }
    hasValues = true
    valueCount += 1
    if firstValue == nil { firstValue = Example(order: order, bytes: field.array) }
    guard let kind = ValueKind(field) else {
      candidates &= field.isFlag ? TypeBit.flag : 0
      observeStranger(field, order)
      return
    }
    switch kind {
    case .number: observeNumber(field, order)
    case .date: observeDate(field, order)
    }
  }

  private mutating func observeStranger(_ field: FieldBytes, _ order: Int) {
    guard field.isMarkedNumber else { return strangers.note(field, order) }
    allTemporal = false
    note(.marks, field, order)
  }

  private mutating func observeNumber(_ field: FieldBytes, _ order: Int) {
    allTemporal = false
    var fitting: UInt64 = 0
    if IntegerParser.parse(field) != nil { fitting |= TypeBit.integer }
    let point = NumberShape(field, comma: false)
    let comma = NumberShape(field, comma: true)
    if let point, point.isCanonical {
      fitting |= TypeBit.pointDecimal
      pointFacts.note(point)
      if point.endsWithZero, firstPadded == nil {
        firstPadded = Example(order: order, bytes: field.array)
      }
    }
    if let comma, comma.isCanonical {
      fitting |= TypeBit.commaDecimal
      commaFacts.note(comma)
    }
    candidates &= fitting
    guard fitting == 0 else {
      numericCandidates &= fitting
      return
    }
    if let shape = point ?? comma {
      note(
        shape.isTooLong
          ? .tooLarge : shape.isNegative && shape.magnitude == 0 ? .sign : .leadingZero,
        field, order)
    } else if field[0] == UInt8(ascii: "+") {
      note(.sign, field, order)
    } else {
      strangers.note(field, order)
    }
  }

  private mutating func observeDate(_ field: FieldBytes, _ order: Int) {
    guard let parts = DateParts(field), parts.looksLikeDate else {
      candidates = 0
      observeStranger(field, order)
      return
    }
    if firstDate == nil { firstDate = Example(order: order, bytes: field.array) }
    let time = TimeParser.parse(field, from: parts.end)
    var fitting: UInt64 = 0
    if let time {
      for form in DateForm.all where parts.days(in: form) != nil {
        fitting |= TemporalForm(date: form, time: time.form).bit
      }
    }
    candidates &= fitting
    numericCandidates &= fitting
    if fitting == 0 {
      let hasMore = time == nil && field.count - parts.end > 6
      note(hasMore ? .fractionOrZone : .invalidDate, field, order)
    }
  }

  private mutating func note(_ reason: KeptAsText.Reason, _ field: FieldBytes, _ order: Int) {
    if examples.isEmpty {
      examples = Array(repeating: nil, count: KeptAsText.Reason.allCases.count)
    }
    if examples[reason.rawValue] == nil {
      examples[reason.rawValue] = Example(order: order, bytes: field.array)
    }
  }

  mutating func merge(_ other: TypeEvidence) {
    candidates &= other.candidates
    hasValues = hasValues || other.hasValues
    numericCandidates &= other.numericCandidates
    valueCount += other.valueCount
    strangers.merge(other.strangers)
    allTemporal = allTemporal && other.allTemporal
    pointFacts.merge(other.pointFacts)
    commaFacts.merge(other.commaFacts)
    firstValue = .earlier(firstValue, other.firstValue)
    firstPadded = .earlier(firstPadded, other.firstPadded)
    firstDate = .earlier(firstDate, other.firstDate)
    if examples.isEmpty {
      examples = other.examples
    } else {
      for (index, example) in other.examples.enumerated() {
        examples[index] = .earlier(examples[index], example)
      }
    }
  }

  /// Why a column whose values look like numbers or dates fits no type, with an example.
  var obstacle: (reason: KeptAsText.Reason, example: Example)? {
    guard hasValues, let firstValue else { return nil }
    guard strangers.count == 0 else { return obstacleOfFew }
    for reason in KeptAsText.Reason.allCases {
      if examples.indices.contains(reason.rawValue), let example = examples[reason.rawValue] {
        return (reason, example)
      }
    }
    if allTemporal { return (.mixedDateForms, firstValue) }
    if let firstDate { return (.mixedTypes, firstDate) }
    if candidates == 0 { return (.mixedTypes, firstValue) }
    let facts = candidates & TypeBit.pointDecimal != 0 ? pointFacts : commaFacts
    let reason = facts.refusal()
    return (reason, reason == .mixedDecimals ? firstPadded ?? firstValue : firstValue)
  }
}

extension TypeEvidence {
  /// The most digits before and behind the decimal mark, of numbers each of which fits alone; nil
  /// where one of them does not.
  var digitsOfAll: KeptAsText.Digits? {
    let index = KeptAsText.Reason.tooLarge.rawValue
    guard !examples.indices.contains(index) || examples[index] == nil else { return nil }
    let facts = candidates & TypeBit.pointDecimal != 0 ? pointFacts : commaFacts
    return KeptAsText.Digits(whole: facts.maximumWholeDigits, decimals: facts.maximumDecimals)
  }

  /// Why a column is text of which at least four values in five would be numbers or dates.
  private var obstacleOfFew: (reason: KeptAsText.Reason, example: Example)? {
    guard mayBeMostlyNumeric, strangers.count * 5 <= valueCount else { return nil }
    if let marked { return (.marks, marked) }
    return strangers.first.map { (.otherValues, $0) }
  }

  /// Whether a few strangers are all that keeps the column from being one of numbers or dates, or
  /// from being reported as such.
  var mayBeMostlyNumeric: Bool {
    guard strangers.count > 0, !strangers.areMany, strangers.count < valueCount else {
      return false
    }
    return marked != nil || examples.isEmpty && numericCandidates != 0 && !holdsCodes
  }

  private var marked: Example? {
    let index = KeptAsText.Reason.marks.rawValue
    return examples.indices.contains(index) ? examples[index] : nil
  }

  /// Five or more decimals in every value: `1.000650` beside a text is no number.
  private var holdsCodes: Bool {
    numericCandidates & TypeBit.integer == 0 && numericCandidates & TypeBit.pointDecimal != 0
      && pointFacts.refusal() == .manyFixedDecimals && pointFacts.minimumDecimals >= 5
  }

  /// Counts rows instead of different values, where those were observed once each.
  mutating func count(rows: Int, ofStrangers strangerRows: Int) {
    valueCount = rows
    strangers.count(strangerRows)
  }
}

/// What a value looks like at first sight; nil when it can be neither number nor date.
enum ValueKind {
  case number, date

  init?(_ field: FieldBytes) {
    guard field.count <= 48 else { return nil }
    let first = field[0]
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    guard isSigned && field.count > 1 || first &- .digitZero <= 9 else { return nil }
    var hasDateMark = false
    for position in 1..<max(1, field.count) {
      switch field[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","): break
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: " "),
        UInt8(ascii: "+"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
        hasDateMark = true
      default: return nil
      }
    }
    self = hasDateMark ? .date : .number
  }
}

extension FieldBytes {
  /// `true` or `false`, exactly.
  var isFlag: Bool { flagValue != nil }

  /// 1 for `true`, 0 for `false`.
  @inline(__always)
  var flagValue: Int64? {
    guard count == 4 || count == 5 else { return nil }
    // Safety: fields are readable 8 bytes past their end.
    let word = unsafe ByteHash.keep(hoso_load64(start), count)
    if word == 0x6575_7274 { return 1 }
    return word == 0x65_736C_6166 ? 0 : nil
  }
}
