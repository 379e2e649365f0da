import Diagnostics
import Syntax
import Values

extension Topic {
  /// The topics that a word of the language belongs to, those named for it first. Marks count
  /// only where they tell topics apart.
  static func topics(named word: String) -> [Topic] {
    if word == "|" { return all.filter { $0.name == "pipe" } }
    let marked = TextFolding.marked(word)
    let exact = all.filter { $0.words.contains { TextFolding.marked($0) == marked } }
    let key = TextFolding.key(word)
    let found =
      exact.isEmpty ? all.filter { $0.words.contains { TextFolding.key($0) == key } } : exact
    let named = found.filter { TextFolding.key($0.name) == key }
    return named.isEmpty ? Array(found.prefix(3)) : named
  }
}

extension MessageID {
  /// The message with a code, whatever its case.
  static func message(coded text: String) -> MessageID? {
    MessageID(rawValue: text.uppercased())
  }
}
