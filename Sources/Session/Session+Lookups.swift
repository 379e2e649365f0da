import Columnar
import Diagnostics
import Execution
import Metrics
import Planning
import Results
import Values

extension Session {
  /// Starts to make what completion and the history look texts up in, beside other work, so that
  /// nobody waits for it later. Cheap once it was done.
  package func prepareLookups() {
    let statistics = workspace.statistics
    for entity in workspace.model.entities {
      for field in entity.fields {
        guard case .stored(let column, let type) = field.source else { continue }
        if field.isPrivate, !settings.showsPrivate {
          workspace.beginValues(of: column)
        } else if type == .text {
          statistics.beginIndex(of: column)
        }
      }
    }
  }
}

extension Workspace {
  /// The values of a column, to ask whether a text is one of them: made when first asked for.
  func values(of id: ColumnID) -> FoldedTexts {
    let table = dataset.tables[id.entity.index]
    let column = table.columns[id.index]
    return table.lookups[id.index].values.value { FoldedTexts(column) }
  }

  fileprivate func beginValues(of id: ColumnID) {
    let table = dataset.tables[id.entity.index]
    let column = table.columns[id.index]
    table.lookups[id.index].values.begin { FoldedTexts(column) }
  }
}

extension FoldedTexts {
  /// The values of a column as they are written.
  fileprivate init(_ column: Column) {
    switch column.storage {
    case .dictionary(_, let entries), .plain(let entries, _): self.init(entries.strings)
    case .integers:
      self.init((0..<column.count).lazy.compactMap { column.cell(at: $0).plainText(.english) })
    }
  }
}
