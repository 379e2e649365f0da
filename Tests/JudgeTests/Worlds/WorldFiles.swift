import Diagnostics
import Judge
import Session
import TestSupport
import Values

/// A world as files in a folder of its own, open in a session.
final class WorldFiles {
  let session: Session
  private let folder: TemporaryFolder

  /// - Throws: what keeps the folder from being written, or the model from being opened.
  init(_ world: World) throws {
    folder = try TemporaryFolder()
    for table in world.tables {
      try folder.file(table.name + ".csv", WorldFiles.text(of: table))
    }
    try folder.file("model.hoso", world.model)
    session = Session(settings: Settings(threads: 1, baseFolder: folder.path))
    if case .failure(let failure) = session.open(folder.path) {
      throw WorldError(message: "\(failure.diagnostics)")
    }
  }

  struct WorldError: Error {
    let message: String
  }

  private static func text(of table: World.Table) -> String {
    let rows = [table.columns] + table.rows.map { $0.map(text) }
    return rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): "\"\(text)\""
    default: value.description
    }
  }
}
