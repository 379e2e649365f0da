import Metrics
import Syntax
import Values

extension PlanPrinter {
  func text(_ expression: RowExpression) -> String {
    switch expression {
    case .literal(let literal): text(literal)
    case .column(let column, _): model[column.entity].fields[column.index].naming.name.text
    case .via(let link, let target): "\(text(link)).\(text(target))"
    case .known(let field, let end): "known(\(text(field)), before \(end))"
    case .arithmetic(let op, let left, let right):
      "(\(text(left)) \(op.rawValue) \(text(right)))"
    case .negated(let operand): "-\(text(operand))"
    case .absolute(let operand): "abs(\(text(operand)))"
    case .rounded(let operand, let step): "round(\(text(operand)) to \(step))"
    case .shifted(let date, let step): "shift(\(text(date)), \(text(step)))"
    case .moved(let date, .months(let count)): "shift(\(text(date)), \(count) months)"
    case .moved(let date, .workingDays(let count, let calendar)):
      "shift(\(text(date)), \(count) working days of \(name(calendar)))"
    case .date(let instant): "date(\(text(instant)))"
    case .part(let grain, let date): "\(grain.rawValue)(\(text(date)))"
    case .elapsed(let unit, let start, let end):
      "elapsed \(unit.rawValue)(\(text(start)), \(text(end)))"
    case .worked(let unit, let calendar, let start, let end):
      "worked \(unit.rawValue)(\(text(start)), \(text(end)), \(name(calendar)))"
    case .coalesce(let choices): "coalesce(\(choices.map(text).joined(separator: ", ")))"
    case .conditional(let branches, let otherwise, _):
      "case "
        + branches.map { "\(text($0.condition)) then \(text($0.value))" }
        .joined(separator: ", ") + (otherwise.map { " else \(text($0))" } ?? "")
    case .lowercased(let operand): "lower(\(text(operand)))"
    case .length(let operand): "length(\(text(operand)))"
    case .flag(let condition): "(\(text(condition)))"
    }
  }

  func text(_ condition: Condition) -> String {
    switch condition {
    case .constant(let value): "\(value)"
    case .compare(let op, let left, let right): "\(text(left)) \(op.rawValue) \(text(right))"
    case .isAmong(let value, let literals):
      "\(text(value)) in (\(literals.map(text).joined(separator: ", ")))"
    case .isWithin(let value, let period): "\(text(value)) in \(period)"
    case .matches(let value, let pattern):
      "\(text(value)) \(pattern.kind.rawValue) "
        + pattern.texts.map(quoted).joined(separator: " or ") + suffix(pattern.folding)
    case .isMissing(let value): "\(text(value)) is missing"
    case .not(let operand): "not (\(text(operand)))"
    case .all(let parts): parts.map(operand).joined(separator: " and ")
    case .any(let parts): parts.map(operand).joined(separator: " or ")
    case .via(let link, let target): "\(text(link)).(\(text(target)))"
    case .judged(let judged): text(judged)
    case .holds(let value): text(value)
    case .belongs(let keys, let groups): text(keys, in: groups)
    }
  }

  private func operand(_ condition: Condition) -> String {
    switch condition {
    case .all, .any: "(\(text(condition)))"
    default: text(condition)
    }
  }

  func text(_ expression: ResultExpression) -> String {
    switch expression {
    case .dimension(let index): "key \(index)"
    case .attribute(let value): text(value)
    case .measure(let id): text(id)
    case .denominator(let id): "denominator of \(text(id))"
    case .number(let number): number.description
    case .arithmetic(let op, let left, let right):
      "(\(text(left)) \(op.rawValue) \(text(right)))"
    case .negated(let operand): "-\(text(operand))"
    case .percentage(let operand, let unit): "\(unit.rawValue)(\(text(operand)))"
    case .rank(let operand, let descending):
      "rank(\(text(operand))" + (descending ? " descending)" : ")")
    case .rankWithin(let scope, let operand, let descending):
      "rank(\(text(operand))" + (descending ? " descending" : "") + " within \(text(scope)))"
    case .confidence(let id, let isUpper):
      (isUpper ? "upper" : "lower") + " bound of \(text(id))"
    case .target(let goal): text(goal)
    case .points(let points): text(points)
    case .classed(let operand, let classes): "class of \(text(operand)) in \(classes)"
    }
  }

  func text(_ condition: ResultCondition) -> String {
    switch condition {
    case .member(let condition): text(condition)
    case .compare(let op, let left, let right): "\(text(left)) \(op.rawValue) \(text(right))"
    case .isMissing(let value): "\(text(value)) is missing"
    case .not(let operand): "not (\(text(operand)))"
    case .all(let parts): "(" + parts.map(text).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(text).joined(separator: " or ") + ")"
    }
  }

  func text(_ key: SortKey) -> String {
    text(key.expression) + (key.descending ? " descending" : "")
  }

  func name(_ calendar: CalendarID) -> String {
    model.calendars[calendar.index].naming.name.text
  }

  func text(_ literal: Literal) -> String {
    switch literal {
    case .number(let number): number.description
    case .text(let text): quoted(text)
    case .date(let date): date.description
    case .timestamp(let timestamp): timestamp.description
    case .duration(let seconds): "\(seconds) seconds"
    case .flag(let value): "\(value)"
    }
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func suffix(_ folding: TextPattern.Folding) -> String {
    switch folding {
    case .exact: " exactly"
    case .letterCase: ""
    case .letterCaseAndMarks: " without marks"
    }
  }
}
