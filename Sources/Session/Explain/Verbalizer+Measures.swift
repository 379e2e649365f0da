import Diagnostics
import Metrics
import Syntax
import Values

extension Entity {
  /// What its own time is called.
  func timeName(_ words: Verbalizer) -> String {
    timeField.map { words.name(of: fields[$0].naming) } ?? ""
  }
}

extension Verbalizer {
  /// A number over many rows.
  func measure(_ expression: Expression) -> String {
    switch expression.kind {
    case .aggregate(let aggregate): self.aggregate(aggregate)
    case .arithmetic(let op, let left, let right):
      told(op, operand(left, .left, of: op), operand(right, .right, of: op))
    case .negate(let operand):
      "-" + (isLong(operand) ? "(\(measure(operand)))" : measure(operand))
    case .path(let path):
      if let name = path.singleName, let entity = model.entity(named: name) {
        say(.toldCount, ["entities": at(entity).entities])
      } else if let below = numberBelow(path) {
        below
      } else if isFlag(path) {
        say(.toldCountWhere, ["entities": entities, "condition": condition(expression)])
      } else {
        name(of: path)
      }
    default: value(expression)
    }
  }

  private func told(_ op: Syntax.ArithmeticOperator, _ left: String, _ right: String) -> String {
    op == .divide
      ? say(.toldQuotient, ["left": left, "right": right]) : "\(left) \(op.rawValue) \(right)"
  }

  /// A side of arithmetic. The comma of a quotient ends what is said before it; signs do not.
  private func operand(
    _ tree: Expression, _ side: TreePrinter.Side, of op: Syntax.ArithmeticOperator
  ) -> String {
    let needsBrackets =
      switch tree.kind {
      case .arithmetic(.divide, _, _): true
      case .arithmetic: TreePrinter.needsBrackets(tree, side, of: op)
      default: op != .divide && isLong(tree)
      }
    return needsBrackets ? "(\(measure(tree)))" : measure(tree)
  }

  /// Whether a number is told in words that go on behind its own.
  private func isLong(_ tree: Expression) -> Bool {
    switch tree.kind {
    case .arithmetic: true
    case .aggregate(let aggregate): aggregate.argument != nil
    case .path(let path): isFlag(path)
    default: false
    }
  }

  /// A name that the row does not have itself: how many rows of another entity there are, or
  /// how many of those below it a flag holds for.
  func numberBelow(_ path: Path) -> String? {
    guard let name = path.singleName, name.key != "as_of",
      model.nearestAttributes(named: name, from: entity).isEmpty
    else { return nil }
    if let counted = model.entity(named: name) {
      return say(.toldCount, ["entities": at(counted).entities])
    }
    guard let found = model.nearestFlagsBelow(named: name, entity).first else { return nil }
    let flag = model[found.owner].flags[found.value]
    return say(
      .toldCountBelow,
      ["entities": at(found.owner).entities, "name": self.name(of: flag.naming)])
  }

  private func aggregate(_ aggregate: Aggregate) -> String {
    let place = aggregate.entity.flatMap { model.entity(named: $0) }.map(at) ?? self
    return place.told(aggregate)
  }

  private func told(_ aggregate: Aggregate) -> String {
    guard let argument = aggregate.argument else {
      return say(.toldCount, ["entities": entities])
    }
    var facts = ["entities": entities]
    switch aggregate.function {
    case .rate:
      facts["condition"] = condition(argument)
      return say(.toldRate, facts)
    case .count:
      if case .path(let path) = argument.kind, let name = path.singleName,
        let counted = model.entity(named: name), !isFlag(path)
      {
        return say(.toldCount, ["entities": at(counted).entities])
      }
      facts["condition"] = condition(argument)
      return say(.toldCountWhere, facts)
    case .percentile(let number): facts["number"] = String(number)
    default: break
    }
    facts["value"] = value(argument)
    return say(aggregate.function.term, facts)
  }

  /// A question: what it asks for, then what its clauses leave.
  func question(_ query: Query) -> String {
    guard case .items(let items) = query.head else { return TreePrinter.text(of: query) }
    if let listed = listed(by: query), listed != entity { return at(listed).question(query) }
    var text = items.map { told($0, of: query) }.joined(separator: "; ")
    for clause in query.clauses { text = told(clause.kind, after: text) }
    return text
  }

  /// An item; an entity that nothing is grouped by is a list of its members.
  private func told(_ item: Item, of query: Query) -> String {
    listed(by: query) == nil ? measure(item.expression) : say(.toldMembers, ["member": member])
  }

  /// The entity whose members a question lists.
  func listed(by query: Query) -> EntityID? {
    guard case .items(let items) = query.head, items.count == 1, !query.isGrouped,
      case .path(let path) = items[0].expression.kind
    else { return nil }
    return path.singleName.flatMap { model.entity(named: $0) }
  }

  private func told(_ clause: Clause.Kind, after text: String) -> String {
    switch clause {
    case .filter(let condition):
      say(.toldWhere, ["value": text, "condition": self.condition(condition)])
    case .having(let condition):
      say(.toldHaving, ["value": text, "condition": self.condition(condition)])
    case .during(let period): say(.toldDuring, ["value": text, "period": self.text(of: period)])
    case .span(let low, let high):
      say(
        .toldFrom, ["value": text, "low": self.text(of: low), "high": self.text(of: high)])
    case .since(let period): say(.toldSince, ["value": text, "period": self.text(of: period)])
    case .until(let period): say(.toldUntil, ["value": text, "period": self.text(of: period)])
    case .asOf(let period): say(.toldAsOf, ["value": text, "period": self.text(of: period)])
    case .by(let dimensions):
      say(.toldBy, ["value": text, "names": dimensions.map(name).joined(separator: ", ")])
    case .across(let dimension): say(.toldBy, ["value": text, "names": name(of: dimension)])
    case .versus(let baseline):
      say(.toldVersus, ["value": text, "baseline": told(baseline)])
    case .sort, .ranking, .limit, .show, .options: text
    }
  }

  private func told(_ baseline: Baseline) -> String {
    switch baseline.kind {
    case .period(let period): text(of: period)
    case .previous(let grain): say(.toldPrevious, ["grain": word(for: grain)])
    case .samePeriodLastYear: say(.toldLastYear)
    case .target: say(.toldTarget)
    case .average: say(.toldAll)
    case .missing: ""
    }
  }

  /// What groups are made by.
  func name(of dimension: Dimension) -> String {
    switch dimension.kind {
    case .path(let path): return name(of: path)
    case .grain(let grain, _): return word(for: grain)
    case .missing: return ""
    }
  }

  private func word(for grain: Grain) -> String {
    guard language == .vietnamese, let keyword = Keyword(rawValue: grain.rawValue) else {
      return grain.rawValue
    }
    return Vocabulary.entry(of: keyword).vietnamese.first ?? grain.rawValue
  }
}

extension AggregateFunction {
  fileprivate var term: Term {
    switch self {
    case .rate: .toldRate
    case .count: .toldCountWhere
    case .sum: .toldSum
    case .avg: .toldAverage
    case .median: .toldMedian
    case .min: .toldMinimum
    case .max: .toldMaximum
    case .distinct: .toldDistinct
    case .stddev: .toldDeviation
    case .percentile: .toldPercentile
    }
  }
}
