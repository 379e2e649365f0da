/// What has to be known of a column to fit it into a window, in cells.
struct ColumnMeasure {
  /// The title on one line.
  let title: Int
  /// The longest word of the title: the title may wrap, a word does not.
  let longestTitleWord: Int
  /// The widest cell.
  let widestCell: Int
  /// Whether no cell has a blank: codes are copied as a whole.
  var isOfCodes = false
  /// Whether cells may wrap: texts may, numbers may not.
  let wraps: Bool

  /// A wrapped text column is never narrower than this, unless all of its cells are.
  private static let narrowestText = 12

  /// The width at which nothing wraps.
  var natural: Int { max(title, widestCell) }
  /// The width at which only the title wraps.
  var withWrappedTitle: Int { max(longestTitleWord, widestCell) }
  /// The least width in a line of so many cells. Codes stay whole up to half of the line.
  func least(in line: Int) -> Int {
    guard wraps else { return withWrappedTitle }
    let isWhole = isOfCodes && widestCell <= line / 2
    return max(
      longestTitleWord, isWhole ? widestCell : min(widestCell, ColumnMeasure.narrowestText))
  }
}

/// The widths that fit a table into a window.
///
/// In turn: everything on one line; narrower gaps; titles wrapped; the widest texts wrapped;
/// columns hidden from the right. Nothing is ever cut.
struct TableFit: Equatable {
  /// Blanks between columns.
  let gap: Int
  /// The width of each shown column.
  let widths: [Int]

  /// The number of columns that are shown; the others, on the right, are hidden.
  var shownCount: Int { widths.count }
  /// The cells of one line, without margins.
  var lineWidth: Int { TableFit.lineWidth(widths, gap: gap) }

  /// `available` is the cells of a line without margins; nil when there is no limit.
  init(_ columns: [ColumnMeasure], available: Int?) {
    guard let available else {
      self.init(gap: TableFit.wideGap, widths: columns.map(\.natural))
      return
    }
    for shown in stride(from: columns.count, to: 0, by: -1) {
      if let fit = TableFit.fitting(columns.prefix(shown), into: available) {
        self = fit
        return
      }
    }
    // Not even one column fits: its cells wrap anywhere.
    self.init(
      gap: TableFit.narrowGap, widths: columns.isEmpty ? [] : [max(1, available)])
  }

  private init(gap: Int, widths: [Int]) {
    self.gap = gap
    self.widths = widths
  }

  private static let wideGap = 3
  private static let narrowGap = 2

  private static func fitting(_ columns: ArraySlice<ColumnMeasure>, into available: Int)
    -> TableFit?
  {
    let natural = columns.map(\.natural)
    let narrowed = columns.map(\.withWrappedTitle)
    for (widths, gap) in [(natural, wideGap), (natural, narrowGap), (narrowed, narrowGap)]
    where lineWidth(widths, gap: gap) <= available {
      return TableFit(gap: gap, widths: widths)
    }
    var widths = narrowed
    var excess = lineWidth(widths, gap: narrowGap) - available
    while excess > 0 {
      let shrinkable = zip(widths, columns).enumerated().filter {
        $0.element.0 > $0.element.1.least(in: available)
      }
      guard let widest = shrinkable.max(by: { $0.element.0 < $1.element.0 }) else { return nil }
      widths[widest.offset] -= 1
      excess -= 1
    }
    return TableFit(gap: narrowGap, widths: widths)
  }

  private static func lineWidth(_ widths: [Int], gap: Int) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }
}
