package import Diagnostics
import Glibc
package import Session

/// Where the sentences of a script come from.
package enum ScriptInput: Hashable, Sendable {
  /// The value of `-c`, with its place among several of them.
  case sentences(String, number: Int? = nil)
  /// A file; `-` is standard input.
  case file(String)

  /// Why an input cannot be read.
  package struct Unreadable: Error {
    package let failure: Failure
  }

  /// The text of the input.
  package func source() throws(Unreadable) -> SourceText {
    switch self {
    case .sentences(let text, let number):
      return SourceText(text, name: number.map { "-c \($0)" } ?? "-c")
    case .file(let path):
      let name = path == "-" ? "<stdin>" : path
      do throws(Files.SystemError) {
        let bytes = try path == "-" ? Files.read(descriptor: STDIN_FILENO) : Files.read(path)
        return SourceText(bytes: bytes, name: name)
      } catch {
        throw Unreadable(failure: ScriptInput.failure(name, error))
      }
    }
  }

  /// The same inputs; where several are values of `-c`, each with its place among these.
  package static func numbered(_ inputs: [ScriptInput]) -> [ScriptInput] {
    let texts = inputs.compactMap { input in
      if case .sentences(let text, _) = input { text } else { nil }
    }
    guard texts.count > 1 else { return inputs }
    var count = 0
    return inputs.map { input in
      guard case .sentences(let text, _) = input else { return input }
      count += 1
      return .sentences(text, number: count)
    }
  }

  /// Whether an argument of the command line names a script: a file that ends in `.hoso`, or
  /// begins with `#!` as one that the system has started does.
  package static func isScript(_ path: String) -> Bool {
    guard !path.hasSuffix("/"), !Files.isFolder(path) else { return false }
    return path.hasSuffix(".hoso") || Files.begins(path, with: Array("#!".utf8))
  }

  /// What relative paths in the input start from: the folder of its file; nil for what was
  /// typed, which starts from the working folder.
  package var folder: String? {
    guard case .file(let path) = self, path != "-" else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ name: String, _ error: Files.SystemError) -> Failure {
    let message = error.code == ENOENT ? MessageID.fileNotFound : .fileUnreadable
    let place = Files.absolute(name)
    let folder = place[..<(place.lastIndex(of: "/") ?? place.endIndex)]
    let diagnostic = Diagnostic(
      message,
      ["path": .code(name), "reason": error.fact, "folder": .code(String(folder))])
    return Failure([diagnostic], in: SourceText("", name: name), kind: .load)
  }
}
