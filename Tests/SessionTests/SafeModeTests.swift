import Diagnostics
import Foundation
import Session
import TestSupport
import Testing
import Values

/// A safe session reads the opened folder, and does nothing else to the machine.
@Suite struct SafeModeTests {
  private static let inside = [
    "t.csv": "a,b\n1,x\n2,y\n", "two.csv": "a,b\n1,x\n2,z\n", "days.csv": "date,kind\n",
    "more.hoso": "count\n", "model.hoso": "load \"t.csv\" as t key a\n",
  ]

  /// A safe session on a folder, and a folder beside it.
  private func started() throws -> (data: SmallDataset, outside: SmallDataset) {
    let data = try SmallDataset(SafeModeTests.inside)
    let outside = try SmallDataset(SafeModeTests.inside.filter { $0.key != "model.hoso" })
    data.session.makeSafe()
    return (data, outside)
  }

  @Test func `a safe session reads files of the opened folder`() throws {
    let (data, _) = try started()
    for text in [
      "load \"two.csv\" as two", "run \"more.hoso\"", "check script \"more.hoso\"",
      "compare t \"t.csv\" with \"two.csv\"", "reload", "load \"./two.csv\" as three",
    ] {
      #expect(data.session.message(of: text) == nil, "\(text)")
    }
  }

  @Test func `a safe session reads no other file`() throws {
    let (data, outside) = try started()
    let folder = outside.folder.path
    let up = "../" + outside.folder.lastPathComponent
    for place in [folder, up] {
      for text in [
        "load \"\(place)/two.csv\" as two", "run \"\(place)/more.hoso\"",
        "check script \"\(place)/more.hoso\"",
        "compare t \"t.csv\" with \"\(place)/two.csv\"",
        "define calendar c from \"\(place)/days.csv\"",
        "load \"\(place)/nothing.csv\" as two",
      ] {
        #expect(data.session.message(of: text) == .outsideFolder, "\(text)")
      }
    }
    #expect(data.session.message(of: "load \"/etc/passwd\" as p") == .outsideFolder)
  }

  @Test func `a link out of the opened folder is not followed`() throws {
    let (data, outside) = try started()
    try FileManager.default.createSymbolicLink(
      atPath: data.folder.path + "/link.csv", withDestinationPath: outside.folder.path + "/two.csv")
    try FileManager.default.createSymbolicLink(
      atPath: data.folder.path + "/folder", withDestinationPath: outside.folder.path)
    #expect(data.session.message(of: "load \"link.csv\" as two") == .outsideFolder)
    #expect(data.session.message(of: "load \"folder/two.csv\" as two") == .outsideFolder)
  }

  @Test func `a folder whose name only begins like the opened one is outside`() throws {
    let (data, _) = try started()
    let other = data.folder.path + "-more"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: other) }
    try "a\n1\n".write(toFile: other + "/x.csv", atomically: true, encoding: .utf8)
    #expect(data.session.message(of: "load \"\(other)/x.csv\" as x") == .outsideFolder)
  }

  @Test func `a safe session writes nothing`() throws {
    let (data, _) = try started()
    for text in [
      "t | save \"out.csv\"", "t | save \"t.csv\" replace", "t\n| save \"out.json\"",
    ] {
      #expect(data.session.message(of: text) == .safeModeForbids, "\(text)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: data.folder.path)
    #expect(files.sorted() == SafeModeTests.inside.keys.sorted())
  }

  @Test func `a safe session completes no file outside`() throws {
    let (data, outside) = try started()
    let text = "load \"\(outside.folder.path)/"
    #expect(!data.session.completions(after: text).contains { $0.kind == .file })
    #expect(data.session.completions(after: "load \"").contains { $0.kind == .file })
  }

  @Test(arguments: [
    "load \"OUT/two.csv\" as two", "load \"/etc/passwd\" as leak header none",
    "run \"OUT/more.hoso\"", "define calendar c from \"OUT/days.csv\"",
    "t | save \"t.csv\" replace", "t | save \"OUT/new.csv\"", "record \"new.hoso\"",
    "record \"OUT/two.csv\" replace",
  ])
  func `the model of the opened folder is as safe as its session`(text: String) throws {
    let data = try SmallDataset(SafeModeTests.inside.filter { $0.key != "model.hoso" })
    let outside = try SmallDataset(SafeModeTests.inside.filter { $0.key != "model.hoso" })
    let hostile = text.replacing("OUT", with: outside.folder.path)
    try data.files.file("model.hoso", "load \"t.csv\" as t key a\n\(hostile)\n")
    let before = [try contents(of: data), try contents(of: outside)]
    data.session.makeSafe(opening: [data.folder.path])
    guard case .failure(let failure) = data.session.open(data.folder.path) else {
      Issue.record("\(text) was carried out")
      return
    }
    #expect(failure.kind == .load)
    #expect(
      [.outsideFolder, .safeModeForbids].contains(failure.diagnostics.first?.message), "\(text)")
    #expect([try contents(of: data), try contents(of: outside)] == before)
  }

  /// The files of a folder with their texts.
  private func contents(of data: SmallDataset) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: data.folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOfFile: "\(data.folder.path)/\($0)", encoding: .utf8))
      })
  }

  @Test func `a file that is named is opened in a safe session, wherever a link leads`() throws {
    let (_, outside) = try started()
    let folder = try TemporaryFolder()
    let link = folder.path + "/link.csv"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: outside.folder.path + "/two.csv")
    let session = Session(settings: Settings())
    session.makeSafe(opening: [link])
    guard case .notice = session.open(link) else {
      Issue.record("refused")
      return
    }
    #expect(
      session.message(of: "load \"\(outside.folder.path)/t.csv\" as t") == .outsideFolder)
  }

  @Test func `a session stays safe`() throws {
    let (data, _) = try started()
    data.session.makeSafe()
    #expect(data.session.isSafe)
    for text in ["undo", "set small 0", "load \"two.csv\" as two\nundo"] {
      _ = data.session.outcomes(of: text)
      #expect(data.session.isSafe)
    }
  }

  @Test func `the refusal names the folder and a way out in both languages`() throws {
    let (data, _) = try started()
    let failure = try #require(data.session.failure(of: "load \"/etc/passwd\" as p"))
    for language in Language.allCases {
      let text = OutcomeText(language: language).text(of: .failure(failure))
      #expect(text.contains("--safe") && text.contains(data.folder.lastPathComponent))
    }
  }
}
