import Diagnostics
import Syntax
import Values

/// Sentences and models rewritten with invented words: every name and label of a model gets a
/// new one, what stands in data and in texts stays.
///
/// The parser decides what is a name, so a word that is a keyword in one place and a name in
/// another is rewritten only where it is a name.
struct InventedWords {
  /// New words by the folded old ones. Injective.
  private(set) var words: [String: String] = [:]
  private let names: NameTable

  /// - Parameter names: every name and label of the model.
  init(names: NameTable) {
    self.names = names
  }

  /// Invents a word for a name, if it has none yet.
  mutating func add(_ name: String) {
    let key = TextFolding.key(name)
    if words[key] == nil { words[key] = InventedWords.word(words.count) }
  }

  /// Invents words for everything that a model file defines, loads and labels.
  mutating func addDefinitions(of model: SourceText) {
    var reader = SentenceReader(model)
    while let parsed = reader.next(names: names) {
      guard case .statement(let statement) = parsed.sentence.kind else { continue }
      switch statement {
      case .define(let definition):
        add(definition.name.text)
        if let label = definition.label { add(label.text) }
        if case .entity(let singular?) = definition.body { add(singular.text) }
      case .load(let load):
        if let name = load.name { add(name.text) }
      default: continue
      }
    }
  }

  /// A text with the new words.
  func rewritten(_ source: SourceText) -> String {
    var edits: [(range: SourceRange, text: String)] = []
    var reader = SentenceReader(source)
    while let parsed = reader.next(names: names) { collect(parsed.sentence, &edits) }
    var result = ""
    var position = 0
    for edit in edits.sorted(by: { $0.range.start < $1.range.start })
    where edit.range.start >= position {
      result += source[SourceRange(position, edit.range.start)] + edit.text
      position = edit.range.end
    }
    return result + source[SourceRange(position, source.end)]
  }

  /// Walks a tree of any shape and notes each name in it that has a new word.
  private func collect(_ node: Any, _ edits: inout [(range: SourceRange, text: String)]) {
    switch node {
    case let name as Name:
      if let word = words[name.key] ?? snakeCase(name.key) { edits.append((name.range, word)) }
      return
    case let call as FunctionCall:
      for argument in call.arguments { collect(argument, &edits) }
      return
    case let definition as Definition:
      if let label = definition.label, let word = words[TextFolding.key(label.text)] {
        edits.append((label.range, "\"\(word)\""))
      }
    default: break
    }
    for child in Mirror(reflecting: node).children where child.label != "values" {
      collect(child.value, &edits)
    }
  }

  /// A column of a table in snake case, such as the rate of a name, with its new name; nil for
  /// anything else.
  private func snakeCase(_ key: String) -> String? {
    let parts = key.split(separator: "_").map(String.init)
    guard parts.count > 1, parts.contains(where: { words[$0] != nil }) else { return nil }
    return parts.map { words[$0] ?? $0 }.joined(separator: "_")
  }

  /// A word of no language, different for each number.
  private static func word(_ number: Int) -> String {
    let consonants = Array("zkvjwx")
    let vowels = Array("ouai")
    var word = ""
    var rest = number
    for _ in 0..<3 {
      word.append(consonants[rest % 6])
      rest /= 6
      word.append(vowels[rest % 4])
      rest /= 4
    }
    return word + "rp"
  }
}
