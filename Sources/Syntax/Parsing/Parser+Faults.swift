import Diagnostics
import Values

extension Parser {
  /// What is wrong with a wrong token, or nil for a right one.
  func fault(of token: Token) -> Diagnostic? {
    switch token.kind {
    case .wrongDate: return wrongDate(token)
    case .slashedDate: return slashedDate(token)
    case .unclosedText:
      return Diagnostic(.unclosedText, at: token.range, correction: closedText(token, quote: "\""))
    case .unclosedQuotedName:
      return Diagnostic(.unclosedQuotedName, at: token.range)
    case .foreignText:
      let inner = text(of: token).dropFirst().dropLast()
      let quoted = "\"" + inner.replacing("\"", with: "\"\"") + "\""
      return Diagnostic(
        .singleQuotes, at: token.range, correction: edited(replacing: token.range, with: quoted))
    case .unknownOperator: return unknownOperator(token)
    case .unknownCharacter: return unknownCharacter(token)
    case .wrongClock:
      return Diagnostic(.wrongClock, at: token.range, ["found": .code(clipped(text(of: token)))])
    default: return nil
    }
  }

  private func wrongDate(_ token: Token) -> Diagnostic {
    let text = text(of: token)
    var reason = Term.notADate
    var correction: String?
    if case .failure(let wrong) = PeriodLiteral.read(text) {
      reason = wrong.reason
      correction = wrong.nearest.map { edited(replacing: token.range, with: $0) }
    }
    return Diagnostic(
      .wrongDate, at: token.range, ["date": .code(clipped(text)), "reason": .term(reason)],
      correction: correction)
  }

  private func slashedDate(_ token: Token) -> Diagnostic {
    let text = text(of: token)
    let parts = text.split(separator: "/").compactMap { Int($0) }
    var facts: [String: Fact] = ["date": .code(text)]
    guard parts.count == 3 else { return Diagnostic(.slashedDate, at: token.range, facts) }
    let form = PeriodLiteral.nearestDay(year: parts[2], month: parts[1], day: parts[0])
    facts["form"] = .code(form)
    return Diagnostic(
      .slashedDate, at: token.range, facts, correction: edited(replacing: token.range, with: form))
  }

  /// The sentence with the text closed: at the last word before a clause, or at the end.
  private func closedText(_ token: Token, quote: String) -> String {
    edited(replacing: SourceRange(token.range.end, token.range.end), with: quote)
  }

  /// Operators of other languages and what they are here.
  private static let operatorsElsewhere = [
    "===": "=", "<>": "!=", "!==": "!=", "=<": "<=", "=>": ">=", "&&": " and ", "||": " or ",
    "&": " and ", "!": " not ",
  ]

  private func unknownOperator(_ token: Token) -> Diagnostic {
    let sign = text(of: token)
    let known = Self.operatorsElsewhere[sign]
    return Diagnostic(
      .unknownOperator, at: token.range, ["found": .code(clipped(sign))],
      correction: known.map { replacement in
        edited(replacing: token.range, with: replacement).collapsingBlanks()
      })
  }

  private func unknownCharacter(_ token: Token) -> Diagnostic {
    if let invalid = source.firstInvalid, token.range.start <= invalid.start,
      invalid.start < token.range.end
    {
      return Diagnostic(.invalidEncoding, at: token.range)
    }
    let sign = text(of: token)
    var correction: String?
    if sign == "$", tokenAfter(token).kind == .word, !tokenAfter(token).isAfterBlank {
      correction = edited(replacing: token.range, with: "@")
    } else if sign == "–" || sign == "—" {
      correction = edited(replacing: token.range, with: "-")
    }
    return Diagnostic(
      .unknownCharacter, at: token.range, ["found": .code(sign)], correction: correction)
  }

  private func tokenAfter(_ token: Token) -> Token {
    tokens.first { $0.range.start >= token.range.end } ?? tokens[tokens.count - 1]
  }
}

extension String {
  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The text with every run of blanks as one.
  func collapsingBlanks() -> String {
    split(separator: " ").joined(separator: " ")
  }
}
