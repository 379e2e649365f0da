import Judge
import Syntax
import Values

extension SQLTranslation {
  /// A value of one row, or a number over rows.
  func value(_ tree: Expression) throws(Untranslated) -> String {
    switch tree.kind {
    case .number(let number): return number.isPercent ? "(\(number.digits) / 100.0)" : number.digits
    case .text(let text): return "'" + text.replacing("'", with: "''") + "'"
    case .path(let path): return try value(path)
    case .negate(let operand): return "(-\(try value(operand)))"
    case .arithmetic(let op, let left, let right):
      let (first, second) = (try value(left), try value(right))
      if op == .divide { return "(\(first) * 1.0 / NULLIF(\(second), 0))" }
      return "(\(first) \(op.rawValue) \(second))"
    case .call(let call): return try function(call)
    case .conditional(let tree):
      var text = "(CASE"
      for branch in tree.branches {
        text += " WHEN \(try truth(branch.condition)) THEN \(try value(branch.value))"
      }
      if let otherwise = tree.otherwise { text += " ELSE \(try value(otherwise))" }
      return text + " END)"
    case .aggregate(let aggregate): return try self.aggregate(aggregate)
    default: return "(\(try truth(tree)))"
    }
  }

  private func value(_ path: Path) throws(Untranslated) -> String {
    guard let name = path.singleName else { throw Untranslated() }
    switch name.key {
    case "as_of": return "'\(asOf)'"
    // What happens after the as-of date is not known yet.
    case "sent":
      return "(CASE WHEN sales.sent < '\(asOf.adding(days: 1))' THEN sales.sent END)"
    default:
      if let column = SQLTranslation.columns[name.key] { return column }
      guard let definition = definitions[name.key] else { throw Untranslated() }
      return try value(definition)
    }
  }

  private func function(_ call: FunctionCall) throws(Untranslated) -> String {
    var arguments: [String] = []
    for argument in call.arguments { arguments.append(try value(argument)) }
    switch call.name.key {
    case "days":
      return "(julianday(date(\(arguments[1]))) - julianday(date(\(arguments[0]))))"
    case "coalesce": return "COALESCE(\(arguments.joined(separator: ", ")))"
    case "abs": return "ABS(\(arguments[0]))"
    case "month": return "CAST(strftime('%m', \(arguments[0])) AS INTEGER)"
    case "year": return "CAST(strftime('%Y', \(arguments[0])) AS INTEGER)"
    case "length": return "LENGTH(\(arguments[0]))"
    default: throw Untranslated()
    }
  }

  private func aggregate(_ aggregate: Aggregate) throws(Untranslated) -> String {
    guard let argument = aggregate.argument else { return "COUNT(*)" }
    if aggregate.function == .rate { return "AVG(1.0 * (\(try truth(argument))))" }
    if aggregate.function == .count {
      return "COUNT(CASE WHEN \(try truth(argument)) THEN 1 END)"
    }
    let value = try value(argument)
    switch aggregate.function {
    case .sum: return "ROUND(SUM(\(value)), 9)"
    case .avg: return "ROUND(AVG(\(value)), 12)"
    case .min: return "MIN(\(value))"
    case .max: return "MAX(\(value))"
    case .distinct: return "COUNT(DISTINCT \(value))"
    default: throw Untranslated()
    }
  }

  // MARK: Conditions

  /// SQL knows the same three truths.
  func truth(_ tree: Expression) throws(Untranslated) -> String {
    switch tree.kind {
    case .and(let parts): return try joined(parts, " AND ")
    case .or(let parts): return try joined(parts, " OR ")
    case .not(let operand): return "(NOT \(try truth(operand)))"
    case .path: return "(\(try value(tree)))"
    case .comparison(let op, let left, let right):
      if case .period(let period) = right.kind {
        return try compare(op, value(left), days(period))
      }
      let sign = op == .identical ? "=" : op.rawValue
      return "(\(try value(left)) \(sign) \(try value(right)))"
    case .between(let operand, let low, let high, let isNegated):
      let word = isNegated ? "NOT BETWEEN" : "BETWEEN"
      return "(\(try value(operand)) \(word) \(try value(low)) AND \(try value(high)))"
    case .membership(let operand, .list(let items), let isNegated):
      var values: [String] = []
      for item in items { values.append(try value(item)) }
      let word = isNegated ? "NOT IN" : "IN"
      return "(\(try value(operand)) \(word) (\(values.joined(separator: ", "))))"
    case .membership(let operand, .period(let period), let isNegated):
      let within = try within(value(operand), period)
      return isNegated ? "(NOT (\(within)))" : "(\(within))"
    case .presence(let operand, .missing, let isNegated):
      return "(\(try value(operand)) IS \(isNegated ? "NOT " : "")NULL)"
    default: throw Untranslated()
    }
  }

  private func joined(_ parts: [Expression], _ word: String) throws(Untranslated) -> String {
    var texts: [String] = []
    for part in parts { texts.append(try truth(part)) }
    return "(\(texts.joined(separator: word)))"
  }

  // MARK: Days

  /// Whether a date lies in a period, which means its whole duration.
  func within(_ value: String, _ period: PeriodExpression) throws(Untranslated) -> String {
    let days = try days(period)
    return "\(value) >= '\(days.start)' AND \(value) < '\(days.end)'"
  }

  private func compare(
    _ op: ComparisonOperator, _ value: String, _ days: Period
  ) throws(Untranslated) -> String {
    switch op {
    case .less: return "(\(value) < '\(days.start)')"
    case .lessOrEqual: return "(\(value) < '\(days.end)')"
    case .greater: return "(\(value) >= '\(days.end)')"
    case .greaterOrEqual: return "(\(value) >= '\(days.start)')"
    default: throw Untranslated()
    }
  }

  private func days(_ period: PeriodExpression) throws(Untranslated) -> Period {
    var (first, grain): (CivilDate?, Grain) = (nil, .day)
    if case .literal(let literal) = period.kind {
      switch literal {
      case .year(let year): (first, grain) = (CivilDate(year: year, month: 1, day: 1), .year)
      case .quarter(let year, let quarter):
        (first, grain) = (CivilDate(year: year, month: 3 * quarter - 2, day: 1), .quarter)
      case .month(let year, let month):
        (first, grain) = (CivilDate(year: year, month: month, day: 1), .month)
      case .day(let year, let month, let day):
        (first, grain) = (CivilDate(year: year, month: month, day: day), .day)
      default: break
      }
    }
    guard let first, let days = grain.period(containing: first) else { throw Untranslated() }
    return days
  }
}
