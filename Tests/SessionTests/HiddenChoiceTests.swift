import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

/// What is chosen, ordered, judged or drawn by hidden numbers tells nothing of them: data that
/// differ in nothing else look alike, whether or not a hidden group passes.
@Suite struct HiddenChoiceTests {
  /// Visits of places: `few` in A and B, 9 in C, 30 in D, none in E; one of A and one of B with a
  /// reading, 4 of C, 30 of D. In a row `1, 4` and `4, 1` look like `2, 3`.
  private func visits(_ few: [Int], small: Int = 5) throws -> SmallDataset {
    var rows = "id,place,reads,wait\n"
    var number = 0
    for (place, count, read) in [("A", few[0], 1), ("B", few[1], 1), ("C", 9, 4), ("D", 30, 30)] {
      for index in 0..<count {
        number += 1
        rows += "\(number),\(place),\(index < read ? "yes" : "no"),\(place == "D" ? index : 7)\n"
      }
    }
    let data = try SmallDataset([
      "visits.csv": rows,
      "places.csv": "code,region\nA,north\nB,north\nC,south\nD,south\nE,south\n",
      "model.hoso": """
      dataset "Visits" about visits
      load "places.csv" as places key code
      load "visits.csv" as visits key id link place to places
      define entity places singular place
      define flag read of visits = reads = "yes"
      define flag few of places = visits = 2
      define flag fair of places = rate read > 40%
      define states size of places = case visits = 2 then "two", visits = 3 then "three", visits > 3 then "other"
      define set pairs = places where visits = 2

      """,
    ])
    #expect(data.session.message(of: "set small \(small)") == nil)
    return data
  }

  private static let variants = [[2, 3], [3, 2], [1, 4], [4, 1]]

  private static let choices =
    [
      "count by place having count > 2", "count by place having count < 3",
      "count by place having count != 2", "rate read by place having rate read > 40%",
      "count by place having count > 100", "count by place with totals having count > 2",
      "count by place top 1", "count by place top 3", "count by place bottom 1",
      "count by place bottom 1 exact", "count by place bottom 3 with others",
      "count by place bottom 1 sort rate read", "count by place sort count limit 1",
      "count by place sort count desc limit 3",
      "count by place.region, place bottom 1 each place.region",
      "places where visits > 2", "places where visits != 2",
      "places where visits = 2 or code = \"A\"",
      "places where read > 40%", "places sort visits", "places sort visits limit 2",
      "places show visits sort visits desc limit 4", "places bottom 2 sort visits",
      "expect no places where visits > 2", "expect 2 places where visits > 2",
      "count by place having count > 2 | expect count > 3", "explain places where visits = 2",
    ]
    + (1...5).flatMap { number in
      [
        "count by place having count = \(number)", "places where visits = \(number)",
        "expect no places where visits = \(number)", "expect 1 places where visits = \(number)",
      ]
    }

  private static let judgements = [
    "pairs", "count pairs", "places where few", "places show few", "rate few of places",
    "count places where visits = 2", "count places where visits > 2", "count few",
    "places show fair", "count places where fair", "places show size", "count places by size",
    "places show case visits = 2 then 1 else 0", "places show case rate read > 40% then 1 else 0",
    "places sort case visits = 2 then 0 else 1", "places where case visits = 2 then 1 else 0 = 1",
    "sum (case visits = 2 then 1 else 0) of places", "count visits where place.few",
    "count visits where place in pairs", "explain few", "explain pairs", "describe few",
    "explain count places where few", "profile places", "check places", "describe pairs",
    "expect no places where few", "count by place.size", "places where code in pairs",
  ]

  @Test(arguments: choices + judgements)
  func `nothing depends on hidden numbers`(text: String) throws {
    var told: [[String: String]] = []
    for few in Self.variants {
      let data = try visits(few)
      let forms = EveryForm(data).shown(text)
      told.append(
        forms.mapValues {
          $0.replacing(data.folder.path, with: "").replacing(/[0-9a-f]{12,}/, with: "")
        })
    }
    #expect(!told[0].isEmpty)
    for other in told.dropFirst() { #expect(other == told[0]) }
  }

  @Test func `without hiding these questions do tell`() throws {
    for text in ["pairs", "count by place bottom 1", "places where few"] {
      let told = try Self.variants.map { try visits($0, small: 0).session.transcript(of: text) }
      #expect(Set(told).count > 1, "\(text)")
    }
  }

  @Test func `rows whose number is hidden are left out and are said to be`() throws {
    let session = try visits([2, 3]).session
    for text in [
      "count by place having count = 3", "count by place having count = 77",
      "places where visits = 2", "count by place bottom 1",
    ] {
      let table = try #require(session.answer(to: text))
      #expect(table.notes.contains { $0.message == .rowsChosenByHidden }, "\(text)")
    }
    #expect(session.names("count by place bottom 1") == ["C"])
    #expect(session.names("count by place having count < 10") == ["C"])
    #expect(session.names("places sort visits desc limit 3") == ["D", "C", "E"])
  }

  @Test func `others stand for what is not ranked, too`() throws {
    let session = try visits([2, 3]).session
    #expect(session.names("count by place bottom 1 with others") == ["C", "others"])
  }

  @Test func `members are judged by counts where all hidden ones would judge alike`() throws {
    let session = try visits([2, 3]).session
    #expect(session.names("places where visits = 0") == ["E"])
    for (text, count) in [
      ("count places where visits = 0", 1), ("count places where visits > 0", 4),
      ("count places where visits >= 5", 2), ("count places where visits < 5", 3),
    ] {
      guard case .integer(let counted)? = session.answer(to: text)?.columns[0].cell(at: 0) else {
        #expect(session.message(of: text) == nil, "\(text)")
        continue
      }
      #expect(counted == count, "\(text)")
    }
  }

  @Test func `members are not judged by counts that are hidden`() throws {
    let session = try visits([2, 3]).session
    for text in [
      "pairs", "places where few", "places show few", "count places by size",
      "places show case visits = 2 then 1 else 0", "count visits where place.few",
    ] {
      #expect(session.message(of: text) == .judgesByHidden, "\(text)")
    }
    #expect(session.message(of: "set small 0\npairs") == nil)
  }

  // MARK: Listings

  @Test func `few rows are not listed by a step either`() throws {
    let session = try visits([2, 3]).session
    for text in [
      "visits show id, place | keep place = \"A\"",
      "visits show id, place\n| keep place = \"A\"",
      "visits show wait, place\nit | sort wait | keep place = \"A\" | chart hist",
      "visits | keep wait > 26", "count by place\nrows of 4 | keep wait > 26",
      "count by place | rows of 4 | keep wait > 26", "visits | sort wait desc | top 3 exact",
      "visits show wait, place | keep place = \"A\" | expect wait > 0",
    ] {
      #expect(session.message(of: text) == .tooFewRows, "\(text)")
    }
    #expect(session.answer(to: "visits show id, place | keep place = \"C\"")?.rowCount == 9)
    #expect(session.answer(to: "visits | keep wait > 100")?.rowCount == 0)
    #expect(session.answer(to: "visits | limit 3")?.rowCount == 3)
    #expect(session.answer(to: "count by place\nrows of 4 | limit 2")?.rowCount == 2)
    #expect(session.answer(to: "places | keep code = \"A\"")?.rowCount == 1)
    #expect(session.message(of: "set small 0\nvisits | keep place = \"A\"") == nil)
  }

  // MARK: Charts

  @Test func `a histogram hides classes of few rows, and a second one`() throws {
    let data = try visits([2, 3])
    // 30 waits from 0 to 29, and 14 of 7: classes of 5 and one of 19.
    let chart = data.session.transcript(of: "visits show wait | keep wait < 28 | chart hist")
    #expect(chart.contains("‡"))
    #expect(chart.contains("hidden"))
    let shown = data.session.transcript(
      of: "set small 0\nvisits show wait | keep wait < 28 | chart hist")
    #expect(!shown.contains("‡"))
    let places = data.session.transcript(of: "set small 5\nplaces show visits | chart hist")
    #expect(!places.contains("classes are hidden"))
  }

  @Test func `a heat chart tells hidden cells from missing ones`() throws {
    let data = try visits([2, 3])
    let question = "count by place, read | chart heat"
    for form in try [
      data.session.transcript(of: question), saved(question, "svg", data),
      saved(question, "html", data),
    ] {
      #expect(form.contains("‡ hidden"))
      #expect(form.contains("– missing"))
    }
    let session = Session(
      settings: Settings(language: .vietnamese, baseFolder: data.folder.path))
    _ = session.open(data.folder.path)
    let vietnamese = session.transcript(of: "set small 5\n\(question)")
    #expect(vietnamese.contains("‡ bị che") && vietnamese.contains("– thiếu"))
  }

  private func saved(_ question: String, _ ending: String, _ data: SmallDataset) throws -> String {
    let path = data.folder.path + "/heat." + ending
    _ = data.session.outcomes(of: "\(question) | save \"\(path)\"")
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
