import Diagnostics
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// `explain late`, `explain rate online by district`: what a number means, what it is made of
  /// and where that comes from, in this order.
  func explain(_ query: Query) throws(SessionError) -> Outcome {
    guard let main = workspace.model.mainEntity else {
      throw .sentence(Diagnostic(.noData, at: query.range))
    }
    let thing: ExplainedThing
    do throws(Diagnostic) { thing = try self.thing(explainedBy: query) } catch {
      throw .sentence(error)
    }
    let words = Verbalizer(
      language: settings.language, binder: binder, translation: translation, entity: main)
    var sheet = FactSheet(of: self)
    switch thing {
    case .calendar(let calendar): add(workspace.calendars[calendar.index], words, to: &sheet)
    case .entity(let entity): try explain(entity, words.at(entity), &sheet, query.range)
    case .field(let index, let owner):
      try explain(workspace.model[owner].fields[index], words.at(owner), &sheet, query.range)
    case .flag(let index, let owner):
      try explain(workspace.model[owner].flags[index], words.at(owner), &sheet, query.range)
    case .metric(let index):
      try explain(workspace.model.metrics[index], words, &sheet, query)
    case .score(let index):
      try explain(workspace.model.scores[index], words, &sheet, query)
    case .namedQuery(let index):
      let named = workspace.model.queries[index]
      add(named.naming, words, to: &sheet)
      sheet.add(.headDefinition, words.question(named.query))
      sheet.add(.headGrammar, grammar("query", named.naming, TreePrinter.text(of: named.query)))
      try explain(query, asking: named.query, words, &sheet)
    case .question:
      let words = words.at(try counted(by: query).onlyEntity ?? main)
      sheet.add(.headDefinition, words.question(query))
      sheet.add(.headGrammar, TreePrinter.text(of: query))
      try explain(query, asking: query, words, &sheet)
    }
    return sheet.outcome
  }

  // MARK: Things

  private func explain(
    _ flag: Flag, _ words: Verbalizer, _ sheet: inout FactSheet, _ range: SourceRange
  ) throws(SessionError) {
    add(flag.naming, words, to: &sheet)
    sheet.add(.headDefinition, words.told(flag))
    let owner = words.model[words.entity].naming.name
    sheet.add(
      .headGrammar,
      grammar(
        flag.isSet ? "set" : "flag", flag.naming, TreePrinter.text(of: flag.condition),
        of: owner, isStock: flag.isStock))
    addUses(of: [flag.condition], words, from: flag.judgement.source, to: &sheet)
    addGrain(of: [words.entity], words, to: &sheet)
    let path = Expression(.path(Path(flag.naming.name.at(range))), range: range)
    let rate = Aggregate(
      .rate, functionRange: range, argument: path, entity: owner.at(range))
    let item = Item(Expression(.aggregate(rate), range: range), range: range)
    try addNumbers(of: Query(head: .items([item]), range: range), to: &sheet)
  }

  private func explain(
    _ metric: Metric, _ words: Verbalizer, _ sheet: inout FactSheet, _ query: Query
  ) throws(SessionError) {
    add(metric.naming, words, to: &sheet)
    var told = words.measure(metric.measure)
    if let filter = metric.filter {
      let condition = words.condition(filter)
      told = words.say(.toldWhere, ["value": told, "condition": condition])
    }
    if metric.isStock { told = words.say(.toldStock, ["value": told]) }
    sheet.add(.headDefinition, told)
    sheet.add(
      .headGrammar,
      grammar("metric", metric.naming, definition(of: metric), isStock: metric.isStock))
    addUses(
      of: [metric.measure] + (metric.filter.map { [$0] } ?? []), words,
      from: metric.judgement.source, to: &sheet)
    let counted = try self.counted(by: query)
    addGrain(of: counted.entities, words, to: &sheet)
    try addNumbers(of: query, to: &sheet)
  }

  private func explain(
    _ field: Field, _ words: Verbalizer, _ sheet: inout FactSheet, _ range: SourceRange
  ) throws(SessionError) {
    add(field.naming, words, to: &sheet)
    let owner = words.model[words.entity].naming.name
    switch field.source {
    case .computed(let value):
      sheet.add(
        .headDefinition,
        words.say(.toldField, ["member": words.member, "value": words.value(value)]))
      sheet.add(
        .headGrammar,
        grammar(
          field.states == nil ? "field" : "states", field.naming,
          TreePrinter.text(of: field.states?.written ?? value), of: owner))
      addUses(of: [value], words, to: &sheet)
    case .stored:
      sheet.add(.headDefinition, words.told(column: field))
      sheet.add(.headGrammar, field.isPrivate ? meaning(of: field) : labels(of: field, owner))
    }
    addGrain(of: [words.entity], words, to: &sheet)
    if !field.isPrivate {
      let value = Expression(.path(Path(field.naming.name.at(range))), range: range)
      try addCoverage(of: value, words.entity, to: &sheet)
    }
    addOrigin(of: [words.entity], asOf: asOf, to: &sheet)
  }

  /// The names that a model gives to the values of a column.
  private func labels(of field: Field, _ owner: Name) -> String? {
    guard !field.valueLabels.isEmpty else { return nil }
    let values = field.valueLabels.map { value, label in
      let isWord = value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      return (isWord ? value : "\"\(value)\"") + " \"\(label)\""
    }
    return "define field \(TreePrinter.text(of: field.naming.name)) of "
      + "\(TreePrinter.text(of: owner)) values \(values.joined(separator: ", "))"
  }

  private func explain(
    _ query: Query, asking asked: Query, _ words: Verbalizer, _ sheet: inout FactSheet
  ) throws(SessionError) {
    addUses(of: asked.expressions, words.at(words.listed(by: asked) ?? words.entity), to: &sheet)
    let counted = try self.counted(by: query)
    addGrain(of: counted.entities, words, by: asked.dimensions, to: &sheet)
    try addNumbers(of: query, to: &sheet)
  }

  // MARK: Lines

  func add(_ naming: Naming, _ words: Verbalizer, to sheet: inout FactSheet) {
    guard let label = naming.label?.text else {
      sheet.add(.headLabel, naming.name.text)
      return
    }
    sheet.add(.headLabel, "\(label) (\(naming.name.text))")
  }

  /// The definition as a model writes it, without what is said beside it.
  private func grammar(
    _ kind: String, _ naming: Naming, _ body: String, of owner: Name? = nil,
    isStock: Bool = false
  ) -> String {
    let name = TreePrinter.text(of: naming.name)
    let place = owner.map { " of " + TreePrinter.text(of: $0) } ?? ""
    return "define \(kind) \(name)\(place)\(isStock ? " stock" : "") = \(body)"
  }

  /// Every definition that a sentence is made of, with what it means in turn; then where the
  /// sentence comes from, and where those do.
  func addUses(
    of expressions: [Expression], _ words: Verbalizer, from source: String? = nil,
    to sheet: inout FactSheet
  ) {
    let used = UsedDefinitions(in: expressions, words)
    for used in used.definitions { sheet.add(.headUses, "\(used.name): \(used.sentence)") }
    for calendar in used.calendars {
      addUse(of: workspace.calendars[calendar.index], words, to: &sheet)
    }
    sheet.add(.headLaw, source)
    for used in used.definitions { sheet.add(.headLaw, used.source.map { "\(used.name): \($0)" }) }
  }

  func addGrain(
    of entities: [EntityID], _ words: Verbalizer, by dimensions: [Dimension] = [],
    to sheet: inout FactSheet
  ) {
    for entity in entities {
      let place = words.at(entity)
      let key = place.model[entity].keyField.map {
        place.name(of: place.model[entity].fields[$0].naming)
      }
      var facts = ["entities": place.entities, "member": place.oneMember]
      facts["key"] = key
      var text = place.say(key == nil ? .sayGrain : .sayGrainKey, facts)
      if !dimensions.isEmpty {
        let names = dimensions.map(place.name).joined(separator: ", ")
        text = place.say(.toldBy, ["value": text, "names": names])
      }
      sheet.add(.headGrain, text)
    }
  }
}

extension Name {
  /// The same name as a sentence at `range` would write it.
  fileprivate func at(_ range: SourceRange) -> Name { Name(text, range: range, isQuoted: true) }
}

extension Query {
  /// What its items, conditions and further columns say, and what it is sorted by.
  var expressions: [Expression] {
    var found: [Expression] = []
    if case .items(let items) = head { found += items.map(\.expression) }
    for clause in clauses {
      switch clause.kind {
      case .filter(let condition), .having(let condition): found.append(condition)
      case .show(let items): found += items.map(\.expression)
      case .sort(let keys): found += keys.map(\.expression)
      default: continue
      }
    }
    return found
  }

  fileprivate var dimensions: [Dimension] {
    clauses.flatMap { clause -> [Dimension] in
      switch clause.kind {
      case .by(let dimensions): dimensions
      case .across(let dimension): [dimension]
      default: []
      }
    }
  }
}
