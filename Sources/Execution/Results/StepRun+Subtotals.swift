import Columnar
import Diagnostics
import Planning
import Values
import Results

extension StepRun {
  /// With totals and several dimensions, a row for each beginning of their list: below the
  /// groups of `by district, level` one for each district, recomputed from its rows. It stands
  /// after its groups, which are brought together for that.
  mutating func addSubtotals() throws(ExecutionError) {
    guard let cube, cube.groups.totalBelongsToTable, cube.groups.rowDimensions.count > 1
    else { return }
    var order = SubtotalOrder(keys: order)
    for level in cube.groups.rowDimensions.dropLast() {
      order.places.append(try places(of: order.keys, level: level))
    }
    var labels: [[String?]] = []
    var subtotals: [[[Int64]: UInt32]] = []
    for level in cube.groups.rowDimensions.dropLast() {
      let kept = Set(0...level)
      let fold = try ResultSource(cube, keeping: kept)
      let first = UInt32(source.rowNumberCount)
      source.append(fold)
      labels += fold.rows.map { label(of: Int($0), in: fold, keeping: kept) }
      try grid?.append(ResultSource(cube, keeping: kept.union([cube.keys.count - 1])))
      var rowOfKey: [[Int64]: UInt32] = [:]
      for row in fold.rows { rowOfKey[fold.key(of: row, level: level)] = first + row }
      subtotals.append(rowOfKey)
    }
    source.appendLabels(labels)
    evaluator.take(source)
    rows = try arranged(rows, level: 0, subtotals, order)
  }

  /// What the rows of one level are ordered by.
  private struct SubtotalOrder {
    let keys: [SortKey]
    /// By level and key: the places of rows by a dimension, which all groups below share.
    var places: [[[UInt32: Int64]?]] = []
  }

  /// The places of rows by those keys that are dimensions; they are lost once labels are texts.
  private func places(
    of keys: [SortKey], level: Int
  ) throws(ExecutionError) -> [[UInt32: Int64]?] {
    var places: [[UInt32: Int64]?] = []
    for key in keys {
      guard case .dimension(let dimension) = key.expression else {
        places.append(nil)
        continue
      }
      let ranks = dimension > level ? rows.map { _ in 0 } : try ranks(of: key)
      places.append(Dictionary(zip(rows, ranks)) { first, _ in first })
    }
    return places
  }

  /// `all` in the dimensions that are brought together.
  private func label(
    of row: Int, in fold: ResultSource, keeping kept: Set<Int>
  ) -> [String?] {
    fold.dimensions.enumerated().map { dimension, labels in
      kept.contains(dimension) ? labels.cell(at: row).label : Term.all.rawValue
    }
  }

  /// Rows with those of one group together, each group followed by its subtotal.
  private func arranged(
    _ rows: [UInt32], level: Int, _ subtotals: [[[Int64]: UInt32]], _ order: SubtotalOrder
  ) throws(ExecutionError) -> [UInt32] {
    guard level < subtotals.count else { return rows }
    var parts: [(subtotal: UInt32, rows: [UInt32], isRanked: Bool)] = []
    var partOfSubtotal: [UInt32: Int] = [:]
    var loose: [UInt32] = []
    for row in rows {
      guard let key = key(of: row, level: level), let subtotal = subtotals[level][key] else {
        loose.append(row)
        continue
      }
      if let part = partOfSubtotal[subtotal] {
        parts[part].rows.append(row)
      } else {
        partOfSubtotal[subtotal] = parts.count
        parts.append((subtotal, [row], !key.contains(GroupTable.missingKey)))
      }
    }
    var ranks: [[Int64]] = [parts.map { $0.isRanked ? 0 : 1 }]
    for (index, key) in order.keys.enumerated() {
      if let places = order.places[level][index] {
        ranks.append(parts.map { places[$0.rows[0]] ?? ResultValues.missingRank })
      } else {
        ranks.append(try self.ranks(of: key, parts.map(\.subtotal)))
      }
    }
    let places =
      order.keys.isEmpty
      ? Array(parts.indices) : try StepRun.order(of: parts.count, by: ranks, cancellation)
    var result: [UInt32] = []
    for part in places {
      result += try arranged(parts[part].rows, level: level + 1, subtotals, order)
      result.append(parts[part].subtotal)
    }
    return result + loose
  }

  /// The keys of a row up to a level; nil for rows that belong to no group of that level.
  private func key(of row: UInt32, level: Int) -> [Int64]? {
    if Int(row) < source.rows.count { return source.key(of: row, level: level) }
    guard let represented = representedRows[row], represented.dimension == 0, level == 0 else {
      return nil
    }
    return source.key(of: represented.row, level: level)
  }
}

extension ResultSource {
  fileprivate func key(of row: UInt32, level: Int) -> [Int64] {
    keys[...level].map { $0.numbers[Int(row)] }
  }
}
