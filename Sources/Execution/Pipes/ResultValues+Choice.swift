import Columnar
import Results
import Values

extension ResultValues {
  /// For each row the value of one of several columns of one kind; nil picks a missing value.
  ///
  /// - Throws: `.overflow` when numbers find no common scale.
  static func chosen(
    _ picks: [Int?], from all: [ResultValues]
  ) throws(ExecutionError) -> ResultValues {
    if let stored = stored(picks, from: all) { return stored }
    let numbers = all.map(\.exact)
    let scale = numbers.map(\.scale).max() ?? 0
    var rescaled: [ExactColumn] = []
    for column in numbers { rescaled.append(try column.rescaled(to: scale)) }
    let column = ExactColumn(
      numerators: picks.enumerated().map { row, pick in
        pick.map { rescaled[$0].numerators[row] } ?? 0
      },
      denominators: picks.enumerated().map { row, pick in
        pick.map { rescaled[$0].denominators[row] } ?? 0
      },
      scale: scale, isDecimal: numbers.allSatisfy(\.isDecimal))
    let ownRates = all.allSatisfy { if case .rates = $0 { true } else { false } }
    if ownRates {
      return .percentages(
        numerators: column.numerators, denominators: column.denominators, scale: 0, unit: .share)
    }
    return column.values
  }

  /// Texts, days, instants and flags; nil for numbers. A column of missing values goes with
  /// every other.
  private static func stored(_ picks: [Int?], from all: [ResultValues]) -> ResultValues? {
    let telling = all.filter { values in
      (0..<values.count).contains { !values.isMissing(at: $0) }
    }
    let columns = (telling.isEmpty ? all : telling).compactMap { values -> Column? in
      if case .stored(let column) = values { column } else { nil }
    }
    guard let type = columns.first?.type, columns.count == max(telling.count, 1) || telling.isEmpty,
      columns.allSatisfy({ $0.type == type })
    else { return nil }
    let rows = picks.indices
    switch type {
    case .text:
      return .stored(Column(texts: rows.map { row in picks[row].flatMap { all[$0].texts[row] } }))
    case .date, .timestamp, .flag:
      return .stored(
        Column(
          type,
          integers: rows.map { row in
            guard let pick = picks[row], case .stored(let column) = all[pick] else { return nil }
            return column.integer(at: row)
          }))
    case .integer, .decimal: return nil
    }
  }
}
