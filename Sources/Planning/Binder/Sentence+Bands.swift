import Diagnostics
import Metrics
import Syntax
import Values

extension Sentence {
  /// A dimension of classes: `days bands (5, 10)`, `fee bands 4`.
  func banded(
    _ tree: Dimension, _ bands: Dimension.Bands, from entity: EntityID
  ) throws(Diagnostic) -> BoundDimension {
    let rows = rows(of: entity)
    let (value, name) = try bandedValue(tree, rows)
    guard value.type.isNumeric else {
      throw Diagnostic(
        .notNumeric, at: tree.range,
        ["name": .code(name), "type": .term(value.type.term), "function": .code("bands")])
    }
    let unit =
      value.type != .duration ? 1 : value.secondsPerUnit == 1 ? 86_400 : value.secondsPerUnit
    let key: GroupKey
    switch bands {
    case .cuts(let cuts):
      let (written, stored) = try self.cuts(cuts, value, unit, rows)
      key = .band(value.expression, Bands(cuts: stored, written: written))
    case .count(let count):
      guard count.value > 0 else {
        throw Diagnostic(
          .wholeNumberExpected, at: count.range, ["found": .code(String(count.value))])
      }
      key = .band(value.expression, .equalCounts(count.value, unit: unit))
    }
    return BoundDimension(name: name, key: key, tree: tree)
  }

  /// Equal counts are those of the rows of one entity.
  func requireOneEntity(
    for dimensions: [BoundDimension], _ binder: MeasureBinder
  ) throws(Diagnostic) {
    for dimension in dimensions {
      guard case .band(_, .equalCounts(let count, _)) = dimension.key,
        binder.aggregations.count > 1
      else { continue }
      throw Diagnostic(
        .equalBandsOfSeveral, at: dimension.tree.range,
        [
          "bands": .code("bands \(count)"),
          "entities": .list(
            binder.aggregations.map { .code(model[$0.entity].naming.name.text) }),
        ])
    }
  }

  private func bandedValue(
    _ tree: Dimension, _ rows: RowBinder
  ) throws(Diagnostic) -> (BoundValue, String) {
    switch tree.kind {
    case .path(let path):
      let value = try rows.value(of: rows.resolve(path), at: path.range)
      try rows.requireShowable(value, at: path.range)
      return (value, try rows.columnName(Expression(.path(path), range: path.range)))
    case .grain(let grain, let path):
      return (BoundValue(try rows.time(path, at: tree.range)), grain.rawValue)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: tree.range, ["expected": .term(.aDimension)])
    }
  }

  /// The cuts in ascending order, each once: as written, and in the unit of the stored values.
  private func cuts(
    _ trees: [Expression], _ value: BoundValue, _ unit: Int64, _ rows: RowBinder
  ) throws(Diagnostic) -> (written: [Decimal], stored: [Decimal]) {
    var stored: [Decimal] = []
    for tree in trees {
      switch try rows.value(tree).expression {
      case .literal(.number(let number)):
        guard let cut = number.times(unit), cut.unscaled.magnitude < 1 << 100 else {
          throw Diagnostic(
            .numberTooLarge, at: tree.range, ["found": .code(number.description)])
        }
        stored.append(cut)
      case .literal(.duration(let seconds)) where value.type == .duration:
        stored.append(Decimal(seconds))
      default:
        throw Diagnostic(
          .wrongType, at: tree.range,
          ["expected": .term(.typeNumber), "type": .term(try rows.value(tree).type.term)])
      }
    }
    let ascending = Set(stored).sorted()
    let written = ascending.map { cut in
      unit == 1
        ? cut
        : Decimal(
          dividing: cut.unscaled, by: Int128(unit) * Decimal.powerOfTen(cut.scale), places: 2)
    }
    return (written, ascending)
  }
}
