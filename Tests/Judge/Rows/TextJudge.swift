import Syntax
import Values

/// How a written text finds others: without case; without diacritics if it has none itself.
struct TextJudge {
  private let isMarked: Bool
  private let written: String

  init(_ text: String) {
    isMarked = TextFolding.hasDiacritics(text)
    written = isMarked ? TextFolding.marked(text) : TextFolding.key(text)
  }

  private func folds(_ text: String) -> String {
    isMarked ? TextFolding.marked(text) : TextFolding.key(text)
  }

  func equals(_ text: String) -> Bool { folds(text) == written }

  func holds(_ op: TextMatchOperator, _ text: String) -> Bool {
    let (text, part) = (Array(folds(text)), Array(written))
    switch op {
    case .starts: return text.starts(with: part)
    case .ends: return text.reversed().starts(with: part.reversed())
    case .contains:
      return part.isEmpty
        || text.indices.contains { text[$0...].starts(with: part) }
    case .like: return isLike(text[...], part[...])
    }
  }

  private func isLike(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "%" {
      return (0...text.count).contains { isLike(text.dropFirst($0), pattern.dropFirst()) }
    }
    guard let next = text.first, first == "_" || first == next else { return false }
    return isLike(text.dropFirst(), pattern.dropFirst())
  }
}
