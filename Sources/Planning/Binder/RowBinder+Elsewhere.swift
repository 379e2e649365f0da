import Diagnostics
import Metrics
import Syntax

/// Conditions on numbers counted below a member that a path leads to: `unit.late = 0` on a row
/// asks whether none of the rows of its unit is late.
extension RowBinder {
  /// Binds one comparison of such numbers; nil where an expression has none.
  func judgedElsewhere(_ expression: Expression) throws(Diagnostic) -> Condition? {
    guard expression.kind.isOneTest, let first = placesCounted(in: expression).first else {
      return nil
    }
    if case .path(let path) = expression.kind {
      throw Diagnostic(
        .countNeedsComparison, at: path.range,
        ["name": .code(path.text), "entity": .code(model[first.entity].naming.name.text)],
        replacement: Replacement(path.range, with: path.text + " > 0"))
    }
    if let other = expression.paths.first(where: { place(countedBy: $0)?.links != first.links }) {
      throw Diagnostic(
        .countBesideField, at: other.range,
        [
          "name": .code(other.text), "count": .code(first.path.text),
          "entity": .code(model[first.entity].naming.name.text),
        ])
    }
    let own = expression.mappingPaths { place(countedBy: $0)?.rest ?? $0 }
    return try deeper(at: expression.range).at(first.entity).judged(own).via(first.links)
  }

  /// Whether some number of an expression is counted below a member that a path leads to.
  func countsElsewhere(_ expression: Expression) -> Bool {
    !placesCounted(in: expression).isEmpty
  }

  /// Where a path counts: `late` of the unit, for `unit.late`.
  private struct Place {
    let path: Path
    let entity: EntityID
    let links: [LinkID]
    /// The path as that entity sees it.
    let rest: Path
  }

  private func placesCounted(in expression: Expression) -> [Place] {
    expression.paths.compactMap(place(countedBy:))
  }

  private func place(countedBy path: Path) -> Place? {
    guard path.names.count > 1, !canSee(path) else { return nil }
    for length in (1..<path.names.count).reversed() {
      let start = Array(path.names[..<length])
      guard let (target, links) = try? end(of: start), !links.isEmpty else { continue }
      let rest = Path(Array(path.names[length...]), range: path.range)
      if at(target).countsBelow(Expression(.path(rest), range: path.range)) {
        return Place(path: path, entity: target, links: links, rest: rest)
      }
    }
    return nil
  }
}

extension Expression.Kind {
  /// Whether it is judged as a whole: its parts are no conditions.
  fileprivate var isOneTest: Bool {
    switch self {
    case .comparison, .between, .path, .presence, .membership: true
    default: false
    }
  }
}

extension Expression {
  /// The paths of the numbers that a test compares.
  fileprivate var paths: [Path] {
    switch kind {
    case .path(let path): [path]
    case .aggregate(let aggregate): aggregate.argument?.paths ?? []
    case .negate(let operand), .presence(let operand, _, _), .membership(let operand, _, _):
      operand.paths
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.paths + right.paths
    case .between(let operand, let low, let high, _): operand.paths + low.paths + high.paths
    default: []
    }
  }

  /// The same test with other paths.
  fileprivate func mappingPaths(_ change: (Path) -> Path) -> Expression {
    var result = self
    switch kind {
    case .path(let path): result.kind = .path(change(path))
    case .aggregate(var aggregate):
      aggregate.argument = aggregate.argument?.mappingPaths(change)
      result.kind = .aggregate(aggregate)
    case .negate(let operand): result.kind = .negate(operand.mappingPaths(change))
    case .presence(let operand, let presence, let isNegated):
      result.kind = .presence(operand.mappingPaths(change), presence, isNegated: isNegated)
    case .membership(let operand, let membership, let isNegated):
      result.kind = .membership(
        operand.mappingPaths(change), membership, isNegated: isNegated)
    case .arithmetic(let op, let left, let right):
      result.kind = .arithmetic(op, left.mappingPaths(change), right.mappingPaths(change))
    case .comparison(let op, let left, let right):
      result.kind = .comparison(op, left.mappingPaths(change), right.mappingPaths(change))
    case .between(let operand, let low, let high, let isNegated):
      result.kind = .between(
        operand.mappingPaths(change), low: low.mappingPaths(change),
        high: high.mappingPaths(change), isNegated: isNegated)
    default: break
    }
    return result
  }
}
