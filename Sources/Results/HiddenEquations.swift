/// The sums of a table as equations in its hidden cells: each total is the sum of its parts.
///
/// A cell has one value in all solutions exactly when it alone is a sum of equations. Solving
/// (Gauss and Jordan) leaves such a cell alone in its equation. Coefficients are whole numbers of
/// a prime field: they begin as 1 and -1, and stay exact.
struct HiddenEquations {
  private typealias Equation = [Int: Int]

  private let cells: [CountTable.Place]
  private var equations: [Equation] = []

  init(_ table: CountTable, _ lines: TotalLines, _ hidden: Set<CountTable.Place>) {
    cells = table.places.filter(hidden.contains)
    let numbers = Dictionary(uniqueKeysWithValues: zip(cells, cells.indices))
    for line in lines.lines {
      let (rows, hasTotal) = lines.rows(of: line, in: table)
      guard hasTotal else { continue }
      for column in 0..<table.columnCount {
        add(rows.map { CountTable.Place(row: $0, column: column) }, numbers)
      }
    }
    guard table.hasTotalColumn else { return }
    for row in 0..<table.rowCount {
      add((0..<table.columnCount).map { CountTable.Place(row: row, column: $0) }, numbers)
    }
  }

  /// Adds the equation of a line of cells, the last of which is their total.
  private mutating func add(
    _ places: [CountTable.Place], _ numbers: [CountTable.Place: Int]
  ) {
    var equation: Equation = [:]
    for (index, place) in places.enumerated() {
      guard let number = numbers[place] else { continue }
      equation[number] = index == places.count - 1 ? HiddenEquations.prime - 1 : 1
    }
    if !equation.isEmpty { equations.append(equation) }
  }

  /// The hidden cells that the equations leave only one value.
  var determined: [CountTable.Place] {
    var solved: [Equation] = []
    /// By cell: the equations in `solved` that have it.
    var users: [Set<Int>] = Array(repeating: [], count: cells.count)
    /// The equation in `solved` that each leading cell leads.
    var leading: [Int: Int] = [:]
    for equation in equations {
      var equation = equation
      for (cell, index) in equation.keys.compactMap({ cell in leading[cell].map { (cell, $0) } }) {
        equation.subtract(solved[index], toRemove: cell)
      }
      guard let lead = equation.keys.min(by: { (users[$0].count, $0) < (users[$1].count, $1) })
      else { continue }
      equation.scale(toOne: lead)
      for index in users[lead] {
        for cell in solved[index].keys { users[cell].remove(index) }
        solved[index].subtract(equation, toRemove: lead)
        for cell in solved[index].keys { users[cell].insert(index) }
      }
      leading[lead] = solved.count
      for cell in equation.keys { users[cell].insert(solved.count) }
      solved.append(equation)
    }
    return solved.filter { $0.count == 1 }.flatMap { $0.keys.map { cells[$0] } }.sorted {
      ($0.row, $0.column) < ($1.row, $1.column)
    }
  }

  /// The largest prime below 2^31, so that products fit.
  fileprivate static let prime = 2_147_483_647
}

extension [Int: Int] {
  /// Takes off a multiple of another equation, so that a cell is gone.
  fileprivate mutating func subtract(_ other: [Int: Int], toRemove cell: Int) {
    guard let factor = self[cell] else { return }
    for (cell, coefficient) in other {
      let prime = HiddenEquations.prime
      let rest = ((self[cell] ?? 0) - factor * coefficient % prime + prime) % prime
      self[cell] = rest == 0 ? nil : rest
    }
  }

  /// Divides an equation by the coefficient of a cell.
  fileprivate mutating func scale(toOne cell: Int) {
    guard let coefficient = self[cell], coefficient != 1 else { return }
    let inverse = coefficient.power(HiddenEquations.prime - 2)
    for (cell, coefficient) in self { self[cell] = coefficient * inverse % HiddenEquations.prime }
  }
}

extension Int {
  /// A power in the field.
  fileprivate func power(_ exponent: Int) -> Int {
    var (result, base, exponent) = (1, self, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % HiddenEquations.prime }
      base = base * base % HiddenEquations.prime
      exponent >>= 1
    }
    return result
  }
}
