import Values

/// The one table of words: every message and every term in English and Vietnamese.
///
/// The rows stand by area in `<Area>Messages.swift` and `Terms.swift`; a test proves
/// that no row is missing and that both languages use the same placeholders.
package enum MessageTable {
  /// The words of a message.
  package static func text(of message: MessageID) -> MessageText {
    rows[message] ?? unknown(message)
  }

  /// The words of a term with its placeholders filled.
  package static func phrase(
    _ term: Term, _ facts: [String: Fact] = [:], in language: Language
  ) -> String {
    let words =
      terms[term] ?? explanationTerms[term] ?? checkTerms[term] ?? chartTerms[term]
      ?? systemTerms[term]
      ?? Bilingual(term.rawValue, term.rawValue)
    return fill(words[language], facts, language)
  }

  /// `template` with `{name}` replaced by the fact of that name; unknown ones stay.
  package static func fill(
    _ template: String, _ facts: [String: Fact], _ language: Language
  ) -> String {
    guard template.contains("{") else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result +=
        plural(name, facts) ?? facts[name].map { words($0, language) } ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The word for one or for several, as a count asks: `{count|row is|rows are}`.
  private static func plural(_ choice: String, _ facts: [String: Fact]) -> String? {
    let parts = choice.split(separator: "|")
    guard parts.count == 3, let fact = facts[String(parts[0])] else { return nil }
    let isOne =
      switch fact {
      case .number(1), .text("1"): true
      default: false
      }
    return String(isOne ? parts[1] : parts[2])
  }

  /// A fact in words.
  private static func words(_ fact: Fact, _ language: Language) -> String {
    switch fact {
    case .text(let text): text
    case .code(let code): "`\(code)`"
    case .number(let number): grouped(number, language)
    case .decimal(let number): pointed(number.description, language)
    case .size(let bytes): pointed(ByteSize(bytes).description, language)
    case .term(let term): phrase(term, in: language)
    case .list(let facts): facts.map { words($0, language) }.joined(separator: ", ")
    }
  }

  /// A number with the point or comma of the language.
  private static func pointed(_ number: String, _ language: Language) -> String {
    language == .english ? number : number.replacing(".", with: ",")
  }

  /// Digits in groups of three, as tables write them: 1,514 or 1.514.
  private static func grouped(_ number: Int, _ language: Language) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        text += language == .english ? "," : "."
      }
      text.append(digit)
    }
    return text
  }

  private static func unknown(_ message: MessageID) -> MessageText {
    let code = (message.rawValue, message.rawValue)
    return MessageText(what: code, cause: code, help: code)
  }

  /// All rows by message.
  static let rows: [MessageID: MessageText] = [
    syntaxMessages, nameMessages, meaningMessages, comparisonMessages, modelMessages, dataMessages,
    resultMessages, sessionMessages, definitionMessages, pipeMessages, scoreMessages,
    drillDownMessages, whyMessages, compareMessages, stateMessages, chartMessages,
    disclosureMessages,
    commandMessages, loadMessages,
  ].reduce(into: [:]) { table, part in table.merge(part) { first, _ in first } }
}
