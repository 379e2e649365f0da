import Foundation
import TestSupport
import Testing

/// Pages that hoso saves, opened in a real browser. Where there is none, ``PageTests`` still reads
/// each of them; `scripts/setup --browser` installs one.
@Suite(
  .enabled(if: BrowserVisit.browser != nil, "no Chromium on the PATH: scripts/setup --browser"),
  .serialized)
struct BrowserTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  @Test(arguments: SamplePage.all)
  func `a page shows all that it holds, without a script error or a request`(
    sample: SamplePage
  ) throws {
    let visit = try BrowserVisit(to: sample.made(in: home), in: home)
    #expect(visit.console.isEmpty && visit.requests.isEmpty)
    let title = try #require(visit.document.firstMatch(of: /<title>([^<]+)<\/title>/)?.1)
    #expect(visit.document.contains("<h1>\(title)</h1>"))
    #expect(visit.document.contains("<svg") == (sample.chart != nil))
    let table = try #require(visit.document.firstMatch(of: /<table>(?s:.*)<\/table>/)?.0)
    #expect(table.contains(">\(sample.cell)</t"))
    let definition = try #require(
      visit.document.firstMatch(of: /<h2>definition<\/h2>\s*<ul>(?s:.*?)<\/ul>/)?.0)
    #expect(definition.contains(sample.definition))
    #expect(visit.document.contains("as of 2024-01-25"))
    #expect(visit.document.contains("<dt>source</dt>") && visit.document.contains(".csv"))
    #expect(visit.document.contains("<code>\(sample.question)</code>"))
  }

  @Test func `a script error and an outside image are noticed`() throws {
    let visit = try BrowserVisit(to: home.file("guilty.html", PageTests.guilty), in: home)
    #expect(visit.console.count == 1)
    #expect(visit.console.first?.contains("nope is not defined") == true)
    #expect(Set(visit.requests) == ["http://example.invalid/x.png"])
    #expect(visit.document.contains("<p>text</p>"))
  }

  @Test func `the policy of a page forbids what someone puts into it`() throws {
    let page = try String(contentsOfFile: SamplePage.all[0].made(in: home), encoding: .utf8)
    let changed = page.replacing(
      "</main>",
      with: """
        <script>document.title = "changed"</script>
        <img src="http://example.invalid/x.png"></main>
        """)
    let visit = try BrowserVisit(to: home.file("changed.html", changed), in: home)
    #expect(visit.console.count == 2 && visit.requests.isEmpty)
    #expect(visit.document.contains("<title>rate online by district</title>"))
  }
}
