import Foundation
import TestSupport
import Testing

/// Pages that hoso saves, read as text. ``BrowserTests`` opens them.
@Suite struct PageTests {
  /// A page that breaks both promises.
  static let guilty = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>
    <script>nope()</script><img src="http://example.invalid/x.png"><p>text</p></body></html>
    """

  @Test(arguments: SamplePage.all)
  func `a page holds nothing that a browser could run or fetch`(sample: SamplePage) throws {
    let home = try TemporaryFolder()
    for language in ["en", "vi"] {
      let page = try String(
        contentsOfFile: sample.made(in: home, language: language), encoding: .utf8)
      #expect(PageAudit.offences(in: page).isEmpty)
      #expect(page.contains("<html lang=\"\(language)\">"))
    }
  }

  @Test func `a page that runs or fetches something is found guilty`() {
    let offences = PageAudit.offences(in: Self.guilty)
    #expect(
      offences == [
        "no policy", "element script", "element img", "attribute src",
        "address http://example.invalid/x.png",
      ])
  }

  @Test(arguments: [
    "<p onclick=\"nope()\">", "<svg><use xlink:href='#a'/></svg>", "<link rel=x href=a.css>",
    "<p style=\"background:url(a.png)\">", "<style>@import 'a.css';</style>",
    "<meta http-equiv=refresh content=\"0;url=b.html\">", "<a href=\"//example.invalid\">",
    "<rect fill=\"https://example.invalid/x.svg\"/>",
  ])
  func `each way to run or fetch something is told`(markup: String) {
    let policy = """
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      """
    #expect(PageAudit.offences(in: policy + "<p>http://example.invalid</p>").isEmpty)
    #expect(!PageAudit.offences(in: policy + markup).isEmpty)
  }
}
