import Foundation
import TestSupport
import Testing

/// The monthly report as the program runs it on a copy of the sample.
@Suite struct ReportTests {
  let home: TemporaryFolder
  private let copy: String

  init() throws {
    home = try TemporaryFolder()
    copy = home.path + "/sample"
    try FileManager.default.copyItem(atPath: PackageRoot.sample, toPath: copy)
  }

  private func report() throws -> ScriptRun {
    try ScriptRun(
      [copy, "--language", "vi", "--mode", "table", "-f", copy + "/monthly.hoso"], home: home)
  }

  /// Sets the cell of a dossier in a column.
  private func set(_ column: String, of code: String, to value: String) throws {
    let path = copy + "/dossiers.csv"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines[0].split(separator: ",").firstIndex { $0 == column })
    let row = try #require(lines.firstIndex { $0.hasPrefix(code + ",") })
    var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false)
    cells[place] = Substring(value)
    lines[row] = Substring(cells.joined(separator: ","))
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `the report of a sound sample ends well`() throws {
    let run = try report()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("chỉ số phục vụ 72,09, xếp loại khá"))
  }

  @Test func `a dossier both finished and withdrawn breaks the balance, which is named`() throws {
    // Finished on 4 December 2023 at 15:22, and now also closed that morning.
    try set("closed", of: "H15.12-230929-0001", to: "2023-12-04 09:00:00")
    let run = try report()
    #expect(run.status == 4)
    #expect(
      run.errors.contains(
        "tiếp_nhận = đã_giải_quyết + đang_giải_quyết + chờ_tiếp_nhận + kết_thúc_khác"))
    #expect(run.errors.contains("monthly.hoso:"))
  }

  @Test func `a dossier finished before it came breaks what was taken in`() throws {
    try set("finished", of: "H15.02-231204-0001", to: "2023-11-01 09:00:00")
    let run = try report()
    #expect(run.status == 4)
    #expect(
      run.errors.contains(
        "tiếp_nhận = trực_tuyến + trực_tiếp_và_bưu_chính + kỳ_trước_chuyển_sang"))
  }
}
