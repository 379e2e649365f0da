import Columnar
import Planning
import Results
import Values

extension ResultEvaluator {
  /// Works on the rows of a source from now on.
  mutating func take(_ source: ResultSource) {
    dimensions = source.dimensions
    measures = source.measures
    related = source.related
    keys = source.keys
    rowCount = source.keys.first?.numbers.count ?? source.rows.count
  }

  /// A measure over the group's own rows or related ones.
  func measure(_ id: MeasureID, _ rows: [UInt32]) throws(ExecutionError) -> ResultValues {
    try column(id).values.gathered(rows).keeping(definedRows(id, rows))
  }

  /// What a measure divides by.
  func denominator(_ id: MeasureID, _ rows: [UInt32]) throws(ExecutionError) -> ResultValues {
    let denominators = try column(id).denominators
    return ResultValues.counts(rows.map { denominators[Int($0)] })
      .keeping(definedRows(id, rows))
  }

  private func column(_ id: MeasureID) throws(ExecutionError) -> MeasureColumn {
    guard let index = id.related else { return measures[id.aggregation][id.measure] }
    guard let related = related[index] else {
      // Nothing to take it over: a slot for every row, all undefined.
      let slots = Array(repeating: -1, count: rowCount)
      return measures[id.aggregation][id.measure].gathered(slots)
    }
    return related.measures[id.aggregation][id.measure]
  }

  private func definedRows(_ id: MeasureID, _ rows: [UInt32]) -> [Bool]? {
    guard let index = id.related else { return nil }
    guard let related = related[index] else { return rows.map { _ in false } }
    return related.isDefined.map { isDefined in rows.map { isDefined[Int($0)] } }
  }

  /// The places of rows among all groups that take part in a ranking.
  func places(
    _ expression: ResultExpression, descending: Bool, _ rows: [UInt32]
  ) throws(ExecutionError) -> ResultValues {
    let ranks = try values(expression, rankable).ranks(settings.cancellation)
    let places = try CompetitionRanks(
      of: rankable, by: ranks, descending: descending, count: rowCount, settings.cancellation)
    return .ranks(
      rows.map { places.places[Int($0)] }, ties: rows.map { places.ties[Int($0)] })
  }

  /// The target that holds for each row.
  func target(_ goal: Goal, _ rows: [UInt32]) -> ResultValues {
    let values = rows.map { goal.value(on: day(of: goal, Int($0))) }
    let scale = values.map { $0?.scale ?? 0 }.max() ?? 0
    return .decimals(
      unscaled: values.map { $0?.rescaled(to: scale)?.unscaled ?? 0 }, scale: scale,
      style: .shortest, missing: Bitmap(where: values) { $0 == nil })
  }

  /// The day that decides which target holds: the last one of a span of time.
  private func day(of goal: Goal, _ row: Int) -> CivilDate? {
    guard let dimension = goal.dimension, dimension < keys.count,
      case .grain(let grain) = keys[dimension].domain,
      keys[dimension].numbers[row] != GroupTable.missingKey,
      let next = grain.firstDay(ofOrdinal: Int(keys[dimension].numbers[row]) + 1)
    else { return goal.day }
    let last = next.adding(days: -1)
    return goal.day.map { min($0, last) } ?? last
  }
}

extension ResultValues {
  fileprivate func keeping(_ isDefined: [Bool]?) -> ResultValues {
    isDefined.map(keeping) ?? self
  }
}
