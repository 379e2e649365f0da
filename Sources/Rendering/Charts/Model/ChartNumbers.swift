import Columnar
import Results
import Values

/// The numbers of one column: where they lie on an axis, and how they are written.
struct ChartNumbers {
  let unit: AxisUnit
  /// Whether the numbers count something: whole, and none below 0.
  let isCount: Bool
  /// Whether only whole numbers occur.
  let isWhole: Bool
  /// Whether no number can be below 0, and none above 100%.
  let isRate: Bool
  private let column: ResultColumn
  private let cells: TableColumn
  private let style: TableStyle

  init(_ column: ResultColumn, _ cells: TableColumn, _ style: TableStyle) {
    self.column = column
    self.style = style
    self.cells = cells
    unit = AxisUnit(column)
    switch column.values {
    case .counts, .ranks: (isCount, isRate) = (true, false)
    case .rates: (isCount, isRate) = (false, true)
    default: (isCount, isRate) = (false, false)
    }
    if case .stored(let stored) = column.values, stored.type == .integer {
      isWhole = true
    } else {
      isWhole = isCount
    }
  }

  /// The number of a row in the unit of the axis; nil where it is missing or hidden.
  func value(at row: Int) -> Double? { value(of: column.cell(at: row)) }

  /// Whether a row has a number that may not be shown.
  func isHidden(at row: Int) -> Bool { column.hiddenRows.contains(row) }

  /// A cell of the column as a number in the unit of the axis: rates in percent.
  func value(of cell: Cell) -> Double? {
    let number: Double
    switch cell {
    case .integer(let value): number = Double(value)
    case .decimal(let value): number = Double(value)
    case .rate(let rate):
      guard !rate.isMissing else { return nil }
      number = Double(rate.numerator) / Double(rate.denominator)
    case .quotient(let quotient), .percentage(let quotient, _): number = Double(quotient)
    case .rank(let rank, _): number = Double(rank)
    case .missing, .hidden, .text, .date, .timestamp, .flag: return nil
    }
    return number * unit.factor
  }

  /// The cell of a row exactly as the table prints it.
  func text(at row: Int) -> String { cells.text(at: row) }

  /// A cell of the column as the table prints it.
  func text(of cell: Cell) -> String { cells.text(of: cell) }

  /// A number that the chart has computed, such as a mean, in the form of the column.
  func text(ofComputed value: Double) -> String {
    unit.text(Decimal(rounding: value, places: places), style)
  }

  /// Whether the row `all` is read on the same axis as the groups: that of a rate is, a sum not.
  var totalIsComparable: Bool {
    switch column.values {
    case .rates, .quotients: true
    default: false
    }
  }

  /// The most decimals that a number of the column is written with.
  private var writtenPlaces: Int {
    (0..<column.values.count).map { row in
      if case .decimal(let number) = column.cell(at: row) { number.scale } else { 0 }
    }.max() ?? 0
  }

  /// Decimals of a number that the chart has computed.
  private var places: Int {
    if unit != .plain { return style.numbers.percentPlaces }
    switch column.values {
    case .quotients(_, _, _, let places): return places
    case .decimals(_, let scale, let decimals, _):
      return min(max(decimals == .fixed ? scale : writtenPlaces, 1), 6)
    case .stored(let stored):
      if case .decimal(let scale, _) = stored.type { return min(max(scale, 1), 6) }
      return 1
    default: return 1
    }
  }
}

/// What the numbers of an axis are.
package enum AxisUnit: Hashable, Sendable {
  case plain
  /// Fractions, drawn and written as hundredths.
  case percent
  /// Differences of rates.
  case points

  init(_ column: ResultColumn) {
    switch column.values {
    case .rates, .percentages(_, _, _, .share), .percentages(_, _, _, .growth): self = .percent
    case .percentages: self = .points
    default: self = column.unit == .points ? .points : .plain
    }
  }

  /// By what a fraction is multiplied.
  var factor: Double { self == .plain ? 1 : 100 }

  /// A number of the axis with its sign of unit.
  func text(_ number: Decimal, _ style: TableStyle) -> String {
    let digits = style.numbers.decimal(number)
    switch self {
    case .plain: return digits
    case .percent: return digits + "%"
    case .points: return digits + " " + Wording.points(in: style)
    }
  }
}

extension Double {
  /// The nearest `Double` of an exact decimal.
  init(_ decimal: Decimal) {
    self = Double(decimal.unscaled) / Double(Decimal.powerOfTen(decimal.scale))
  }

  init(_ quotient: Quotient) {
    let numerator = Double(quotient.numerator) / Double(Decimal.powerOfTen(quotient.scale))
    self = numerator / Double(quotient.denominator)
  }
}

extension Decimal {
  /// A computed number, half up at `places` decimals; what is too large for exact digits is 0.
  init(rounding value: Double, places: Int) {
    let scaled = value * Double(Decimal.powerOfTen(places))
    let isExact = scaled.isFinite && scaled.magnitude < 1e36
    self.init(
      unscaled: isExact ? Int128(scaled.rounded(.toNearestOrAwayFromZero)) : 0, scale: places)
  }
}
