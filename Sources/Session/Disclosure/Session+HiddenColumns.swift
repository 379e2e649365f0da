import Diagnostics
import Metrics
import Planning
import Syntax

extension Session {
  /// Keeps in mind which columns of which files are private in the model that was opened.
  func rememberHiddenColumns() {
    for (record, entity) in zip(workspace.loads, workspace.model.entities) {
      let columns = entity.privateColumns
      guard !columns.isEmpty else { continue }
      hiddenColumns[FilePath.canonical(record.path), default: []].formUnion(columns)
    }
  }

  /// The columns of a file that the opened model says are private: they are so under every name
  /// that the file is loaded by.
  ///
  /// - Throws: `privateColumnsUnread` where the file is read so that they are not among its columns,
  ///   and their values could stand in any other.
  func hiddenColumns(
    of path: String, _ columns: [LoadedColumn], at range: SourceRange
  ) throws(Diagnostic) -> Set<String> {
    guard !settings.showsPrivate, let hidden = hiddenColumns[FilePath.canonical(path)] else {
      return []
    }
    guard hidden.isSubset(of: columns.map(\.name)) else {
      throw Diagnostic(
        .privateColumnsUnread, at: range,
        ["path": .code(path), "columns": .list(hidden.sorted().map(Fact.code))])
    }
    return hidden
  }
}
