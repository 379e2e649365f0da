import Syntax
import Values

extension RowJudge {
  /// The number that an expression means on a member: over the rows below it.
  func below(_ expression: Expression, _ seat: Seat) throws(Refusal) -> Counted {
    let judge = try deeper()
    if case .aggregate(let aggregate) = expression.kind, aggregate.argument == nil,
      aggregate.entity == nil, !isListing
    {
      throw Refusal("a number over the rows themselves is no condition on one row")
    }
    let numbers = NumberJudge(
      rows: judge, level: .members(seat.entity),
      rowsOf: { (entity) throws(Refusal) in try judge.rows(of: entity, below: seat) })
    return try numbers.number(expression)
  }

  /// The rows of an entity whose links lead to a member.
  func rows(of entity: Int, below seat: Seat) throws(Refusal) -> [Int] {
    guard seat.row >= 0, let way = model.ways(from: entity, to: seat.entity).first else {
      return []
    }
    return try rows(of: entity).filter { row in
      follow(way, from: Seat(entity: entity, row: row)) == seat
    }
  }
}
