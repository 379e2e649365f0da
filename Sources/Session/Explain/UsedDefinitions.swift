import Diagnostics
import Metrics
import Syntax

/// The definitions that a definition or a question is made of, each told once.
struct UsedDefinitions {
  private let words: Verbalizer

  /// A definition in one sentence, and where it comes from.
  struct Used {
    let name: String
    let sentence: String
    let source: String?
  }

  init(_ words: Verbalizer) {
    self.words = words
  }

  /// What expressions use, in the order in which they use it, and what that uses in turn.
  func definitions(in expressions: [Expression]) -> [Used] {
    var found: [Used] = []
    var known: Set<String> = []
    for expression in expressions { visit(expression, words, &found, &known) }
    return found
  }

  private func visit(
    _ expression: Expression, _ words: Verbalizer, _ found: inout [Used],
    _ known: inout Set<String>
  ) {
    if case .path(let path) = expression.kind { add(path, words, &found, &known) }
    var words = words
    if case .aggregate(let aggregate) = expression.kind,
      let entity = aggregate.entity.flatMap({ words.model.entity(named: $0) })
    {
      words = words.at(entity)
    }
    for part in expression.parts { visit(part, words, &found, &known) }
  }

  private func add(
    _ path: Path, _ words: Verbalizer, _ found: inout [Used], _ known: inout Set<String>
  ) {
    let model = words.model
    guard let name = path.names.last else { return }
    if path.names.count == 1, let index = model.metric(named: name) {
      let metric = model.metrics[index]
      guard known.insert("metric \(index)").inserted else { return }
      var told = words.measure(metric.measure)
      if let filter = metric.filter {
        told = words.say(.toldWhere, ["value": told, "condition": words.condition(filter)])
      }
      append(metric.naming, told, metric.judgement.source, words, &found)
      for part in [metric.measure] + (metric.filter.map { [$0] } ?? []) {
        visit(part, words, &found, &known)
      }
      return
    }
    if path.names.count == 1, let index = model.score(named: name) {
      let score = model.scores[index]
      guard known.insert("score \(index)").inserted else { return }
      append(score.naming, words.told(score), score.judgement.source, words, &found)
      return
    }
    guard let reached = find(name, from: words) else { return }
    let place = words.at(reached.owner)
    switch reached.attribute {
    case .flag(let index):
      let flag = model[reached.owner].flags[index]
      guard known.insert("flag \(reached.owner.index) \(index)").inserted else { return }
      let told = place.say(
        .toldFlag, ["member": place.member, "condition": place.condition(flag.condition)])
      append(flag.naming, told, flag.judgement.source, place, &found)
      visit(flag.condition, place, &found, &known)
    case .field(let index):
      let field = model[reached.owner].fields[index]
      guard case .computed(let value) = field.source,
        known.insert("field \(reached.owner.index) \(index)").inserted
      else { return }
      append(field.naming, place.value(value), nil, place, &found)
      visit(value, place, &found, &known)
    }
  }

  /// A field or flag in reach, else the flag of that name below.
  private func find(
    _ name: Name, from words: Verbalizer
  ) -> (attribute: Attribute, owner: EntityID)? {
    let model = words.model
    if let found = model.nearestAttributes(named: name, from: words.entity).first {
      return (found.value, found.owner)
    }
    return model.nearestFlagsBelow(named: name, words.entity).first.map {
      (.flag($0.value), $0.owner)
    }
  }

  private func append(
    _ naming: Naming, _ told: String, _ source: String?, _ words: Verbalizer,
    _ found: inout [Used]
  ) {
    found.append(Used(name: words.name(of: naming), sentence: told, source: source))
  }
}

extension Expression {
  /// The expressions that it is made of.
  fileprivate var parts: [Expression] {
    switch kind {
    case .number, .text, .period, .variable, .path, .grain, .duration, .missing: []
    case .aggregate(let aggregate): aggregate.argument.map { [$0] } ?? []
    case .call(let call): call.arguments
    case .conditional(let conditional):
      conditional.branches.flatMap { [$0.condition, $0.value] }
        + (conditional.otherwise.map { [$0] } ?? [])
    case .negate(let operand), .not(let operand), .presence(let operand, _, _): [operand]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      [left, right]
    case .and(let parts), .or(let parts): parts
    case .membership(let operand, .list(let values), _): [operand] + values
    case .membership(let operand, _, _): [operand]
    case .between(let operand, let low, let high, _): [operand, low, high]
    case .textMatch(let operand, _, let pattern, _): [operand, pattern]
    }
  }
}
