import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing
import Values

/// Two sets of data that differ in nothing but hidden numbers look alike on every path.
@Suite struct HiddenNumberTests {
  /// Visits by place: 2 in A, 7 in B, 9 in C, 30 in D; 1 of A, 6 of B, 4 of C and 30 of D with a
  /// reading. With `moved` one visit with a reading is in A instead of B.
  private func visits(moved: Bool, small: Int = 5) throws -> SmallDataset {
    var rows = "id,place,region,kind,reads,cost,day\n"
    var number = 0
    for (place, count, read) in [("A", 2, 1), ("B", 7, 6), ("C", 9, 4), ("D", 30, 30)] {
      for index in 0..<count {
        number += 1
        let told = moved && place == "B" && index == 0 ? "A" : place
        let region = ["A", "B"].contains(place) ? "north" : "south"
        let kind = index.isMultiple(of: 2) ? "x" : "y"
        let day = number.isMultiple(of: 2) ? "2024-01-10" : "2024-02-10"
        rows += "\(number),\(told),\(region),\(kind),\(index < read ? "yes" : "no"),3,\(day)\n"
      }
    }
    let data = try SmallDataset([
      "visits.csv": rows,
      "model.hoso": """
      dataset "Visits" about visits as of 2024-02-29
      load "visits.csv" as visits key id time day
      define flag read of visits = reads = "yes"

      """,
    ])
    #expect(data.session.message(of: "set small \(small)") == nil)
    return data
  }

  /// A text without what tells files apart: their folder and their fingerprint.
  private func told(_ text: String, _ data: SmallDataset) -> String {
    text.replacing(data.folder.path, with: "").replacing(/[0-9a-f]{12,}/, with: "")
      // How long a load took.
      .replacing(/[0-9]+\.[0-9]+ s,/, with: "s,").replacing(/[0-9]+ bytes/, with: "bytes")
  }

  @Test func `without hiding the two sets of data differ`() throws {
    for question in ["count by place", "rate read by place", "sum cost by place"] {
      let told = [false, true].map { moved in
        try? visits(moved: moved, small: 0).session.transcript(of: question)
      }
      #expect(told[0] != told[1])
    }
  }

  private static let questions = [
    "count by place", "count by place with totals", "count by place sort count desc",
    "count by place sort count", "count by place top 3", "count by place top 2 with others",
    "count by place bottom 1", "count by place having count > 3", "count by place limit 1",
    "count as share by place", "count as rank by place",
    "rate read by place", "rate read by place sort rate read", "rate read, count by place",
    "sum cost, average cost by place", "median cost by place",
    "count by region, place with totals", "count by region, place with totals sort count desc",
    "rate read by region, place with totals", "count by place | add twice = count * 2",
    "count by place | keep count > 1", "count by place | sort count", "rate read by place | top 2",
  ]

  @Test(arguments: questions)
  func `a hidden number changes nothing in any form of an answer`(question: String) throws {
    let (one, other) = (try visits(moved: false), try visits(moved: true))
    let forms = try EveryForm(one).everything(question)
    let others = try EveryForm(other).everything(question)
    #expect(forms["table"]?.isEmpty == false)
    for (form, text) in forms {
      #expect(told(text, one) == others[form].map { told($0, other) }, "\(form)")
    }
  }

  private static let sentences = [
    "count where place = \"A\"", "rate read where place = \"A\"", "explain count by place",
    "explain rate read where place = \"A\"", "explain read", "explain visits", "explain place",
    "describe", "describe place", "describe visits", "describe load", "profile visits",
    "check visits", "visits where place = \"A\"", "count by place\nrows of 1",
    "count by place\nrows of 2", "rate read by place\nrows of 3.numerator",
    "count by place\nrows of all", "count by place\nit", "count by place\n| sort count | say",
    "count by place | say", "count by place | limit 1 | say", "expect 2 visits where place = \"A\"",
    "expect 3 visits where place = \"A\"", "count by place | expect count > 2",
    "why rate read by place during 2024-02 vs 2024-01", "count by place | chart bar",
    "set small 6\ncount by place", "count by place\nset small 5\nit",
  ]

  @Test(arguments: sentences)
  func `a hidden number changes nothing that any sentence says`(text: String) throws {
    let (one, other) = (try visits(moved: false), try visits(moved: true))
    let forms = EveryForm(one).shown(text)
    let others = EveryForm(other).shown(text)
    #expect(!forms.isEmpty)
    for (form, text) in forms {
      #expect(told(text, one) == others[form].map { told($0, other) }, "\(form)")
    }
  }

  /// Fifty cases: `good` is missing in some of them, `code` in as many, and has no value twice.
  private func cases(missing: Int) throws -> SmallDataset {
    let rows = (0..<50).map { number in
      let good = number < missing ? "" : number < 30 ? "no" : "yes"
      let code = number > 0 && number <= missing ? "" : "c\(100 + number)"
      return "\(number),\(good),\(code)\n"
    }
    let data = try SmallDataset(["cases.csv": "id,good,code\n" + rows.joined()])
    #expect(data.session.message(of: "load \"cases.csv\" as cases\nset small 5") == nil)
    return data
  }

  @Test(arguments: ["profile cases", "describe load"])
  func `a hidden number of missing values cannot be worked out from the others`(
    text: String
  ) throws {
    let (one, other) = (try cases(missing: 2), try cases(missing: 3))
    let forms = EveryForm(one).shown(text)
    let others = EveryForm(other).shown(text)
    #expect(!forms.isEmpty)
    for (form, text) in forms {
      #expect(text.contains("‡"))
      #expect(told(text, one) == others[form].map { told($0, other) }, "\(form)")
    }
  }

  @Test func `how many values there are is told where it counts no rows`() throws {
    let session = try cases(missing: 2).session
    for text in ["profile cases", "describe load"] {
      let table = try #require(session.answer(to: text))
      let distinct = try #require(table.columns.first { $0.name == "distinct" })
      #expect(distinct.cell(at: 1) == .integer(2) && distinct.cell(at: 2) == .hidden)
    }
  }

  @Test func `with subtotals hidden rows stand behind the others of their line`() throws {
    let data = try visits(moved: false)
    let text = "count by region, place with totals sort count desc"
    let table = try #require(data.session.answer(to: text))
    let places = (0..<table.rowCount).map { row -> String in
      if case .text(let name) = table.columns[1].values.cell(at: row) { name } else { "–" }
    }
    // The region with the hidden places has fewer visits than the other.
    #expect(places == ["D", "C", "all", "A", "B", "all"])
    let ascending = try #require(
      data.session.answer(to: "count by region, place with totals sort count"))
    #expect(ascending.columns[1].cell(at: 0) == .text("A"))
    #expect(ascending.columns[2].cell(at: 0) == .hidden)
  }

  @Test func `with subtotals and values across no line shows all but one number`() throws {
    let data = try visits(moved: false)
    let table = try #require(
      data.session.answer(to: "count by region, place across kind with totals"))
    #expect(table.hidesCells)
    let columns = table.columns.filter { $0.role == .measure }
    #expect(columns.count >= 2)
    for column in columns {
      for row in 0..<table.rowCount {
        if case .integer(let count) = column.cell(at: row) { #expect(count == 0 || count >= 5) }
      }
      for rows in [0..<3, 3..<6] {
        #expect(rows.count { column.cell(at: $0) == .hidden } != 1)
      }
    }
    for row in 0..<table.rowCount {
      #expect(columns.count { $0.cell(at: row) == .hidden } != 1)
    }
  }

  @Test func `rows that explain a change are not ordered by what is hidden`() throws {
    let data = try visits(moved: false)
    let table = try #require(
      data.session.answer(to: "why rate read by place during 2024-02 vs 2024-01"))
    let hidden = (0..<table.rowCount).filter { table.columns[1].cell(at: $0) == .hidden }
    #expect(!hidden.isEmpty)
    #expect(hidden == Array((table.rowCount - hidden.count)..<table.rowCount))
    let groups = (table.origins ?? []).suffix(hidden.count)
    #expect(Array(groups) == groups.sorted())
  }

  @Test func `nothing of a hidden rate stays in its column`() throws {
    let data = try visits(moved: false)
    let table = try #require(data.session.answer(to: "rate read by place"))
    for column in table.columns where !column.hiddenRows.isEmpty {
      guard case .rates(let numerators, let denominators) = column.values else { continue }
      for row in column.hiddenRows {
        #expect(numerators[row] == 0 && denominators[row] == 0)
      }
    }
    let json = try EveryForm(data).everything("rate read by place")[".json"] ?? ""
    #expect(json.contains("\"A\", \"rate_read\": \"‡\""))
    #expect(!json.contains("\"numerator\": 1,") && !json.contains("\"numerator\": 6,"))
  }

  @Test func `few rows that differ between two files are not listed`() throws {
    let data = try visits(moved: false)
    let file = data.folder.path + "/visits.csv"
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let few = (lines.dropLast(3) + []).joined(separator: "\n") + "\n"
    let many = (lines.dropLast(8) + []).joined(separator: "\n") + "\n"
    try few.write(toFile: data.folder.path + "/few.csv", atomically: true, encoding: .utf8)
    try many.write(toFile: data.folder.path + "/many.csv", atomically: true, encoding: .utf8)
    func ask(_ file: String) -> MessageID? {
      data.session.message(of: "compare visits \"visits.csv\" with \"\(file).csv\"")
    }
    #expect(ask("few") == .tooFewRows)
    #expect(ask("many") == nil)
    #expect(data.session.message(of: "set small 0") == nil)
    #expect(ask("few") == nil)
  }

  @Test func `a result that shows more than is allowed now is not shown again`() throws {
    let data = try visits(moved: false)
    guard case .result(let result)? = data.session.outcomes(of: "count by place").last else {
      Issue.record("no answer")
      return
    }
    #expect(data.session.mayShow(result))
    _ = data.session.outcomes(of: "set small 8")
    #expect(!data.session.mayShow(result))
    _ = data.session.outcomes(of: "undo")
    #expect(data.session.mayShow(result))
  }
}
