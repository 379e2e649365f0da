import Columnar
import Execution
import Metrics
import Planning
import Results
import Values

/// Runs a plan one row at a time: lists, dictionaries and sorting, nothing else.
struct ReferenceInterpreter {
  let dataset: Dataset
  private var rows: ReferenceRows { ReferenceRows(dataset: dataset) }

  init(dataset: Dataset) {
    self.dataset = dataset
  }

  /// The cells of the answer by row, and of the row of totals.
  func execute(_ plan: LogicalPlan) -> (rows: [[ReferenceValue]], total: [ReferenceValue]?) {
    var (lines, total, ground) = source(plan.source)
    var outputs: [OutputColumn] = []
    let all = lines
    var cuts: [Cut] = []
    var order: [SortKey] = []
    for step in plan.steps {
      switch step {
      case .filter(let condition): lines = lines.filter { holds(condition, $0) == true }
      case .sort(let keys):
        lines = sorted(lines, by: keys)
        order = keys
      case .top(let count, let key, let exact):
        let kept = top(lines, count, key, exact)
        cuts = [Cut(kept: kept, dropped: lines.filter { !kept.contains($0) }, each: nil)]
        lines = kept
      case .topEach(let count, let key, let exact, let dimension):
        cuts = topEach(lines, count, key, exact, dimension)
        lines = cuts.flatMap(\.kept)
      case .others: lines = withOthers(cuts, plan)
      case .limit(let count): lines = Array(lines.prefix(count))
      case .parts, .split: break
      case .project(let columns): outputs = columns
      }
    }
    if let ground, ground.groups.totalBelongsToTable, ground.groups.rowDimensions.count > 1 {
      lines = withSubtotals(lines.map(\.withTextLabels), ground, order: order)
    }
    let columns = shown(outputs, ground?.groups, columns: total?.cells ?? all.first?.cells ?? [])
    let positions = visible(columns, lines + (total.map { [$0] } ?? []))
    func cells(_ line: Line) -> [ReferenceValue] {
      var cells = positions.map { cell(columns[$0], line, among: all) }
      // The first column of a listing says who they are.
      if line.isOfOtherMembers { cells[0] = .text("others") }
      return cells
    }
    return (lines.map(cells), total.map(cells))
  }

  /// What a column shows of a line. Under `across`, places are those of the column.
  private func cell(_ column: Shown, _ line: Line, among all: [Line]) -> ReferenceValue {
    let part = column.position.map { line.cells[$0] } ?? line
    guard case .rank(let operand, let descending) = column.output.expression else {
      return value(column.output.expression, part)
    }
    let isRanked = !line.isUnranked && all.contains { $0.keys == line.keys }
    guard isRanked, line.knownKeys == nil else { return .missing }
    let others = all.filter { !$0.isUnranked }
      .map { other in column.position.map { other.cells[$0] } ?? other }
    return place(of: value(operand, part), among: others.map { value(operand, $0) }, descending)
  }

  /// Denominators that are all alike are shown once: under `across` in each column.
  private func visible(_ columns: [Shown], _ lines: [Line]) -> [Int] {
    let denominators = columns.indices.filter { columns[$0].output.role == .denominator }
    let positions = Set(denominators.map { columns[$0].position })
    var hidden: Set<Int> = []
    for position in positions {
      let own = denominators.filter { columns[$0].position == position }
      let values = own.map { index in lines.map { cell(columns[index], $0, among: []) } }
      guard Set(values).count <= 1 else { return Array(columns.indices) }
      hidden.formUnion(own.dropFirst())
    }
    return columns.indices.filter { !hidden.contains($0) }
  }

  /// One row of a result.
  struct Line: Equatable {
    var labels: [ReferenceValue] = []
    var keys: [ReferenceValue] = []
    /// By aggregation: the rows counted.
    var rows: [[Int]] = []
    var aggregations: [Aggregation] = []
    var member: Int?
    /// By related rows: the rows of each aggregation; nil where there are none to speak of.
    var related: [[[Int]]?] = []
    /// Of `others`: the leading keys that it has; nil for groups.
    var knownKeys: [ReferenceValue]?
    /// Whether the last key stands across, and so is none of this line.
    var isOfAcross = false
    /// The groups under the columns of `across`.
    var cells: [Line] = []
    /// Whether it stands for several members.
    var isOfOtherMembers = false
  }

  private func source(_ source: LogicalPlan.Source) -> ([Line], Line?, Groundwork?) {
    switch source {
    case .members(let members): (self.members(members), nil, nil)
    case .groups(let groups): self.groups(groups)
    }
  }

  private func counted(_ aggregation: Aggregation) -> [Int] {
    (0..<dataset.tables[aggregation.entity.index].rowCount)
      .filter { rows.holds(aggregation.filter, $0) == true }
  }

  private func members(_ members: Members) -> [Line] {
    let all = 0..<dataset.tables[members.entity.index].rowCount
    return all.filter { rows.holds(members.filter, $0) == true }.map { member in
      line(members.entity, member, members.aggregations)
    }
  }

  /// A member with the rows that are counted below it.
  private func line(_ entity: EntityID, _ member: Int, _ aggregations: [Aggregation]) -> Line {
    var line = Line(aggregations: aggregations, member: member)
    line.labels = [label(entity, member)]
    line.rows = aggregations.map { aggregation in
      counted(aggregation).filter { key(aggregation.keys[0], $0).0 == .number(Int128(member), 1) }
    }
    return line
  }

  /// Whether a member is judged to be so by what is counted below it.
  func holds(_ judged: MemberCondition, _ member: Int) -> Bool? {
    holds(judged.condition, line(judged.entity, member, judged.aggregations))
  }

  private func groups(_ groups: Groups) -> ([Line], Line?, Groundwork) {
    var (lines, total) = lines(of: groups.aggregations, groups)
    let others = groups.related.map { related in
      related.aggregations.map { self.lines(of: $0, groups) }
    }
    for (related, other) in zip(groups.related, others) where related.window == .same {
      for line in other?.0 ?? [] where !lines.contains(where: { $0.keys == line.keys }) {
        var empty = line
        empty.rows = groups.aggregations.map { _ in [] }
        empty.aggregations = groups.aggregations
        lines.append(empty)
      }
    }
    if groups.across != nil { lines = completed(lines, groups) }
    let own = lines
    for (related, other) in zip(groups.related, others) {
      let (among, all) = other ?? (own, total)
      for index in lines.indices {
        let window = self.window(related.window, of: lines[index], among: among)
        lines[index].related.append(
          window.map { lines in groups.aggregations.indices.map { merged(lines, $0) } })
      }
      total.related.append(
        related.coversTotals && (related.aggregations == nil || !among.isEmpty) ? all.rows : nil)
    }
    let isOrdinal = groups.aggregations.first?.keys.map { key in
      switch key {
      case .grain, .band: true
      case .member, .value: false
      }
    }
    let sorted = lines.sorted { isBefore($0, $1, byKey: isOrdinal ?? []) }
    let ground = Groundwork(
      groups: groups, lines: sorted, others: others.map { $0?.0 ?? sorted })
    guard groups.across != nil else {
      return (sorted, groups.dimensionCount == 0 ? nil : total, ground)
    }
    let (rows, totals) = spread(ground)
    total.cells = totals
    return (rows, groups.rowDimensions.isEmpty ? nil : total, ground)
  }

  private func merged(_ lines: [Line], _ aggregation: Int) -> [Int] {
    lines.flatMap { $0.rows[aggregation] }
  }

  /// The groups of some aggregations in any order, and all their rows.
  private func lines(of aggregations: [Aggregation], _ groups: Groups) -> ([Line], Line) {
    var lines: [[ReferenceValue]: Line] = [:]
    let counted = aggregations.map { self.counted($0) }
    let cut = groups.aggregations.map { self.counted($0) }
    let empty = Line(rows: aggregations.map { _ in [] }, aggregations: aggregations)
    if groups.dimensionCount == 0 { lines[[]] = empty }
    for (index, aggregation) in aggregations.enumerated() {
      for row in counted[index] {
        let keys = aggregation.keys.map { key($0, row, among: cut[index]) }
        var line = lines[keys.map(\.0)] ?? empty
        line.keys = keys.map(\.0)
        line.labels = keys.map(\.1)
        line.rows[index].append(row)
        lines[line.keys] = line
      }
    }
    var total = empty
    total.rows = counted
    total.labels = (0..<groups.dimensionCount).map { .text($0 == 0 ? "all" : "") }
    return (Array(lines.values), total)
  }

  private func isBefore(_ left: Line, _ right: Line, byKey: [Bool]) -> Bool {
    for index in left.keys.indices {
      let (a, b) =
        byKey[index]
        ? (left.keys[index], right.keys[index]) : (left.labels[index], right.labels[index])
      if a.isMissing != b.isMissing { return b.isMissing }
      if let order = a.order(b), order != 0 { return order < 0 }
      if left.keys[index].isMissing != right.keys[index].isMissing {
        return right.keys[index].isMissing
      }
      if let order = left.keys[index].order(right.keys[index]), order != 0 { return order < 0 }
    }
    return false
  }

  /// The key of a row and its label.
  private func key(
    _ key: GroupKey, _ row: Int, among counted: [Int] = []
  ) -> (ReferenceValue, ReferenceValue) {
    switch key {
    case .member(let entity, let path):
      var member: Int? = row
      for link in path { member = member.flatMap(dataset.links[link.index].target(ofRow:)) }
      guard let member else { return (.missing, .missing) }
      return (.number(Int128(member), 1), label(entity, member))
    case .value(let expression):
      let value = rows.value(expression, row)
      return (value, value)
    case .grain(let grain, let expression):
      let value = rows.value(expression, row)
      guard let day = value.day else { return (.missing, .missing) }
      let second = Int(value.seconds ?? 0) - Int(day.daysSinceEpoch) * 86_400
      let ordinal = grain == .hour ? second / 3_600 : grain.ordinal(of: day)
      return (.number(Int128(ordinal), 1), .text(grain.label(ofOrdinal: ordinal)))
    case .band(let expression, .cuts(let cuts, let labels)):
      let value = rows.value(expression, row)
      guard !value.isMissing else { return (.missing, .missing) }
      let band = cuts.count { ReferenceValue.decimal($0).order(value) != 1 }
      return (.number(Int128(band), 1), .text(labels[band]))
    case .band(let expression, .equalCounts(let count, _)):
      let values = counted.map { rows.value(expression, $0) }.filter { !$0.isMissing }
      func band(_ value: ReferenceValue) -> Int {
        count * values.count { $0.order(value) == -1 } / values.count
      }
      let value = rows.value(expression, row)
      guard !value.isMissing else { return (.missing, .missing) }
      let own = values.filter { band($0) == band(value) }.sorted { $0.order($1) == -1 }
      let ends = [own[0], own[own.count - 1]].map(decimalText)
      return (
        .number(Int128(band(value)), 1),
        .text(ends[0] == ends[1] ? ends[0] : "\(ends[0])–\(ends[1])")
      )
    }
  }

  /// A number with as many places as it needs, at most 18.
  private func decimalText(_ value: ReferenceValue) -> String {
    guard case .number(let a, let b) = value else { return "" }
    let places = (0...18).first { a * Decimal.powerOfTen($0) % b == 0 } ?? 18
    return Decimal(unscaled: a * Decimal.powerOfTen(places) / b, scale: places).description
  }

  private func label(_ entity: EntityID, _ row: Int) -> ReferenceValue {
    guard let column = dataset.labelColumns[entity.index] else {
      return .number(Int128(row + 1), 1)
    }
    return ReferenceValue(dataset.tables[entity.index].columns[column].cell(at: row))
  }
}

extension ReferenceInterpreter {
  private func sorted(_ lines: [Line], by keys: [SortKey]) -> [Line] {
    let values = lines.map { line in keys.map { sortValue($0.expression, line) } }
    let order = lines.indices.sorted { left, right in
      let (a, b) = (lines[left].isUnranked, lines[right].isUnranked)
      if a != b { return b }
      for (index, key) in keys.enumerated() {
        let (left, right) = (values[left][index], values[right][index])
        if left.isMissing != right.isMissing { return right.isMissing }
        if let order = left.order(right), order != 0 { return (order < 0) != key.descending }
      }
      return left < right
    }
    return order.map { lines[$0] }
  }

  func top(_ lines: [Line], _ count: Int, _ key: SortKey, _ exact: Bool) -> [Line] {
    let ranked = sorted(
      lines.filter { !$0.isUnranked && !value(key.expression, $0).isMissing }, by: [key])
    guard !exact, count > 0, ranked.count > count else { return Array(ranked.prefix(count)) }
    let last = value(key.expression, ranked[count - 1])
    let ties = ranked[count...].prefix { value(key.expression, $0) == last }
    return Array(ranked.prefix(count)) + Array(ties)
  }

  /// Bands order by their place, everything else by what is shown.
  func sortValue(_ expression: ResultExpression, _ line: Line) -> ReferenceValue {
    if case .dimension(let index) = expression, line.member == nil,
      case .band? = line.aggregations.first?.keys[index]
    {
      return line.keys.isEmpty ? .missing : line.keys[index]
    }
    return value(expression, line)
  }

  func value(_ expression: ResultExpression, _ line: Line) -> ReferenceValue {
    switch expression {
    case .dimension(let index): return line.labels[index]
    case .attribute(let expression):
      return line.member.map { hours(rows.value(expression, $0), expression) } ?? .missing
    case .measure(let id): return measure(id, line)?.value ?? .missing
    case .denominator(let id):
      return measure(id, line).map { .number(Int128($0.denominator), 1) } ?? .missing
    case .percentage(let operand, _): return value(operand, line)
    case .rank, .rankWithin, .confidence, .target, .points, .classed: return .missing
    case .number(let number): return .decimal(number)
    case .negated(let operand):
      guard case .number(let a, let b) = value(operand, line) else { return .missing }
      return .number(-a, b)
    case .arithmetic(let op, let left, let right):
      guard case .number(let a, let b) = value(left, line),
        case .number(let c, let d) = value(right, line)
      else { return .missing }
      switch op {
      case .plus: return .fraction(a * d + c * b, b * d)
      case .minus: return .fraction(a * d - c * b, b * d)
      case .times: return .fraction(a * c, b * d)
      case .divided: return .fraction(a * d, b * c)
      }
    }
  }

  /// Durations are shown in hours.
  private func hours(_ value: ReferenceValue, _ expression: RowExpression) -> ReferenceValue {
    guard expression.type == .duration, case .number(let a, let b) = value else { return value }
    return .fraction(a, b * 3_600)
  }

  private func measure(
    _ id: MeasureID, _ line: Line
  ) -> (value: ReferenceValue, denominator: Int)? {
    let measure = line.aggregations[id.aggregation].measures[id.measure]
    guard let all = id.related.map({ line.related[$0] }) ?? line.rows else { return nil }
    let counted = all[id.aggregation].filter { rows.holds(measure.filter, $0) == true }
    func values(_ expression: RowExpression) -> [ReferenceValue] {
      counted.map { hours(rows.value(expression, $0), expression) }.filter { !$0.isMissing }
    }
    func sum(_ values: [ReferenceValue]) -> (Int128, Int128) {
      values.reduce((0, 1)) { sum, value in
        guard case .number(let a, let b) = value,
          case .number(let c, let d) = ReferenceValue.fraction(sum.0 * b + a * sum.1, sum.1 * b)
        else { return sum }
        return (c, d)
      }
    }
    switch measure.function {
    case .count: return (.number(Int128(counted.count), 1), counted.count)
    case .rate(let condition):
      let truths = counted.compactMap { rows.holds(condition, $0) }
      let trues = truths.count { $0 }
      return (.fraction(Int128(trues), Int128(truths.count)), truths.count)
    case .sum(let expression):
      let values = values(expression)
      let (a, b) = sum(values)
      return (values.isEmpty ? .missing : .fraction(a, b), values.count)
    case .average(let expression):
      let values = values(expression)
      let (a, b) = sum(values)
      return (.fraction(a, b * Int128(values.count)), values.count)
    case .minimum(let expression), .maximum(let expression):
      let isLargest = if case .maximum = measure.function { true } else { false }
      let values = values(expression)
      let extreme = values.dropFirst().reduce(values.first) { best, value in
        guard let best, let order = value.order(best) else { return best }
        return (order > 0) == isLargest && order != 0 ? value : best
      }
      return (extreme ?? .missing, extreme == nil ? 0 : 1)
    case .median(let expression):
      let values = values(expression).sorted { $0.order($1) == -1 }
      guard !values.isEmpty else { return (.missing, 0) }
      let (a, b) = sum([values[(values.count - 1) / 2], values[values.count / 2]])
      return (.fraction(a, b * 2), values.count)
    case .percentile(let percent, let expression):
      let values = values(expression).sorted { $0.order($1) == -1 }
      let least = values.first { value in
        values.count { $0.order(value) != 1 } * 100 >= percent * values.count
      }
      return (least ?? .missing, values.count)
    case .distinct(let key):
      let values = counted.map { self.key(key, $0).0 }.filter { !$0.isMissing }
      return (.number(Int128(Set(values).count), 1), values.count)
    case .deviation(let expression): return deviation(values(expression), expression)
    }
  }

  /// The root of the mean squared distance of all pairs, which is the sample's deviation.
  private func deviation(
    _ values: [ReferenceValue], _ expression: RowExpression
  ) -> (value: ReferenceValue, denominator: Int) {
    guard values.count > 1 else { return (.missing, values.count) }
    let unit: Int128 = expression.type == .duration ? 3_600 : 1
    let scale = Decimal.powerOfTen(expression.type.decimalScale)
    let whole = values.map { value -> Int128 in
      guard case .number(let a, let b) = value else { return 0 }
      return a * unit * scale / b
    }
    var squares: Int128 = 0
    for (index, left) in whole.enumerated() {
      for right in whole[..<index] { squares += (left - right) * (left - right) }
    }
    let pairs = Double(values.count) * Double(values.count - 1)
    let root = Int128(((Double(squares) / pairs).squareRoot() * 1_000_000).rounded())
    return (.fraction(root, unit * scale * 1_000_000), values.count)
  }

  private func holds(_ condition: ResultCondition, _ line: Line) -> Bool? {
    switch condition {
    case .member(let condition): return line.member.flatMap { rows.holds(condition, $0) }
    case .compare(let relation, let left, let right):
      return value(left, line).order(value(right, line)).map(relation.holds(forOrder:))
    case .isMissing(let expression): return value(expression, line).isMissing
    case .not(let inner): return holds(inner, line).map { !$0 }
    case .all(let parts):
      let truths = parts.map { holds($0, line) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .any(let parts):
      let truths = parts.map { holds($0, line) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    }
  }
}

extension ReferenceInterpreter.Line {
  /// Whether a key is missing: such groups have no rank.
  var isUnranked: Bool {
    let own = isOfAcross ? keys.dropLast() : keys[...]
    return member == nil && own.contains(.missing)
  }
}
