import Diagnostics
import Testing

@Suite("Table of messages")
struct MessageTableTests {
  @Test("every message has its words in both languages", arguments: MessageID.allCases)
  func complete(message: MessageID) {
    let text = MessageTable.text(of: message)
    // A note that only tells a fact needs no cause.
    let cause = message.severity == .note && text.cause.english.isEmpty ? [] : [text.cause]
    for words in [text.what, text.help] + cause + (text.advice.map { [$0] } ?? []) {
      #expect(!words.english.isEmpty && words.english != message.rawValue)
      #expect(!words.vietnamese.isEmpty && words.vietnamese != message.rawValue)
    }
  }

  @Test("both languages fill the same placeholders", arguments: MessageID.allCases)
  func placeholders(message: MessageID) {
    let text = MessageTable.text(of: message)
    for words in [text.what, text.cause] + (text.advice.map { [$0] } ?? []) {
      #expect(names(in: words.english) == names(in: words.vietnamese))
    }
    #expect(names(in: text.help.english).isEmpty && names(in: text.help.vietnamese).isEmpty)
  }

  @Test("every term has its words, with the same placeholders", arguments: Term.allCases)
  func terms(term: Term) {
    let english = MessageTable.phrase(term, in: .english)
    let vietnamese = MessageTable.phrase(term, in: .vietnamese)
    #expect(!english.isEmpty)
    #expect(!vietnamese.isEmpty && vietnamese != term.rawValue)
    #expect(names(in: english) == names(in: vietnamese))
  }

  @Test("a cause is a sentence, a heading is not", arguments: MessageID.allCases)
  func punctuation(message: MessageID) {
    let text = MessageTable.text(of: message)
    for cause in [text.cause.english, text.cause.vietnamese] where message.severity != .note {
      #expect(cause.hasSuffix("."))
    }
    #expect(!text.what.english.hasSuffix(".") && !text.what.vietnamese.hasSuffix("."))
  }

  @Test("codes have a letter and three digits, and say the severity")
  func codes() {
    for message in MessageID.allCases {
      #expect(message.rawValue.count == 4)
      #expect("EWN".contains(message.rawValue.prefix(1)))
      #expect(message.rawValue.dropFirst().allSatisfy { $0.isNumber })
    }
    #expect(MessageID.unclosedText.severity == .error)
    #expect(MessageID.valueNotInColumn.severity == .warning)
    #expect(MessageID.diacriticsFolded.severity == .note)
  }

  @Test("facts fill placeholders by their kind")
  func facts() {
    let facts: [String: Fact] = [
      "a": .code("x"), "b": .number(3), "c": .term(.aName), "d": .list([.code("p"), .text("q")]),
    ]
    #expect(
      MessageTable.fill("{a} {b} {c} {d} {e}", facts, .english) == "`x` 3 a name `p`, q {e}")
    #expect(MessageTable.fill("{c}", facts, .vietnamese) == "một tên")
    #expect(MessageTable.fill("open { brace", facts, .english) == "open { brace")
  }

  @Test("a count chooses between one and several")
  func plurals() {
    let template = "{count} {count|row is|rows are} left"
    #expect(MessageTable.fill(template, ["count": .number(1)], .english) == "1 row is left")
    #expect(MessageTable.fill(template, ["count": .number(2)], .english) == "2 rows are left")
    #expect(MessageTable.fill(template, ["count": .text("1")], .english) == "1 row is left")
    #expect(MessageTable.fill(template, [:], .english) == template)
  }

  private func names(in template: String) -> Set<String> {
    var found: Set<String> = []
    for part in template.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let close = part.firstIndex(of: "}") else { continue }
      // `{count|row|rows}` chooses a word by the count that stands beside it.
      found.insert(String(part[..<close].prefix { $0 != "|" }))
    }
    return found
  }
}
