import Foundation
import Results
import Session
import TestSupport
import Testing

/// Index 766 of the sample, from its rows.
@Suite struct SampleIndexTests {
  private static let parts = [
    "openness": "16.45", "progress": "18.26", "digitisation": "12.44", "online_service": "2.60",
    "online_payment": "6.08", "satisfaction": "16.26",
  ]

  @Test func `every part and the total come out of rows`() {
    let session = Samples.sample()
    #expect(session.points("psi") == "72.09")
    #expect(session.column("band", "psi") == ["khá"])
    for (part, points) in Self.parts { #expect(session.points(part) == points) }
    #expect(session.column("max", "psi with parts") == ["22", "12", "10", "20", "18", "18"])
  }

  @Test func `the scoreboard has the same parts, and place 25 of 63`() {
    let session = Samples.sample()
    let own = "provinces where code = \"H15\" show ckmb, tdgq, mdsh, clgq, tttt, mdhl"
    let codes = [
      "ckmb": "openness", "tdgq": "progress", "mdsh": "digitisation", "clgq": "online_service",
      "tttt": "online_payment", "mdhl": "satisfaction",
    ]
    for (code, part) in codes {
      #expect(session.column(code, own) == [session.points(part) ?? ""])
    }
    let ranked = "scoreboard as rank by province | keep province = \"Đắk Lắk\""
    #expect(session.column("scoreboard as rank", ranked) == ["25"])
    #expect(session.answer(to: ranked)?.footer.available == 63)
    #expect(session.names("provinces where origin = \"synthetic\"")?.count == 62)
  }

  @Test func `one dossier, one procedure and one answer move their own part`() throws {
    let copy = try Copy()
    // Ban Dân tộc: 1 of 37 dossiers online instead of none, 12 × 1/37 = 0.32.
    try copy.change("dossiers.csv", "H15.17-230104-0001,", ",counter,", to: ",online,")
    // 3 of its 4 procedures complete instead of 4, 4 × 3/4 = 3.00.
    try copy.change("procedures.csv", "1.006706,", ",complete", to: ",incomplete")
    // 9 of 9 surveys satisfied instead of 8, full at 90%: 6.00 instead of 5.93.
    try copy.change("dossiers.csv", "H15.17-230322-0001,", ",neutral,", to: ",satisfied,")
    let changed = try copy.session()
    let sentence = "psi by unit with parts | keep unit = \"Ban Dân tộc\""
    let (before, after) = (Samples.sample(), changed)
    for (part, points) in [
      ("psi", ["76.43", "75.82"]), ("openness", ["17.35", "16.35"]),
      ("progress", ["20.00", "20.00"]), ("digitisation", ["11.15", "11.15"]),
      ("online_service", ["0.00", "0.32"]), ("online_payment", ["10.00", "10.00"]),
      ("satisfaction", ["17.93", "18.00"]),
    ] {
      #expect(before.column(part, sentence) == [points[0]], "\(part)")
      #expect(after.column(part, sentence) == [points[1]], "\(part)")
    }
    #expect(after.column("count", "online_service with parts") == ["10417"])
  }
}

/// A copy of the sample in which single cells are changed.
private final class Copy {
  private let files: TemporaryFolder
  private let folder: URL

  init() throws {
    files = try TemporaryFolder()
    folder = files.url.appendingPathComponent("sample")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: PackageRoot.sample), to: folder)
  }

  /// Replaces a text in the line of a file that begins with `start`.
  func change(_ file: String, _ start: String, _ old: String, to new: String) throws {
    let url = folder.appendingPathComponent(file)
    var text = try String(contentsOf: url, encoding: .utf8)
    let line = try #require(text.range(of: "\n" + start))
    let end = text[line.upperBound...].firstIndex(of: "\n") ?? text.endIndex
    let cell = try #require(text.range(of: old, range: line.upperBound..<end))
    text.replaceSubrange(cell, with: new)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func session() throws -> Session {
    let session = Session(settings: Settings(baseFolder: folder.path))
    if case .failure(let failure) = session.open(folder.path) {
      Issue.record("\(failure.diagnostics)")
    }
    return session
  }
}
