import Diagnostics
package import Session
import Syntax
import Values

/// What formatting promises of any script: it means what it meant, a second time changes
/// nothing, and Vietnamese and back is where it was.
package enum FormattingRounds {
  /// The first promise that is broken, as a text; nil where all hold or the script has mistakes.
  package static func flaw(of script: String, in session: Session) -> String? {
    func formatted(_ text: String, _ language: Language? = nil) -> String? {
      session.formatted(SourceText(text), in: language).text
    }
    guard let once = formatted(script), let english = formatted(script, .english) else {
      return nil
    }
    if trees(of: once, in: session) != trees(of: script, in: session) {
      return "another tree: \(once)"
    }
    if comments(in: once).sorted() != comments(in: script).sorted() {
      return "other comments: \(once)"
    }
    if formatted(once) != once { return "not settled: \(once) -> \(formatted(once) ?? "nothing")" }
    guard let vietnamese = formatted(english, .vietnamese) else {
      return "no Vietnamese: \(english)"
    }
    if formatted(vietnamese) != vietnamese { return "Vietnamese not settled: \(vietnamese)" }
    if comments(in: vietnamese).sorted() != comments(in: script).sorted() {
      return "other comments: \(vietnamese)"
    }
    let back = formatted(vietnamese, .english)
    return back == english ? nil : "\(english) -> \(vietnamese) -> \(back ?? "nothing")"
  }

  /// A sentence with a comment wherever blanks stand in it, in turn behind a token, on a line
  /// of its own, and both.
  package static func commented(_ sentence: String) -> String {
    let source = SourceText(sentence)
    let tokens = SyntaxTree.tokenRanges(of: source)
    var text = ""
    for (index, token) in tokens.enumerated() {
      text += source[token]
      guard index + 1 < tokens.count, token.end < tokens[index + 1].start else { continue }
      switch index % 3 {
      case 0: text += " -- \(index), nhận xét\n  "
      case 1: text += "\n  # \(index)\n\n \t"
      default: text += "   -- \(index)  \r\n -- \(index) - \"b\"\r\n    "
      }
    }
    return text + "\n"
  }

  private static func trees(of script: String, in session: Session) -> [String] {
    SyntaxTree.parseScript(SourceText(script), names: session.names).script.sentences
      .map(TreeDump.text)
  }

  /// The comments of a text, without blanks around them; what stands in quotes is none.
  private static func comments(in text: String) -> [String] {
    let source = SourceText(text)
    var place = 0
    var found: [String] = []
    let end = SourceRange(source.end, source.end)
    for token in SyntaxTree.tokenRanges(of: source) + [end] {
      let gap = source[SourceRange(place, max(place, token.start))]
      for line in gap.split(whereSeparator: \.isNewline) {
        let words = line.split(whereSeparator: \.isWhitespace).drop { $0.allSatisfy { $0 == ";" } }
        if !words.isEmpty { found.append(words.joined(separator: " ")) }
      }
      place = max(place, token.end)
    }
    return found
  }
}
