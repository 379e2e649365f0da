package import Diagnostics
import Values

/// The tree of a whole text: its sentences in order.
///
/// The parser never fails: what it did not find stands in the tree as a `missing`
/// node, what it skipped as an `unexpected` range of the sentence. A binder only
/// reads trees whose sentence had no error diagnostic, so it may treat `missing` as
/// impossible; completion, highlighting and formatting read all trees.
package struct Script: Hashable, Sendable {
  /// The sentences, without empty ones.
  package var sentences: [Sentence]

  /// A script of `sentences`.
  package init(sentences: [Sentence]) { self.sentences = sentences }
}

/// One sentence: a question or a command.
package struct Sentence: Hashable, Sendable {
  /// What a sentence can be.
  package indirect enum Kind: Hashable, Sendable {
    /// A question: head, clauses, pipes.
    case query(Query)
    /// A command: `load`, `define`, `why`, `expect`, …
    case statement(Statement)
    /// A line such as `.mode csv`, passed through unparsed, with its dot.
    case dotCommand(String)
    /// Nothing but blanks, comments or a separator.
    case empty
  }

  /// What it is.
  package var kind: Kind
  /// From its first to its last token.
  package var range: SourceRange
  /// What the parser skipped to find the sentence's end.
  package var unexpected: [SourceRange]

  /// A sentence over `range`.
  package init(_ kind: Kind, range: SourceRange, unexpected: [SourceRange] = []) {
    self.kind = kind
    self.range = range
    self.unexpected = unexpected
  }
}

/// A name as the user wrote it.
///
/// A name of several words is one `Name` when the name table knew it, or when it
/// stood in backquotes. The parser does not decide what the name means.
package struct Name: Hashable, Sendable {
  /// As typed, words joined by one blank, without backquotes and without `@`.
  package var text: String
  /// `TextFolding.key(text)`: equal for all spellings of one name.
  package var key: String
  /// Where it stands, with its backquotes.
  package var range: SourceRange
  /// Whether it stood in backquotes, so it can be no keyword.
  package var isQuoted: Bool
  /// Whether the parser had to invent it; `text` is then empty.
  package var isMissing: Bool { text.isEmpty }

  /// A name at `range`; its key is worked out.
  package init(_ text: String, range: SourceRange, isQuoted: Bool = false) {
    self.text = text
    self.key = TextFolding.key(text)
    self.range = range
    self.isQuoted = isQuoted
  }
}

/// Names joined by dots: `unit.tier`. Never empty.
package struct Path: Hashable, Sendable {
  /// The names from left to right.
  package var names: [Name]
  /// From the first to the last name.
  package var range: SourceRange

  /// A path of `names`, which must not be empty.
  package init(_ names: [Name], range: SourceRange) {
    self.names = names
    self.range = range
  }

  /// A path of one name.
  package init(_ name: Name) { self.init([name], range: name.range) }

  /// The only name of a path without dots.
  package var singleName: Name? { names.count == 1 ? names.first : nil }
}

/// A text in double quotes.
package struct TextLiteral: Hashable, Sendable {
  /// The text meant: without quotes, `""` read as one quote.
  package var text: String
  /// With its quotes.
  package var range: SourceRange
  /// Whether the parser had to invent it.
  package var isMissing: Bool

  /// A text at `range`.
  package init(_ text: String, range: SourceRange, isMissing: Bool = false) {
    self.text = text
    self.range = range
    self.isMissing = isMissing
  }
}

/// A whole number without sign, as in `top 5`.
package struct WholeNumber: Hashable, Sendable {
  /// The value; 0 if missing, or if a variable holds it.
  package var value: Int
  /// The variable that holds the value, as in `top @n`; nil where it is written out.
  package var variable: Name?
  /// Where it stands.
  package var range: SourceRange
  /// Whether the parser had to invent it.
  package var isMissing: Bool

  /// A number at `range`.
  package init(_ value: Int, range: SourceRange, isMissing: Bool = false) {
    self.value = value
    self.range = range
    self.isMissing = isMissing
  }

  /// The number that a variable holds.
  package init(_ variable: Name) {
    value = 0
    self.variable = variable
    range = variable.range
    isMissing = false
  }
}
