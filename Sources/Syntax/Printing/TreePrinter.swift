import Diagnostics
import Values

/// Prints trees as canonical English sentences, on one line each.
///
/// Invariant: parsing what was printed, with the same names, gives the same tree but
/// for ranges.
package struct TreePrinter {
  /// The text of a script, a sentence per line.
  package static func text(of script: Script) -> String {
    script.sentences.map { text(of: $0) + "\n" }.joined()
  }

  /// The text of a sentence.
  package static func text(of sentence: Sentence) -> String {
    switch sentence.kind {
    case .query(let query): text(of: query)
    case .statement(let statement): text(of: statement)
    case .dotCommand(let command): command
    case .empty: ""
    }
  }

  /// The text of a query.
  package static func text(of query: Query) -> String {
    var words: [String] = []
    switch query.head {
    case .items(let items): words.append(items.map(text).joined(separator: ", "))
    case .lastResult: words.append("it")
    case .none: break
    }
    words += query.clauses.map(text)
    words += query.pipes.map { "| " + text(of: $0) }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The text of an item.
  package static func text(of item: Item) -> String {
    var words = [text(of: item.expression, in: .comparisonOperand)]
    if let form = item.form { words.append("as " + text(of: form)) }
    if let label = item.label { words.append("label " + text(of: label)) }
    return words.joined(separator: " ")
  }

  package static func text(of form: Form) -> String {
    switch form.kind {
    case .share(let within): "share" + (within.map { " within " + text(of: $0) } ?? "")
    case .rank(let within): "rank" + (within.map { " within " + text(of: $0) } ?? "")
    case .cumulative: "cumulative"
    case .change: "change"
    case .index(let period): "index " + text(of: period)
    case .rolling(let count, let grain): "rolling \(count.value) " + plural(of: grain)
    case .missing: ""
    }
  }

  /// The text of a dimension.
  package static func text(of dimension: Dimension) -> String {
    var words: [String] = []
    switch dimension.kind {
    case .path(let path): words.append(text(of: path))
    case .grain(let grain, let path): words.append(text(of: grain, path))
    case .missing: break
    }
    switch dimension.bands {
    case .count(let count): words.append("bands \(count.value)")
    case .cuts(let cuts): words.append("bands (" + list(cuts) + ")")
    case nil: break
    }
    return words.joined(separator: " ")
  }

  static func text(of grain: Grain, _ path: Path?) -> String {
    grain.rawValue + (path.map { " of " + text(of: $0) } ?? "")
  }

  // MARK: Names and literals

  /// A name, in backquotes if it could be read as something else.
  package static func text(of name: Name) -> String {
    needsQuotes(name) ? "`" + name.text + "`" : name.text
  }

  /// A path with its dots.
  package static func text(of path: Path) -> String {
    path.names.map(text).joined(separator: ".")
  }

  private static func needsQuotes(_ name: Name) -> Bool {
    if name.isQuoted { return true }
    guard let words = PhraseTrie<Keyword>.words(of: name.text) else { return !name.isMissing }
    guard words.count == 1 else { return false }
    return Vocabulary.trie.matches(at: 0) { $0 == 0 ? Word(name.text) : nil }.contains {
      $0.isExact && Keyword.quotedInNames.contains($0.value)
    }
  }

  static func text(of text: TextLiteral) -> String { quoted(text.text) }

  /// A text as it is written in a sentence, in quotes.
  package static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  static func text(of number: NumberLiteral) -> String {
    number.digits + (number.isPercent ? "%" : "")
  }

  static func text(of number: WholeNumber) -> String {
    number.variable.map { "@" + $0.text } ?? String(number.value)
  }

  /// Values in a list, where a comparison needs brackets.
  static func list(_ expressions: [Expression]) -> String {
    expressions.map { text(of: $0, in: .comparisonOperand) }.joined(separator: ", ")
  }
}

extension Keyword {
  /// Words that a bare name would be mistaken for.
  static let quotedInNames = reserved.union(Vocabulary.keywords(.aggregate))
    .union(Vocabulary.keywords(.grain)).union([.today, .not])
}
