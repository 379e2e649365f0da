import Diagnostics
import Foundation
import Session
import Shell
import TestSupport
import Testing

/// What a report of expectations tells of private fields.
@Suite struct PrivateReportTests {
  @Test func `a report of expectations shows no private value`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hoso-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("cases.csv", "id,place,name\n1,A,Secret One\n2,A,Secret Two\n3,B,Secret Two\n"),
      ("model.hoso", "load \"cases.csv\" as cases key id private name\n"),
    ] {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let session = Session(settings: Settings(baseFolder: folder.path))
    _ = session.open(folder.path)
    let report = JUnitReport(language: .english)
    session.observers.append(report)
    _ = session.outcomes(
      of: """
        expect unique name of cases
        expect no cases where place = "A"
        expect 3 cases where place = "A"
        cases | expect id > 2
        expect no cases where name = "x"
        count by name
        """)
    #expect(report.xml.contains("<failure"))
    #expect(!report.xml.contains("Secret"))
  }
}
