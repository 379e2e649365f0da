package import Columnar
package import Values

/// The values of one result column, columnar like the store and exact to the last digit.
package enum ResultValues: Sendable {
  /// Values taken from the store, or computed in the types of the store.
  case stored(Column)
  /// Counts; never missing.
  case counts([Int64])
  /// Rates as integer pairs; a denominator of 0 is a missing rate.
  case rates(numerators: [Int64], denominators: [Int64])
  /// Exact sums and extremes: `unscaled` × 10^-scale; a set bit of `missing` marks no value.
  case decimals(unscaled: [Int128], scale: Int, style: DecimalStyle, missing: Bitmap?)
  /// Averages and other quotients: numerator × 10^-scale / denominator, shown half up at
  /// `places` decimals; a denominator of 0 is missing.
  case quotients(numerators: [Int128], denominators: [Int128], scale: Int, places: Int)

  /// Shares and differences in percent: numerator × 10^-scale / denominator, 1 being 100%; a
  /// denominator of 0 is missing.
  case percentages(
    numerators: [Int128], denominators: [Int128], scale: Int, unit: PercentageUnit)
  /// Places of a competition, and whether several rows share them; 0 is missing.
  case ranks([Int64], ties: [Bool])

  /// The number of rows.
  package var count: Int {
    switch self {
    case .stored(let column): column.count
    case .counts(let counts): counts.count
    case .rates(let numerators, _): numerators.count
    case .decimals(let unscaled, _, _, _): unscaled.count
    case .quotients(let numerators, _, _, _): numerators.count
    case .percentages(let numerators, _, _, _): numerators.count
    case .ranks(let ranks, _): ranks.count
    }
  }

  /// Bytes of memory held.
  package var byteCount: Int {
    switch self {
    case .stored(let column): column.byteCount
    case .counts(let counts): counts.count * 8
    case .rates(let numerators, _): numerators.count * 16
    case .decimals(let unscaled, _, _, _): unscaled.count * 16
    case .quotients(let numerators, _, _, _), .percentages(let numerators, _, _, _):
      numerators.count * 32
    case .ranks(let ranks, _): ranks.count * 9
    }
  }

  /// The value of one row. Cells are made one at a time while a result is printed.
  package func cell(at row: Int) -> Cell {
    switch self {
    case .stored(let column): return column.cell(at: row)
    case .counts(let counts): return .integer(counts[row])
    case .rates(let numerators, let denominators):
      return denominators[row] == 0
        ? .missing : .rate(Ratio(numerators[row], denominators[row]))
    case .decimals(let unscaled, let scale, let style, let missing):
      if missing?[row] == true { return .missing }
      let value = Decimal(unscaled: unscaled[row], scale: scale)
      return .decimal(style == .fixed ? value : value.trimmed)
    case .quotients(let numerators, let denominators, let scale, let places):
      guard denominators[row] != 0 else { return .missing }
      return .quotient(
        Quotient(
          numerator: numerators[row], denominator: denominators[row], scale: scale,
          places: places))
    case .percentages(let numerators, let denominators, let scale, let unit):
      guard denominators[row] != 0 else { return .missing }
      let fraction = Quotient(
        numerator: numerators[row], denominator: denominators[row], scale: scale, places: 6)
      return .percentage(fraction, unit)
    case .ranks(let ranks, let ties):
      return ranks[row] == 0 ? .missing : .rank(ranks[row], isTied: ties[row])
    }
  }
}

/// One value of a result, as renderers see it.
package enum Cell: Hashable, Sendable {
  case missing
  /// There is a value, and it may not be shown.
  case hidden
  case text(String)
  case integer(Int64)
  /// With exactly the decimals it is to be shown with.
  case decimal(Decimal)
  case date(CivilDate)
  case timestamp(Timestamp)
  case flag(Bool)
  case rate(Ratio)
  case quotient(Quotient)
  /// A fraction that is shown in percent.
  case percentage(Quotient, PercentageUnit)
  /// A place of a competition, from 1.
  case rank(Int64, isTied: Bool)
}

/// An exact quotient that is shown rounded.
package struct Quotient: Hashable, Sendable {
  package let numerator: Int128
  /// Never 0.
  package let denominator: Int128
  /// The numerator counts units of 10^-scale.
  package let scale: Int
  /// Decimals shown.
  package let places: Int

  package init(numerator: Int128, denominator: Int128, scale: Int, places: Int) {
    self.numerator = numerator
    self.denominator = denominator
    self.scale = scale
    self.places = places
  }

  /// The value, half up at ``places`` decimals.
  package var rounded: Decimal { rounded(places: places) }

  /// The value, half up at any number of decimals.
  package func rounded(places: Int) -> Decimal {
    let divisor = denominator * Decimal.powerOfTen(scale)
    return Decimal(dividing: numerator, by: divisor, places: places)
  }
}

extension Quotient {
  /// The value in percent, half up at `places` decimals.
  package func percent(places: Int) -> Decimal {
    Decimal(
      dividing: numerator * 100, by: denominator * Decimal.powerOfTen(scale), places: places)
  }
}

extension Column {
  /// The value of one row in the type of the column.
  package func cell(at row: Int) -> Cell {
    guard case .integers(let integers) = storage else {
      return text(at: row).map(Cell.text) ?? .missing
    }
    guard let value = integers[row] else { return .missing }
    switch type {
    case .text, .integer: return .integer(value)
    case .decimal(let scale, let style):
      let decimal = Decimal(unscaled: Int128(value), scale: scale)
      return .decimal(style == .fixed ? decimal : decimal.trimmed)
    case .date: return .date(CivilDate(daysSinceEpoch: Int32(clamping: value)))
    case .timestamp: return .timestamp(Timestamp(secondsSinceEpoch: value))
    case .flag: return .flag(value != 0)
    }
  }
}
