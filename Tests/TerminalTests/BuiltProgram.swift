import Foundation
import Testing

/// The `hoso` that was built along with the tests: it stands beside their bundle.
enum BuiltProgram {
  static func path() throws -> String {
    let folders = CommandLine.arguments.flatMap { argument in
      sequence(first: folder(of: argument)) { $0.isEmpty ? nil : folder(of: $0) }.prefix(4)
    }
    let path = folders.map { $0 + "/hoso" }.first { unsafe access($0, X_OK) == 0 }
    return try #require(path, "hoso is not built beside \(CommandLine.arguments)")
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
