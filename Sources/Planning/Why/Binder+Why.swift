package import Diagnostics
import Metrics
package import Syntax
import Values

extension Binder {
  /// Binds `why`: the question itself with `vs`, as it would be answered, and a last step that
  /// takes the difference apart instead of showing it.
  ///
  /// - Throws: what keeps the question from being answered; `whyNeedsRate` and its like where it
  ///   has an answer, but none that splits into rates and shares.
  package func bind(why query: Query) throws(Diagnostic) -> BoundWhy {
    let whole = try expanded(query)
    do throws(Diagnostic) {
      return try bindWhy(whole ?? query)
    } catch {
      throw whole == nil ? error : try located(error, in: query)
    }
  }

  /// Refuses what has no meaning in a `why` whatever it says, also in one that is not whole.
  package func check(why query: Query) throws(Diagnostic) { try WhyRules(query: query).check() }

  private func bindWhy(_ query: Query) throws(Diagnostic) -> BoundWhy {
    try WhyRules(query: query).check()
    let sentence = try sentence(of: query)
    let entity = try rateEntity(of: sentence, query)
    let dimensions: [Dimension]? =
      sentence.clauses.dimensions.isEmpty ? sentence.splittingColumns(of: entity) : nil
    var questions: [BoundQuery] = []
    if let dimensions {
      for dimension in dimensions {
        // What cannot be asked as of this date is no way to split by.
        let split = query.grouped(by: dimension)
        if let bound = try? self.split(split) { questions.append(bound) }
      }
    } else {
      questions = [try self.split(query)]
    }
    let limit = try sentence.clauses.limit.map { (limit) throws(Diagnostic) in
      try sentence.periods.count(limit)
    }
    return BoundWhy(
      questions: questions, isGrouped: dimensions == nil, limit: limit,
      entity: catalog.model[entity].naming.name.text)
  }

  /// The question with its last step changed.
  private func split(_ query: Query) throws(Diagnostic) -> BoundQuery {
    var query = query
    query.clauses.removeAll { $0.family == .limit }
    let sentence = try sentence(of: query)
    var plan = try sentence.groups()
    plan.steps = [.split(try sentence.split(of: plan, query))]
    return BoundQuery(
      plan: plan, pipes: [], schema: plan.schema, notes: sentence.notes.notes)
  }

  /// Whose rows the rate counts, without groups.
  ///
  /// - Throws: `whyNeedsRate` where the question asks for no rate.
  private func rateEntity(
    of sentence: Sentence, _ query: Query
  ) throws(Diagnostic) -> EntityID {
    let plan = try sentence.groups()
    if let rate = plan.comparedRate, case .groups(let groups) = plan.source {
      return groups.aggregations[rate.after.aggregation].entity
    }
    throw Diagnostic(
      .whyNeedsRate, at: sentence.items[0].range,
      ["name": .code(TreePrinter.text(of: sentence.items[0]))],
      correction: rateInstead(of: query).map { TreePrinter.text(of: Statement.why($0)) }
        ?? TreePrinter.text(of: query))
  }

  /// The same about the rate of the flag whose rows were counted; nil where it is none.
  private func rateInstead(of query: Query) -> Query? {
    guard case .items(let items) = query.head, let item = items.first else { return nil }
    var argument = item.expression
    if case .aggregate(let aggregate) = argument.kind {
      guard aggregate.function == .count, let counted = aggregate.argument else { return nil }
      argument = counted
    }
    var rate = item
    rate.expression = Expression(
      .aggregate(Aggregate(.rate, functionRange: item.range, argument: argument)),
      range: item.range)
    var asked = query
    asked.head = .items([rate])
    return (try? bindWhy(asked)).map { _ in asked }
  }
}

extension LogicalPlan {
  /// The rate that a question compares with that of another period; nil for other questions.
  fileprivate var comparedRate: (before: MeasureID, after: MeasureID)? {
    guard case .project(let outputs)? = steps.last, case .groups(let groups) = source else {
      return nil
    }
    let measures = outputs.filter { $0.role == .measure }
    guard measures.count > 1, case .measure(let after) = measures[0].expression,
      case .measure(let before) = measures[1].expression, after.related == nil,
      before.related != nil,
      case .rate = groups.aggregations[after.aggregation].measures[after.measure].function
    else { return nil }
    return (before, after)
  }
}

extension Sentence {
  /// The last step of a question that compares a rate.
  ///
  /// - Throws: `whyGroupedByTime` where groups are spans of time.
  fileprivate func split(of plan: LogicalPlan, _ query: Query) throws(Diagnostic) -> RateSplit {
    guard let rates = plan.comparedRate, case .project(let outputs)? = plan.steps.last,
      case .groups(let groups) = plan.source, let period = try boundedPeriod()
    else { throw Diagnostic(.versusNeedsPeriod, at: query.range) }
    for (position, key) in groups.aggregations[0].keys.enumerated() where key.isTime {
      let dimension = clauses.dimensions[position]
      throw Diagnostic(
        .whyGroupedByTime, at: dimension.range,
        ["word": .code(TreePrinter.text(of: dimension))],
        correction: TreePrinter.text(of: Statement.why(query.grouped(without: position))))
    }
    let before = outputs.filter { $0.role == .measure }[1].name
    return RateSplit(
      groups: outputs.filter { $0.role == .dimension },
      before: RateSplit.Side(name: before, rate: rates.before),
      after: RateSplit.Side(name: period.description, rate: rates.after))
  }

  /// The columns of an entity that could split a rate of its rows: own texts and links, neither
  /// private nor what tells the rows themselves apart.
  fileprivate func splittingColumns(of entity: EntityID) -> [Dimension] {
    let place = items[0].range
    return model[entity].fields.indices.compactMap { index in
      let field = model[entity].fields[index]
      guard !field.isPrivate, model[entity].keyField != index, model[entity].labelField != index
      else { return nil }
      if field.link == nil {
        let resolved = RowBinder.Resolved.field(index, owner: entity, path: [])
        let value = try? rows(of: entity).value(of: resolved, at: place)
        guard value?.type == .text else { return nil }
      }
      let name = Name(field.naming.name.text, range: place, isQuoted: true)
      return Dimension(.path(Path(name)), range: place)
    }
  }
}

extension GroupKey {
  /// Whether groups are spans or points of the calendar, which only one period has.
  fileprivate var isTime: Bool {
    switch self {
    case .grain(let grain, _): !grain.isCyclic
    case .value(let value): value.type.isTemporal
    case .member, .band: false
    }
  }
}

extension Query {
  /// The question with another dimension.
  fileprivate func grouped(by dimension: Dimension) -> Query {
    var query = self
    query.clauses.append(Clause(.by([dimension]), range: dimension.range))
    return query
  }

  /// The question with one dimension less.
  fileprivate func grouped(without position: Int) -> Query {
    var query = self
    for index in query.clauses.indices {
      guard case .by(var dimensions) = query.clauses[index].kind else { continue }
      dimensions.remove(at: position)
      query.clauses[index].kind = .by(dimensions)
      if dimensions.isEmpty { query.clauses.remove(at: index) }
      break
    }
    return query
  }
}
