import Diagnostics
import Metrics
import Syntax
import Values

extension Definer {
  /// What is wrong with a definition. Where it does not know its own name, it would lead back to
  /// itself.
  func named(_ error: Diagnostic, in definition: Definition) -> Diagnostic {
    switch error.message {
    case .unknownField, .unknownMeasure, .unknownEntity, .notAScore, .scoreNeedsMaximum: break
    default: return error
    }
    let keys = [definition.name.text, definition.label?.text].compactMap(\.self)
      .map(TextFolding.key)
    let isOwn = definition.body.paths.contains { path in
      path.range == error.range && path.singleName.map { keys.contains($0.key) } ?? false
    }
    guard isOwn else { return error }
    return Diagnostic(
      .cyclicDefinition, at: error.range, ["name": .code(definition.name.text)])
  }
}

extension Definition.Body {
  /// The names that it is made of.
  fileprivate var paths: [Path] {
    switch self {
    case .entity, .calendar, .missing, .field(nil): []
    case .field(let value?): value.paths
    case .flag(let condition, _): condition.paths
    case .states(let conditional): conditional.branches.flatMap(\.condition.paths)
    case .metric(let measure, let filter, _): measure.paths + (filter?.paths ?? [])
    case .score(let body): body.measure.paths + (body.filter?.paths ?? [])
    case .index(let value): value.paths
    case .set(let query), .query(let query): query.paths
    }
  }
}

extension Query {
  fileprivate var paths: [Path] {
    var paths: [Path] = []
    if case .items(let items) = head { paths = items.flatMap(\.expression.paths) }
    for clause in clauses {
      switch clause.kind {
      case .filter(let condition), .having(let condition): paths += condition.paths
      case .by(let dimensions):
        for dimension in dimensions {
          if case .path(let path) = dimension.kind { paths.append(path) }
        }
      default: break
      }
    }
    return paths
  }
}

extension Expression {
  /// The names in it, from left to right.
  fileprivate var paths: [Path] {
    if case .path(let path) = kind { [path] } else { parts.flatMap(\.paths) }
  }
}
