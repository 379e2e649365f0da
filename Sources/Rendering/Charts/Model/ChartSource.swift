import Diagnostics
import Results
import Values

/// The columns of a table that a chart is made of, and what is noted while it is made.
struct ChartSource {
  let table: ResultTable
  let columns: ChartColumns
  let style: TableStyle
  /// What the chart does not show, or marks.
  var notes: [Diagnostic] = []
  /// How the cells of each column are written.
  private let words: [TableColumn]

  init(_ table: ResultTable, _ columns: ChartColumns, style: TableStyle) {
    self.table = table
    self.columns = columns
    self.style = style
    words = table.columns.map {
      TableColumn($0, total: nil, summaries: table.summaries, style: style)
    }
  }

  /// Rows that are groups of their own: no subtotals and no `others`.
  var groups: [Int] { (0..<table.rowCount).filter { !table.summaries.contains($0) } }

  /// Whether there is no number to draw.
  var isEmpty: Bool {
    columns.measures.allSatisfy { column in
      let numbers = numbers(of: column)
      return (0..<table.rowCount).allSatisfy { numbers.value(at: $0) == nil }
    }
  }

  func numbers(of column: Int) -> ChartNumbers {
    ChartNumbers(table.columns[column], words[column], style)
  }

  /// The first number, which most charts draw alone.
  var first: ChartNumbers { numbers(of: columns.measures[0]) }

  // MARK: Words

  /// The words of a row in some columns.
  func label(of row: Int, in columns: [Int]) -> String {
    columns.map { words[$0].text(at: row) }.joined(separator: " · ")
  }

  /// What a row is; in a table without words its number.
  func label(of row: Int) -> String {
    if !columns.categories.isEmpty { return label(of: row, in: columns.categories) }
    return table.rowCount == 1 ? name(of: columns.measures[0]) : style.numbers.integer(row + 1)
  }

  /// What stands above a column.
  func name(of column: Int) -> String { words[column].title }

  /// What is drawn, by what, and of which rows.
  func title(of kind: ChartKind, sentence: String, narrowing: [String]) -> String {
    let column = columns.measures[0]
    if let spread = table.columns[column].spread, spread.itemTitle ?? spread.item == nil {
      // Columns that are called by values alone do not say what they count.
      let asked = DisplayWidth.escaped(sentence)
      return kind.drawsOneNumber ? "\(asked): \(name(of: column))" : asked
    }
    return ([title(of: kind)] + narrowing.map { DisplayWidth.escaped($0) })
      .joined(separator: " · ")
  }

  /// What is drawn, by what.
  private func title(of kind: ChartKind) -> String {
    let column = columns.measures[0]
    let spread = table.columns[column].spread
    var measure = name(of: column)
    if let item = spread?.itemTitle ?? spread?.item, !kind.drawsOneNumber { measure = item }
    if kind == .hist { return phrase(.chartDistribution, ["measure": .text(measure)]) }
    if [.line, .spark].contains(kind), columns.series.isEmpty, spread == nil {
      measure = columns.measures.prefix(LineChart.mostSeries).map { name(of: $0) }
        .joined(separator: ", ")
    }
    let dimensions = (columns.categories + columns.series).map { name(of: $0) }
    guard !dimensions.isEmpty else { return measure }
    return phrase(
      .chartTitle,
      [
        "measure": .text(measure),
        "dimension": .text(dimensions.joined(separator: ", ")),
      ])
  }

  /// The row `all` of the first number, with its n.
  var total: String? {
    guard let total = table.total, let column = columns.measures.first,
      table.columns[column].spread == nil,
      total.cells[column] != .missing
    else { return nil }
    var text = Wording.all(in: style) + " " + first.text(of: total.cells[column])
    if case .rate(let rate) = total.cells[column] {
      text += " · n " + style.numbers.integer(rate.denominator)
    }
    return text
  }

  /// Notes the numbers of the table that the chart leaves out.
  mutating func noteColumnsNotDrawn() {
    let used = Set(columns.measures + columns.categories + columns.series)
    let others = table.columns.indices.filter { column in
      !used.contains(column) && table.columns[column].values.areNumbers
        && [.measure, .attribute].contains(table.columns[column].role)
    }
    guard !others.isEmpty else { return }
    var names: [String] = []
    for name in others.map(nameOfAll) where !names.contains(name) { names.append(name) }
    var listed = names.prefix(ChartSource.mostNames).map { Fact.code($0) }
    if names.count > listed.count { listed.append(.text("…")) }
    notes.append(Diagnostic(.columnsNotDrawn, ["columns": .list(listed)]))
  }

  private static let mostNames = 10

  /// What stands above a column; for all columns of a number that stands across and is not the
  /// one that is drawn, the name of that number.
  private func nameOfAll(_ column: Int) -> String {
    guard let spread = table.columns[column].spread, let item = spread.item,
      item != table.columns[columns.measures[0]].spread?.item
    else { return name(of: column) }
    return spread.itemTitle ?? item
  }

  func phrase(_ term: Term, _ facts: [String: Fact] = [:]) -> String {
    MessageTable.phrase(term, facts, in: style.language)
  }
}

extension ChartKind {
  /// Whether one column of numbers is all that it draws.
  fileprivate var drawsOneNumber: Bool {
    switch self {
    case .bar, .hist, .funnel, .spc: true
    case .line, .spark, .heat: false
    }
  }
}
