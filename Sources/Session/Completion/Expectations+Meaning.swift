import Diagnostics
import Planning
import Syntax
import Values

/// What of the grammar's possibilities means something: the parser does not know types.
extension Expectations {
  /// The question that the sentence asks or defines, as far as it is typed.
  var query: Query? { sentence?.query }

  /// Whether two periods are asked for.
  var isWhy: Bool { if case .statement(.why) = sentence?.kind { true } else { false } }

  /// Whether what is compared with another period stands there: a period, or groups of time.
  var hasTime: Bool {
    isWhy
      || (query?.clauses ?? []).contains { clause in
        switch clause.kind {
        case .during, .span, .since, .until: true
        case .by(let dimensions): dimensions.contains(where: \.isTime)
        case .across(let dimension): dimension.isTime
        default: false
        }
      }
  }

  /// Whether the place is in a clause, not in the head.
  var isInClause: Bool {
    guard let query, case .items(let items) = query.head else { return true }
    return !query.clauses.isEmpty || items.isEmpty
  }

  /// Whether nothing is asked for before this place.
  var isFirstItem: Bool {
    guard let query, case .items(let items) = query.head else { return true }
    return items.count < 2
  }

  /// Whether a name is expected that `undefine` takes away.
  var isUndefining: Bool {
    if case .statement(.undefine) = sentence?.kind { true } else { false }
  }

  /// Whether a condition is expected to hold: it speaks of numbers over rows.
  var isExpecting: Bool {
    if case .statement(.expect(.condition)) = sentence?.kind { true } else { false }
  }

  /// Whether a variable is given a value: it knows no rows.
  var isAssigning: Bool {
    if case .statement(.assign) = sentence?.kind { true } else { false }
  }

  /// Whether the rows behind a number are asked for.
  var isRowsTarget: Bool {
    if case .statement(.rows(_, let pipes)) = sentence?.kind { return pipes.isEmpty }
    if case .rows? = query?.pipes.last?.kind { return true }
    return false
  }

  /// Whether a file is being loaded: the names of its columns are not known.
  var isLoading: Bool {
    if case .statement(.load) = sentence?.kind { true } else { false }
  }

  /// Whether the table that a file gives is being named.
  var isNamingTable: Bool {
    if case .statement(.load(let load)) = sentence?.kind { load.options.isEmpty } else { false }
  }

  /// Whether the question has groups.
  var isGrouped: Bool { query?.isGrouped ?? false }

  /// Whether a value stands in the list already that is being written.
  func hasChosen(_ text: String) -> Bool {
    let key = TextFolding.marked(text)
    return chosen.contains { value in
      switch value.kind {
      case .text(let text): TextFolding.marked(text) == key
      case .path(let path): path.singleName.map { TextFolding.marked($0.text) == key } ?? false
      default: false
      }
    }
  }

  /// What the question is grouped by.
  var groupings: [Dimension] {
    guard let query, query.pipes.isEmpty else { return [] }
    return query.clauses.flatMap { clause -> [Dimension] in
      switch clause.kind {
      case .by(let dimensions): dimensions
      case .across(let dimension): [dimension]
      default: []
      }
    }
  }

  /// Whether one of the groupings that stand is named again: after `top 3 each`.
  var repeatsGrouping: Bool {
    guard terms.contains(.aDimension), let query else { return false }
    if case .items = query.head {} else if query.pipes.isEmpty { return isRanking(query) }
    if let pipe = query.pipes.last {
      guard case .ranking(let ranking) = pipe.kind else { return false }
      return ranking.each != nil
    }
    return isRanking(query) && query.isGrouped
  }

  private func isRanking(_ query: Query) -> Bool {
    guard case .ranking(let ranking)? = query.clauses.last?.kind else { return false }
    return ranking.each != nil
  }

  /// Whether the place is in a condition of the question, or of a step on its table.
  var isInCondition: Bool {
    if case .statement(.expect(.condition(_, let clauses))) = sentence?.kind {
      return clauses.isEmpty
    }
    guard let query else { return false }
    if let pipe = query.pipes.last {
      switch pipe.kind {
      case .keep, .expect: return true
      default: return false
      }
    }
    switch query.clauses.last?.kind {
    case .filter, .having: return true
    default: return false
    }
  }

  /// Whether members are listed with chosen columns.
  var showsColumns: Bool {
    query?.clauses.contains { if case .show = $0.kind { true } else { false } } ?? false
  }

  /// Whether the place works on a table, not on rows.
  var isOnTable: Bool {
    if case .statement(.rows(_, let pipes)) = sentence?.kind { return !pipes.isEmpty }
    guard let query else { return false }
    if case .items = query.head { return !query.pipes.isEmpty }
    return true
  }

  /// Whether groups are compared here.
  var isInHaving: Bool {
    guard let query, query.pipes.isEmpty else { return false }
    if case .having? = query.clauses.last?.kind { return true }
    return false
  }

  /// Whether a function over rows takes values of a type; without one, whether a time is taken of
  /// them.
  func takes(_ type: ScalarType) -> Bool {
    switch function {
    case nil: type == .date || type == .timestamp
    case .sum, .avg, .median, .stddev: type.isNumeric || type == .duration
    case .min, .max, .percentile: type != .text && type != .flag
    default: type != .flag
    }
  }

  /// Whether a chart stands before this place: only a file may take it.
  var followsChart: Bool {
    query?.pipes.contains { pipe in
      if case .chart = pipe.kind { true } else { false }
    } ?? false
  }
}

extension Sentence {
  /// The question that it asks or defines, as far as it is typed.
  var query: Query? {
    switch kind {
    case .query(let query): query
    case .statement(.why(let query)), .statement(.explain(let query)),
      .statement(.explainPlan(let query)), .statement(.expect(.none(let query))),
      .statement(.expect(.count(_, let query))):
      query
    case .statement(.define(let definition)): definition.query
    default: nil
    }
  }
}

extension Query {
  /// Whether it begins with something, or with the last result.
  var hasHead: Bool {
    switch head {
    case .items(let items): items.contains { !$0.expression.isGap }
    case .lastResult: true
    case .none: false
    }
  }
}

extension Dimension {
  /// Whether its groups follow one another in time.
  fileprivate var isTime: Bool {
    if case .grain(let grain, _) = kind { !grain.isCyclic } else { false }
  }
}

extension Definition {
  /// The question that a definition names or filters by.
  fileprivate var query: Query? {
    switch body {
    case .query(let query), .set(let query): query
    default:
      entity.map { entity in
        let item = Item(Expression(.path(Path(entity)), range: entity.range), range: entity.range)
        return Query(head: .items([item]), range: range)
      }
    }
  }
}
