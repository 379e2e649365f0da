package import Values

/// How bad a diagnostic is.
package enum Severity: String, Sendable, CaseIterable {
  /// The sentence was not carried out.
  case error
  /// It was, but the answer may not be what was meant.
  case warning
  /// It was; something the reader should know.
  case note
}

/// The languages of messages.
package enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Vietnamese.
  case vietnamese = "vi"
}

/// A typed value that fills a `{placeholder}` of a message.
package enum Fact: Hashable, Sendable {
  /// Words shown as they are.
  case text(String)
  /// Something of the language or of the user's data, shown in backquotes.
  case code(String)
  /// A whole number.
  case number(Int)
  /// A number with all of its decimals.
  case decimal(Decimal)
  /// An amount of memory in bytes, shown in the unit that suits it.
  case size(Int)
  /// A phrase of the term table, shown in the reader's language.
  case term(Term)
  /// Several facts, joined by commas.
  case list([Fact])
}

/// One thing to tell the user: facts as data; the words stand in the message table.
///
/// ```
/// Diagnostic(.unknownMeasure, at: range, ["name": .code("onlin")], suggestions: ["online"])
/// ```
package struct Diagnostic: Hashable, Sendable {
  /// Which message of the table.
  package var message: MessageID
  /// How bad it is; by default what the message's code letter says.
  package var severity: Severity
  /// The place in the source text, or nil if it has none.
  package var range: SourceRange?
  /// What fills the placeholders, by placeholder name.
  package var facts: [String: Fact]
  /// Nearest names, nearest first, at most three.
  package var suggestions: [String]
  /// Further lines, shown after the cause.
  package var notes: [Note]
  /// A whole corrected sentence. The parser only proposes it; a session shows it
  /// only after it parsed and bound.
  package var correction: String?
  /// A part of the source and what to write instead: the correction, where one place is wrong.
  package var replacement: Replacement?

  /// A diagnostic whose severity follows from the code of `message`.
  package init(
    _ message: MessageID, at range: SourceRange? = nil, _ facts: [String: Fact] = [:],
    suggestions: [String] = [], notes: [Note] = [], correction: String? = nil,
    replacement: Replacement? = nil
  ) {
    self.message = message
    self.severity = message.severity
    self.range = range
    self.facts = facts
    self.suggestions = Array(suggestions.prefix(3))
    self.notes = notes
    self.correction = correction
    self.replacement = replacement
  }
}

extension Diagnostic: Error {}

/// Other words for a part of the source text.
package struct Replacement: Hashable, Sendable {
  /// What is replaced.
  package var range: SourceRange
  /// What stands there afterwards.
  package var text: String

  /// Replaces `range` by `text`.
  package init(_ range: SourceRange, with text: String) {
    self.range = range
    self.text = text
  }
}

/// A further line of a diagnostic: a phrase of the term table with its facts.
package struct Note: Hashable, Sendable {
  /// The phrase.
  package var term: Term
  /// What fills its placeholders.
  package var facts: [String: Fact]

  /// A note with its facts.
  package init(_ term: Term, _ facts: [String: Fact] = [:]) {
    self.term = term
    self.facts = facts
  }
}
