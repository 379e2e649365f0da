import Syntax
import Values

/// The rows that a question counts, with the group of each.
final class GroupRows {
  /// Which rows: those that `where` leaves in some days, without others.
  struct Span: Hashable {
    var days: Period?
    /// Days whose rows are left out, by the time that groups them.
    var leftOut: Period?
  }

  struct Row {
    let row: Int
    let key: [Value]
  }

  let rows: RowJudge
  let filters: [Expression]
  let home: Int
  var dimensions: [GroupDimension]
  private var known: [Int: [Span: [Row]]] = [:]

  init(_ rows: RowJudge, _ filters: [Expression], home: Int, _ dimensions: [GroupDimension]) {
    self.rows = rows
    self.filters = filters
    self.home = home
    self.dimensions = dimensions
  }

  var own: Span { Span(days: rows.asked, leftOut: nil) }

  /// The rows of an entity in the order of their file.
  func rows(of entity: Int, _ span: Span) throws(Refusal) -> [Row] {
    if let known = known[entity]?[span] { return known }
    var judge = rows
    judge.asked = span.days
    let phantom = RowJudge.Seat(entity: entity, row: -1)
    for filter in filters { _ = try judge.truth(filter, phantom) }
    _ = try key(judge, phantom)
    var found: [Row] = []
    for row in try judge.rows(of: entity) {
      let seat = RowJudge.Seat(entity: entity, row: row)
      var isCounted = try !isLeftOut(judge, seat, span)
      for filter in filters where try judge.truth(filter, seat) != true { isCounted = false }
      if isCounted { found.append(Row(row: row, key: try key(judge, seat))) }
    }
    known[entity, default: [:]][span] = found
    return found
  }

  /// Cuts classes of equal counts by the rows of one entity: a value lies in the class of
  /// how many rows have smaller values.
  func cut(by entity: Int) throws(Refusal) {
    for index in dimensions.indices {
      guard case .equalCounts(let count) = dimensions[index].kind else { continue }
      let values = try rows(of: entity, own).compactMap(\.key[index].number).sorted()
      var classes: [[Fraction]] = []
      var last = -1
      for value in values {
        let smaller = values.count { $0 < value }
        let number = count * smaller / values.count
        if number != last { classes.append([]) }
        classes[classes.count - 1].append(value)
        last = number
      }
      dimensions[index].kind = .cuts(
        classes.dropFirst().map { $0[0] },
        labels: classes.isEmpty
          ? [""]
          : classes.map { numbers in
            let (first, last) = (numbers[0], numbers[numbers.count - 1])
            return first == last ? "\(first)" : "\(first)–\(last)"
          })
    }
    known = [:]
  }

  private func key(_ judge: RowJudge, _ seat: RowJudge.Seat) throws(Refusal) -> [Value] {
    var key: [Value] = []
    for dimension in dimensions { key.append(try judge.key(dimension, seat, home: home)) }
    return key
  }

  private func isLeftOut(
    _ judge: RowJudge, _ seat: RowJudge.Seat, _ span: Span
  ) throws(Refusal) -> Bool {
    guard let leftOut = span.leftOut else { return false }
    for dimension in dimensions where dimension.span != nil {
      guard case .grain(_, let path) = dimension.tree.kind else { continue }
      return try judge.time(path, seat).day.map(leftOut.contains) ?? false
    }
    return try judge.time(nil, seat).day.map(leftOut.contains) ?? false
  }
}
