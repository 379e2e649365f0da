import Diagnostics
import Metrics
import Syntax
import Values

extension Verbalizer {
  /// A value of a row.
  func value(_ expression: Expression) -> String {
    switch expression.kind {
    case .number(let number): local(number.digits) + (number.isPercent ? "%" : "")
    case .text(let text): "“\(text)”"
    case .period(let period): text(of: period)
    case .path(let path): numberBelow(path) ?? name(of: path)
    case .duration(let duration): say(duration.unit.term, ["number": duration.amount.digits])
    case .call(let call): function(call)
    case .conditional(let conditional): self.conditional(conditional)
    case .negate(let operand): "-" + operandValue(operand)
    case .arithmetic(let op, let left, let right):
      "\(operandValue(left, of: op)) \(op.rawValue) \(operandValue(right))"
    case .grain(let grain, let path):
      part(grain, of: path.map(name) ?? model[entity].timeName(self))
    case .and, .or, .not, .comparison, .membership, .between, .textMatch, .presence:
      condition(expression)
    case .aggregate: measure(expression)
    case .variable, .missing: TreePrinter.text(of: expression)
    }
  }

  /// What stands first is worked out first, so `a + b + c` needs no brackets.
  private func operandValue(_ left: Expression, of op: Syntax.ArithmeticOperator) -> String {
    guard case .arithmetic(let inner, _, _) = left.kind, inner.binds(atLeastAs: op) else {
      return operandValue(left)
    }
    return value(left)
  }

  /// A number in the reader's language.
  func local(_ digits: String) -> String {
    language == .vietnamese ? String(digits.map { $0 == "." ? "," : $0 }) : digits
  }

  private func operandValue(_ expression: Expression) -> String {
    if case .arithmetic = expression.kind { return "(\(value(expression)))" }
    return value(expression)
  }

  private func function(_ call: FunctionCall) -> String {
    let arguments = call.arguments.map(value)
    guard let first = arguments.first else { return call.name.text }
    let one = ["value": first]
    let span = ["low": first, "high": arguments.dropFirst().first ?? ""]
    switch call.name.key {
    case "days": return say(.toldDays, span)
    case "hours": return say(.toldHours, span)
    case "working_days": return say(.toldWorkingDays, span)
    case "working_hours": return say(.toldWorkingHours, span)
    case "date": return say(.toldDay, one)
    case "year": return say(.toldYearOf, one)
    case "month": return say(.toldMonthOf, one)
    case "weekday": return say(.toldWeekdayOf, one)
    case "lower": return say(.toldLower, one)
    case "length": return say(.toldLength, one)
    case "round": return say(.toldRounded, one)
    case "abs": return say(.toldSize, one)
    case "coalesce":
      return arguments.dropLast().reversed().reduce(arguments.last ?? "") {
        say(.toldOrElse, ["left": $1, "right": $0])
      }
    default: return "\(call.name.text)(\(arguments.joined(separator: ", ")))"
    }
  }

  private func conditional(_ conditional: ConditionalExpression) -> String {
    var parts = conditional.branches.map { branch in
      say(
        .toldCase,
        [
          "value": state(branch.label) ?? value(branch.value),
          "condition": condition(branch.condition),
        ])
    }
    if let otherwise = conditional.otherwise {
      let label = state(conditional.otherwiseLabel)
      parts.append(say(.toldElse, ["value": label ?? value(otherwise)]))
    }
    return parts.joined(separator: "; ")
  }

  /// A state by its label, for readers of the language of labels.
  private func state(_ label: TextLiteral?) -> String? {
    language == .vietnamese ? label.map { "“\($0.text)”" } : nil
  }

  private func part(_ grain: Grain, of time: String) -> String {
    switch grain {
    case .day: say(.toldDay, ["value": time])
    case .year: say(.toldYearOf, ["value": time])
    case .month: say(.toldMonthOf, ["value": time])
    case .weekday: say(.toldWeekdayOf, ["value": time])
    case .hour, .week, .quarter, .half: "\(grain.rawValue) (\(time))"
    }
  }

  /// A period in the reader's language.
  func text(of period: PeriodExpression) -> String {
    let english = TreePrinter.text(of: period)
    guard language == .vietnamese,
      let parsed = SyntaxTree.parseSentence("count during \(english)", names: translation.names)
    else { return english }
    let words = translation.text(of: parsed.sentence, in: .vietnamese)
    let start = [Keyword.count, .during].compactMap {
      Vocabulary.entry(of: $0).vietnamese.first
    }.joined(separator: " ")
    return words.hasPrefix(start + " ") ? String(words.dropFirst(start.count + 1)) : english
  }
}

extension Syntax.ArithmeticOperator {
  fileprivate func binds(atLeastAs other: Self) -> Bool {
    switch self {
    case .multiply, .divide: true
    case .add, .subtract: other == .add || other == .subtract
    }
  }
}

extension DurationUnit {
  fileprivate var term: Term {
    switch self {
    case .minutes: .toldMinutes
    case .hours: .toldSpanHours
    case .days: .toldSpanDays
    case .workingDays: .toldSpanWorkingDays
    case .weeks: .toldWeeks
    case .months: .toldMonths
    }
  }
}
