import Diagnostics
import Ingest
import Metrics
import Syntax
import Values

extension Session {
  /// The as-of date, and the files that rows come from, with their digests and when they were
  /// loaded.
  func addOrigin(of entities: [EntityID], asOf: CivilDate?, to sheet: inout FactSheet) {
    sheet.add(.headAsOf, asOf?.description)
    for entity in entities {
      let record = workspace.loads[entity.index]
      sheet.add(.sayFile, record.load.path.text)
      sheet.add(.headDigest, digest(of: record.path, byteCount: record.report.byteCount))
      sheet.add(.headLoaded, record.loadedAt?.description)
    }
  }

  /// The digest of a file as it is now, and whether it is still as long as when it was loaded.
  func digest(of path: String, byteCount: Int) -> String {
    guard mayRead(path), let digest = FileDigest(path: path) else { return word(.sayFileGone) }
    guard digest.byteCount != byteCount else { return digest.text }
    return word(.sayFileChanged, ["digest": .text(digest.text)])
  }
}
