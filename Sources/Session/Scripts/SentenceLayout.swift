import Diagnostics
import Syntax

/// A sentence in lines: broken behind comments, and where it is too long before clauses, steps,
/// attributes and options of load; a part that is still too long also before `and` and `or` and
/// after commas.
struct SentenceLayout {
  private let source: SourceText
  private let comments: InnerComments?
  private let partStarts: [Int]
  private let joints: [Int]

  /// Lines are broken so that they have at most so many characters.
  static let width = 100

  /// A sentence on one line, with the comments that stand between its tokens.
  init(_ text: String, names: NameTable, comments: InnerComments?) {
    let source = SourceText(text)
    let wordings = SyntaxTree.wordings(of: text, names: names)
    self.source = source
    self.comments = comments
    partStarts = wordings.filter(SentenceLayout.beginsPart).map { wording in
      let start = wording.range.start
      let isStep = start >= 2 && source[SourceRange(start - 2, start)] == "| "
      return isStep ? start - 2 : start
    }
    joints =
      wordings.filter { [.keyword(.and), .keyword(.or)].contains($0.meaning) }
      .map(\.range.start) + SyntaxTree.commaEnds(in: source)
  }

  /// The lines, joined.
  var text: String {
    var lines: [String] = []
    var place = 0
    for (end, comments) in (comments?.afterToken ?? [:]).sorted(by: { $0.key < $1.key }) {
      lines += self.lines(of: SourceRange(place, end), isFirst: lines.isEmpty)
      for (index, comment) in comments.enumerated() {
        // Only one comment has room behind a token: the next would be part of it.
        if index == 0, comment.isBehind, let line = lines.popLast() {
          lines.append(line + "  " + comment.text)
        } else {
          lines.append("  " + comment.text)
        }
      }
      place = end
    }
    lines += self.lines(of: SourceRange(place, source.end), isFirst: lines.isEmpty)
    return lines.joined(separator: "\n")
  }

  /// A stretch of the sentence; all lines but the first of the sentence are indented.
  private func lines(of range: SourceRange, isFirst: Bool) -> [String] {
    let whole = (isFirst ? "" : "  ") + source[range].trimmed
    guard whole.count > SentenceLayout.width else { return [whole] }
    var lines: [String] = []
    for part in pieces(of: range, breaks: partStarts) {
      let words = source[part].trimmed
      if words.isEmpty { continue }
      let indent = lines.isEmpty && isFirst ? "" : "  "
      if let last = lines.last, last.count + 1 + words.count <= SentenceLayout.width {
        lines[lines.count - 1] = last + " " + words
      } else if indent.count + words.count <= SentenceLayout.width {
        lines.append(indent + words)
      } else {
        let inner = pieces(of: part, breaks: joints.sorted())
        lines += SentenceLayout.packed(inner.map { source[$0].trimmed }, first: indent)
      }
    }
    return lines
  }

  private static func beginsPart(_ wording: Wording) -> Bool {
    guard case .keyword(let keyword) = wording.meaning else { return false }
    return !Vocabulary.entry(of: keyword).roles.isDisjoint(with: breakable)
  }

  private func pieces(of whole: SourceRange, breaks: [Int]) -> [SourceRange] {
    let inner = breaks.filter { $0 > whole.start && $0 < whole.end }
    return zip([whole.start] + inner, inner + [whole.end]).filter { $0 < $1 }.map(SourceRange.init)
  }

  /// Words packed into lines; all but the first are indented twice.
  private static func packed(_ words: [String], first: String) -> [String] {
    words.reduce(into: [String]()) { lines, piece in
      if let last = lines.last, last.count + 1 + piece.count <= width {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append((lines.isEmpty ? first : "    ") + piece)
      }
    }
  }

  private static let breakable: Set<Vocabulary.Role> = [
    .clause, .pipe, .attribute, .loadOption,
  ]
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
