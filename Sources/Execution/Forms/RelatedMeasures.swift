import Planning
import Values

/// Measures taken over related rows, for each row of an answer.
struct RelatedMeasures: Sendable {
  /// By aggregation and measure, a slot a row number.
  var measures: [[MeasureColumn]]
  /// The same over all rows, in one slot; nil where they have no meaning.
  var totals: [[MeasureColumn]]?
  /// By row number: whether there is anything to take them over; nil where there always is.
  var isDefined: [Bool]?
  /// Which groups they are taken over; nil for the row of totals.
  var origin: RelatedOrigin?

  /// Takes the measures of groups over the windows of the rows of an answer.
  init(
    _ related: RelatedRows, keys: GroupKeys, groups: GroupMeasures,
    totals: [[MeasureColumn]]?, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    let found = try GroupWindows(
      related.window, keys: keys, related: groups.keys, cancellation)
    let windowOfRow = found.windowOfRow
    let slots = windowOfRow.map { $0 ?? -1 }
    measures = []
    for columns in groups.measures {
      measures.append(
        try columns.merged(found.windows, cancellation).map { $0.gathered(slots) })
    }
    // Other days without rows are nothing to compare with; the rows themselves always are.
    let isEmpty = related.aggregations != nil && groups.keys.count == 0
    self.totals = related.coversTotals && !isEmpty ? totals : nil
    isDefined = windowOfRow.contains(nil) ? windowOfRow.map { $0 != nil } : nil
    origin = RelatedOrigin(
      windowOfRow: windowOfRow, windows: found.windows, keys: groups.keys.columns)
  }
}

extension RelatedMeasures {
  /// The measures of the row of totals, as if it were the only row; nil where it has none.
  var asTotals: RelatedMeasures? {
    totals.map { RelatedMeasures(measures: $0, totals: nil, isDefined: nil) }
  }

  init(measures: [[MeasureColumn]], totals: [[MeasureColumn]]?, isDefined: [Bool]?) {
    self.measures = measures
    self.totals = totals
    self.isDefined = isDefined
  }
}

/// Groups with their measures, before they become rows of an answer.
struct GroupMeasures: Sendable {
  let keys: GroupKeys
  /// By aggregation and measure, a slot a group.
  let measures: [[MeasureColumn]]
}
