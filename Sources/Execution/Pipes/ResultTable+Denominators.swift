package import Results

extension ResultTable {
  /// The table with the denominators of several rates once, where all of them are the same;
  /// where values stand across, once for each of these.
  package var joiningDenominators: ResultTable {
    let positions = columns.indices.filter { columns[$0].role == .denominator }
    var parts: [[Int]] = []
    for position in positions {
      let value = columns[position].spread?.position
      let part = parts.firstIndex { columns[$0[0]].spread?.position == value }
      if let part { parts[part].append(position) } else { parts.append([position]) }
    }
    let isTaken = columns.contains { $0.role != .denominator && $0.name == "n" }
    guard parts.contains(where: { $0.count > 1 }), parts.allSatisfy(areEqual), !isTaken else {
      return self
    }
    var table = self
    for part in parts { table.columns[part[0]].nameAsDenominator() }
    let removed = Set(parts.flatMap { $0.dropFirst() })
    let kept = columns.indices.filter { !removed.contains($0) }
    table.columns = kept.map { table.columns[$0] }
    table.total = total.map { total in
      TotalRow(cells: kept.map { total.cells[$0] }, belongsToTable: total.belongsToTable)
    }
    return table
  }

  private func areEqual(_ positions: [Int]) -> Bool {
    positions.allSatisfy { position in
      columns[position].values.isEqual(to: columns[positions[0]].values)
        && total?.cells[position] == total?.cells[positions[0]]
    }
  }
}

extension ResultColumn {
  /// `n`, of a value that stands across `n 2023-Q1`.
  fileprivate mutating func nameAsDenominator() {
    name = spread.map { "n \($0.label)" } ?? "n"
    spread?.item = "n"
    spread?.itemTitle = nil
  }
}

extension ResultValues {
  /// Whether every row has the same value in both.
  fileprivate func isEqual(to other: ResultValues) -> Bool {
    if case .counts(let left) = self, case .counts(let right) = other { return left == right }
    return (0..<count).allSatisfy { cell(at: $0) == other.cell(at: $0) }
  }
}
