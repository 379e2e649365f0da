import Syntax
import Values

/// The values that stand across, and the groups that they divide once more.
struct Spread {
  /// The divided groups; the last value of a key is the one that stands across.
  let cells: GroupAnswer
  /// The columns of the cells, and those of whole rows where they mean something.
  let divided: [GroupColumn]
  let whole: [GroupColumn]?
  let clauses: JudgeClauses

  /// The keys of the rows, in their order.
  var rows: [[Value]] {
    if cells.dimensions.count == 1 { return [[]] }
    var seen: Set<[Value]> = []
    return cells.keys.map { Array($0.dropLast()) }.filter { seen.insert($0).inserted }
  }

  private var dimension: GroupDimension { cells.dimensions[cells.dimensions.count - 1] }

  /// Every number once for each value, then, with totals, once for the whole row.
  func columns() throws(Refusal) -> [GroupColumn] {
    if divided.count > 1, clauses.options.contains(.n) {
      throw .abstention("n of several numbers across")
    }
    let values = try values()
    let withAll = clauses.options.contains(.totals) || values.isEmpty
    let isRanked = clauses.ranking != nil && clauses.sort.isEmpty
    if clauses.options.contains(.n), values.count < 2 { throw .abstention("n of one column") }
    if whole == nil, withAll || isRanked { throw .abstention("whole rows of what stands across") }
    var columns: [GroupColumn] = []
    for (index, column) in divided.enumerated() {
      for value in values { columns.append(try spread(column, whole?[index], value)) }
      if withAll { columns.append(try spread(column, whole?[index], nil)) }
    }
    return columns
  }

  /// The values in the order of their columns.
  private func values() throws(Refusal) -> [Value] {
    let values = Array(Set(cells.keys.compactMap(\.last)))
    let labels = values.map { cells.label($0, dimension) }
    if Set(labels).count < labels.count { throw .abstention("members of one name across") }
    let key = clauses.sort.first { dimension.answers(to: $0.expression) }
    var order = Ordering(count: values.count)
    order.sort(
      by: values.map { cells.rank($0, dimension) }, isDescending: key?.isDescending ?? false)
    return order.rows.map { values[$0] }
  }

  /// One column: of a value, or of the whole row where there is none.
  private func spread(
    _ column: GroupColumn, _ whole: GroupColumn?, _ value: Value?
  ) throws(Refusal) -> GroupColumn {
    let counted = try column.number(.all, cells)
    if counted.denominators.count > 1, clauses.options.contains(.n) {
      throw .abstention("n of several denominators across")
    }
    let name = column.name ?? counted.name
    let label = value.map { $0 == .missing ? "–" : cells.label($0, dimension).heading } ?? "all"
    let number: GroupColumn.Number = { (row, answer) throws(Refusal) in
      guard let value else { return try self.number(of: whole, row, answer) }
      var cell = try column.number(row.cell(of: value), cells)
      if cell.denominators.isEmpty { return cell }
      if clauses.options.contains(.n) {
        for index in cell.denominators.indices { cell.denominators[index].identity += " " + label }
      } else {
        cell.denominators = try self.number(of: whole, row, answer).denominators
      }
      return cell
    }
    var spread = GroupColumn(
      name: divided.count == 1 ? label : "\(name) \(label)",
      kind: column.kind ?? JudgeTable.Kind(counted.kind), number: number)
    spread.rank = whole?.rank ?? whole?.number
    spread.isPlace = column.isPlace
    if !clauses.options.contains(.n) { spread.denominatorName = name }
    return spread
  }

  private func number(
    of whole: GroupColumn?, _ row: GroupAnswer.Place, _ answer: GroupAnswer
  ) throws(Refusal) -> Counted {
    guard let whole else { throw .abstention("whole rows of what stands across") }
    return try whole.number(row, answer)
  }
}

extension Value {
  /// What stands above its column.
  fileprivate var heading: String {
    if case .text(let text) = self { return text }
    return description
  }
}
