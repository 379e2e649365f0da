package import Values

/// What a row, a group or a cell has.
package enum Value: Hashable, Sendable {
  case missing
  case text(String)
  case number(Fraction)
  /// A span of time in seconds, read in units of so many seconds; 1 where it has none.
  case span(Fraction, unit: Int)
  case day(CivilDate)
  case instant(Timestamp)
  case truth(Bool)
  /// A place of a competition.
  case place(Int, isTied: Bool)
  /// Something that is no exact number, such as a deviation.
  case approximate(Double)

  package static func count(_ number: Int) -> Value { .number(Fraction(Int128(number))) }

  /// The exact number; nil for everything else.
  package var number: Fraction? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// What a cell shows: spans in their unit, differences of dates in days.
  package var shown: Value {
    guard case .span(let seconds, let unit) = self else { return self }
    return .number(seconds * Fraction(1, Int128(unit == 1 ? 86_400 : unit)))
  }
}

extension Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "–"
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .number(let number): number.description
    case .span(let seconds, let unit): "\(seconds) s (\(unit))"
    case .day(let day): day.description
    case .instant(let instant): instant.description
    case .truth(let truth): truth ? "true" : "false"
    case .place(let place, let isTied): "\(place)" + (isTied ? "=" : "")
    case .approximate(let number): "~\(number)"
    }
  }
}
