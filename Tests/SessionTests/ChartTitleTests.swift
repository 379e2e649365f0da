import Diagnostics
import Session
import TestSupport
import Testing

/// A chart says above it what narrows its numbers.
@Suite struct ChartTitleTests {
  private func title(_ text: String, _ language: Language = .english) throws -> String {
    let data = try SmallDataset(orders)
    data.session.speak(language)
    let lines = data.session.transcript(of: text).split(separator: "\n")
    return try #require(lines.first).trimmingPrefix(" ").description
  }

  @Test(arguments: [
    ("count by shop | chart bar", "count by shop"),
    ("count where state = \"done\" by shop | chart bar", "count by shop · state = \"done\""),
    ("count during 2024-01 by shop | chart bar", "count by shop · 2024-01"),
    (
      "count where closed by shop during 2024 where slow | chart bar",
      "count by shop · closed · 2024 · slow"
    ),
    ("count since 2024-01 by shop | chart bar", "count by shop · since 2024-01"),
    ("count by shop having count > 1 | chart bar", "count by shop · having count > 1"),
    ("count by shop | keep count > 1 | chart bar", "count by shop · having count > 1"),
    ("count by shop top 2 | chart bar", "count by shop"),
    (
      "count where closed by shop\n| sort count | chart bar", "count by shop · closed"
    ),
  ])
  func `a title names conditions and periods`(text: String, title: String) throws {
    let lines = text.split(separator: "\n")
    let found = try self.title(text)
    if lines.count == 1 {
      #expect(found == title)
    } else {
      let data = try SmallDataset(orders)
      #expect(data.session.transcript(of: text).contains("\n \(title)\n"))
    }
  }

  @Test func `a title in Vietnamese names them in Vietnamese`() throws {
    #expect(
      try title("count where closed during 2024-01 by shop | chart bar", .vietnamese)
        .hasSuffix(" · closed · 2024-01"))
    #expect(
      try title("count since 2024-01 by shop | chart bar", .vietnamese).hasSuffix(
        " · kể từ 2024-01"))
  }

  @Test func `a title tells nothing private`() throws {
    let found = try title("count where owner = \"x\" by shop | chart bar")
    #expect(!found.contains("owner") && !found.contains("\"x\""))
  }
}
