extension TableCondition {
  /// The columns that it speaks of, each once, in the order of the condition.
  package var columns: [Int] {
    var columns: [Int] = []
    visit { column in
      if !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  fileprivate func visit(_ body: (Int) -> Void) {
    switch self {
    case .compare(_, let left, let right):
      left.visit(body)
      right.visit(body)
    case .matches(let operand, _), .isWithin(let operand, _), .isMissing(let operand),
      .holds(let operand):
      operand.visit(body)
    case .not(let inner): inner.visit(body)
    case .all(let parts), .any(let parts):
      for part in parts { part.visit(body) }
    }
  }

  /// The condition with its columns at other positions; nil where one of them is gone.
  func moved(_ position: (Int) -> Int?) -> TableCondition? {
    switch self {
    case .compare(let op, let left, let right):
      guard let left = left.moved(position), let right = right.moved(position) else { return nil }
      return .compare(op, left, right)
    case .matches(let operand, let pattern):
      return operand.moved(position).map { .matches($0, pattern) }
    case .isWithin(let operand, let period):
      return operand.moved(position).map { .isWithin($0, period) }
    case .isMissing(let operand): return operand.moved(position).map { .isMissing($0) }
    case .holds(let operand): return operand.moved(position).map { .holds($0) }
    case .not(let inner): return inner.moved(position).map { .not($0) }
    case .all(let parts): return complete(parts.map { $0.moved(position) }).map { .all($0) }
    case .any(let parts): return complete(parts.map { $0.moved(position) }).map { .any($0) }
    }
  }
}

extension TableExpression {
  /// The columns that it speaks of, each once.
  package var columns: [Int] {
    TableCondition.isMissing(self).columns
  }

  fileprivate func visit(_ body: (Int) -> Void) {
    switch self {
    case .column(let column): body(column)
    case .literal: return
    case .arithmetic(_, let left, let right):
      left.visit(body)
      right.visit(body)
    case .negated(let operand): operand.visit(body)
    case .truth(let condition): condition.visit(body)
    case .call(_, let arguments):
      for argument in arguments { argument.visit(body) }
    case .conditional(let branches, let otherwise):
      for branch in branches {
        branch.condition.visit(body)
        branch.value.visit(body)
      }
      otherwise?.visit(body)
    }
  }

  /// The expression with its columns at other positions; nil where one of them is gone.
  func moved(_ position: (Int) -> Int?) -> TableExpression? {
    switch self {
    case .column(let column): return position(column).map { .column($0) }
    case .literal: return self
    case .arithmetic(let op, let left, let right):
      guard let left = left.moved(position), let right = right.moved(position) else { return nil }
      return .arithmetic(op, left, right)
    case .negated(let operand): return operand.moved(position).map { .negated($0) }
    case .truth(let condition): return condition.moved(position).map { .truth($0) }
    case .call(let function, let arguments):
      return complete(arguments.map { $0.moved(position) }).map { .call(function, $0) }
    case .conditional(let branches, let otherwise):
      let moved = branches.map { branch -> TableBranch? in
        guard let condition = branch.condition.moved(position),
          let value = branch.value.moved(position)
        else { return nil }
        return TableBranch(condition, then: value)
      }
      guard let kept = complete(moved) else { return nil }
      guard let otherwise else { return .conditional(kept, otherwise: nil) }
      return otherwise.moved(position).map { .conditional(kept, otherwise: $0) }
    }
  }
}

/// All values, or nil when one is missing.
private func complete<Value>(_ values: [Value?]) -> [Value]? {
  let known = values.compactMap { $0 }
  return known.count == values.count ? known : nil
}
