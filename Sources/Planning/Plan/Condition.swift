package import Metrics
package import Values

/// A three-valued condition on one row: true, false, or unknown where what it compares is
/// missing (Kleene's strong logic). A filter keeps the rows where it is true.
package indirect enum Condition: Hashable, Sendable {
  case constant(Bool)
  case compare(ComparisonOperator, RowExpression, RowExpression)
  /// A number, date or timestamp among constants of its own type.
  case isAmong(RowExpression, [Literal])
  /// A date or timestamp within a half-open span of days.
  case isWithin(RowExpression, Period)
  case matches(RowExpression, TextPattern)
  /// Never unknown.
  case isMissing(RowExpression)
  case not(Condition)
  case all([Condition])
  case any([Condition])
  /// A condition on the one member that a link leads to; unknown when it leads nowhere.
  case via(LinkID, Condition)
  /// A judgement of the row by numbers counted below it.
  case judged(MemberCondition)
  /// A stored or computed flag value.
  case holds(RowExpression)
  /// The row lies in one of some groups: a value for each key, in their order. Never unknown.
  case belongs([GroupKey], to: [[KeyValue]])

  /// The conjunction of conditions, flat and without constants that do not matter.
  package static func conjunction(_ conditions: [Condition]) -> Condition {
    var parts: [Condition] = []
    for condition in conditions {
      switch condition {
      case .constant(true): continue
      case .all(let inner): parts += inner
      default: parts.append(condition)
      }
    }
    if let only = parts.first, parts.count == 1 { return only }
    return parts.isEmpty ? .constant(true) : .all(parts)
  }
}

package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The operator for swapped operands.
  package var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// What a text is matched with, evaluated once for each dictionary entry.
package struct TextPattern: Hashable, Sendable {
  package let kind: Kind
  /// The texts as typed; the pattern matches when one of them does.
  package let texts: [String]
  package let folding: Folding

  package enum Kind: String, Hashable, Sendable {
    case equals, contains, starts, ends
    /// `%` stands for any characters, `_` for one.
    case like
    /// Order of the collation: the value is less than the text, and so on.
    case less, lessOrEqual, greater, greaterOrEqual
  }

  /// What is not distinguished.
  package enum Folding: String, Hashable, Sendable {
    /// Nothing: byte by byte (`==`).
    case exact
    /// Upper and lower case.
    case letterCase
    /// Case and diacritics: for texts typed without any.
    case letterCaseAndMarks
  }

  package init(_ kind: Kind, _ texts: [String], folding: Folding) {
    self.kind = kind
    self.texts = texts
    self.folding = folding
  }
}
