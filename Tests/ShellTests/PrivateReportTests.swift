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
    let report = JUnitReport(language: .english, tellsPrivate: session.tellsPrivate)
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

  @Test func `a report has no word of a sentence about private columns`() throws {
    let folder = try TemporaryFolder()
    try folder.file("cases.csv", "id,place,name\n1,A,Secret One\n2,A,Secret Two\n")
    try folder.file("model.hoso", "load \"cases.csv\" as cases key id private name\n")
    let session = Session(settings: Settings(baseFolder: folder.path))
    _ = session.open(folder.path)
    let report = JUnitReport(language: .english, tellsPrivate: session.tellsPrivate)
    session.observers.append(report)
    _ = session.outcomes(
      of: """
        expect no cases where name = "Secret One"
        expect 1 cases where place = "Secret Two"
        expect no cases where name = "Secret Six"
        cases where name < "Secret M"
        expect 2 cases
        """)
    let xml = report.xml
    #expect(!xml.contains("Secret") && xml.contains("expect 2 cases"))
    #expect(xml.contains("tests=\"5\" failures=\"2\" errors=\"1\""))
    #expect(xml.contains("a sentence about private columns: E230") && xml.contains(">hoso:4:1<"))
  }
}
