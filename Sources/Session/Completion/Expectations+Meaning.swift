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

  /// The keywords that mean something here.
  func meantKeywords(
    _ type: ScalarType?, _ subject: Binder.Subject?, _ language: Language
  ) -> [Keyword] {
    var words = keywords
    if !terms.isDisjoint(with: [.anItem, .aCondition, .aGroupCondition, .aColumn]) {
      words.subtract(Vocabulary.keywords(.period).union(Vocabulary.keywords(.grain)))
      words.subtract([.case])
      if terms.contains(.aColumn) || terms.contains(.aCondition) && !(subject?.isListing ?? false) {
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
