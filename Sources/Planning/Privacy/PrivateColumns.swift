import Metrics
import Values

/// Finds the private columns that something looks at.
///
/// A condition may ask whether a private column has a value; one that chooses rows may also ask
/// which, by `=` and `in`. Nothing else may look at one: what is shown, grouped, sorted or reckoned
/// would tell of it, letter by letter.
struct PrivateColumns {
  let model: Model
  /// What conditions may ask of a private column.
  let asked: Question

  enum Question {
    /// Whether it has a value.
    case presence
    /// Also whether the value is a given one.
    case value
  }

  /// The first private column that a value is made of, or that decides it.
  func column(in value: RowExpression) -> ColumnID? {
    switch value {
    case .literal: return nil
    case .column(let column, _): return isPrivate(column) ? column : nil
    case .via(let link, let inner): return follow(link) ?? column(in: inner)
    case .flag(let condition): return column(in: condition)
    case .known(let inner, _), .negated(let inner), .absolute(let inner), .date(let inner),
      .part(_, let inner), .lowercased(let inner), .length(let inner), .rounded(let inner, _),
      .moved(let inner, _):
      return column(in: inner)
    case .arithmetic(_, let left, let right), .shifted(let left, let right),
      .elapsed(_, let left, let right), .worked(_, _, let left, let right):
      return column(in: left) ?? column(in: right)
    case .coalesce(let choices): return first(choices, column)
    case .conditional(let branches, let otherwise, _):
      return first(branches) { column(in: $0.condition) ?? column(in: $0.value) }
        ?? otherwise.flatMap(column)
    }
  }

  /// The first private column that a condition asks more of than it may.
  func column(in condition: Condition) -> ColumnID? {
    if mayAsk(condition) { return nil }
    switch condition {
    case .constant: return nil
    case .compare(_, let left, let right): return column(in: left) ?? column(in: right)
    case .isAmong(let value, _), .isWithin(let value, _), .matches(let value, _),
      .isMissing(let value), .holds(let value):
      return column(in: value)
    case .not(let inner): return column(in: inner)
    case .all(let parts), .any(let parts): return first(parts, column)
    case .via(let link, let inner): return follow(link) ?? column(in: inner)
    case .judged(let member): return column(in: member.condition)
    case .belongs(let keys, _): return first(keys, column)
    }
  }

  /// The first private column that groups would tell of.
  func column(in key: GroupKey) -> ColumnID? {
    switch key {
    case .member(let entity, let path): return first(path, follow) ?? shownName(of: entity)
    case .value(let value), .grain(_, let value), .band(let value, _): return column(in: value)
    }
  }

  /// Whether a condition asks of one stored column what may be asked of every one.
  private func mayAsk(_ condition: Condition) -> Bool {
    switch condition {
    case .isMissing(let value): value.isStored
    case .compare(.equal, let value, .literal), .compare(.notEqual, let value, .literal),
      .isAmong(let value, _):
      asked == .value && value.isStored
    case .matches(let value, let pattern):
      asked == .value && value.isStored && pattern.kind == .equals
    case .isWithin(let value, let period):
      asked == .value && value.isStored && period == Period(day: period.start)
    default: false
    }
  }

  /// What a private link leads to would tell whom it leads to; but for a table with a private key,
  /// whose other columns are shown nevertheless.
  private func follow(_ link: LinkID) -> ColumnID? {
    let (source, target) = (model[link].source, model[link].target)
    return isPrivate(source) && !model[target].hasPrivateKey ? source : nil
  }

  /// The column by which members are shown, where it is private: a key of a table without label.
  private func shownName(of entity: EntityID) -> ColumnID? {
    guard let name = model[entity].labelField ?? model[entity].keyField,
      case .stored(let column, _) = model[entity].fields[name].source
    else { return nil }
    return isPrivate(column) ? column : nil
  }

  func isPrivate(_ column: ColumnID) -> Bool {
    model[column.entity].fields[column.index].isPrivate
  }

  /// The first private column of some parts.
  func first<Part>(_ parts: [Part], _ column: (Part) -> ColumnID?) -> ColumnID? {
    for part in parts { if let found = column(part) { return found } }
    return nil
  }
}

extension RowExpression {
  /// Whether it is a stored column as it stands, its own or one that links lead to.
  var isStored: Bool {
    switch self {
    case .column: true
    case .via(_, let inner): inner.isStored
    default: false
    }
  }
}
