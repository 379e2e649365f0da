import Diagnostics
import Syntax

extension Session {
  /// Whether no file outside of the opened folders is read, nothing is written, and no program may
  /// be started for the session. Once it is so it stays so.
  package var isSafe: Bool { safeFolders != nil }

  /// Makes the session safe for good. What is open then is what may be read; where nothing is,
  /// the folder that paths are relative to.
  package func makeSafe() {
    guard safeFolders == nil else { return }
    let folders = openedFolders.isEmpty ? [settings.baseFolder] : openedFolders
    safeFolders = folders.map(FilePath.canonical)
  }

  /// Makes the session safe before anything is open: a model carries out sentences too, and may
  /// be anybody's. What may be read is what lies in these folders, or beside these files.
  package func makeSafe(opening paths: [String]) {
    guard safeFolders == nil else { return }
    let places = paths.map { FilePath.resolve($0, relativeTo: settings.baseFolder) }
    openedFolders += places.map { FilePath.isFolder($0) ? $0 : FilePath.folder(of: $0) }
    makeSafe()
    // A file that is named may be a link to one that lies elsewhere.
    let linked = places.filter { !FilePath.isFolder($0) }.map(FilePath.canonical)
      .filter { !mayRead($0) }
    safeFolders? += linked
  }

  /// Whether a file may be read: where it really lies, whatever links lead to it.
  func mayRead(_ path: String) -> Bool {
    guard let safeFolders else { return true }
    let place = FilePath.real(path)
    return safeFolders.contains { place == $0 || place.hasPrefix($0 == "/" ? $0 : $0 + "/") }
  }

  /// Refuses to read a file outside of the opened folders.
  func requireReadable(_ path: String, at range: SourceRange) throws(SessionError) {
    guard mayRead(path) else {
      throw .load(
        Diagnostic(
          .outsideFolder, at: range,
          ["path": .code(path), "folder": .list((safeFolders ?? []).map(Fact.code))]))
    }
  }

  /// Refuses a sentence that writes a file.
  func requireWriting(_ feature: Keyword, at range: SourceRange) throws(SessionError) {
    guard isSafe else { return }
    throw .load(Diagnostic(.safeModeForbids, at: range, ["found": .code(feature.rawValue)]))
  }
}
