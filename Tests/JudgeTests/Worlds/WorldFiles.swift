import Diagnostics
import Foundation
import Judge
import Session
import Values

/// A world as files in a folder of its own, open in a session.
final class WorldFiles {
  let session: Session
  private let folder: URL

  /// - Throws: what keeps the folder from being written, or the model from being opened.
  init(_ world: World) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hoso-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for table in world.tables {
      let file = folder.appendingPathComponent(table.name + ".csv")
      try WorldFiles.text(of: table).write(to: file, atomically: true, encoding: .utf8)
    }
    let model = folder.appendingPathComponent("model.hoso")
    try world.model.write(to: model, atomically: true, encoding: .utf8)
    session = Session(settings: Settings(threads: 1, baseFolder: folder.path))
    if case .failure(let failure) = session.open(folder.path) {
      throw WorldError(message: "\(failure.diagnostics)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

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
