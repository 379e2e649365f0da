package import Planning
import Values

/// A text pattern made ready to run: its texts folded once, as the values will be.
package struct TextMatcher: Sendable {
  let kind: TextPattern.Kind
  let folding: TextPattern.Folding
  private let texts: [String]
  /// The same where whole texts are compared, so that a long list costs no more than a short one.
  private let wholes: Set<String>
  private let keys: [[UInt8]]

  package init(_ pattern: TextPattern) {
    kind = pattern.kind
    folding = pattern.folding
    texts = pattern.texts.map(pattern.folding.fold)
    wholes = pattern.kind == .equals ? Set(texts) : []
    keys = pattern.kind.isOrder ? texts.map(Collation.key) : []
  }

  package func matches(_ value: String) -> Bool {
    let folded = folding.fold(value)
    return switch kind {
    case .equals: texts.count == 1 ? folded == texts[0] : wholes.contains(folded)
    case .contains: texts.contains { folded.holds($0) }
    case .starts: texts.contains { folded.utf8.starts(with: $0.utf8) }
    case .ends: texts.contains { folded.utf8.reversed().starts(with: $0.utf8.reversed()) }
    case .like: texts.contains { isLike(Array(folded), Array($0)) }
    case .less, .lessOrEqual, .greater, .greaterOrEqual: isOrdered(Collation.key(folded))
    }
  }

  private func isOrdered(_ key: [UInt8]) -> Bool {
    keys.contains { other in
      switch kind {
      case .less: key.lexicographicallyPrecedes(other)
      case .lessOrEqual: !other.lexicographicallyPrecedes(key)
      case .greater: other.lexicographicallyPrecedes(key)
      default: !key.lexicographicallyPrecedes(other)
      }
    }
  }

  /// Greedy matching with one point to go back to: `%` takes as little as it can.
  private func isLike(_ text: [Character], _ pattern: [Character]) -> Bool {
    var (at, want) = (0, 0)
    var star: (at: Int, want: Int)?
    while at < text.count {
      if want < pattern.count, pattern[want] == "%" {
        star = (at, want)
        want += 1
      } else if want < pattern.count, pattern[want] == "_" || pattern[want] == text[at] {
        at += 1
        want += 1
      } else if let back = star {
        star = (back.at + 1, back.want)
        at = back.at + 1
        want = back.want + 1
      } else {
        return false
      }
    }
    return pattern[want...].allSatisfy { $0 == "%" }
  }
}

extension TextPattern.Kind {
  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .equals, .contains, .starts, .ends, .like: false
    }
  }
}

extension TextPattern.Folding {
  /// The form in which texts are compared.
  package func fold(_ text: String) -> String {
    switch self {
    case .exact: text
    case .letterCase: TextFolding.marked(text)
    case .letterCaseAndMarks: TextFolding.key(text)
    }
  }
}

extension String {
  /// Whether the bytes of `part` stand somewhere in this text.
  fileprivate func holds(_ part: String) -> Bool {
    let (text, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }
}
