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

  /// What is drawn, by what.
  func title(of kind: ChartKind, sentence: String) -> String {
    let first = table.columns[columns.measures[0]]
    var measure = first.spread.map { $0.itemTitle ?? $0.item } ?? name(of: columns.measures[0])
    // Columns that are called by values alone do not say what they count.
    guard let spoken = measure else { return DisplayWidth.escaped(sentence) }
    if kind == .hist { return phrase(.chartDistribution, ["measure": .text(spoken)]) }
    if [.line, .spark].contains(kind), columns.series.isEmpty, first.spread == nil {
      measure = columns.measures.prefix(LineChart.mostSeries).map { name(of: $0) }
        .joined(separator: ", ")
    }
    let dimensions = (columns.categories + columns.series).map { name(of: $0) }
    guard !dimensions.isEmpty else { return measure ?? spoken }
    return phrase(
      .chartTitle,
      [
        "measure": .text(measure ?? spoken),
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

  /// Notes the measures of the table that a chart of one number leaves out.
  mutating func noteColumnsNotDrawn() {
    let drawn = columns.measures[0]
    let others = table.columns.indices.filter { column in
      column != drawn && table.columns[column].role == .measure
        && table.columns[column].values.areNumbers
    }
    guard !others.isEmpty, table.columns[drawn].role == .measure else { return }
    notes.append(
      Diagnostic(.columnsNotDrawn, ["columns": .list(others.map { .code(name(of: $0)) })]))
  }

  func phrase(_ term: Term, _ facts: [String: Fact] = [:]) -> String {
    MessageTable.phrase(term, facts, in: style.language)
  }
}
