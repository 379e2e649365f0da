import Diagnostics
import Ingest
import Planning
import Syntax

extension Session {
  /// The columns of the file that is to be loaded, as its first line names them; none where it
  /// cannot be read.
  func fileColumns(_ expected: Expectations) -> [OfferedName] {
    guard expected.terms.contains(.aColumn),
      case .statement(.load(let load))? = expected.sentence?.kind
    else { return [] }
    let path = FilePath.resolve(load.path.text, relativeTo: settings.baseFolder)
    guard mayRead(path),
      let names = try? CSVLoader.columnNames(path: path, options: load.csvOptions)
    else { return [] }
    return names.filter { !$0.contains("`") }.map { name in
      let isQuoted = !SyntaxTree.isPlainName(name)
      return OfferedName(defined: Name(name, range: .empty(at: 0), isQuoted: isQuoted))
    }
  }
}
