import Columnar
import Diagnostics
import Execution
import Planning
import Results
import Syntax
import Values

/// Lists the rows behind a number of a table: by the conditions of the plan that counted them, in
/// the groups of the row.
struct RowsListing: Sendable {
  let behind: RowsBehind
  let target: RowsTarget
  let last: LastTable
  let binder: Binder
  /// The column that says why rows were left out, for those that were.
  let reason: [OutputColumn]

  /// The plan that lists them.
  func plan(_ cancellation: CancellationFlag) throws(Diagnostic) -> LogicalPlan {
    var conditions: [Condition] = []
    for set in behind.sets {
      conditions.append(
        set.filter(
          in: try last.groups(
            of: target, at: behind.position, related: set.related, cancellation)))
    }
    let condition = conditions.count == 1 ? conditions[0] : .any(conditions)
    return try binder.listing(of: behind.entity, where: condition, more: reason)
  }
}

extension LastTable {
  /// The groups that a target of `rows of` names; nil means all rows.
  fileprivate func groups(
    of target: RowsTarget, at position: Int?, related: Int?, _ cancellation: CancellationFlag
  ) throws(Diagnostic) -> [[KeyValue?]]? {
    let origins = table.origins ?? []
    let origin = provenance.origin
    func groups(_ numbers: [UInt32]) throws(Diagnostic) -> [[KeyValue?]] {
      var groups: [[KeyValue?]] = []
      for (index, number) in numbers.enumerated() {
        if index.isMultiple(of: stepsBetweenChecks), cancellation.isRaised {
          throw Diagnostic(.cancelled, at: nil)
        }
        for row in table.origins(of: number) {
          groups += origin.groups(ofRow: row, at: position, related: related)
        }
      }
      return groups
    }
    switch target.row {
    case .number(let number):
      guard origins.indices.contains(number.value - 1) else {
        throw noRow(number, count: origins.count)
      }
      return try groups([origins[number.value - 1]])
    case .all:
      switch origin.plan.source {
      case .members: return try groups(origins)
      case .groups(let counted):
        guard table.total != nil || counted.dimensionCount == 0 && !origin.plan.showsParts else {
          throw Diagnostic(.noTotalRow, at: target.range)
        }
        return origin.groupsOfTotals(at: position, related: related)
      }
    }
  }

  private func noRow(_ number: WholeNumber, count: Int) -> Diagnostic {
    Diagnostic(
      .noSuchRow, at: number.range,
      ["number": .number(number.value), "count": .number(count)],
      replacement: count > 0 ? Replacement(number.range, with: String(count)) : nil)
  }
}
