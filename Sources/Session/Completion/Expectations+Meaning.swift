import Diagnostics
import Planning
import Syntax
import Values

/// What of the grammar's possibilities means something: the parser does not know types.
extension Expectations {
  /// The question that the sentence asks or defines, as far as it is typed.
  var query: Query? {
    switch sentence?.kind {
    case .query(let query): query
    case .statement(.why(let query)), .statement(.explain(let query)),
      .statement(.explainPlan(let query)), .statement(.expect(.none(let query))),
      .statement(.expect(.count(_, let query))):
      query
    case .statement(.define(let definition)): definition.query
    default: nil
    }
  }

  /// Whether the place is in a clause, not in the head.
  var isInClause: Bool {
    guard let query, case .items(let items) = query.head else { return true }
    return !query.clauses.isEmpty || items.isEmpty
  }

  /// Whether a name is expected that `undefine` takes away.
  var isUndefining: Bool {
    if case .statement(.undefine) = sentence?.kind { true } else { false }
  }

  /// Whether a file is being loaded: the names of its columns are not known.
  var isLoading: Bool {
    if case .statement(.load) = sentence?.kind { true } else { false }
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
    (query?.clauses ?? []).flatMap { clause -> [Dimension] in
      switch clause.kind {
      case .by(let dimensions): dimensions
      case .across(let dimension): [dimension]
      default: []
      }
    }
  }

  /// Whether one of the groupings is named again: after `top 3 each`.
  var repeatsGrouping: Bool {
    guard case .ranking(let ranking)? = query?.clauses.last?.kind, terms.contains(.aDimension)
    else { return false }
    return ranking.each != nil
  }

  /// Whether the value before this place is a condition only once it is tested.
  private func needsTest(_ type: ScalarType?) -> Bool {
    guard tested != nil, let type, type != .flag, query?.pipes.isEmpty ?? false else {
      return false
    }
    switch query?.clauses.last?.kind {
    case .filter, .having: return true
    default: return false
    }
  }

  /// Whether a number over rows is reckoned with here: `sum fee / count`.
  var reckonsWithMeasure: Bool {
    guard compared == nil, let query, query.clauses.isEmpty, query.pipes.isEmpty,
      case .items(let items) = query.head, case .arithmetic? = items.last?.expression.kind
    else { return false }
    return true
  }

  /// Whether a group is compared here: by numbers, not by columns of its rows.
  var comparesGroup: Bool {
    guard compared != nil, case .having? = query?.clauses.last?.kind else { return false }
    return true
  }

  /// Whether a function over rows takes values of a type; without one, whether a time is taken of
  /// them.
  func takes(_ type: ScalarType) -> Bool {
    switch function {
    case nil: type == .date || type == .timestamp
    case .sum, .avg, .stddev: type.isNumeric || type == .duration
    case .median, .min, .max, .percentile: type != .text && type != .flag
    default: type != .flag
    }
  }

  /// Whether a function of one row may stand here.
  func takesFunctions(_ type: ScalarType?) -> Bool {
    guard query?.pipes.isEmpty ?? true, terms.isDisjoint(with: [.aPeriod, .aDate]) else {
      return false
    }
    if compared != nil { return terms.contains(.aValue) && (type?.isNumeric ?? false) }
    return !terms.isDisjoint(with: [.aCondition, .aValue])
  }

  /// Whether a period of the data may stand here.
  func takesPeriods(_ type: ScalarType?) -> Bool {
    if terms.contains(.aListOrPeriod) { return type == .date || type == .timestamp }
    return terms.contains(.aPeriod)
  }

  /// Whether a chart stands before this place: only a file may take it.
  private var followsChart: Bool {
    query?.pipes.contains { pipe in
      if case .chart = pipe.kind { true } else { false }
    } ?? false
  }

  /// The keywords that mean something here; `countsRows` says whether rows of other tables are
  /// counted for each member that is listed, `hasTime` whether some table has a time.
  func meantKeywords(
    _ type: ScalarType?, _ subject: Binder.Subject?, countsRows: Bool, hasTime: Bool,
    _ language: Language
  ) -> [Keyword] {
    // Where a number must stand, there is no word for one.
    if terms.contains(.aNumber) { return [] }
    var words = keywords.subtracting(Keyword.later)
    if query != nil, !hasTime { words.subtract([.during, .from, .since, .until]) }
    if followsChart, terms.contains(.aPipe) { words.formIntersection([.save]) }
    if let query, case .items = query.head, query.pipes.isEmpty, !(subject?.isListing ?? true) {
      words.remove(.show)
    }
    if !terms.isDisjoint(with: [.anItem, .aCondition, .aGroupCondition, .aColumn]) {
      words.subtract(Vocabulary.keywords(.period).union(Vocabulary.keywords(.grain)))
      if !terms.contains(.aCondition) { words.subtract([.case]) }
      if terms.contains(.aColumn) || terms.contains(.aCondition) && !countsRows
        || isInClause && (subject?.isListing ?? false) && !countsRows
        || query?.pipes.isEmpty == false
      {
        words.subtract(Vocabulary.keywords(.aggregate))
      }
    }
    if compared != nil || terms.contains(.aField) {
      words.subtract(Vocabulary.keywords(.aggregate).union([.case]))
      if type != .date, type != .timestamp {
        words.subtract(Vocabulary.keywords(.period).union(Vocabulary.keywords(.grain)))
      }
    }
    if !terms.isDisjoint(with: [.aPeriod, .aBaseline, .aDate, .aValue]) {
      // `last month`, but `tháng trước`.
      words.subtract(
        language == .vietnamese ? [.this, .last, .previous] : Vocabulary.keywords(.grain))
    }
    if compared != nil, type != .duration, type != .date, type != .timestamp {
      words.subtract(Vocabulary.keywords(.unit).union([.ago]))
    }
    if tested != nil { words.subtract(Expectations.tests(without: type)) }
    if needsTest(type) { words.subtract(Vocabulary.keywords(.clause)) }
    return words.sorted { $0.rawValue < $1.rawValue }
  }

  /// The signs that mean something here.
  func meantSigns(_ type: ScalarType?) -> [String] {
    if terms.contains(.aListOrPeriod), type == .text { return ["("] }
    guard tested != nil, let type, type != .flag else { return [] }
    return type == .text ? ["=", "!="] : ["=", "!=", "<", "<=", ">", ">="]
  }

  /// The tests that a value of a type does not have.
  private static func tests(without type: ScalarType?) -> Set<Keyword> {
    let ofTexts: Set<Keyword> = [.contains, .starts, .ends, .like, .isEmpty, .isNotEmpty]
    let ofValues: Set<Keyword> = [.in, .between, .not]
    switch type {
    case nil, .flag: return ofTexts.union(ofValues).union([.is])
    case .text: return [.is, .between]
    default: return ofTexts.union([.is])
    }
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

extension ScalarType {
  /// Whether values of two types are compared with one another.
  func isComparable(with other: ScalarType) -> Bool {
    switch (self, other) {
    case (.date, .timestamp), (.timestamp, .date): true
    case (.flag, _), (_, .flag): false
    default: self == other || isNumeric && other.isNumeric
    }
  }
}
