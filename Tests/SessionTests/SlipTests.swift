import Diagnostics
import Session
import TestSupport
import Testing
import Values

/// What is said of slips, and what `fix` runs.
@Suite struct SlipTests {
  private let session = Samples.sample()

  private func diagnostic(_ sentence: String) -> Diagnostic? {
    session.failure(of: sentence)?.diagnostics.first
  }

  @Test(arguments: [
    ("conut units", "count units"), ("coutn late by unit", "count late by unit"),
    ("rat late by district", "rate late by district"),
    ("decribe dossiers", "describe dossiers"), ("explian late", "explain late"),
    ("dossierz limit 1", "dossiers limit 1"),
  ])
  func `a slip in the first word is mended there`(_ wrong: String, _ right: String) {
    let found = diagnostic(wrong)
    #expect(found?.range?.start == 0)
    if !right.hasPrefix("describe") && !right.hasPrefix("explain") {
      #expect(found?.correction == right)
    }
  }

  @Test func `what cannot be answered was not checked, and is not offered`() {
    let (held, failing) = ("channel | sort online", "code | sort x")
    #expect(
      diagnostic("count by distric across \(held)")?.correction
        == "count by district across \(held)")
    // A column for each of 48,000 codes is more than there may be.
    #expect(diagnostic("count by distric across \(failing)")?.correction == nil)
  }

  @Test func `an unknown first word is blamed, not the one after it`() {
    let found = diagnostic("zzzzz units")
    #expect(found?.message == .unknownStart)
    #expect(found?.range == SourceRange(0, 5))
  }

  @Test func `the Vietnamese for counting counts`() {
    #expect(session.transcript(of: "đếm hồ sơ") == session.transcript(of: "count dossiers"))
    #expect(session.transcript(of: "dem ho so") == session.transcript(of: "count dossiers"))
  }

  @Test func `tables are among what may be counted`() {
    #expect(diagnostic("count dossierz")?.correction == "count dossiers")
  }

  @Test func `a word is never suggested for itself`() {
    #expect(Suggestion.nearest(to: "hồ sơ", among: ["hồ sơ", "hồ sô"]) == ["hồ sô"])
  }

  @Test func `advice names four things at most`() throws {
    let found = try #require(diagnostic("count zzzzz"))
    let text = DiagnosticRenderer().render(found, in: SourceText("count zzzzz"))
    let help = try #require(text.split(separator: "\n").first { $0.hasPrefix("help:") })
    #expect(help.count { $0 == "`" } <= 10)
    #expect(help.contains("more") && help.contains("`describe`"))
  }

  @Test func `fix runs the correction of the sentence before, and no older one`() {
    let session = Samples.sample()
    #expect(session.failure(of: "rate onlin by tier")?.diagnostics.first?.correction != nil)
    _ = session.transcript(of: "count units")
    #expect(session.failure(of: "fix")?.diagnostics.first?.message == .nothingToFix)
    _ = session.failure(of: "rate onlin by tier")
    _ = session.failure(of: "count zzzzz")
    #expect(session.failure(of: "fix")?.diagnostics.first?.message == .nothingToFix)
  }

  @Test func `help on a name explains it, and on a slip names the topic`() {
    #expect(diagnostic("help late")?.correction == "explain late")
    #expect(diagnostic("help late")?.suggestions.isEmpty == true)
    #expect(diagnostic("help rats")?.correction == "help rate")
    let vietnamese = Samples.sample(
      Settings(language: .vietnamese, baseFolder: PackageRoot.sample))
    #expect(
      vietnamese.failure(of: "help trễ hạn")?.diagnostics.first?.correction
        == "giải thích trễ hạn")
  }

  @Test func `the overview of help fits a screen with its prompt`() {
    for language in Language.allCases {
      let session = Samples.sample(Settings(language: language, baseFolder: PackageRoot.sample))
      let lines = session.transcript(of: "help").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 23, "\(language)")
      #expect(!lines.contains { $0.contains("lesson") })
    }
  }

  @Test func `days of the week have names for readers and numbers for programs`() {
    let text = session.transcript(of: "count by weekday")
    #expect(text.contains(" Mon ") && text.contains(" Sun "))
    let vietnamese = Samples.sample(
      Settings(language: .vietnamese, baseFolder: PackageRoot.sample))
    let other = vietnamese.transcript(of: "số lượng theo thứ")
    #expect(other.contains("thứ hai") && other.contains("chủ nhật"))
    #expect(vietnamese.transcript(of: "số lượng ngang theo thứ").contains("thứ hai"))
  }
}
