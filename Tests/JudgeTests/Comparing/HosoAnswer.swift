import Diagnostics
import Judge
import Results
import Session
import Values

/// What hoso made of a sentence, in the judge's words.
enum HosoAnswer {
  case table(ResultTable)
  /// What is not there yet.
  case awaited(String)
  case refusal(String)

  init(_ text: String, in session: Session) {
    var answer = HosoAnswer.refusal("nothing")
    session.run(SourceText(text)) { outcome in
      switch outcome {
      case .result(let result): answer = .table(result.table)
      case .failure(let failure): answer = HosoAnswer(failure)
      default: answer = .refusal("no table")
      }
      return true
    }
    self = answer
  }

  private init(_ failure: Failure) {
    guard let first = failure.diagnostics.first else {
      self = .refusal("nothing")
      return
    }
    let text = "\(first.message) \(first.facts)"
    self = first.message == .notYetAvailable ? .awaited(text) : .refusal(text)
  }
}

extension Value {
  init(_ cell: Cell) {
    switch cell {
    case .missing, .hidden: self = .missing
    case .text(let text): self = .text(text)
    case .integer(let integer): self = .number(Fraction(Int128(integer)))
    case .decimal(let decimal): self = .number(Fraction(decimal))
    case .date(let date): self = .day(date)
    case .timestamp(let instant): self = .instant(instant)
    case .flag(let flag): self = .truth(flag)
    case .rate(let ratio):
      self = .number(Fraction(Int128(ratio.numerator), Int128(ratio.denominator)))
    case .quotient(let quotient), .percentage(let quotient, _):
      self = .number(
        Fraction(quotient.numerator) * Fraction(1, quotient.denominator)
          * Fraction(1, Decimal.powerOfTen(quotient.scale)))
    case .rank(let place, let isTied): self = .place(Int(place), isTied: isTied)
    }
  }

  /// Whether a cell says what the judge says; deviations to six digits.
  func agrees(with other: Value) -> Bool {
    if case .approximate(let number) = other, let own = self.number {
      return abs(own.approximation - number) <= 1e-5 * max(1, abs(number))
    }
    return self == other
  }
}
