import Diagnostics
import Results
import Values

/// Lines along time or another order.
package struct LineChart: Sendable {
  package let series: [LineSeries]
  package let axis: ValueAxis
  /// The labels of the places along the line, each at its place from 0 to 1.
  package let places: [PlaceLabel]

  /// The most lines that are drawn in one chart.
  package static let mostSeries = 6
}

/// What stands under a place of a line.
package struct PlaceLabel: Hashable, Sendable {
  /// From 0 at the first to 1 at the last place.
  package let place: Double
  package let label: String
}

/// One line.
package struct LineSeries: Sendable {
  package let name: String
  /// In the order of their places.
  package let points: [LinePoint]
}

/// One place of a line.
package struct LinePoint: Sendable {
  /// From 0 at the first to 1 at the last place of the chart.
  package let place: Double
  /// What the place is called, such as `2023-03`.
  package let label: String
  /// Nil where the value is missing: a gap.
  package let value: Double?
  /// As the table prints it.
  package let text: String
  /// Whether a line leads to it from the point before; not across a gap.
  package let isJoined: Bool
  /// Whether its span of time is not over.
  package let isOpen: Bool
}

extension ChartSource {
  /// The numbers as lines, each a measure, a value across or a group of the second dimension.
  mutating func lines() throws(Diagnostic) -> Chart.Body {
    noteColumnsNotDrawn()
    var series = series()
    if series.count > LineChart.mostSeries {
      let names = series[LineChart.mostSeries...].map { Fact.text($0.name) }
      let listed = names.count > 10 ? Array(names.prefix(10)) + [.text("…")] : Array(names)
      notes.append(
        Diagnostic(
          .linesNotDrawn, ["count": .number(names.count), "names": .list(listed)]))
      series = Array(series.prefix(LineChart.mostSeries))
    }
    let places = Set(series.flatMap { $0.points.map(\.place) })
    guard places.count > 1 else {
      throw tooFew(.line, places.count, least: 2)
    }
    let values = series.flatMap { $0.points.compactMap(\.value) }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let numbers = first
    let axis = ValueAxis(
      around: low...high, zero: low >= 0 && low < high * 0.3, whole: numbers.isWhole,
      unit: numbers.unit, style)
    return .lines(LineChart(series: series, axis: axis, places: labels(of: series)))
  }

  /// Each label once, from left to right.
  func labels(of series: [LineSeries]) -> [PlaceLabel] {
    let all = Set(
      series.flatMap { $0.points.map { PlaceLabel(place: $0.place, label: $0.label) } })
    return all.sorted { $0.place < $1.place }
  }

  /// The lines of all series over one range of places.
  mutating func series() -> [LineSeries] {
    let times = TimePlaces(table, column: columns.categories.first, grain: columns.grain)
    let rows = groups.filter { times.places[$0] != nil }
    if rows.count < groups.count {
      notes.append(
        Diagnostic(.rowsWithoutPlace, ["count": .number(groups.count - rows.count)]))
    }
    noteOpenPeriod(rows, times)
    let drawn = parts(of: rows)
    let places = rows.compactMap { times.places[$0] }
    guard let first = places.min(), let last = places.max() else { return [] }
    return drawn.map { part in
      let points = points(of: part.rows, part.column, times, from: first, to: last)
      return LineSeries(name: part.name, points: points)
    }
  }

  /// Which rows of which column make a line.
  private func parts(of rows: [Int]) -> [(name: String, column: Int, rows: [Int])] {
    guard !columns.series.isEmpty else {
      return columns.measures.map { (spreadName(of: $0), $0, rows) }
    }
    var parts: [(name: String, column: Int, rows: [Int])] = []
    var places: [String: Int] = [:]
    for row in rows {
      let name = label(of: row, in: columns.series)
      if let place = places[name] {
        parts[place].rows.append(row)
      } else {
        places[name] = parts.count
        parts.append((name, columns.measures[0], [row]))
      }
    }
    guard columns.measures.count > 1 else { return parts }
    // Values across as well: one line for each of both.
    return columns.measures.flatMap { column in
      parts.map { ("\($0.name) · \(spreadName(of: column))", column, $0.rows) }
    }
  }

  /// The name of a line, without the words that all of them share.
  func spreadName(of column: Int) -> String {
    var result = table.columns[column]
    result.spread?.item = nil
    result.spread?.itemTitle = nil
    return TableColumn(result, total: nil, style: style).title
  }

  private func points(
    of rows: [Int], _ column: Int, _ times: TimePlaces, from first: Double, to last: Double
  ) -> [LinePoint] {
    let numbers = numbers(of: column)
    let placed = rows.compactMap { row in times.places[row].map { (place: $0, row: row) } }
      .sorted { $0.place < $1.place }
    return placed.indices.map { index in
      let (place, row) = placed[index]
      let isJoined =
        index > 0 && numbers.value(at: row) != nil
        && numbers.value(at: placed[index - 1].row) != nil
        && times.areNeighbours(placed[index - 1].place, place)
      return LinePoint(
        place: last > first ? (place - first) / (last - first) : 0,
        label: label(of: row, in: columns.categories), value: numbers.value(at: row),
        text: numbers.text(at: row), isJoined: isJoined, isOpen: times.isOpen[row])
    }
  }

  private mutating func noteOpenPeriod(_ rows: [Int], _ times: TimePlaces) {
    guard let open = rows.first(where: { times.isOpen[$0] }) else { return }
    notes.append(
      Diagnostic(.openPeriodMarked, ["period": .code(label(of: open, in: columns.categories))]))
  }
}
