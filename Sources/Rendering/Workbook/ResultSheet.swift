import Diagnostics
import Results
import Values

/// A result as a sheet for computing: numbers are numbers, beside each rate stand its numerator
/// and its denominator, and the row `all` is there only where the sentence asked for it.
struct ResultSheet {
  private let table: ResultTable
  private let style: TableStyle
  private let parts: [Part]

  /// What a column of the sheet holds of which column of the table.
  private enum Part {
    case value(Int)
    case numerator(Int)
    case denominator(Int)
  }

  init(_ table: ResultTable, style: TableStyle) {
    self.table = table
    self.style = style
    parts = table.columns.indices.flatMap { index -> [Part] in
      if case .rates = table.columns[index].values {
        return [.value(index), .numerator(index), .denominator(index)]
      }
      return ResultSheet.standsBesideRate(index, in: table) ? [] : [.value(index)]
    }
  }

  /// Whether an n says again what stands beside a rate.
  private static func standsBesideRate(_ index: Int, in table: ResultTable) -> Bool {
    guard table.columns[index].role == .denominator,
      case .counts(let counts) = table.columns[index].values
    else { return false }
    return table.columns.contains {
      if case .rates(_, let denominators) = $0.values { denominators == counts } else { false }
    }
  }

  /// The sheet, named after what its rows are.
  func sheet(beside other: String) -> Sheet {
    let columns = table.columns.map {
      TableColumn($0, total: nil, summaries: table.summaries, style: style)
    }
    let groups = table.columns.map(\.groupsDigits)
    let total = table.total.flatMap { $0.belongsToTable ? $0 : nil }
    let headings = parts.map { heading(of: $0, columns) }
    let widths = zip(parts, headings).map { part, heading in
      width(of: part, heading, columns, total)
    }
    return Sheet(
      name: Sheet.name(name(columns), besides: other), headings: headings, widths: widths,
      rowCount: table.rowCount + (total == nil ? 0 : 1)
    ) { [table, parts] row in
      if row < table.rowCount {
        return parts.map { cell(of: $0, at: row, columns, groups) }
      }
      return parts.map { totalCell(of: $0, total?.cells ?? [], columns, groups) }
    }
  }

  private func name(_ columns: [TableColumn]) -> String {
    switch table.footer.noun {
    case .named(let name): name
    case .groups: columns.first?.title ?? ""
    case .nothing: columns.first?.title ?? ""
    }
  }

  private func heading(of part: Part, _ columns: [TableColumn]) -> String {
    switch part {
    case .value(let index): columns[index].title
    case .numerator(let index): columns[index].title + ", " + word(.partNumerator)
    case .denominator(let index): columns[index].title + ", " + word(.partDenominator)
    }
  }

  private func word(_ term: Term) -> String { MessageTable.phrase(term, in: style.language) }

  private func cell(
    of part: Part, at row: Int, _ columns: [TableColumn], _ groups: [Bool]
  ) -> SheetCell {
    let values = SheetValues(style: style)
    switch part {
    case .value(let index):
      let column = table.columns[index]
      if column.role == .dimension, table.summaries.contains(row) || column.grain == .weekday {
        return SheetCell(.text(columns[index].text(at: row)))
      }
      return values.cell(
        column.cell(at: row), groupsDigits: groups[index], isPoints: column.unit == .points)
    case .numerator(let index), .denominator(let index):
      let column = table.columns[index]
      if column.cell(at: row) == .hidden { return SheetValues.hidden }
      guard case .rates(let numerators, let denominators) = column.values else { break }
      if case .numerator = part { return values.count(numerators[row]) }
      return values.count(denominators[row])
    }
    return SheetCell(.blank)
  }

  private func totalCell(
    of part: Part, _ cells: [Cell], _ columns: [TableColumn], _ groups: [Bool]
  ) -> SheetCell {
    let values = SheetValues(style: style)
    var made = SheetCell(.blank)
    switch part {
    case .value(let index):
      let isWord = cells[index] == .text(Term.all.rawValue)
      made =
        isWord
        ? SheetCell(.text(columns[index].totalText(of: cells[index])))
        : values.cell(
          cells[index], groupsDigits: groups[index],
          isPoints: table.columns[index].unit == .points)
    case .numerator(let index):
      made = values.part(of: cells[index], \.numerator)
    case .denominator(let index):
      made = values.part(of: cells[index], \.denominator)
    }
    return SheetCell(made.value, SheetFormat(pattern: made.format.pattern, isBold: true))
  }

  /// Room for the heading and the widest of the first cells, as tables show them.
  private func width(
    of part: Part, _ heading: String, _ columns: [TableColumn], _ total: TotalRow?
  ) -> Int {
    var widest = DisplayWidth.of(heading)
    if case .value(let index) = part {
      for row in 0..<min(table.rowCount, ResultSheet.measuredRows) {
        widest = max(widest, DisplayWidth.of(columns[index].text(at: row)))
      }
    }
    return min(max(widest, 6), ResultSheet.widestColumn) + 2
  }

  private static let measuredRows = 10_000
  private static let widestColumn = 60
}
