import Foundation

/// The project's own files, as the tests read them.
enum Repository {
  /// The folder with `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The Swift files of `Sources`, by their paths from the root.
  static func sources() -> [String] {
    let folder = root.appendingPathComponent("Sources").path
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }.map { "Sources/\($0)" }.sorted()
  }

  /// The lines of a file that are code: without comments and without the words of texts.
  static func codeLines(_ path: String) throws -> [(number: Int, code: String)] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      index, line in
      let withoutTexts = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
      let code = withoutTexts.firstRange(of: "//").map { withoutTexts[..<$0.lowerBound] }
      return (index + 1, String(code ?? withoutTexts[...]))
    }
  }
}
