import Diagnostics
import Glibc
import Ingest
import Planning
import Syntax
import Values

extension Session {
  /// Whether a file can be loaded as a sentence says, as far as its first line tells: the file is
  /// there, and has the columns that are named.
  func requireLoadable(_ load: Load) throws(Diagnostic) {
    let path = FilePath.resolve(load.path.text, relativeTo: settings.baseFolder)
    guard mayRead(path) else {
      throw Diagnostic(.outsideFolder, at: load.path.range, ["path": .code(path)])
    }
    let names: [String]
    do throws(LoadError) {
      names = try CSVLoader.columnNames(path: path, options: load.csvOptions)
    } catch {
      throw LoadNotes.diagnostic(error, of: path, at: load.path.range)
    }
    // What a column holds is known only when the file is loaded.
    let columns = names.map { LoadedColumn(name: $0, type: .date) }
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    _ = try definer.apply(load, named: load.tableName, columns: columns)
  }

  /// Why a folder cannot be opened whose model cannot be read.
  func obstacle(toOpening folder: String, model path: String) -> Diagnostic {
    let error = FilePath.errorOfReading(path)
    guard error == ENOENT else {
      return Diagnostic(
        .fileUnreadable, at: nil,
        ["path": .code(path), "reason": SystemReason.fact(ofError: error)])
    }
    let tables = FilePath.entries(of: folder).filter {
      !$0.isFolder && [".csv", ".tsv", ".txt"].contains(where: $0.name.lowercased().hasSuffix)
    }
    guard !tables.isEmpty else { return LoadNotes.notFound(path, at: nil) }
    let known = tables.prefix(Session.shownTables).map {
      Fact.code(FilePath.resolve($0.name, relativeTo: folder))
    }
    return Diagnostic(
      .noModelInFolder, at: nil, ["path": .code(folder), "known": .list(known)])
  }

  /// The most files of a folder that are named.
  private static let shownTables = 5
}
