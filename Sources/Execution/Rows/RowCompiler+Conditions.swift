import Columnar
import Metrics
import Planning
import Values

extension RowCompiler {
  func condition(_ condition: Condition) throws(ExecutionError) -> any ConditionEvaluator {
    switch condition {
    case .constant(let truth): ConstantCondition(truth: TruthLanes.byte(truth))
    case .compare(let relation, let left, let right):
      try comparison(relation, left, right)
    case .isAmong(let operand, let literals): try membership(operand, literals)
    case .isWithin(let operand, let period): try containment(operand, period)
    case .matches(let operand, let pattern): try match(operand, TextMatcher(pattern))
    case .isMissing(let operand): try missing(operand)
    case .not(let inner): try negation(self.condition(inner))
    case .all(let parts): try connected(parts, isConjunction: true)
    case .any(let parts): try connected(parts, isConjunction: false)
    case .via(let link, let inner): try linked(link, inner)
    case .judged(let judged): try self.judged(judged)
    case .holds(let operand): try range(operand, ValueRange(1...1))
    case .belongs(let keys, let groups): try membership(keys, groups)
    }
  }

  /// The condition, or nil when it holds for every row.
  func filter(_ filter: Condition) throws(ExecutionError) -> (any ConditionEvaluator)? {
    let compiled = try condition(filter)
    if usesShortcuts, let constant = compiled as? ConstantCondition,
      constant.truth == TruthLanes.isTrue
    {
      return nil
    }
    return compiled
  }

  private func negation(_ operand: any ConditionEvaluator) -> any ConditionEvaluator {
    guard usesShortcuts, let constant = operand as? ConstantCondition else {
      return NegatedCondition(operand: operand)
    }
    let swapped = TruthLanes(repeating: constant.truth, count: 1).negated
    return ConstantCondition(truth: swapped.bytes[0])
  }

  private func connected(
    _ parts: [Condition], isConjunction: Bool
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let neutral = TruthLanes.byte(isConjunction)
    let deciding = TruthLanes.byte(!isConjunction)
    var operands: [any ConditionEvaluator] = []
    for part in parts {
      let operand = try condition(part)
      if usesShortcuts, let constant = operand as? ConstantCondition {
        if constant.truth == neutral { continue }
        if constant.truth == deciding { return constant }
      }
      operands.append(operand)
    }
    guard let first = operands.first else { return ConstantCondition(truth: neutral) }
    guard operands.count > 1 else { return first }
    return ConnectedCondition(
      first: first, others: Array(operands.dropFirst()), isConjunction: isConjunction)
  }

  /// A condition on the linked member: decided once for each member, then looked up by the
  /// code of the row.
  private func linked(
    _ link: LinkID, _ inner: Condition
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let index = dataset.link(link)
    let compiler = RowCompiler(dataset: dataset, entity: index.target)
    guard usesShortcuts else {
      return LinkedCondition(link: index, operand: try compiler.condition(inner))
    }
    let members = RowBatch.contiguous(0..<dataset.table(of: index.target).rowCount)
    let truths = try compiler.condition(inner).evaluate(members)
    let table = index.targets.map { $0 < 0 ? TruthLanes.unknown : truths.bytes[Int($0)] }
    return TabulatedCondition(codes: index.codes, table: table)
  }

  private func missing(_ operand: RowExpression) throws(ExecutionError) -> any ConditionEvaluator {
    if let (integers, limit) = storedAndLimit(operand) {
      return simplified(integers, .isMissing(base: integers.base, limit: limit))
    }
    return MissingCondition(operand: try value(operand).evaluator)
  }

  private func match(
    _ operand: RowExpression, _ matcher: TextMatcher
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let value = try value(operand)
    guard let dictionary = value.format.dictionary else {
      throw .unsupported("a text pattern on no text")
    }
    if case .plain(let entries, let missing)? = value.column?.storage {
      return PlainTextCondition(entries: entries, missing: missing, matcher: matcher)
    }
    guard usesShortcuts else {
      return MatchedCondition(
        operand: value.evaluator, entries: dictionary.entries, matcher: matcher)
    }
    let table = try dictionary.table(missing: TruthLanes.unknown, cancellation) {
      TruthLanes.byte(matcher.matches($0))
    }
    return switch (value.column?.storage, value.evaluator) {
    case (.dictionary(let codes, _)?, _): TabulatedCondition(codes: codes, table: table)
    case (_, let tabulated as TabulatedValue):
      TabulatedCondition(
        codes: tabulated.codes,
        table: zip(tabulated.values, tabulated.present).map {
          $1 == 1 ? table[Int($0)] : TruthLanes.unknown
        })
    default: LookupCondition(operand: value.evaluator, table: table)
    }
  }

  private func membership(
    _ operand: RowExpression, _ literals: [Literal]
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let parts = literals.map { Condition.compare(.equal, operand, .literal($0)) }
    if parts.isEmpty {
      // Nothing is among nothing; a missing value is still unknown.
      return try range(operand, ValueRange(nil))
    }
    return try condition(.any(parts))
  }

  private func containment(
    _ operand: RowExpression, _ period: Period
  ) throws(ExecutionError) -> any ConditionEvaluator {
    let first = Int64(period.start.daysSinceEpoch)
    let end = Int64(period.end.daysSinceEpoch)
    guard first < end else { return try range(operand, ValueRange(nil)) }
    let isInstant = try value(operand).type == .timestamp
    return try range(
      operand, ValueRange(isInstant ? first * 86_400...end * 86_400 - 1 : first...end - 1))
  }
}
