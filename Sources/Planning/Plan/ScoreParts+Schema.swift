package import Diagnostics

extension ScoreParts {
  /// The columns of the table of parts.
  package enum Column: CaseIterable, Sendable {
    case part, points, maximum, lost, ratio, numerator, denominator

    /// The word at its head.
    package var term: Term {
      switch self {
      case .part: .scorePart
      case .points: .scorePoints
      case .maximum: .scoreMaximum
      case .lost: .scoreLost
      case .ratio: .scoreRatio
      case .numerator: .scoreNumerator
      case .denominator: .scoreDenominator
      }
    }

    /// What pipes call it.
    package var name: String { MessageTable.phrase(term, in: .english) }

    fileprivate var kind: ColumnKind {
      switch self {
      case .part: .text
      case .points, .maximum, .lost: .number
      case .ratio: .rate
      case .numerator, .denominator: .count
      }
    }
  }

  /// What pipes know of the table: those that lose the most stand first.
  var schema: TableSchema {
    TableSchema(
      columns: Column.allCases.enumerated().map { index, column in
        var known = TableColumn(
          name: column.name, kind: column.kind, isDimension: column == .part)
        known.origin = index
        return known
      }, order: Column.allCases.firstIndex(of: .lost))
  }
}
