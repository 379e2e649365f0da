import Diagnostics
import Results
import Values

/// Cells of results as cells of sheets.
///
/// Spreadsheets compute with 15 digits: an exact number that has more of them, and a date that
/// they do not know, is written as a text rather than changed.
struct SheetValues {
  let style: TableStyle

  /// A cell of a column.
  ///
  /// Thousands are separated where the column `groupsDigits`; fractions of a column that
  /// `isPoints` are percentage points.
  func cell(_ cell: Cell, groupsDigits: Bool, isPoints: Bool) -> SheetCell {
    switch cell {
    case .missing: return SheetCell(.blank)
    case .hidden: return SheetValues.hidden
    case .text(let text): return SheetCell(.text(SheetValues.clean(text)))
    case .flag(let value): return SheetCell(.flag(value))
    case .integer(let value):
      return exact(Decimal(value), .number(places: 0, grouped: groupsDigits))
    case .decimal(let value):
      if isPoints { return points(Double(value), places: percentPlaces) }
      return exact(value, .number(places: value.scale, grouped: groupsDigits))
    case .quotient(let quotient):
      if isPoints { return points(Double(quotient), places: percentPlaces) }
      let format = SheetFormat.number(places: quotient.places, grouped: groupsDigits)
      return SheetCell(.number(Double(quotient)), format)
    case .rate(let rate):
      guard !rate.isMissing else { return SheetCell(.blank) }
      return SheetCell(.number(Double(rate.numerator) / Double(rate.denominator)), percent)
    case .percentage(let fraction, let unit): return percentage(Double(fraction), unit)
    case .rank(let rank, let isTied):
      return SheetCell(.number(Double(rank)), SheetFormat(pattern: isTied ? "0\"=\"" : "0"))
    case .date(let date): return day(date, seconds: 0, .date, date.description)
    case .timestamp(let timestamp):
      return day(
        timestamp.date, seconds: timestamp.secondOfDay, .timestamp, timestamp.description)
    }
  }

  /// What may not be shown, in every cell that tells of it.
  static let hidden = SheetCell(.text(hiddenSign))

  /// A count beside a rate.
  func count(_ value: Int64) -> SheetCell {
    exact(Decimal(value), .number(places: 0))
  }

  /// One side of a rate, beside it.
  func part(of cell: Cell, _ side: (Ratio) -> Int64) -> SheetCell {
    switch cell {
    case .rate(let rate): count(side(rate))
    case .hidden: SheetValues.hidden
    default: SheetCell(.blank)
    }
  }

  private var percentPlaces: Int { style.numbers.percentPlaces }
  private var percent: SheetFormat { .number(places: percentPlaces, grouped: false, unit: "%") }

  private func percentage(_ fraction: Double, _ unit: PercentageUnit) -> SheetCell {
    switch unit {
    case .share: SheetCell(.number(fraction), percent)
    case .growth: SheetCell(.number(fraction), percent.signed)
    case .points: points(fraction, places: percentPlaces, isSigned: true)
    case .effect: points(fraction, places: percentPlaces + 1, isSigned: true)
    }
  }

  /// Percentage points, as hundredths with their unit.
  private func points(_ fraction: Double, places: Int, isSigned: Bool = false) -> SheetCell {
    let unit = " \"\(Wording.points(in: style))\""
    let format = SheetFormat.number(places: places, grouped: false, unit: unit)
    return SheetCell(.number(fraction * 100), isSigned ? format.signed : format)
  }

  private func exact(_ value: Decimal, _ format: SheetFormat) -> SheetCell {
    value.trimmed.unscaled.magnitude < 1_000_000_000_000_000
      ? SheetCell(.number(Double(value)), format) : SheetCell(.text(value.description))
  }

  /// Days are counted from the end of 1899; spreadsheets disagree on those before March 1900.
  private func day(
    _ date: CivilDate, seconds: Int, _ format: SheetFormat, _ text: String
  ) -> SheetCell {
    let number = Int(date.daysSinceEpoch) + 25_569
    guard (61...2_958_465).contains(number) else { return SheetCell(.text(text)) }
    return SheetCell(.number(Double(number) + Double(seconds) / 86_400), format)
  }

  /// Text that may stand in XML; line ends and tabs stay, other control characters are shown
  /// as escapes.
  static func clean(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { safe, scalar in
      switch scalar {
      case "\n", "\t": safe.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": safe += "\u{FFFD}"
      default: safe += DisplayWidth.escaped(String(scalar))
      }
    }
  }
}
