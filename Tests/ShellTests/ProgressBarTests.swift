import Diagnostics
import Shell
import Testing
import Values

@Suite struct ProgressBarTests {
  private func text(
    _ fraction: Double, rows: Int = 6_200_000, seconds: Double = 2, width: Int = 79,
    _ language: Language = .english
  ) -> String {
    ProgressBar(language: language).text(
      ProgressBar.State(fraction: fraction, rows: rows, seconds: seconds), width: width)
  }

  @Test func `it tells part, rows, rate and time left`() {
    #expect(
      text(0.5)
        == "████████████░░░░░░░░░░░░ 50% · 6,200,000 rows · 3,100,000 rows/s · 2 s left")
  }

  @Test func `it tells them in Vietnamese`() {
    #expect(
      text(0.5, .vietnamese)
        == "████████████░░░░░░░░░░░░ 50% · 6.200.000 dòng · 3.100.000 dòng/giây · còn 2 s")
  }

  @Test(arguments: 1...120)
  func `it fits every width`(width: Int) {
    for fraction in [0, 0.001, 0.37, 1] {
      #expect(DisplayWidth.of(text(fraction, width: width)) <= width)
    }
  }

  @Test func `in a narrow window the time left stays longest`() {
    #expect(text(0.5, width: 40).hasSuffix("2 s left"))
    #expect(text(0.5, width: 5) == "50%")
    #expect(text(0.5, width: 2) == "")
  }

  @Test func `a part beyond the whole is the whole`() {
    #expect(text(1.7).hasPrefix("████████████████████████ 100%"))
    #expect(text(-1, rows: 0).hasSuffix(" 0%"))
  }

  @Test(arguments: [(0.5, "2 s left"), (61, "1:01 left"), (3_725, "1:02:05 left")])
  func `long times are told by the clock`(seconds: Double, words: String) {
    let text = text(0.5, seconds: seconds == 0.5 ? 2 : seconds)
    #expect(text.hasSuffix(words))
  }

  @Test func `once all rows are read it tells no speed`() {
    #expect(text(1).hasSuffix("100% · 6,200,000 rows · finishing"))
  }

  @Test func `numbers without bound break nothing`() {
    let text = text(0.02, rows: .max, seconds: 1e-12, width: 200)
    #expect(!text.contains("rows/s"))
  }
}
