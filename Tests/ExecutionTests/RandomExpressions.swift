import Columnar
import Metrics
import Planning
import TestSupport
import Values

/// Random expressions and conditions on the rows of one entity of ``Shape``.
struct RandomExpressions {
  var random: SeededRandom
  let entity: EntityID

  private func column(_ index: Int, _ type: ScalarType) -> RowExpression {
    .column(ColumnID(entity: entity, index: index), type)
  }

  private var instantEnd: Timestamp { Timestamp(secondsSinceEpoch: 19_420 * 86_400) }

  /// An expression of a link's target, or nil when the entity has no links.
  private mutating func linked(
    _ make: (inout RandomExpressions) -> RowExpression
  ) -> RowExpression? {
    let links: [(LinkID, EntityID)] =
      switch entity {
      case Shape.dossiers:
        [(Shape.dossierToUnit, Shape.units), (Shape.dossierToKind, Shape.kinds)]
      case Shape.units: [(Shape.unitToRegion, Shape.regions)]
      default: []
      }
    guard !links.isEmpty else { return nil }
    let (link, target) = random.pick(links)
    var inner = RandomExpressions(random: random, entity: target)
    let expression = make(&inner)
    random = inner.random
    return .via(link, expression)
  }

  mutating func number(_ depth: Int) -> RowExpression {
    let isDossier = entity == Shape.dossiers
    if depth == 0 {
      if !isDossier {
        return entity == Shape.units ? column(3, .integer) : .literal(.number(Decimal(2)))
      }
      return random.pick([
        column(4, .decimal(scale: 2)), column(5, .integer), .literal(.number(Decimal(3))),
        .literal(.number(Decimal(unscaled: -25, scale: 1))),
      ])
    }
    switch random.int(0...11) {
    case 0: return .arithmetic(.plus, number(depth - 1), number(depth - 1))
    case 1: return .arithmetic(.minus, number(depth - 1), number(depth - 1))
    case 2: return .arithmetic(.times, number(0), number(0))
    case 3: return .negated(number(depth - 1))
    case 4: return .absolute(number(depth - 1))
    case 5: return .coalesce([number(depth - 1), number(depth - 1)])
    case 6: return .length(text(depth - 1))
    case 7: return linked { $0.number(depth - 1) } ?? number(depth - 1)
    case 10: return .arithmetic(.divided, number(0), number(0))
    case 11:
      let step = Decimal(
        unscaled: Int128(random.pick([1, 10, 100, 1_000])), scale: random.int(0...2))
      return .rounded(number(0), step: step)
    case 8 where isDossier:
      return .part(random.pick(Grain.allCases), instant(depth - 1))
    case 9 where isDossier:
      let unit = random.pick([ElapsedUnit.days, .seconds])
      return unit == .days
        ? .elapsed(.days, from: date(depth - 1), to: date(depth - 1))
        : .worked(.days, Shape.office, from: date(depth - 1), to: date(depth - 1))
    default: return number(0)
    }
  }

  mutating func duration(_ depth: Int) -> RowExpression {
    random.chance(50)
      ? .worked(.seconds, Shape.office, from: instant(depth), to: instant(depth))
      : .elapsed(.seconds, from: instant(depth), to: instant(depth))
  }

  mutating func text(_ depth: Int) -> RowExpression {
    let own = entity == Shape.dossiers ? random.pick([2, 3]) : 1
    guard depth > 0 else { return column(own, .text) }
    switch random.int(0...4) {
    case 0: return .lowercased(text(depth - 1))
    case 1: return .coalesce([text(depth - 1), .literal(.text("Online"))])
    case 2: return linked { $0.text(depth - 1) } ?? text(depth - 1)
    case 3:
      return .conditional(
        branches: [.init(condition: condition(depth - 1), value: text(depth - 1))],
        otherwise: random.chance(50) ? text(depth - 1) : nil, type: .text)
    default: return column(own, .text)
    }
  }

  /// A date of a dossier.
  mutating func date(_ depth: Int) -> RowExpression {
    guard depth > 0 else { return column(8, .date) }
    switch random.int(0...5) {
    case 0: return .date(instant(depth - 1))
    case 4: return .moved(column(8, .date), by: .months(random.int(-14...14)))
    case 5: return .moved(column(8, .date), by: .workingDays(random.int(-9...9), Shape.office))
    case 1: return .shifted(column(8, .date), by: .literal(.number(Decimal(-3))))
    case 2: return .known(column(8, .date), before: instantEnd)
    default: return column(8, .date)
    }
  }

  /// An instant of a dossier.
  mutating func instant(_ depth: Int) -> RowExpression {
    let own = column(random.pick([6, 7]), .timestamp)
    guard depth > 0 else { return own }
    switch random.int(0...5) {
    case 0: return .known(own, before: instantEnd)
    case 4: return .moved(own, by: .months(random.int(-14...14)))
    case 5: return .moved(own, by: .workingDays(random.int(-9...9), Shape.office))
    case 1:
      let today = Literal.date(CivilDate(daysSinceEpoch: 19_425))
      return .coalesce([.known(own, before: instantEnd), .literal(today)])
    case 2: return .shifted(own, by: .literal(.duration(-5_000)))
    default: return own
    }
  }

  mutating func condition(_ depth: Int) -> Condition {
    guard depth > 0 else { return leaf() }
    switch random.int(0...9) {
    case 0: return .not(condition(depth - 1))
    case 1: return .all((0..<random.int(0...3)).map { _ in condition(depth - 1) })
    case 2: return .any((0..<random.int(0...3)).map { _ in condition(depth - 1) })
    case 3: return .compare(comparison(), number(depth - 1), number(depth - 1))
    case 4:
      guard case .via(let link, .flag(let inner))? = linked({ .flag($0.condition(depth - 1)) })
      else { return condition(depth - 1) }
      return .via(link, inner)
    case 5: return .holds(.flag(condition(depth - 1)))
    case 6: return .isMissing(random.chance(50) ? number(depth - 1) : text(depth - 1))
    case 7 where entity == Shape.dossiers:
      return .compare(comparison(), date(depth - 1), instant(depth - 1))
    case 8 where entity == Shape.dossiers:
      return .compare(comparison(), duration(depth - 1), .literal(.duration(28_800)))
    case 9 where entity != Shape.dossiers: return judged()
    default: return leaf()
    }
  }

  /// A judgement of members by what is counted below them.
  private mutating func judged() -> Condition {
    let path: [LinkID] =
      switch entity {
      case Shape.regions: [Shape.dossierToUnit, Shape.unitToRegion]
      case Shape.units: [Shape.dossierToUnit]
      default: [Shape.dossierToKind]
      }
    var below = RandomExpressions(random: random, entity: Shape.dossiers)
    let function =
      below.random.chance(50) ? Measure.Function.count : .rate(below.leaf())
    let aggregation = Aggregation(
      entity: Shape.dossiers, filter: below.leaf(), keys: [.member(entity, path: path)],
      measures: [Measure(function, filter: below.leaf())])
    random = below.random
    let counted = ResultExpression.measure(MeasureID(aggregation: 0, measure: 0))
    let half = ResultExpression.number(Decimal(unscaled: 5, scale: 1))
    let compared = ResultCondition.compare(comparison(), counted, half)
    return .judged(
      MemberCondition(
        entity: entity, aggregations: [aggregation],
        condition: random.chance(50) ? compared : .any([compared, .member(leaf())])))
  }

  private mutating func comparison() -> ComparisonOperator {
    random.pick(ComparisonOperator.allCases)
  }

  private mutating func leaf() -> Condition {
    let isDossier = entity == Shape.dossiers
    switch random.int(0...10) {
    case 0: return .constant(random.chance(50))
    case 1:
      let limit = Decimal(unscaled: Int128(random.int(-30...60)), scale: random.int(0...1))
      return .compare(comparison(), number(0), .literal(.number(limit)))
    case 2: return .isAmong(number(0), [.number(Decimal(1)), .number(Decimal(3))])
    case 3: return .isMissing(text(0))
    case 4: return .compare(comparison(), text(1), text(0))
    case 5 where isDossier:
      let day = CivilDate(daysSinceEpoch: Int32(random.int(19_390...19_450)))
      return .compare(comparison(), date(1), .literal(.date(day)))
    case 6 where isDossier:
      let start = CivilDate(daysSinceEpoch: Int32(random.int(19_390...19_450)))
      let period = Period(start: start, end: start.adding(days: random.int(0...20)))
      return .isWithin(random.chance(50) ? date(1) : instant(1), period)
    case 7 where isDossier: return .holds(column(9, .flag))
    case 8 where isDossier:
      return .compare(
        comparison(), .part(.year, instant(1)), .literal(.number(Decimal(2023))))
    case 9 where isDossier: return .isMissing(instant(1))
    default: return .matches(text(1), pattern())
    }
  }

  private mutating func pattern() -> TextPattern {
    let kinds: [TextPattern.Kind] = [
      .equals, .contains, .starts, .ends, .like, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ]
    let foldings: [TextPattern.Folding] = [.exact, .letterCase, .letterCaseAndMarks]
    let texts = ["online", "tr", "hoa", "n", "%n_i%", "an", "", "duong"]
    return TextPattern(
      random.pick(kinds), (0..<random.int(1...2)).map { _ in random.pick(texts) },
      folding: random.pick(foldings))
  }
}
