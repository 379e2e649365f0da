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

  /// The lines of a file whose code, without comments and the words of texts, has one of some
  /// words in it.
  static func codeLines(
    _ path: String, withAnyOf words: [String]
  ) throws -> [(number: Int, code: String)] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { line in words.contains { line.element.contains($0) } }
      .map { ($0.offset + 1, code(of: $0.element)) }
      .filter { line in words.contains { line.1.contains($0) } }
  }

  /// A line without its comment and without the words of its texts.
  private static func code(of line: Substring) -> String {
    let withoutTexts = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
    return String(
      withoutTexts.firstRange(of: "//").map { withoutTexts[..<$0.lowerBound] }
        ?? withoutTexts[...])
  }
}
