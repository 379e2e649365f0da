import Diagnostics
import Results
import Session
import TestSupport
import Testing
import Values

/// `set small` where several numbers of the same rows stand side by side.
@Suite struct NeighbourNumberTests {
  /// Cases of units by kind. A: 12 x, 3 y, 9 z; B: 10 x, 8 y, 7 z; C: 6 x, 12 y, 20 z. Every
  /// third case is paid.
  private func cases() throws -> SmallDataset {
    var rows = "id,unit,kind,fee,wait\n"
    var number = 0
    for (unit, counts) in [("A", [12, 3, 9]), ("B", [10, 8, 7]), ("C", [6, 12, 20])] {
      for (kind, count) in zip(["x", "y", "z"], counts) {
        for index in 0..<count {
          number += 1
          let wait = kind == "y" ? "" : "\(index)"
          rows += "\(number),\(unit),\(kind),\(number.isMultiple(of: 3) ? 5 : 0),\(wait)\n"
        }
      }
    }
    let data = try SmallDataset([
      "cases.csv": rows,
      "model.hoso": """
      dataset "Cases" about cases
      load "cases.csv" as cases key id
      define flag plain of cases = kind = "x"
      define field weight of cases = case kind = "y" then 1 else 0

      """,
    ])
    #expect(data.session.message(of: "set small 5") == nil)
    return data
  }

  /// The counts of each row, the last being the totals; nil where one is hidden.
  private func counts(_ text: String) throws -> [[Int64?]] {
    let table = try #require(try cases().session.answer(to: text))
    func count(_ cell: Cell) -> Int64? {
      switch cell {
      case .integer(let count): count
      case .decimal(let count): Int64(clamping: count.unscaled)
      case .rate(let rate): rate.numerator
      default: nil
      }
    }
    let columns = table.columns.indices.filter { table.columns[$0].role != .dimension }
    var rows = (0..<table.rowCount).map { row in
      columns.map { count(table.columns[$0].cell(at: row)) }
    }
    if let total = table.total { rows.append(columns.map { count(total.cells[$0]) }) }
    return rows
  }

  @Test func `a second part of a whole is hidden beside a hidden one`() throws {
    let text = "count (kind = \"x\"), count (kind = \"y\"), count (kind = \"z\"), count by unit"
    let counts = try counts(text)
    #expect(
      counts == [[12, nil, nil, 24], [10, nil, nil, 25], [6, 12, 20, 38], [28, 23, 36, 87]])
  }

  @Test func `what is left of a whole counts like a part of it`() throws {
    // 24 − 12 − 9 would be the 3 of kind y, and of those there is no column.
    let counts = try counts("count (kind = \"x\"), count (kind = \"z\"), count by unit")
    #expect(counts[0] == [12, nil, 24])
    #expect(counts[2] == [6, 20, 38])
  }

  @Test(arguments: [
    "count, count (kind != \"y\") by unit", "count (kind != \"y\"), count by unit",
    "count, rate (kind = \"y\") by unit", "count, average wait by unit",
    "count, count (kind in (\"x\", \"z\")) by unit",
    "count (kind in (\"x\", \"y\")), count (kind = \"x\") by unit",
  ])
  func `a part is hidden where it leaves few rows of the whole`(text: String) throws {
    let table = try #require(try cases().session.answer(to: text))
    #expect(table.columns.contains { $0.hiddenRows.contains(0) })
    // What is hidden in one row alone would follow from the totals.
    for column in table.columns { #expect(column.hiddenRows.count != 1) }
  }

  @Test func `numbers that are no parts of each other stay`() throws {
    let counts = try counts(
      "count (kind = \"x\"), count (fee > 0), count by unit having count > 24")
    #expect(counts.prefix(2) == [[10, 8, 25], [6, 13, 38]])
  }

  @Test func `groups that are left out leave nothing to work out`() throws {
    let text = "count (kind = \"x\"), count (kind = \"y\"), count (kind = \"z\"), count by unit"
    let counts = try counts(text + " limit 2")
    #expect(counts.prefix(2) == [[12, nil, nil, 24], [10, nil, nil, 25]])
  }

  @Test(arguments: [
    "sum (case kind = \"y\" then 1 else 0) by unit",
    "average (case kind = \"y\" then 1 else 0) by unit", "sum weight by unit",
    "max (case kind = \"y\" then 1 else 0) by unit", "median weight by unit",
    "count by unit having sum weight > 2", "sum weight / count by unit",
    "count by unit sort sum weight",
  ])
  func `what adds up constant values is refused`(text: String) throws {
    let session = try cases().session
    #expect(session.message(of: text) == .countsByValues)
    #expect(session.message(of: "set small 0\n\(text)") == nil)
  }

  @Test func `what adds up values of columns is not refused`() throws {
    let session = try cases().session
    for text in ["sum fee by unit", "sum (case kind = \"y\" then fee else 0) by unit"] {
      #expect(session.message(of: text) == nil, "\(text)")
    }
  }
}
