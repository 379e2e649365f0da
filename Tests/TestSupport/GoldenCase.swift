import Foundation

/// One story in one file: a comment that says why, then sections.
///
/// ```
/// -- A listing keeps members without rows, and says how many there are.
/// === setup sample
/// === sentence
/// units where late = 0
/// === result
///  unit …
/// ```
///
/// `setup` is `sample`, `library` or `empty`, with `strict` or `vietnamese` after it. Sections
/// `file NAME` lie in the session's folder; a file `model.hoso` is opened. Each `sentence`
/// runs in one session, and the sections after it say what it must give: `tokens`, `tree`,
/// `plan`, then `result` (a table 100 cells wide), `csv`, `json`, `notice`, `text` or `error`.
/// A sentence without such a section must not fail.
package struct GoldenCase: Equatable {
  /// The comment at the top.
  package var story: String
  package var sections: [Section]

  package struct Section: Equatable {
    package var kind: String
    /// What follows the kind on its line.
    package var argument = ""
    package var body = ""
  }

  package init(text: String) {
    story = ""
    sections = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
      text.hasSuffix("\n") ? 1 : 0)
    {
      if line.hasPrefix("=== ") {
        let words = line.dropFirst(4).split(separator: " ", maxSplits: 1)
        sections.append(
          Section(
            kind: words.first.map(String.init) ?? "",
            argument: words.count > 1 ? String(words[1]) : ""))
      } else if sections.isEmpty {
        story += line + "\n"
      } else {
        sections[sections.count - 1].body += line + "\n"
      }
    }
  }

  package var text: String {
    story
      + sections.map { section in
        let argument = section.argument.isEmpty ? "" : " " + section.argument
        return "=== \(section.kind)\(argument)\n\(section.body)"
      }.joined()
  }
}

extension GoldenCase {
  /// The folder of the cases of a test target.
  package static let folder = PackageRoot.path("Tests/GoldenTests/Cases")

  /// The paths of all cases, relative to ``folder``.
  package static let paths: [String] = {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".case") }.sorted()
  }()

  /// Reads one case.
  package init(path: String) throws {
    self.init(
      text: try String(contentsOfFile: GoldenCase.folder + "/" + path, encoding: .utf8))
  }

  /// Writes the case to its file.
  package func write(path: String) throws {
    try text.write(
      toFile: GoldenCase.folder + "/" + path, atomically: true, encoding: .utf8)
  }
}
