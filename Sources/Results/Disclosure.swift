package import Diagnostics

/// A result that may be shown. Only ``Disclosure`` makes one, and renderers accept nothing
/// else, so that no path to a reader can go around the rules of disclosure.
package struct DisclosedResult: Sendable {
  package let table: ResultTable

  fileprivate init(_ table: ResultTable) {
    self.table = table
  }
}

extension DisclosedResult {
  /// The first rows of it, with a note about those that are left out.
  package func first(_ count: Int, noting note: Diagnostic) -> DisclosedResult {
    var table = table
    table.rowCount = min(max(count, 0), table.rowCount)
    table.summaries = table.summaries.filter { $0 < table.rowCount }
    table.notes.append(note)
    return DisclosedResult(table)
  }
}

/// Decides what of a result may be shown.
///
/// Private fields never reach a result (the binder refuses them), and every other value is
/// shown as it is.
package struct Disclosure: Sendable {
  package init() {}

  package func disclose(_ table: ResultTable) -> DisclosedResult {
    DisclosedResult(table)
  }
}
