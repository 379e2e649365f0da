import Metrics
import Planning
import TestSupport
import Values

/// Random plans over the entities of ``Shape``.
struct RandomPlan {
  var random: SeededRandom

  static func make(_ random: inout SeededRandom) -> LogicalPlan {
    var maker = RandomPlan(random: random)
    let plan = random.chance(40) ? maker.members() : maker.groups()
    random = maker.random
    return plan
  }

  private mutating func expressions<Result>(
    of entity: EntityID, _ make: (inout RandomExpressions) -> Result
  ) -> Result {
    var expressions = RandomExpressions(random: random, entity: entity)
    let result = make(&expressions)
    random = expressions.random
    return result
  }

  mutating func filter(_ entity: EntityID) -> Condition {
    expressions(of: entity) { $0.condition(2) }
  }

  private mutating func aggregation(
    _ entity: EntityID, keys: [GroupKey]
  ) -> Aggregation {
    let measures = (0..<random.int(1...3)).map { _ in measure(entity) }
    let filter = random.chance(50) ? expressions(of: entity) { $0.condition(2) } : .constant(true)
    return Aggregation(entity: entity, filter: filter, keys: keys, measures: measures)
  }

  private mutating func measure(_ entity: EntityID) -> Measure {
    let kind = random.int(0...10)
    let percent = random.pick([1, 25, 50, 90, 99])
    let hasFilter = random.chance(30)
    return expressions(of: entity) { make in
      let filter = hasFilter ? make.condition(1) : .constant(true)
      let isDossier = entity == Shape.dossiers
      let function: Measure.Function =
        switch kind {
        case 0: .count
        case 1, 2: .rate(make.condition(2))
        case 3: .sum(make.number(2))
        case 4: .average(isDossier ? make.duration(1) : make.number(1))
        case 7: .median(isDossier ? make.duration(1) : make.number(1))
        case 8: .percentile(percent, isDossier ? make.instant(1) : make.number(2))
        case 9: .distinct(.value(isDossier ? make.text(1) : make.number(1)))
        case 10: .deviation(make.number(1))
        case 5: .minimum(isDossier ? make.instant(1) : make.text(1))
        default: .maximum(make.text(2))
        }
      return Measure(function, filter: filter)
    }
  }

  private mutating func members() -> LogicalPlan {
    let entity = random.pick([Shape.regions, Shape.units, Shape.kinds, Shape.dossiers])
    let filter = random.chance(50) ? expressions(of: entity) { $0.condition(1) } : .constant(true)
    let paths: [(EntityID, [LinkID])] =
      switch entity {
      case Shape.regions:
        [
          (Shape.dossiers, [Shape.dossierToUnit, Shape.unitToRegion]),
          (Shape.units, [Shape.unitToRegion]),
        ]
      case Shape.units: [(Shape.dossiers, [Shape.dossierToUnit]), (Shape.units, [])]
      case Shape.kinds: [(Shape.dossiers, [Shape.dossierToKind])]
      default: [(Shape.dossiers, [])]
      }
    let aggregations = (0..<random.int(0...2)).map { _ in
      let (source, path) = random.pick(paths)
      return aggregation(source, keys: [.member(entity, path: path)])
    }
    let source = Members(entity: entity, filter: filter, aggregations: aggregations)
    let attributes = expressions(of: entity) { [$0.text(2), $0.number(2)] }
    let expressions = attributes.map { ResultExpression.attribute($0) } + [.dimension(0)]
    let member = self.expressions(of: entity) { $0.condition(1) }
    return plan(.members(source), aggregations, expressions, member: member)
  }

  private mutating func groups() -> LogicalPlan {
    let count = random.int(0...3)
    let isShared = random.chance(25)
    var keys: [GroupKey] = []
    var unitKeys: [GroupKey] = []
    for _ in 0..<count {
      if isShared {
        keys.append(.member(Shape.regions, path: [Shape.dossierToUnit, Shape.unitToRegion]))
        unitKeys.append(.member(Shape.regions, path: [Shape.unitToRegion]))
      } else {
        keys.append(key())
      }
    }
    if !isShared, random.chance(20) {
      let number = expressions(of: Shape.dossiers) { $0.number(1) }
      keys.append(.band(number, .equalCounts(random.int(1...4), unit: 1)))
      return groups(of: [aggregation(Shape.dossiers, keys: keys)])
    }
    var aggregations = [aggregation(Shape.dossiers, keys: keys)]
    if isShared {
      aggregations.append(aggregation(Shape.units, keys: unitKeys))
    } else if random.chance(40) {
      aggregations.append(aggregation(Shape.dossiers, keys: keys))
    }
    return groups(of: aggregations)
  }

  private mutating func groups(of aggregations: [Aggregation]) -> LogicalPlan {
    let keys = aggregations[0].keys
    let count = keys.count
    // Subtotals and others turn labels into texts.
    let isSimple = keys.allSatisfy(\.labelsAreSimple)
    var source = Groups(
      dimensionCount: count, aggregations: aggregations,
      totalBelongsToTable: random.chance(50) && (isSimple || count < 2))
    if count > 0, random.chance(30) {
      source.across = Across(
        withDenominators: random.chance(50), isDescending: random.chance(30))
    }
    for _ in 0..<random.int(0...2) {
      source.related.append(related(aggregations, aggregations[0].keys))
    }
    return plan(
      .groups(source), aggregations, source.rowDimensions.map { .dimension($0) }, member: nil)
  }

  private mutating func key() -> GroupKey {
    let kind = random.int(0...8)
    let grain = random.pick(Grain.allCases)
    return expressions(of: Shape.dossiers) { make in
      switch kind {
      case 0: .member(Shape.units, path: [Shape.dossierToUnit])
      case 1: .member(Shape.regions, path: [Shape.dossierToUnit, Shape.unitToRegion])
      case 2: .member(Shape.kinds, path: [Shape.dossierToKind])
      case 3: .value(make.text(2))
      case 4: .value(make.number(1))
      case 5: .value(.flag(make.condition(1)))
      case 6: .grain(grain, make.date(1))
      case 8:
        .band(
          make.number(1),
          Bands(
            cuts: [Decimal(unscaled: -25, scale: 1), Decimal(0), Decimal(7)],
            written: [Decimal(unscaled: -25, scale: 1), Decimal(0), Decimal(7)]))
      default: .grain(grain, make.instant(1))
      }
    }
  }

  private mutating func plan(
    _ source: LogicalPlan.Source, _ aggregations: [Aggregation],
    _ labels: [ResultExpression], member: Condition?
  ) -> LogicalPlan {
    var values: [ResultExpression] = []
    var outputs = labels.map { OutputColumn(name: "label", role: .dimension, expression: $0) }
    for (index, aggregation) in aggregations.enumerated() {
      for measure in aggregation.measures.indices {
        let id = MeasureID(aggregation: index, measure: measure)
        values.append(.measure(id))
        outputs.append(OutputColumn(name: "m", role: .measure, expression: .measure(id)))
        if random.chance(60) {
          outputs.append(
            OutputColumn(name: "n m", role: .denominator, expression: .denominator(id)))
        }
      }
    }
    let numbers = values.filter { isNumber($0, aggregations) }
    if numbers.count >= 2 {
      let op = random.pick([ArithmeticOperator.plus, .minus, .times, .divided])
      values.append(.arithmetic(op, numbers[0], .negated(numbers[1])))
    }
    values.append(.number(Decimal(1)))
    outputs.append(
      OutputColumn(name: "v", role: .measure, expression: values[max(values.count - 2, 0)]))
    var steps: [LogicalPlan.Step] = []
    var dimensions = 0
    var canHaveOthers = member != nil
    if case .groups(let groups) = source {
      outputs += forms(of: numbers, groups.related.count)
      dimensions = groups.rowDimensions.count
      canHaveOthers = dimensions > 0 && groups.aggregations[0].keys.allSatisfy(\.labelsAreSimple)
    }
    if random.chance(50) {
      steps.append(.filter(condition(numbers + [.number(Decimal(1))], member)))
    }
    if random.chance(50) {
      steps.append(.sort([SortKey(random.pick(values + labels), descending: random.chance(50))]))
    }
    if random.chance(40) {
      let key = SortKey(random.pick(values), descending: random.chance(50))
      let count = random.int(1...4)
      if dimensions > 0, random.chance(40) {
        steps.append(
          .topEach(
            count: count, by: key, exact: random.chance(50),
            dimension: random.int(0...dimensions - 1)))
      } else {
        steps.append(.top(count: count, by: key, exact: random.chance(50)))
      }
      if canHaveOthers, random.chance(50) { steps.append(.others) }
    }
    if random.chance(20) { steps.append(.limit(random.int(0...5))) }
    return LogicalPlan(
      source: source, steps: steps + [.project(outputs)], noun: "rows", asOf: nil)
  }

  private func isNumber(_ value: ResultExpression, _ aggregations: [Aggregation]) -> Bool {
    guard case .measure(let id) = value else { return false }
    switch aggregations[id.aggregation].measures[id.measure].function {
    case .minimum, .maximum, .percentile: return false
    default: return true
    }
  }

  private mutating func condition(
    _ values: [ResultExpression], _ member: Condition?
  ) -> ResultCondition {
    let value = random.pick(values)
    let half = ResultExpression.number(Decimal(unscaled: 5, scale: 1))
    let compared = ResultCondition.compare(
      random.pick(ComparisonOperator.allCases), value, half)
    switch random.int(0...4) {
    case 0: return .isMissing(value)
    case 1: return .not(compared)
    case 2: return .any([compared, .isMissing(random.pick(values))])
    case 3: return .all([compared, member.map { .member($0) } ?? compared])
    default: return member.map { .member($0) } ?? compared
    }
  }
}
