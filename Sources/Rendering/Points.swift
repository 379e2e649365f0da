import Diagnostics
import Results
import Values

/// Percentage points: fractions that are shown as hundredths, `28.3 pp`.
enum Points {
  /// The text of a number; nil for a cell that holds none.
  static func text(of cell: Cell, in style: TableStyle) -> String? {
    let places = style.numbers.percentPlaces
    let points: Decimal
    switch cell {
    case .decimal(let value):
      points = Decimal(
        dividing: value.unscaled * 100, by: Decimal.powerOfTen(value.scale), places: places)
    case .quotient(let quotient):
      points = Decimal(
        dividing: quotient.numerator * 100,
        by: quotient.denominator * Decimal.powerOfTen(quotient.scale), places: places)
    default: return nil
    }
    let unit = MessageTable.phrase(.points, in: style.language)
    return style.numbers.decimal(points) + " " + unit
  }
}
