import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

@Suite("Checking scripts")
struct ScriptCheckTests {
  private func messages(_ text: String, on session: Session = Samples.sample()) -> [MessageID] {
    session.mistakes(in: SourceText(text, name: "a.hoso"), relativeTo: nil)
      .flatMap(\.diagnostics).map(\.message)
  }

  @Test("every mistake is told, of reading and of meaning")
  func all() {
    #expect(
      messages("rate onlin by district\ncount by\nunits where late = 0\nunits where late")
        == [.unknownMeasure, .unexpectedEnd, .countNeedsComparison])
  }

  @Test("definitions count for the sentences after them")
  func definitions() {
    #expect(
      messages("define flag dear of dossiers = fee > 5\nrate dear\nrate cheap")
        == [.unknownMeasure])
  }

  @Test("a step needs a question before it")
  func steps() {
    #expect(messages("| keep count > 1") == [.noLastResult])
    #expect(messages("count by channel\n| sort count desc").isEmpty)
  }

  @Test("files that a script runs are checked as well, with their parameters")
  func runs() throws {
    let dataset = try SmallDataset(
      orders.merging([
        "inner.hoso":
          "define flag dear of orders = shop = \"Alpha\"\ncount by shop | keep count > @limit\ncount by nothing\n",
        "circle.hoso": "run \"circle.hoso\"\n",
      ]) { $1 })
    let source = SourceText(
      "run \"inner.hoso\" @limit = 3\nrate dear\ncount by shop | keep count > @limit\nrun \"circle.hoso\"\nrun \"none.hoso\"",
      name: dataset.folder.path + "/outer.hoso")
    let failures = dataset.session.mistakes(in: source, relativeTo: dataset.folder.path)
    let found = failures.flatMap(\.diagnostics).map(\.message)
    #expect(found.contains(.runCircle))
    #expect(found.contains(.fileNotFound))
    #expect(!found.contains(.unknownMeasure))
    #expect(found.count { $0 == .unknownVariable } == 1)
    #expect(failures.contains { $0.source.name?.hasSuffix("inner.hoso") == true })
  }

  @Test("what is not there yet is told apart from mistakes")
  func later() {
    let units = PackageRoot.path("samples/dak-lak-2023/units.csv")
    let failures = Samples.sample().mistakes(
      in: SourceText(
        "count by nothing\nload \"\(units)\" as u sheet \"x\"\ncount by month | save \"a.ods\""),
      relativeTo: nil)
    let summary = failures.summary(of: "a.hoso")
    #expect(summary.facts["later"] == .number(1))
    #expect(summary.facts["mistakes"] == .number(failures.count - 1))
  }

  @Test("a sentence checks a script and leaves the session as it was")
  func statement() throws {
    let dataset = try SmallDataset(
      orders.merging(["bad.hoso": "let @x = 5\ncount by nothing\n", "good.hoso": "count\n"]) { $1 })
    let session = dataset.session
    _ = session.outcomes(of: "count by shop | limit 1")
    guard case .result(let result)? = session.outcomes(of: "check script \"bad.hoso\"").last,
      case .notice(let notes)? = session.outcomes(of: "check script \"good.hoso\"").last
    else {
      Issue.record("no table and no notice")
      return
    }
    #expect(result.table.rowCount == 1)
    #expect(result.table.columns[0].values.cell(at: 0) == .text("bad.hoso:2:10"))
    #expect(notes.map(\.message) == [.scriptChecked])
    #expect(session.names("it") == ["Alpha"])
    #expect(session.message(of: "count where count > @x") != nil)
    #expect(session.message(of: "check script \"none.hoso\"") == .fileNotFound)
  }

  @Test("files are really read", arguments: [true, false])
  func models(isSample: Bool) throws {
    let folder = isSample ? PackageRoot.sample : PackageRoot.library
    let source = SourceText(try TextFile.read(folder + "/model.hoso"), name: "model.hoso")
    let session = Session(settings: Settings())
    #expect(session.mistakes(in: source, relativeTo: folder).isEmpty)
    let elsewhere = Session(settings: Settings()).mistakes(in: source, relativeTo: "/")
    #expect(elsewhere.first?.diagnostics.first?.message == .fileNotFound)
  }
}
