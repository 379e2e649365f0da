import Syntax
import Values

/// The groups of a question while their rows are put in order.
struct GroupAnswer {
  /// The number of a row: of one group, of all rows, or of what `top` left out.
  enum Place {
    case group([Value])
    case all
    /// Of one group of a dimension, where one is named.
    case others([[Value]], of: (dimension: Int, key: Value)?)
    /// Of those rows of another one whose last value is this.
    indirect case slice(Place, last: Value)
  }

  let groups: GroupRows
  var clauses: JudgeClauses
  /// The entities whose rows are counted.
  let measured: [Int]
  let rows: RowJudge
  /// Other days whose groups stand beside those of the question.
  var compared: GroupRows.Span?
  /// Every group, in the default order.
  var keys: [[Value]] = []

  var model: JudgeModel { rows.model }
  var dimensions: [GroupDimension] { groups.dimensions }

  // MARK: Groups

  /// Every group that has rows, in the default order.
  func allKeys() throws(Refusal) -> [[Value]] {
    guard !dimensions.isEmpty else { return [[]] }
    var keys: Set<[Value]> = []
    for entity in measured {
      keys.formUnion(try groups.rows(of: entity, groups.own).map(\.key))
      // What has rows only in the other days is compared as well.
      if let compared { keys.formUnion(try groups.rows(of: entity, compared).map(\.key)) }
    }
    if clauses.options.contains(.zeros) { keys.formUnion(try possibleKeys(Array(keys))) }
    return keys.sorted(by: precedes)
  }

  private func precedes(_ left: [Value], _ right: [Value]) -> Bool {
    for (index, dimension) in dimensions.enumerated() where left[index] != right[index] {
      let (first, second) = (rank(left[index], dimension), rank(right[index], dimension))
      if Ordering.precedes(first, second, isDescending: false) { return true }
      if Ordering.precedes(second, first, isDescending: false) { return false }
      // Two members of one name: in the order of their file.
      return Ordering.precedes(left[index], right[index], isDescending: false)
    }
    return false
  }

  /// What a key is ordered by: members by their labels, classes and spans by their numbers.
  func rank(_ key: Value, _ dimension: GroupDimension) -> Value {
    if case .members = dimension.kind { return label(key, dimension) }
    return key
  }

  func label(_ key: Value, _ dimension: GroupDimension) -> Value {
    guard let number = key.number, number.denominator == 1 else { return key }
    let position = Int(number.numerator)
    switch dimension.kind {
    case .members(let entity):
      let own = model.entities[entity]
      guard let column = (own.label ?? own.key).flatMap({ own.fields[$0].column }) else {
        return .count(position + 1)
      }
      return own.rows[position][column]
    case .grain(let grain): return .text(grain.label(ofOrdinal: position))
    case .cuts(_, let labels): return .text(labels[position])
    case .values, .equalCounts: return key
    }
  }

  // MARK: Numbers

  /// The judge of numbers over the rows of some days whose keys satisfy a condition.
  func numbers(
    _ span: GroupRows.Span, where holds: @escaping ([Value]) -> Bool
  ) -> NumberJudge {
    var judge = rows
    judge.asked = span.days
    return NumberJudge(
      rows: judge, level: .groups(home: groups.home),
      rowsOf: { (entity) throws(Refusal) in
        try groups.rows(of: entity, span).filter { holds($0.key) }.map(\.row)
      })
  }

  /// The judge of the numbers of one row of the answer.
  func numbers(at place: Place) -> NumberJudge {
    numbers(groups.own) { place.holds($0) }
  }

  // MARK: The table

  func table(items: [Item], columns: [GroupColumn]) throws(Refusal) -> JudgeTable {
    if clauses.options.contains(.totals), dimensions.count > 1 {
      throw .abstention("subtotals")
    }
    var order = Ordering(count: keys.count)
    var table = JudgeTable(columns: heads, rows: [], available: keys.count)
    if let having = clauses.having {
      var kept: [Int] = []
      for row in order.rows {
        let judge = HavingJudge(numbers: numbers(at: .group(keys[row])))
        if try judge.truth(having) == true { kept.append(row) }
      }
      order.rows = kept
    }
    let each = try rank(&order, items, columns)
    try sort(&order)
    var places = order.rows.map { Place.group(keys[$0]) }
    if clauses.ranking?.withOthers == true { places = othersAdded(to: places, order, each) }
    if let limit = clauses.limit {
      table.cut = max(places.count - limit, 0)
      places = Array(places.prefix(limit))
    }
    table.extra = places.count { if case .others = $0 { true } else { false } }
    table.ties = order.ties
    table.joinsDenominators = clauses.across == nil || !clauses.options.contains(.n)
    table.hasOthers = clauses.ranking?.withOthers == true
    for column in columns { table.columns += try column.heads(self) }
    for place in places { table.rows.append(try cells(place, columns)) }
    if !dimensions.isEmpty {
      table.total = try cells(.all, columns)
      table.totalBelongs = clauses.options.contains(.totals)
    }
    table.order = try sortedColumn(columns)
    return try table.denominatorsLast()
  }

  private var heads: [JudgeTable.Column] {
    dimensions.map { JudgeTable.Column(name: $0.name, role: .dimension) }
  }

  private func cells(_ place: Place, _ columns: [GroupColumn]) throws(Refusal) -> [Value] {
    var cells: [Value]
    switch place {
    case .group(let key): cells = zip(key, dimensions).map { label($0, $1) }
    case .all: cells = dimensions.indices.map { $0 == 0 ? .text("all") : .text("") }
    case .others(_, let part): cells = othersLabels(part)
    case .slice: throw .abstention("a row of cells")
    }
    for column in columns { cells += try column.cells(place, self) }
    return cells
  }

  // MARK: Order

  private func isUnranked(_ row: Int) -> Bool { keys[row].contains(.missing) }

  /// Keeps the first by rank; gives the dimension within which was ranked.
  private func rank(
    _ order: inout Ordering, _ items: [Item], _ columns: [GroupColumn]
  ) throws(Refusal) -> Int? {
    guard let ranking = clauses.ranking else { return nil }
    var values: [Value] = []
    if let key = clauses.sort.first {
      values = try self.values(key.expression)
    } else {
      for key in keys { values.append(try columns[0].ranked(.group(key), self)) }
    }
    if let each = ranking.each {
      guard let position = dimensions.firstIndex(where: { $0.answers(to: each) }) else {
        throw Refusal("each that is not in by")
      }
      order.rank(ranking, each: keys.map { $0[position] }, by: values, isUnranked: isUnranked)
      return position
    }
    if ranking.withOthers, dimensions.isEmpty { throw .abstention("others of one row") }
    order.rank(ranking, by: values, isUnranked: isUnranked)
    return nil
  }

  /// One row for what `top` left out, at the end; or one after each part.
  private func othersAdded(to places: [Place], _ order: Ordering, _ each: Int?) -> [Place] {
    guard let each else {
      let dropped = order.parts[0].dropped
      return places + (dropped.isEmpty ? [] : [.others(dropped.map { keys[$0] }, of: nil)])
    }
    return order.parts.flatMap { part -> [Place] in
      let kept = part.kept.map { Place.group(keys[$0]) }
      guard let first = part.dropped.first else { return kept }
      return kept + [.others(part.dropped.map { keys[$0] }, of: (each, keys[first][each]))]
    }
  }

  private func othersLabels(_ part: (dimension: Int, key: Value)?) -> [Value] {
    let named = dimensions.indices.first { $0 != part?.dimension }
    return dimensions.indices.map { index in
      if index == named { return .text("others") }
      guard let part, part.dimension == index else { return .text("") }
      return label(part.key, dimensions[index])
    }
  }

  private func sort(_ order: inout Ordering) throws(Refusal) {
    guard clauses.ranking?.each == nil, !clauses.sort.isEmpty else { return }
    for key in clauses.sort.reversed() {
      order.sort(
        by: try values(key.expression), isDescending: key.isDescending ?? false)
    }
    order.sort(by: keys.map { _ in .missing }, isDescending: false, isUnranked: isUnranked)
  }

  /// What groups are sorted by: a dimension, or any number.
  private func values(_ expression: Expression) throws(Refusal) -> [Value] {
    if let position = dimensions.firstIndex(where: { $0.answers(to: expression) }) {
      return keys.map { rank($0[position], dimensions[position]) }
    }
    var values: [Value] = []
    for key in keys {
      values.append(try numbers(at: .group(key)).number(expression).value)
    }
    return values
  }

  /// The column that the rows are sorted by.
  private func sortedColumn(_ columns: [GroupColumn]) throws(Refusal) -> Int? {
    guard let key = clauses.sort.first, clauses.ranking?.each == nil else { return nil }
    if let position = dimensions.firstIndex(where: { $0.answers(to: key.expression) }) {
      return position
    }
    let name = try numbers(at: .all).number(key.expression).name
    var position = dimensions.count
    for column in columns {
      let heads = try column.heads(self)
      if column.isPlain, heads.first?.meaning == name { return position }
      position += heads.count
    }
    return nil
  }
}
