package import Results

extension ResultTable {
  /// The table with the denominators of several rates once, where all of them are the same.
  package var joiningDenominators: ResultTable {
    let positions = columns.indices.filter { index in
      columns[index].role == .denominator && columns[index].name.hasPrefix("n ")
    }
    guard positions.count > 1, let first = positions.first else { return self }
    let areEqual = positions.allSatisfy { position in
      columns[position].values.counts == columns[first].values.counts
        && total?.cells[position] == total?.cells[first]
    }
    guard areEqual, !columns.contains(where: { $0.name == "n" }) else { return self }
    var table = self
    table.columns[first].name = "n"
    var cells = total?.cells
    for position in positions.dropFirst().reversed() {
      table.columns.remove(at: position)
      cells?.remove(at: position)
    }
    if let cells, let total {
      table.total = TotalRow(cells: cells, belongsToTable: total.belongsToTable)
    }
    return table
  }
}

extension ResultValues {
  fileprivate var counts: [Int64]? {
    if case .counts(let counts) = self { counts } else { nil }
  }
}
