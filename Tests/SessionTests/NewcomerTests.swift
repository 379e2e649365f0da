import Diagnostics
import Foundation
import Session
import TestSupport
import Testing
import Values

/// The first mistakes with a file of one's own get a sentence that works.
@Suite struct NewcomerTests {
  private let bare: BareTable
  private let session: Session

  init() throws {
    bare = try BareTable()
    session = bare.session()
  }

  @Test(arguments: [
    ("load ho-so-2025.csv as d", "load \"ho-so-2025.csv\" as d"),
    ("load 'ho-so-2025.csv' as d", "load \"ho-so-2025.csv\" as d"),
    (
      "load \"ho-so-2025.csv\" as d time Ngày nhận",
      "load \"ho-so-2025.csv\" as d time `Ngày nhận`"
    ),
    (
      "load \"ho-so-2025.csv\" as d key Mã hồ sơ events Ngày trả",
      "load \"ho-so-2025.csv\" as d key `Mã hồ sơ` events `Ngày trả`"
    ),
    (
      "load \"ho-so-2025.csv\" as d decimal \",\"",
      "load \"ho-so-2025.csv\" as d decimal comma"
    ),
    (
      "load \"ho-so-2025.csv\" as d dates \"dd/mm/yyyy\"",
      "load \"ho-so-2025.csv\" as d dates dmy"
    ),
    ("count by month", "count by month of Ngày nhận"),
  ])
  func `a first mistake is corrected, and the correction works`(wrong: String, right: String) {
    #expect(session.correction(of: wrong) == right)
    #expect(session.failure(of: "fix") == nil)
  }

  @Test func `a load is corrected only to one that works`() {
    #expect(session.message(of: "load nothing.csv as d") == .unexpectedToken)
    #expect(session.correction(of: "load nothing.csv as d") == nil)
    #expect(session.correction(of: "load \"ho-so-2025.csv\" as d time Thứ bảy") == nil)
    #expect(session.correction(of: "load \"ho-so-2025.csv\" as d colour red") == nil)
  }

  @Test func `a correction is in the language of the session`() {
    let vietnamese = bare.session(.vietnamese)
    #expect(
      vietnamese.correction(of: "số lượng theo tháng") == "số lượng theo tháng của Ngày nhận")
    #expect(vietnamese.transcript(of: "số lượng theo tháng").contains("nạp … thời gian"))
  }

  @Test func `the name of a file needs no backquotes as a table`() throws {
    #expect(session.count("count ho_so_2025") == 60)
    for (file, name) in [("bao cao (1)", "bao_cao_1"), ("số liệu", "số liệu"), ("a.b", "a_b")] {
      let path = bare.folder + "/\(file).csv"
      try "a,b\n1,2\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(session.failure(of: "load \"\(file).csv\"") == nil)
      #expect(session.count("count \(name)") == 1)
    }
  }

  @Test func `sums of texts that look like numbers say how to read them`() {
    #expect(session.message(of: "sum Lệ phí") == .numbersKeptAsText)
    #expect(session.correction(of: "sum Lệ phí") == nil)
    #expect(session.transcript(of: "sum Lệ phí").contains("`decimal comma`"))
    let told = Session(settings: Settings(baseFolder: bare.folder))
    #expect(
      told.transcript(of: "load \"ho-so-2025.csv\" as d decimal comma\nsum Lệ phí")
        .contains("720,000"))
    #expect(session.message(of: "sum Hài lòng") == .valuesNotNumbers)
    #expect(session.message(of: "avg Đơn vị") == .notNumeric)
    #expect(session.correction(of: "avg Đơn vị") == nil)
  }

  @Test func `how numbers and dates were read is told by the load`() {
    let told = session.transcript(of: "load \"ho-so-2025.csv\" as d")
    #expect(told.contains("delimiter `;`, decimal comma, dates day/month/year"), "\(told)")
    #expect(told.contains("kept as text: `Lệ phí`, `Hài lòng`"), "\(told)")
  }

  @Test func `a folder without a model names its tables`() {
    let empty = Session(settings: Settings(baseFolder: bare.folder))
    guard case .failure(let failure) = empty.open(bare.folder) else {
      Issue.record("opened")
      return
    }
    #expect(failure.diagnostics.first?.message == .noModelInFolder)
    #expect(failure.kind == .load)
    let told = OutcomeText().text(of: .failure(failure))
    #expect(told.contains("ho-so-2025.csv"), "\(told)")
  }
}
