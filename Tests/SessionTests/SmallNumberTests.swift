import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing
import Values

/// `set small` on tables counted by hand.
@Suite struct SmallNumberTests {
  /// Visits: 2 in A, 7 in B, 9 in C, 30 in D; with a reading: 1 of A, 6 of B, 4 of C, 30 of D.
  private func visits() throws -> SmallDataset {
    var rows = ""
    var number = 0
    for (place, count, read) in [("A", 2, 1), ("B", 7, 6), ("C", 9, 4), ("D", 30, 30)] {
      for index in 0..<count {
        number += 1
        let kind = index.isMultiple(of: 2) ? "x" : "y"
        rows += "\(number),\(place),\(kind),\(index < read ? "yes" : "no"),\(number)\n"
      }
    }
    let data = try SmallDataset([
      "visits.csv": "id,place,kind,reads,cost\n" + rows,
      "model.hoso": """
      load "visits.csv" as visits key id
      define flag read of visits = reads = "yes"

      """,
    ])
    #expect(data.session.message(of: "set small 5") == nil)
    return data
  }

  /// The cells of a column as a table shows them.
  private func texts(_ session: Session, _ text: String, column: Int = 1) -> [String] {
    guard let table = session.answer(to: text) else { return ["no table"] }
    var cells = (0..<table.rowCount).map { table.columns[column].cell(at: $0) }
    if let total = table.total { cells.append(total.cells[column]) }
    return cells.map { cell in
      switch cell {
      case .hidden: "‡"
      case .integer(let count): "\(count)"
      case .decimal(let count): count.description
      case .rate(let rate): "\(rate.numerator)/\(rate.denominator)"
      case .missing: "–"
      default: "other"
      }
    }
  }

  @Test func `a small count and the smallest beside it are hidden`() throws {
    let data = try visits()
    #expect(texts(data.session, "count by place") == ["‡", "‡", "9", "30", "48"])
  }

  @Test func `the note says how many numbers are hidden`() throws {
    let data = try visits()
    let note = data.session.answer(to: "count by place")?.notes.first
    #expect(note?.message == .cellsHidden)
    #expect(note?.facts["count"] == .number(2) && note?.facts["limit"] == .number(5))
  }

  @Test func `a rate is hidden where its numerator or what is left of its denominator is small`()
    throws
  {
    let data = try visits()
    // 1 of 2, 6 of 7 (1 left), 4 of 9; 30 of 30 is hidden by no rule.
    #expect(texts(data.session, "rate read by place") == ["‡", "‡", "‡", "30/30", "41/48"])
    #expect(texts(data.session, "rate read by place", column: 2) == ["‡", "‡", "9", "30", "48"])
  }

  @Test func `averages, sums, least and greatest values are hidden with their rows`() throws {
    let data = try visits()
    for measure in ["average cost", "sum cost", "min cost", "max cost", "median cost"] {
      let cells = texts(data.session, "\(measure) by place")
      #expect(cells[0...1] == ["‡", "‡"], "\(measure)")
      #expect(!cells[2...].contains("‡"), "\(measure)")
    }
  }

  @Test func `shares and places are hidden with their counts`() throws {
    let data = try visits()
    for form in ["share", "rank"] {
      #expect(texts(data.session, "count as \(form) by place")[0...1] == ["‡", "‡"])
    }
  }

  @Test func `in a table of two dimensions no line shows all but one number`() throws {
    let data = try visits()
    for text in ["count by place across kind with totals", "count by place, kind with totals"] {
      let table = try #require(data.session.answer(to: text))
      for column in table.columns where column.role == .measure {
        let cells = (0..<table.rowCount).map { column.cell(at: $0) }
        for cell in cells {
          if case .integer(let count) = cell { #expect(count == 0 || count >= 5) }
        }
      }
      #expect(table.hidesCells)
    }
  }

  @Test func `what others stand for gives no hidden number away`() throws {
    let data = try visits()
    // Neither A nor B is ranked: together they are what all others leave of the whole.
    let text = "count by place top 3 with others"
    #expect(data.session.names(text) == ["D", "C", "others"])
    #expect(texts(data.session, text) == ["30", "9", "9", "48"])
  }

  @Test func `rows are not chosen by a hidden number`() throws {
    let data = try visits()
    #expect(data.session.names("count by place having count = 2") == [])
    let table = data.session.answer(to: "count by place having count >= 1")
    #expect(table?.rowCount == 2)
    #expect(table?.notes.contains { $0.message == .rowsChosenByHidden } == true)
  }

  @Test func `rows are not ordered by hidden numbers`() throws {
    let data = try visits()
    #expect(data.session.names("count by place sort count desc") == ["D", "C", "A", "B"])
    #expect(data.session.names("count by place sort count") == ["C", "D", "A", "B"])
  }

  @Test func `what a step makes of a hidden number is hidden`() throws {
    let data = try visits()
    let text = "count by place | add twice = count * 2"
    #expect(texts(data.session, text, column: 2)[0...1] == ["‡", "‡"])
    #expect(data.session.names("count by place | keep count < 5") == [])
    #expect(
      data.session.message(of: "count by place | top 1 with others") == .hiddenNotSummed)
  }

  @Test func `the last table holds no hidden number`() throws {
    let data = try visits()
    #expect(data.session.answer(to: "count by place")?.rowCount == 4)
    #expect(texts(data.session, "it | add same = count", column: 2)[0] == "‡")
  }

  @Test func `an expectation on a hidden number is refused whether it holds or not`() throws {
    let data = try visits()
    for text in [
      "count by place | expect count >= 1", "count by place | expect count < 0",
      "expect 2 visits where place = \"A\"", "expect 3 visits where place = \"A\"",
      "expect no visits where place = \"A\"",
    ] {
      let message = data.session.message(of: text)
      #expect(message == .hiddenNotTold || message == .tooFewRows, "\(text)")
    }
    #expect(data.session.message(of: "expect 9 visits where place = \"C\"") == nil)
  }

  @Test func `few rows are not listed`() throws {
    let data = try visits()
    #expect(data.session.message(of: "visits where place = \"A\"") == .tooFewRows)
    #expect(data.session.message(of: "count by place\nrows of 1") == .tooFewRows)
    // Row 2 has enough rows, but their number is hidden.
    #expect(data.session.message(of: "count by place\nrows of 2") == .tooFewRows)
    #expect(data.session.answer(to: "count by place\nrows of 3")?.rowCount == 9)
    #expect(data.session.message(of: "rate read by place\nrows of 1.numerator") == .tooFewRows)
  }

  @Test func `every output marks a hidden number`() throws {
    let data = try visits()
    let outcome = try #require(data.session.outcomes(of: "count by place").last)
    for kind in [OutcomeText.ResultKind.table, .csv, .json] {
      let text = OutcomeText().text(of: outcome, as: kind)
      #expect(text.contains("‡") && !text.contains("7"), "\(text)")
    }
    let chart = data.session.transcript(of: "count by place | chart bar")
    #expect(chart.contains("‡") && !chart.contains("7"))
    #expect(data.session.transcript(of: "count by place | say").contains("‡"))
    let path = data.folder.path + "/out.csv"
    #expect(data.session.message(of: "count by place | save \"\(path)\"") == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("A,‡\nB,‡\nC,9"))
  }

  @Test func `explanations and descriptions hide small numbers`() throws {
    let data = try visits()
    let told = data.session.transcript(of: "explain rate read where place = \"A\"")
    #expect(told.contains("‡") && !told.contains("50"))
    #expect(data.session.transcript(of: "profile visits").contains("‡"))
    #expect(data.session.transcript(of: "describe place").contains("‡"))
  }

  @Test func `set small 0 shows all numbers, and undo takes a setting back`() throws {
    let data = try visits()
    #expect(texts(data.session, "set small 0\ncount by place").first == "2")
    #expect(texts(data.session, "undo\ncount by place").first == "‡")
    #expect(texts(data.session, "undo\ncount by place").first == "2")
  }

  @Test func `setting it forgets the table that was shown before`() throws {
    let data = try visits()
    let text = "set small 0\ncount by place\nset small 5\nit"
    #expect(data.session.message(of: text) == .noLastResult)
  }

  @Test func `hidden numbers do not depend on the rows that are shown`() throws {
    let data = try visits()
    #expect(texts(data.session, "count by place limit 1").first == "‡")
    #expect(texts(data.session, "count by place limit 2").prefix(2) == ["‡", "‡"])
  }
}
