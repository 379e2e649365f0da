import Diagnostics
import Foundation
import Session
import TestSupport

/// A Markdown file whose examples are run.
///
/// The comment `<!-- checked: session sample -->` before a fenced block says that the block is
/// a transcript of a session on the sample: after each `hoso> ` stands what a terminal shows.
/// `tokens`, `tree`, `plan` and a sentence say that the block is that printed form of it.
struct Document {
  let path: String
  let text: String

  /// - Parameter path: from the root of the package.
  /// - Throws: what keeps the file from being read.
  init(path: String) throws {
    self.path = path
    text = try String(contentsOfFile: PackageRoot.path(path), encoding: .utf8)
  }

  /// The text with every checked block as it really is.
  func actual() -> String {
    var result: [String] = []
    var check: String?
    var block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let marked = line.firstMatch(of: /^<!-- checked: (.+) -->$/) {
        check = String(marked.1)
        result.append(line)
      } else if let lines = block {
        if line == "```", let what = check {
          result += Self.run(lines, as: what)
          result.append(line)
          (check, block) = (nil, nil)
        } else {
          block = lines + [line]
        }
      } else {
        result.append(line)
        if check != nil, line.hasPrefix("```") { block = [] }
      }
    }
    return result.joined(separator: "\n")
  }

  /// How many blocks are checked.
  var checkCount: Int { text.components(separatedBy: "<!-- checked:").count - 1 }

  /// The sentences that the shell examples pass to hoso.
  var shellSentences: [String] {
    text.matches(of: /```sh\n(?<lines>[^`]*)```/).flatMap { block in
      block.lines.matches(of: /\-c '(?<sentence>[^']+)'/)
        .map { String($0.sentence) }
    }
  }

  /// The sentences in the right column of tables.
  var tableSentences: [String] {
    text.matches(of: /\| `(?<sentence>[^`\n]+)` \|\n/).map { String($0.sentence) }
  }

  private static func run(_ lines: [String], as check: String) -> [String] {
    let words = check.split(separator: " ", maxSplits: 1).map(String.init)
    let subject = words.count > 1 ? words[1] : ""
    if words[0] == "session" { return transcript(lines, on: subject) }
    let stages = Samples.sample().stages(of: SourceText(subject))
    let form: String? =
      switch words[0] {
      case "tokens": stages?.tokens
      case "tree": stages?.tree
      case "plan": stages?.plan
      default: nil
      }
    return (form ?? "unknown check").split(separator: "\n").map { line in
      line.hasSuffix(" ") ? String(line.dropLast()) : String(line)
    }
  }

  /// What stands before the first prompt stays; it must hold the banner, if anything.
  private static func transcript(_ lines: [String], on dataset: String) -> [String] {
    let session = dataset == "library" ? Samples.library() : Samples.sample()
    let prompt = "hoso> "
    let head = lines.prefix { !$0.hasPrefix(prompt) }
    var result = Array(head)
    if !head.isEmpty, !head.contains(where: { $0.contains(session.banner ?? "?") }) {
      result.append(session.banner ?? "no banner")
    }
    for line in lines where line.hasPrefix(prompt) {
      result.append(line)
      let shown = session.transcript(of: String(line.dropFirst(prompt.count)))
      result += shown.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
      result.append("")
    }
    return Array(result.dropLast())
  }
}
