import Columnar
import Diagnostics
import Planning
import Results
import Values

/// The last table that a question made: what `it` and a line that begins with `|` work on.
struct LastTable {
  let table: ResultTable
  let schema: TableSchema
  /// What it was counted from.
  let provenance: Provenance
  /// The sentence that made it.
  let sentence: String

  /// A finished table. What was known of its columns before it was made stays known: other
  /// words for them, and which of them the rows are ordered by.
  init(
    _ table: ResultTable, after bound: TableSchema, from provenance: Provenance,
    sentence: String = ""
  ) {
    self.sentence = sentence
    self.table = table
    self.provenance = provenance
    let columns = table.columns.map { column in
      let known =
        bound.columns.first { $0.name == column.name } ?? LastTable.spread(column, in: bound)
      let kind = known.flatMap { $0.kind.isToldByQuestion ? $0.kind : nil } ?? ColumnKind(column)
      var result = TableColumn(
        name: column.name, aliases: known?.aliases ?? [], kind: kind,
        isDimension: column.role == .dimension, grain: known?.grain, rollup: known?.rollup)
      result.origin = column.origin
      result.isDenominator = column.role == .denominator
      result.position = column.spread?.position
      return result
    }
    let order = bound.order.flatMap { order in
      table.columns.firstIndex { $0.name == bound.columns[order].name }
    }
    schema = TableSchema(columns: columns, order: order)
  }

  /// The number of the question that stands across, of which this column is one part.
  private static func spread(_ column: ResultColumn, in bound: TableSchema) -> TableColumn? {
    guard column.spread != nil else { return nil }
    var found = bound.columns.first { $0.origin == column.origin }
    found?.aliases = []
    return found
  }
}

extension ColumnKind {
  /// What the values of a finished column are.
  init(_ column: ResultColumn) {
    switch column.values {
    case .counts: self = .count
    case .rates: self = .rate
    case .decimals, .quotients: self = column.unit == .points ? .points : .number
    case .percentages(_, _, _, .points), .percentages(_, _, _, .effect): self = .points
    case .percentages: self = .rate
    case .ranks: self = .number
    case .stored(let stored):
      switch stored.type {
      case .text: self = .text
      case .integer, .decimal: self = .number
      case .date: self = .date
      case .timestamp: self = .timestamp
      case .flag: self = .flag
      }
    }
  }
}

extension Session {
  /// The table that `it` means.
  func lastTable(at range: SourceRange) throws(Diagnostic) -> LastTable {
    guard let last else { throw Diagnostic(.noLastResult, at: range) }
    return last
  }
}
