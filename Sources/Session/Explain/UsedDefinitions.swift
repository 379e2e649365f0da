import Diagnostics
import Metrics
import Syntax

/// The definitions that a definition or a question is made of, each told once, in the order in
/// which it uses them, each with what that uses in turn.
struct UsedDefinitions {
  private(set) var definitions: [Used] = []
  /// The calendars by which working time is counted.
  private(set) var calendars: [CalendarID] = []
  private var known: Set<String> = []

  /// A definition in one sentence, and where it comes from.
  struct Used {
    let name: String
    let sentence: String
    let source: String?
  }

  init(in expressions: [Expression], _ words: Verbalizer) {
    for expression in expressions { visit(expression, words) }
  }

  private mutating func visit(_ expression: Expression, _ words: Verbalizer) {
    if case .path(let path) = expression.kind { add(path, words) }
    if let calendar = expression.calendar(in: words.model), !calendars.contains(calendar) {
      calendars.append(calendar)
    }
    var words = words
    if case .aggregate(let aggregate) = expression.kind,
      let entity = aggregate.entity.flatMap({ words.model.entity(named: $0) })
    {
      words = words.at(entity)
    }
    for part in expression.parts { visit(part, words) }
  }

  private mutating func add(_ path: Path, _ words: Verbalizer) {
    let model = words.model
    guard let name = path.names.last else { return }
    if path.names.count == 1, let index = model.metric(named: name) {
      let metric = model.metrics[index]
      guard known.insert("metric \(index)").inserted else { return }
      var told = words.measure(metric.measure)
      if let filter = metric.filter {
        told = words.say(.toldWhere, ["value": told, "condition": words.condition(filter)])
      }
      append(metric.naming, told, metric.judgement.source, words)
      for part in [metric.measure] + (metric.filter.map { [$0] } ?? []) { visit(part, words) }
      return
    }
    if path.names.count == 1, let index = model.score(named: name) {
      let score = model.scores[index]
      guard known.insert("score \(index)").inserted else { return }
      append(score.naming, words.told(score), score.judgement.source, words)
      return
    }
    guard let reached = find(name, from: words) else { return }
    let place = words.at(reached.owner)
    switch reached.attribute {
    case .flag(let index):
      let flag = model[reached.owner].flags[index]
      guard known.insert("flag \(reached.owner.index) \(index)").inserted else { return }
      append(flag.naming, place.told(flag), flag.judgement.source, place)
      visit(flag.condition, place)
    case .field(let index):
      let field = model[reached.owner].fields[index]
      guard case .computed(let value) = field.source,
        known.insert("field \(reached.owner.index) \(index)").inserted
      else { return }
      append(field.naming, place.value(value), nil, place)
      visit(value, place)
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

  private mutating func append(
    _ naming: Naming, _ told: String, _ source: String?, _ words: Verbalizer
  ) {
    definitions.append(Used(name: words.name(of: naming), sentence: told, source: source))
  }
}

extension Expression {
  /// The calendar that a function of working time or a span of working days goes by: the one
  /// that is named, else the first of the model.
  fileprivate func calendar(in model: Model) -> CalendarID? {
    let first = model.calendars.isEmpty ? nil : CalendarID(index: 0)
    switch kind {
    case .call(let call) where ["working_days", "working_hours"].contains(call.name.key):
      guard call.arguments.count > 2, case .path(let path) = call.arguments[2].kind,
        let name = path.singleName
      else { return first }
      return model.calendar(named: name)
    case .duration(let duration): return duration.unit == .workingDays ? first : nil
    default: return nil
    }
  }
}
