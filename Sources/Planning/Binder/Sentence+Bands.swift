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

  private func bandedValue(
    _ tree: Dimension, _ rows: RowBinder
  ) throws(Diagnostic) -> (BoundValue, String) {
    switch tree.kind {
    case .path(let path):
      let resolved = try rows.resolve(path)
      if case .field(let index, let owner, _) = resolved {
        let field = model[owner].fields[index]
        let name = field.naming.name.text
        if field.isPrivate {
          throw Diagnostic(.privateField, at: path.range, ["name": .code(name)])
        }
        return (try rows.value(of: resolved, at: path.range), name)
      }
      return (try rows.value(of: resolved, at: path.range), path.text)
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
        stored.append(
          Decimal(unscaled: number.unscaled * Int128(unit), scale: number.scale))
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
