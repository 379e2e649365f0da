package import Diagnostics

/// The smallest piece of a sentence: a kind, a place, and how it is set apart.
///
/// A token carries no text; `SourceText` gives it by range. So a line of 10 MB costs
/// a few bytes per token.
package struct Token: Hashable, Sendable {
  /// The kinds of tokens. A wrong one says what is wrong, so that lexing never fails.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Letters, digits, `_`, with at least one letter.
    case word
    /// A name in backquotes.
    case quotedName
    /// A backquote without its partner on the line.
    case unclosedQuotedName
    /// `@x`
    case variable
    /// `12` or `12.50`
    case number
    /// `5%`
    case percentage
    /// `2023-Q1`
    case date
    /// A date that the calendar does not have.
    case wrongDate
    /// `31/02/2023`
    case slashedDate
    /// `07:00`
    case clock
    /// A time that the clock does not have.
    case wrongClock
    /// A text in double quotes.
    case text
    /// A text that does not close on its line.
    case unclosedText
    /// A text in single or curly quotes.
    case foreignText
    /// `(`
    case leftParenthesis = "("
    /// `)`
    case rightParenthesis = ")"
    /// `,`
    case comma = ","
    /// `.`
    case dot = "."
    /// `..`
    case dotDot = ".."
    /// `|`
    case pipe = "|"
    /// `;`
    case semicolon = ";"
    /// `?`
    case question = "?"
    /// `\q`
    case backslashWord
    /// `=`
    case equal = "="
    /// `==`
    case identical = "=="
    /// `!=` or `≠`
    case notEqual = "!="
    /// `<`
    case less = "<"
    /// `<=` or `≤`
    case lessOrEqual = "<="
    /// `>`
    case greater = ">"
    /// `>=` or `≥`
    case greaterOrEqual = ">="
    /// `+`
    case plus = "+"
    /// `-`
    case minus = "-"
    /// `*`
    case star = "*"
    /// `/`
    case slash = "/"
    /// Signs that together are an operator of some other language: `===`, `<>`, `&&`.
    case unknownOperator
    /// A character with no meaning here.
    case unknownCharacter
    /// The end of the sentence.
    case end
  }

  /// What it is.
  package var kind: Kind
  /// Where it stands.
  package var range: SourceRange
  /// Whether a line ended between the token before and this one.
  package var isAfterNewline: Bool
  /// Whether blanks, a comment or a line end stand before it.
  package var isAfterBlank: Bool

  /// Whether the token is first on its line and the line begins with a blank.
  package var isIndented: Bool
}
