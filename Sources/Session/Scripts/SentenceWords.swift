import Diagnostics
import Syntax
import Values

/// The words of a sentence as far as another wording of it has the same: keywords by what they
/// mean in either language, names by what they name, everything else as it is written.
struct SentenceWords {
  private var meanings: [String] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  init(_ source: SourceText, names: NameTable, pairs: NamePairs) {
    let text = source[SourceRange(0, source.end)]
    var wordings = SyntaxTree.wordings(of: text, names: names)[...]
    for token in SyntaxTree.tokenRanges(of: source) {
      if let last = ends.last, token.start < last { continue }
      while let first = wordings.first, first.range.end <= token.start { wordings.removeFirst() }
      if let first = wordings.first, first.range.start <= token.start {
        add(SentenceWords.meaning(of: first, pairs), end: first.range.end)
      } else {
        add("=" + source[token], end: token.end)
      }
    }
  }

  private mutating func add(_ meaning: String, end: Int) {
    meanings.append(meaning)
    ends.append(end)
  }

  private static func meaning(of wording: Wording, _ pairs: NamePairs) -> String {
    switch wording.meaning {
    case .keyword(let keyword): "keyword \(keyword)"
    case .name(let typed): "name " + TextFolding.key(pairs.name(labelled: typed) ?? typed)
    }
  }

  /// The byte at which a word ends.
  func end(of word: Int) -> Int { ends[word] }

  /// The word that ends at a byte or is broken there.
  func word(endingAtOrAfter place: Int) -> Int {
    ends.firstIndex { $0 >= place } ?? max(ends.count - 1, 0)
  }

  /// The words of another wording that stand for these, by position: those in the same order,
  /// then the others that mean the same (`last 3 months` is `3 tháng gần nhất`).
  func partners(in other: SentenceWords) -> [Int: Int] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in other.meanings.difference(from: meanings) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let own = meanings.indices.filter { !removed.contains($0) }
    let others = other.meanings.indices.filter { !inserted.contains($0) }
    var partners = Dictionary(zip(own, others)) { first, _ in first }
    var left = inserted.sorted()
    for word in removed.sorted() {
      guard let index = left.firstIndex(where: { other.meanings[$0] == meanings[word] })
      else { continue }
      partners[word] = left.remove(at: index)
    }
    return partners
  }
}
