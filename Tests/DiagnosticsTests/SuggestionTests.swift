import Diagnostics
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private let names = ["online", "late", "district", "days", "data", "trễ hạn", "where", "share"]

  @Test(
    "the nearest name comes first",
    arguments: [
      ("onlin", "online"), ("distric", "district"), ("whre", "where"), ("wehre", "where"),
      ("tre hna", "trễ hạn"), ("DAYS", "days"), ("lâte", "late"),
    ])
  func nearest(typed: String, expected: String) {
    #expect(Suggestion.nearest(to: typed, among: names).first == expected)
  }

  @Test("what is not similar is not suggested", arguments: ["xyz", "", "a", "psi", "procedures"])
  func nothing(typed: String) {
    #expect(Suggestion.nearest(to: typed, among: names).isEmpty)
  }

  @Test("at most three, each once, ties by shared start and then by alphabet")
  func limits() {
    let many = ["cat", "cab", "car", "cap", "cat", "bat"]
    #expect(Suggestion.nearest(to: "caz", among: many) == ["cab", "cap", "car"])
    #expect(Suggestion.nearest(to: "dsc", among: ["asc", "desc"]) == ["desc", "asc"])
  }

  @Test("a very long word costs no more than its first hundred letters")
  func long() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(Suggestion.nearest(to: word, among: ["abc"]).isEmpty)
  }
}
