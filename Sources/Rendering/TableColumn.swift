import Columnar
import Diagnostics
import Results
import Values

/// One column on its way into a table: its title, and how its cells are written.
struct TableColumn {
  let title: String
  let isNumber: Bool
  private let column: ResultColumn
  private let groupsDigits: Bool
  private let unit: ResultColumn.Unit
  private let style: TableStyle
  /// Rows whose labels are words of ours; nil for columns that are no labels.
  private let summaries: Set<Int>?

  init(
    _ column: ResultColumn, total: Cell?, summaries: Set<Int> = [], style: TableStyle
  ) {
    self.summaries = column.role == .dimension && !summaries.isEmpty ? summaries : nil
    self.column = column
    isNumber = column.values.areNumbers
    groupsDigits = column.groupsDigits || column.hasLargeClasses
    unit = column.unit
    self.style = style
    let spread = column.spread.map { TableColumn.title(of: $0, style) }
    title = DisplayWidth.escaped(column.title ?? spread ?? column.name)
  }

  /// The words above a column of a value that stands across.
  private static func title(of spread: Spread, _ style: TableStyle) -> String {
    let value =
      spread.value.map { value in
        if spread.isClass, case .text(let text) = value {
          return ClassLabel(text).shown(grouped: true, in: style.numbers)
        }
        return dayText(of: value, spread.grain, style)
          ?? plainText(of: value, groupsDigits: false, style)
      } ?? Wording.all(in: style)
    return (spread.itemTitle ?? spread.item).map { "\($0) \(value)" } ?? value
  }

  /// The text of one row's cell, without anything that could drive a terminal.
  func text(at row: Int) -> String {
    let cell = column.cell(at: row)
    guard let summaries, summaries.contains(row) else { return text(of: cell) }
    if case .text(Term.others.rawValue) = cell { return Wording.others(in: style) }
    return totalText(of: cell)
  }

  /// The text of a cell of the row of totals, whose first word is in the reader's language.
  func totalText(of cell: Cell) -> String {
    if case .text(Term.all.rawValue) = cell { return Wording.all(in: style) }
    return text(of: cell)
  }

  /// The text of a cell of this column.
  func text(of cell: Cell) -> String {
    if unit == .classes, case .text(let text) = cell {
      return ClassLabel(text).shown(grouped: groupsDigits, in: style.numbers)
    }
    if unit == .points, let points = Points.text(of: cell, in: style) { return points }
    return TableColumn.dayText(of: cell, column.grain, style)
      ?? TableColumn.plainText(of: cell, groupsDigits: groupsDigits, style)
  }

  /// A day of the week by its name: as a number it would be another day to a reader of Vietnamese.
  private static func dayText(of cell: Cell, _ grain: Grain?, _ style: TableStyle) -> String? {
    guard grain == .weekday, case .text(let label) = cell, let day = Int(label) else { return nil }
    return Wording.weekday(day, in: style)
  }

  private static func plainText(
    of cell: Cell, groupsDigits: Bool, _ style: TableStyle
  ) -> String {
    switch cell {
    case .missing: missingSign
    case .hidden: hiddenSign
    case .text(let text):
      style.showsEverySign ? VisibleText.of(text) : DisplayWidth.escaped(text)
    case .integer(let value): style.numbers.integer(value, grouped: groupsDigits)
    case .decimal(let value): style.numbers.decimal(value, grouped: groupsDigits)
    case .date(let date): date.description
    case .timestamp(let timestamp): timestamp.description
    case .flag(let value): Wording.flag(value, in: style)
    case .rate(let rate): style.numbers.percent(rate) ?? missingSign
    case .quotient(let quotient): style.numbers.decimal(quotient.rounded, grouped: groupsDigits)
    case .percentage(let fraction, let unit): Wording.percentage(fraction, unit, in: style)
    case .rank(let rank, let isTied): "\(rank)" + (isTied ? "=" : "")
    }
  }
}

/// What stands for a missing value in tables.
let missingSign = "–"

/// What stands for a value that may not be shown, everywhere.
let hiddenSign = "‡"

extension ResultValues {
  /// Whether the values are read as quantities, so that their digits align.
  var areNumbers: Bool {
    switch self {
    case .counts, .rates, .decimals, .quotients, .percentages, .ranks: return true
    case .stored(let column):
      switch column.type {
      case .integer, .decimal: return true
      case .text, .date, .timestamp, .flag: return false
      }
    }
  }
}

extension ResultColumn {
  /// Whether it says classes of numbers that are too large for years.
  fileprivate var hasLargeClasses: Bool {
    guard unit == .classes else { return false }
    return (0..<values.count).contains { row in
      if case .text(let text) = values.cell(at: row) { ClassLabel(text).isLarge } else { false }
    }
  }

  /// Whether digits stand in groups of three. Measures always do; groups of a `by` never do
  /// (years, codes); a listed field does once it holds five digits or more, so that a column
  /// of years stays as it is.
  var groupsDigits: Bool {
    switch role {
    case .measure, .denominator: return true
    case .dimension: return false
    case .attribute:
      guard case .stored(let column) = values else { return true }
      let unit: Int64
      switch column.type {
      case .integer: unit = 1
      case .decimal(let scale, _): unit = Int64(clamping: Decimal.powerOfTen(scale))
      default: return true
      }
      // What no value can reach is not looked for.
      guard case .integers(let integers) = column.storage, let maximum = integers.maximum,
        max(maximum.magnitude, (integers.base &+ 1).magnitude) / unit.magnitude >= 10_000
      else { return false }
      return (0..<column.count).contains { row in
        (column.integer(at: row)?.magnitude ?? 0) / unit.magnitude >= 10_000
      }
    }
  }
}
