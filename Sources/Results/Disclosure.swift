package import Diagnostics

/// A result that may be shown. Only ``Disclosure`` makes one, and renderers accept nothing
/// else, so that no path to a reader can go around the rules of disclosure.
package struct DisclosedResult: Sendable {
  package let table: ResultTable
  /// Counts below this one are hidden in it.
  package let smallest: Int64

  fileprivate init(_ table: ResultTable, smallest: Int64) {
    self.table = table
    self.smallest = smallest
  }
}

extension DisclosedResult {
  /// The first rows of it, with a note about those that are left out.
  package func first(_ count: Int, noting note: Diagnostic) -> DisclosedResult {
    var table = table
    table.rowCount = min(max(count, 0), table.rowCount)
    table.summaries = table.summaries.filter { $0 < table.rowCount }
    table.notes.append(note)
    return DisclosedResult(table, smallest: smallest)
  }
}

/// Decides what of a result may be shown.
///
/// Private fields never reach a result: the binder refuses them. Small counts are taken out of an
/// answer as soon as it is there (``ResultColumn/hide(_:)``), so that nothing can be made of
/// them; here a reader is told how many.
package struct Disclosure: Sendable {
  /// Counts from 1 up to this one, without it, are hidden.
  private let smallest: Int64

  /// The rules of a session; only that knows them.
  package init(smallest: Int64) {
    self.smallest = smallest
  }

  /// The one way to what renderers take.
  package func disclose(_ table: ResultTable) -> DisclosedResult {
    guard table.hidesCells else { return DisclosedResult(table, smallest: smallest) }
    var table = table
    let count =
      table.columns.reduce(0) { $0 + $1.hiddenRows.count }
      + (table.total?.cells.count { $0 == .hidden } ?? 0)
    table.notes.removeAll { Disclosure.notesOnSmallNumbers.contains($0.message) }
    table.notes.append(
      Diagnostic(.cellsHidden, ["count": .number(count), "limit": .number(Int(smallest))]))
    return DisclosedResult(table, smallest: smallest)
  }

  /// Notes that count rows, and so could tell what is hidden.
  private static let notesOnSmallNumbers: Set<MessageID> = [
    .unknownsLeftOut, .membersWithOnlyUnknowns, .losesMost,
  ]
}
