import Diagnostics
import Values

/// Phrases of one or more words, found by longest match at a place of a sentence.
///
/// Words are looked up by `TextFolding.key`. A typed word fits a phrase's word if its
/// marks are the same, or if it was typed without any.
struct PhraseTrie<Value: Sendable>: Sendable {
  /// One spelling that ends at a node.
  private struct Entry: Sendable {
    var marked: [String]
    var value: Value
  }

  private struct Node: Sendable {
    var children: [String: Int] = [:]
    var entries: [Entry] = []
  }

  /// What was found.
  struct Match {
    var length: Int
    var isExact: Bool
    var value: Value
  }

  private var nodes = [Node()]

  /// The words of a phrase, or nil if it holds anything but words and whole numbers.
  static func words(of phrase: String) -> [String]? {
    let source = SourceText(phrase)
    var lexer = Lexer(source)
    var words: [String] = []
    while true {
      let token = lexer.next()
      switch token.kind {
      case .end: return words.isEmpty ? nil : words
      case .word: words.append(source[token.range])
      case .number where !source[token.range].contains("."): words.append(source[token.range])
      default: return nil
      }
    }
  }

  mutating func insert(_ words: [String], value: Value) {
    var node = 0
    for word in words {
      let key = TextFolding.key(word)
      if let child = nodes[node].children[key] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[key] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    let marked = words.map(TextFolding.marked)
    nodes[node].entries.append(Entry(marked: marked, value: value))
  }

  /// Every phrase that begins at `start`, shorter ones first. A value appears once per
  /// length and spelling.
  ///
  /// `word` gives the word at a place, or nil where no word stands.
  func matches(at start: Int, word: (Int) -> Word?) -> [Match] {
    var found: [Match] = []
    var typed: [Word] = []
    var node = 0
    while let next = word(start + typed.count), let child = nodes[node].children[next.key] {
      typed.append(next)
      node = child
      for entry in nodes[node].entries {
        guard let isExact = Self.fit(typed, entry.marked) else { continue }
        found.append(Match(length: typed.count, isExact: isExact, value: entry.value))
      }
    }
    return found
  }

  /// Whether the phrase is there in any spelling.
  func contains(keys: [String]) -> Bool {
    var node = 0
    for key in keys {
      guard let child = nodes[node].children[key] else { return false }
      node = child
    }
    return !nodes[node].entries.isEmpty
  }

  /// nil if the words do not fit; else whether all marks were typed.
  private static func fit(_ typed: [Word], _ marked: [String]) -> Bool? {
    var isExact = true
    for (word, mark) in zip(typed, marked) where word.marked != mark {
      guard word.marked == word.key else { return nil }
      isExact = false
    }
    return isExact
  }
}

/// A typed word in its two folded forms.
struct Word: Sendable {
  /// `TextFolding.marked`
  var marked: String
  /// `TextFolding.key`
  var key: String

  init(_ text: String) {
    key = TextFolding.key(text)
    marked = text.utf8.allSatisfy { $0 < 0x80 } ? key : TextFolding.marked(text)
  }
}
