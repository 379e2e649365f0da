import Syntax
import Values

extension RowJudge {
  /// A function of one row.
  func function(_ call: FunctionCall, _ seat: Seat, _ wanted: Wanted) throws(Refusal) -> Value {
    let arguments = call.arguments
    func value(_ index: Int, _ wanted: Wanted = .anything) throws(Refusal) -> Value {
      guard index < arguments.count else { throw Refusal("too few arguments") }
      return try self.value(arguments[index], seat, wanted: wanted)
    }
    switch call.name.key {
    case "days":
      guard let from = try value(0, .day).day, let to = try value(1, .day).day else {
        return .missing
      }
      return .count(Int(to.daysSinceEpoch) - Int(from.daysSinceEpoch))
    case "hours":
      let (from, to) = (try value(0, .instant).start, try value(1, .instant).start)
      guard let from, let to else { return .missing }
      return .span(
        Fraction(Int128(to.secondsSinceEpoch - from.secondsSinceEpoch)), unit: 3600)
    case "year": return part(.year, of: try value(0, .day))
    case "month": return part(.month, of: try value(0, .day))
    case "weekday": return part(.weekday, of: try value(0, .day))
    case "date": return try value(0, .day).day.map(Value.day) ?? .missing
    case "lower": return .text(try text(value(0))?.lowercased() ?? "", orMissing: try value(0))
    case "length":
      return try text(value(0)).map { .count($0.count) } ?? .missing
    case "abs": return absolute(try value(0))
    case "round": return try round(value(0), arguments.count > 1 ? value(1) : nil)
    case "coalesce": return try coalesce(arguments, seat, wanted)
    case "working_days", "working_hours": throw .abstention("working time")
    default: throw Refusal("no function \(call.name.text)")
    }
  }

  private func text(_ value: Value) throws(Refusal) -> String? {
    switch value {
    case .text(let text): return text
    case .missing: return nil
    default: throw Refusal("no text")
    }
  }

  private func absolute(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(number.magnitude)
    case .span(let seconds, let unit): .span(seconds.magnitude, unit: unit)
    default: value
    }
  }

  /// Half up (away from zero) to so many places; spans in their unit.
  private func round(_ value: Value, _ places: Value?) throws(Refusal) -> Value {
    var step = Fraction(1)
    if let places {
      guard let count = places.number, count.denominator == 1 else { throw Refusal("no places") }
      let power = Fraction(Decimal.powerOfTen(Int(count.magnitude.numerator)))
      step = count < .zero ? power : Fraction(1).divided(by: power) ?? step
    }
    switch value {
    case .number(let number): return .number(number.rounded(to: step))
    case .span(let seconds, let unit):
      let length = Fraction(Int128(unit <= 1 ? 86_400 : unit))
      return .span(seconds.rounded(to: step * length), unit: unit)
    case .missing: return .missing
    default: throw Refusal("no number")
    }
  }

  /// The first value that there is; of instants and days, a day stands for its end.
  private func coalesce(
    _ arguments: [Expression], _ seat: Seat, _ wanted: Wanted
  ) throws(Refusal) -> Value {
    var found: Value?
    for argument in arguments {
      let isInstant = wanted == .instant || wanted == .anything && hasInstant(arguments, seat)
      let next = try value(argument, seat, wanted: isInstant ? .instant : wanted)
      if found == nil, next != .missing { found = next }
    }
    return found ?? .missing
  }

  /// Whether one of some expressions is a field of instants.
  private func hasInstant(_ expressions: [Expression], _ seat: Seat) -> Bool {
    expressions.contains { expression in
      guard case .path(let path) = expression.kind,
        let found = try? model.find(path, from: seat.entity),
        case .field(let field) = found.attribute,
        let column = model.entities[found.owner].fields[field].column
      else { return false }
      return model.entities[found.owner].rows.contains {
        if case .instant = $0[column] { true } else { false }
      }
    }
  }
}

extension Value {
  /// A text, where another value is one.
  static func text(_ text: String, orMissing other: Value) -> Value {
    other == .missing ? .missing : .text(text)
  }
}
