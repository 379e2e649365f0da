import Testing

/// Nothing is rendered that was not disclosed. That renderers take nothing but a
/// `DisclosedResult`, and that only `Disclosure` makes one, the compiler sees to; what it cannot
/// see is looked at here.
@Suite struct DisclosureTests {
  private static let session = "Sources/Session/Disclosure/Session+Disclosure.swift"

  @Test func `only the session's rules of disclosure are made, and in one place`() throws {
    for path in Repository.sources() where path != Self.session {
      for (number, _) in try Repository.codeLines(path, withAnyOf: ["Disclosure("]) {
        Issue.record("\(path):\(number) makes rules of its own")
      }
    }
    #expect(try Repository.codeLines(Self.session, withAnyOf: ["Disclosure("]).count == 1)
  }

  @Test func `a disclosed result is made where it is declared, out of reach of all others`() throws
  {
    let home = "Sources/Results/Disclosure.swift"
    let text = try Repository.text(home)
    let start = try #require(text.firstRange(of: "struct DisclosedResult"))
    let end = try #require(text[start.upperBound...].firstRange(of: "\n}\n"))
    let type = text[start.lowerBound..<end.upperBound]
    #expect(type.contains("fileprivate init("))
    #expect(!type.contains("package init") && !type.contains("var "))
    for path in Repository.sources() where path != home {
      for (number, _) in try Repository.codeLines(path, withAnyOf: ["DisclosedResult("]) {
        Issue.record("\(path):\(number) makes a disclosed result")
      }
    }
  }

  /// What the module offers to others, with what it takes.
  @Test func `rendering takes no table, column or cell that was not disclosed`() throws {
    let raw = /\b(ResultTable|ResultColumn|ResultValues|TotalRow|Cell)\b/
    var count = 0
    for path in Repository.sources() where path.hasPrefix("Sources/Rendering/") {
      let text = try Repository.text(path)
      for match in text.matches(of: /package (?:static |mutating )*(?:func|init|var|let)[^{=]*/) {
        let declaration = match.output.replacing(/\/\/[^\n]*/, with: "")
        count += 1
        #expect(declaration.firstMatch(of: raw) == nil, "\(path): \(declaration)")
      }
    }
    #expect(count > 20)
  }

  /// What an executor gives may hold private numbers: only these take it, and hide them or count
  /// with ``isTold``.
  @Test func `what comes from execution is taken in few places`() throws {
    let allowed = [
      "Sources/Session/Session+Sentences.swift", Self.session,
      "Sources/Session/Session+Absence.swift", "Sources/Session/DrillDown/Session+Rows.swift",
      "Sources/Session/Explain/Session+ExplainNumbers.swift",
    ]
    for path in Repository.sources() where path.hasPrefix("Sources/Session/") {
      for (number, _) in try Repository.codeLines(
        path, withAnyOf: ["executor.execute(", "executor.answer("])
      where !allowed.contains(path) {
        Issue.record("\(path):\(number) takes an answer around disclosure")
      }
    }
  }
}
