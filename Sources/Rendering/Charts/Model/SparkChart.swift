import Values

/// Lines that are drawn small, each in a row of its own.
package struct SparkChart: Sendable {
  package let series: [LineSeries]
  /// Places beside one another from the first to the last, also of spans of time that no line
  /// has a value in.
  package let placeCount: Int
  /// By place from 0 to 1: which of them it is, from 0.
  private let numbers: [Double: Int]

  init(_ series: [LineSeries], spans: Int?) {
    self.series = series
    let places = Set(series.flatMap { $0.points.map(\.place) }).sorted()
    placeCount = spans ?? places.count
    let last = Double(placeCount - 1)
    numbers = Dictionary(
      places.enumerated().map { number, place in
        (place, spans == nil ? number : Int((place * last).rounded()))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Which place a point has.
  func number(of point: LinePoint) -> Int { numbers[point.place] ?? 0 }
}

extension ChartSource {
  /// The numbers as small lines.
  mutating func sparks() -> SparkChart {
    noteColumnsNotDrawn()
    let times = TimePlaces(table, column: columns.categories.first, grain: columns.grain)
    let places = groups.compactMap { times.places[$0] }
    var spans: Int?
    if columns.grain != nil, let first = places.min(), let last = places.max() {
      spans = Int(last - first) + 1
    }
    return SparkChart(series(), spans: spans)
  }
}
