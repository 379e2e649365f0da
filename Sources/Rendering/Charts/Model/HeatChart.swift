import Diagnostics
import Results
import Values

/// A grid of shades: one row of it a category, one column of it a value of the second dimension.
package struct HeatChart: Sendable {
  /// What the rows are.
  package let rows: [String]
  /// What the columns are.
  package let columns: [String]
  /// Whether the columns follow one another in time, so that some may go without their label.
  package let columnsAreOrdered: Bool
  /// By row and column; nil where there is no value.
  package let cells: [[HeatCell?]]
  /// The limits between shades, from the least to the greatest; one more than there are shades.
  package let limits: [AxisTick]

  /// The shade of a value, from 0.
  package func shade(of value: Double) -> Int {
    limits.dropFirst().dropLast().count { $0.value <= value }
  }

  /// What cells without a shade mean: each sign that occurs, with its word.
  func emptyCells(in style: TableStyle) -> [String] {
    let drawn = cells.flatMap(\.self)
    var signs: [(String, Term)] = []
    if drawn.contains(where: { $0 == nil }) { signs.append((missingSign, .missing)) }
    if drawn.contains(where: { $0 != nil && $0?.value == nil }) {
      signs.append((hiddenSign, .hiddenCell))
    }
    return signs.map { "\($0) " + MessageTable.phrase($1, in: style.language) }
  }

  /// The most rows that are drawn.
  fileprivate static let mostRows = 60
}

/// A value of a grid.
package struct HeatCell: Sendable {
  /// Nil where it may not be shown.
  package let value: Double?
  /// As the table prints it.
  package let text: String
}

extension ChartSource {
  /// The values as a grid.
  mutating func heat() -> HeatChart {
    noteColumnsNotDrawn()
    var rowLabels = GridLabels()
    var columnLabels = GridLabels()
    var values: [GridPlace: HeatCell] = [:]
    for row in inColumnOrder(groups) {
      for column in columns.measures {
        let words =
          columns.series.isEmpty ? spreadName(of: column) : label(of: row, in: columns.series)
        let place = GridPlace(
          row: rowLabels.place(of: label(of: row, in: columns.categories)),
          column: columnLabels.place(of: words))
        let numbers = numbers(of: column)
        let value = numbers.value(at: row)
        let hasCell = value != nil || numbers.isHidden(at: row)
        values[place] = hasCell ? HeatCell(value: value, text: numbers.text(at: row)) : nil
      }
    }
    // Rows stand as in the table, whatever the order of the columns.
    var rows = GridLabels()
    for row in groups { _ = rows.place(of: label(of: row, in: columns.categories)) }
    if rows.all.count > HeatChart.mostRows {
      notes.append(
        Diagnostic(.groupsNotDrawn, ["count": .number(rows.all.count - HeatChart.mostRows)]))
    }
    let shown = rows.all.prefix(HeatChart.mostRows)
    let numbers = values.values.compactMap(\.value)
    let axis = ValueAxis(
      around: (numbers.min() ?? 0)...(numbers.max() ?? 0), whole: first.isWhole,
      unit: first.unit, style)
    return HeatChart(
      rows: Array(shown), columns: columnLabels.all,
      columnsAreOrdered: columns.grain != nil,
      cells: shown.map { label in
        let row = rowLabels.place(of: label)
        return columnLabels.all.indices.map { values[GridPlace(row: row, column: $0)] }
      }, limits: axis.ticks)
  }

  /// Rows in the order of the second dimension, so that its values first occur in it: of time, of
  /// numbers, of texts as tables list them.
  private func inColumnOrder(_ rows: [Int]) -> [Int] {
    guard let column = columns.series.first else { return rows }
    let texts = placesOfTexts(in: column)
    let times = TimePlaces(table, column: column, grain: columns.grain)
    func place(_ row: Int) -> Double { texts?[row] ?? times.places[row] ?? .infinity }
    return rows.sorted { (place($0), $0) < (place($1), $1) }
  }

  /// By row: the place of its text among those of a column; nil for other columns.
  private func placesOfTexts(in index: Int) -> [Int: Double]? {
    let column = table.columns[index]
    var texts: [Int: String] = [:]
    for row in 0..<table.rowCount {
      if case .text(let text) = column.values.cell(at: row) { texts[row] = text }
    }
    if texts.isEmpty || columns.grain != nil { return nil }
    if column.unit == .classes { return texts.mapValues { ClassLabel($0).start } }
    let order = Set(texts.values).map { (key: Collation.key($0), text: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let places = Dictionary(
      order.enumerated().map { ($1.text, Double($0)) }, uniquingKeysWith: { first, _ in first })
    return texts.mapValues { places[$0] ?? .infinity }
  }
}

/// A place of a grid.
private struct GridPlace: Hashable {
  let row: Int
  let column: Int
}

/// Labels in the order in which they first occurred.
private struct GridLabels {
  private(set) var all: [String] = []
  private var places: [String: Int] = [:]

  mutating func place(of label: String) -> Int {
    if let place = places[label] { return place }
    places[label] = all.count
    all.append(label)
    return all.count - 1
  }
}
