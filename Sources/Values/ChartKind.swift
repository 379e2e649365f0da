/// The charts.
package enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Bars.
  case bar
  /// A line over time.
  case line
  /// One line of blocks.
  case spark
  /// A grid of shades.
  case heat
  /// A histogram.
  case hist
  /// Rates against their n, with control limits.
  case funnel
  /// A control chart.
  case spc
}

/// Which columns of a table a chart draws, by their places from the left.
package struct ChartColumns: Hashable, Sendable {
  /// The numbers drawn.
  package var measures: [Int]
  /// What the bars, points or lines of a grid are; several are told together.
  package var categories: [Int]
  /// What makes several lines, or the columns of a grid; none where columns of the table do.
  package var series: [Int] = []
  /// The length of time that the categories are, or the series of a grid; nil where these are
  /// no spans of time.
  package var grain: Grain?

  package init(
    measures: [Int], categories: [Int], series: [Int] = [], grain: Grain? = nil
  ) {
    self.measures = measures
    self.categories = categories
    self.series = series
    self.grain = grain
  }
}
