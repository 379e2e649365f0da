import Diagnostics
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
