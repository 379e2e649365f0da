import Diagnostics
import Session
import TestSupport
import Testing
import Values

/// Whether nothing is lost: each word of a sentence that means something is offered where it
/// stands, with a letter of it typed and without.
@Suite struct OfferedWordsTests {
  private let english = Samples.sample()
  private let vietnamese = Samples.sample(
    Settings(language: .vietnamese, baseFolder: PackageRoot.sample))

  /// Words after which only the writer knows what comes.
  private static let free: Set<String> = [
    "label", "add", "to", "nhãn", "contains", "chứa", "rename", "then", "else",
  ]

  /// Where words begin that some completion should give: no numbers, dates or variables, and
  /// nothing that only the writer knows.
  static func words(of sentence: String) -> [String.Index] {
    var starts: [String.Index] = []
    var isInText = false
    var last = ""
    var previous: Character = " "
    for index in sentence.indices {
      let character = sentence[index]
      let begins = !previous.isLetter && !previous.isNumber && !"_@-\"".contains(previous)
      if character == "\"" {
        if !isInText, !free.contains(last) { starts.append(index) }
        isInText.toggle()
      } else if !isInText, character.isLetter, begins {
        if !free.contains(last) { starts.append(index) }
        last = String(sentence[index...].prefix { $0.isLetter || $0 == "_" })
      }
      previous = character
    }
    // What is defined, and its label, only the writer knows.
    guard sentence.hasPrefix("define "), let body = sentence.firstIndex(of: "=") else {
      return starts
    }
    return starts.filter { $0 > body }
  }

  private func isOffered(_ sentence: String, from typed: Substring, _ session: Session) -> Bool {
    session.completions(after: String(typed)).contains { completion in
      let rest = String(decoding: Array(sentence.utf8.dropFirst(completion.start)), as: UTF8.self)
      // A column is called by its words, or by them in snake case.
      return TextFolding.key(rest.replacing("_", with: " ")).utf8.starts(
        with: TextFolding.key(completion.text.replacing("_", with: " ")).utf8)
    }
  }

  private func checkTyped(_ sentence: String, _ session: Session) {
    for start in Self.words(of: sentence) {
      #expect(
        isOffered(sentence, from: sentence[...start], session),
        "‘\(sentence[...start])…’ of ‘\(sentence)’")
    }
  }

  /// In its own language a sentence of the usual words is offered without a letter typed.
  private func checkUntyped(_ sentence: String, _ session: Session, except: Set<String> = []) {
    for start in Self.words(of: sentence) {
      let word = String(sentence[start...].prefix { $0.isLetter || $0 == "_" })
      guard !except.contains(word) else { continue }
      #expect(
        isOffered(sentence, from: sentence[..<start], session),
        "‘\(sentence[..<start])’ ‘\(word)’ of ‘\(sentence)’")
    }
  }

  @Test func `each word of a question is offered where it stands`() {
    for sentence in SampleSentences.questions {
      checkTyped(sentence, english)
      checkUntyped(sentence, english)
      _ = english.transcript(of: sentence)
    }
  }

  @Test func `each word of a definition is offered where it stands`() {
    for sentence in SampleSentences.definitions {
      checkTyped(sentence, english)
      checkUntyped(sentence, english)
      _ = english.transcript(of: sentence)
    }
  }

  @Test func `each word of a Vietnamese sentence is offered where it stands`() {
    _ = vietnamese.transcript(of: "rate online by unit")
    for twin in Twins.questions + Twins.others { checkTyped(twin.vietnamese, vietnamese) }
  }

  @Test func `clauses in any order are offered with a letter typed`() {
    for sentence in Self.otherOrders { checkTyped(sentence, english) }
  }

  private static let otherOrders = [
    "rate online vs same period last year by month during 2023",
    "rate online vs previous month by month",
    "rate late where channel = postal during 2023 by district sort rate late desc",
    "count top 5 by unit",
    "rate late top 3 each district with totals by district, unit during 2023-Q1",
    "units sort late desc where late > 0 limit 5 show name, late",
    "why rate late vs previous quarter during 2023-Q4 by district",
    "count as cumulative during 2023 by month",
  ]
}
