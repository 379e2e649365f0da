import Values

/// The names and labels a sentence may use, for longest match.
///
/// The parser knows no model: whoever calls it passes the names in scope. Only names
/// made of words and whole numbers match unquoted; others must stand in backquotes.
///
/// ```
/// var names = NameTable()
/// names.insert("trễ hạn")
/// ```
package struct NameTable: Sendable {
  /// A name carries nothing but its presence: what it means is the binder's business.
  struct Presence: Sendable {}

  private(set) var trie = PhraseTrie<Presence>()
  /// The names of one word, as they were inserted.
  private(set) var words: Set<String> = []
  /// The names of several words, as they were inserted.
  private(set) var phrases: Set<String> = []

  /// An empty table.
  package init() {}

  /// A table of `names`.
  package init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  /// Adds a name or label; a second time does no harm.
  package mutating func insert(_ name: String) {
    guard let words = PhraseTrie<Presence>.words(of: name) else { return }
    trie.insert(words, value: Presence())
    if words.count > 1 { phrases.insert(name) } else { self.words.insert(name) }
  }

  /// Whether `name`, in any spelling, is in the table.
  package func contains(_ name: String) -> Bool {
    guard let words = PhraseTrie<Presence>.words(of: name) else { return false }
    return trie.contains(keys: words.map(TextFolding.key))
  }
}
