import Columnar
import Metrics
import Planning
import Results
import Values

/// The rows that a result begins with: members or groups, numbered in their default order.
struct ResultSource: Sendable {
  /// The rows, in order.
  var rows: [UInt32]
  /// The labels of each dimension of groups, a value a row number.
  var dimensions: [ResultValues]
  /// By dimension: ranks of groups that are not ordered by their labels, by row number; nil
  /// for others.
  var dimensionRanks: [[Int64]?] = []
  /// By aggregation and measure, a slot a row number.
  var measures: [[MeasureColumn]]
  /// The same over all groups, in one slot; nil where there is no row of totals.
  var totals: [[MeasureColumn]]?
  /// By aggregation: rows that were counted, by row number.
  var rowCounts: [[Int64]]
  /// Whose members the rows are; nil for groups. A row number is then a row of its table.
  var member: EntityID?
  /// The groups with a missing key, which no ranking looks at; empty when there are none.
  var unranked: [Bool] = []
  /// By dimension: what the groups are made by.
  var keys: [DimensionKeys] = []
  /// Measures over related rows, by position in ``Groups/related``.
  var related: [RelatedMeasures] = []
  /// What the rows stand for.
  var origins = RowOrigins()
}

/// One dimension of the rows of a result, as numbers.
struct DimensionKeys: Sendable {
  let domain: KeyDomain
  /// By row number; ``GroupTable/missingKey`` where missing.
  var numbers: [Int64]
}

extension ResultSource {
  /// One row for each member of an entity that satisfies the filter, in the order of the file.
  init(
    _ members: Members, _ dataset: Dataset, _ settings: Executor.Settings
  ) throws(ExecutionError) {
    let count = dataset.table(of: members.entity).rowCount
    member = members.entity
    let compiler = RowCompiler(dataset: dataset, entity: members.entity)
    if let filter = try compiler.filter(members.filter) {
      rows = try settings.scan(rowCount: count).rows(where: filter)
    } else {
      rows = (0..<UInt32(count)).map { $0 }
    }
    try settings.take(bytes: rows.count * MemoryLayout<UInt32>.stride)
    dimensions = []
    measures = []
    rowCounts = []
    for aggregation in members.aggregations {
      let program = try AggregationProgram(aggregation, dataset: dataset, isOfMembers: true)
      let groups = try program.run(settings, keepsEmpty: true)
      // Slot 0 holds the rows that lead to no member.
      let slots = Array(1..<count + 1)
      measures.append(groups.measures.map { $0.gathered(slots) })
      rowCounts.append(slots.map { groups.rows[$0] })
    }
  }
}

extension Dataset {
  /// The labels of members; a missing row has a missing label.
  func memberLabels(_ entity: EntityID, rows: [Int64]) -> Column {
    let present: [UInt8] = rows.map { $0 == GroupTable.missingKey ? 0 : 1 }
    guard table(of: entity).rowCount > 0 else {
      return Column(texts: Array(repeating: nil, count: rows.count))
    }
    let safe = rows.map { $0 == GroupTable.missingKey ? 0 : UInt32($0) }
    return memberLabels(entity, rows: safe).masked(by: present)
  }

  /// The labels of members; those of entities without a key are numbers from 1.
  func memberLabels(_ entity: EntityID, rows: [UInt32]) -> Column {
    if let labels = labels(of: entity) {
      return rows.isIdentity(of: labels.count) ? labels : labels.gather(rows)
    }
    let numbers = IntegerLanes(values: rows.map { Int64($0) + 1 })
    return Column(type: .integer, storage: .integers(PackedIntegers(numbers)))
  }
}
