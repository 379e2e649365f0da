import Syntax
import Values

/// Judges one row after the other: what a value is there and whether a condition holds.
///
/// Row -1 stands for a row without values: a sentence is tried on it first, so that what is
/// wrong with it shows even where no row is.
struct RowJudge: Sendable {
  let model: JudgeModel
  /// The as-of date of the sentence.
  let asOf: CivilDate?
  /// The days that the sentence is about; nil means all.
  var asked: Period?
  /// Whether members are listed: a bare `count` then counts what is below them.
  var isListing = false
  /// How many definitions deep this is.
  var depth = 0

  var days: Days { Days(asOf: asOf, variables: model.variables) }

  /// The first instant that has not happened yet.
  var horizon: Timestamp? { asOf.map { Timestamp(startOf: $0.next) } }

  /// One row of an entity.
  struct Seat: Hashable {
    let entity: Int
    let row: Int
  }

  func deeper() throws(Refusal) -> RowJudge {
    guard depth < 30 else { throw Refusal("a definition that leads to itself") }
    var judge = self
    judge.depth += 1
    return judge
  }

  // MARK: Rows that are there

  /// The rows of an entity that exist at the as-of date and lie in the period.
  func rows(of entity: Int) throws(Refusal) -> [Int] {
    var rows: [Int] = []
    for row in model.entities[entity].rows.indices
    where try exists(Seat(entity: entity, row: row)) { rows.append(row) }
    return rows
  }

  func exists(_ seat: Seat) throws(Refusal) -> Bool {
    guard isValid(seat) else { return false }
    guard let time = model.entities[seat.entity].time else { return true }
    let value = stored(time, seat)
    // A row without a time is not later than anything.
    if let horizon, let instant = value.start, instant >= horizon { return false }
    guard let asked else { return true }
    return value.day.map(asked.contains) ?? false
  }

  /// Whether the as-of date lies between the first and the last day of a row.
  private func isValid(_ seat: Seat) -> Bool {
    guard let asOf, let (first, last) = model.entities[seat.entity].validity else { return true }
    let (begin, end) = (stored(first, seat).day, stored(last, seat).day)
    // Who ends before beginning has no days to speak of.
    if let begin, let end, end < begin { return true }
    return (begin.map { $0 <= asOf } ?? true) && (end.map { $0 >= asOf } ?? true)
  }

  // MARK: Values

  /// What stands in the file.
  private func stored(_ field: Int, _ seat: Seat) -> Value {
    guard seat.row >= 0, let column = model.entities[seat.entity].fields[field].column else {
      return .missing
    }
    return model.entities[seat.entity].rows[seat.row][column]
  }

  /// A field as known at the as-of date.
  func field(_ field: Int, _ seat: Seat) throws(Refusal) -> Value {
    let entity = model.entities[seat.entity]
    if let computed = entity.fields[field].computed {
      return try deeper().value(computed, seat)
    }
    if let day = entity.fields[field].snapshot, let asOf, day != asOf {
      throw Refusal("\(entity.fields[field].naming.name) holds only on \(day)")
    }
    let value = stored(field, seat)
    if entity.fields[field].isEvent, let horizon, let start = value.start, start >= horizon {
      return .missing
    }
    return value
  }

  /// The row at the end of some links; -1 where one of them leads nowhere.
  func follow(_ links: [Link], from seat: Seat) -> Seat {
    links.reduce(seat) { seat, link in
      let target = model.target(of: link)
      let key = stored(link.field, seat)
      let entity = model.entities[target]
      guard key != .missing, let column = entity.key.flatMap({ entity.fields[$0].column }),
        let row = entity.rows.firstIndex(where: { $0[column] == key })
      else { return Seat(entity: target, row: -1) }
      return Seat(entity: target, row: row)
    }
  }

  func value(_ resolved: Resolved, _ seat: Seat) throws(Refusal) -> Value {
    let place = follow(resolved.links, from: seat)
    switch resolved.attribute {
    case .field(let field): return try self.field(field, place)
    case .flag(let flag): return try self.flag(flag, place).map(Value.truth) ?? .missing
    }
  }

  /// Whether a flag is true on a row; nil where that is unknown.
  func flag(_ flag: Int, _ seat: Seat) throws(Refusal) -> Bool? {
    // Behind a link that leads nowhere there is nothing to judge.
    let truth = try deeper().truth(model.entities[seat.entity].flags[flag].condition, seat)
    return seat.row < 0 ? nil : truth
  }
}

extension Value {
  /// The first instant of a date, or the instant.
  var start: Timestamp? {
    switch self {
    case .day(let day): Timestamp(startOf: day)
    case .instant(let instant): instant
    default: nil
    }
  }

  /// The date, or that of the instant.
  var day: CivilDate? {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.date
    default: nil
    }
  }
}
