import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

/// What the program says in Vietnamese, it says in the words that are typed in Vietnamese.
@Suite("Vietnamese words")
struct VietnameseWordTests {
  /// Every text that a reader meets, with where it stands.
  private static let texts: [(place: String, text: String)] =
    MessageID.allCases.flatMap { message in
      let text = MessageTable.text(of: message)
      return [text.what, text.cause, text.advice, text.help].compactMap { $0?.vietnamese }
        .map { (message.rawValue, $0) }
    } + Term.allCases.map { ($0.rawValue, MessageTable.phrase($0, in: .vietnamese)) }
    + Topic.all.map { ($0.name, $0.meaning.vietnamese) }

  /// Words that a Vietnamese sentence uses too: those that every message tells one to type.
  private static let common: Set<String> = ["fix", "help", "it"]

  /// The English phrases of the language that are no Vietnamese ones, as words.
  private static let english: [[String]] = {
    let vietnamese = Set(Vocabulary.entries.flatMap(\.vietnamese))
    return Vocabulary.entries.filter { !$0.vietnamese.isEmpty }.flatMap(\.english)
      .filter { $0.count > 1 && !vietnamese.contains($0) && !common.contains($0) }
      .map { $0.split(separator: " ").map(String.init) }
  }()

  /// What stands in backquotes and is a sentence or a part of one: no command, no option.
  private static func sentences(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.1) }
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("-") && !$0.hasPrefix("hoso ") }
  }

  /// The words of a sentence, without its texts and placeholders.
  private static func words(of sentence: String) -> [String] {
    sentence.replacing(/"[^"]*"|\{[^}]*\}/, with: " ")
      .split { !$0.isLetter && !$0.isNumber && !"_-@.".contains($0) }.map { $0.lowercased() }
  }

  @Test("no sentence in a Vietnamese text has an English keyword")
  func keywords() {
    #expect(Self.english.count > 200)
    for (place, text) in Self.texts {
      for sentence in Self.sentences(in: text) {
        let words = Self.words(of: sentence)
        let found = Self.english.filter { words.containsRun($0) }
        #expect(found.isEmpty, "\(place): \(sentence): \(found)")
      }
    }
  }

  @Test(
    "one thing has one name",
    arguments: [
      ("số đo", "phép đo"), ("kịch bản", "tệp lệnh"), ("tệp câu lệnh", "tệp lệnh"),
      ("dấu huyền", "dấu nháy ngược"), ("mã thoát", "mã kết thúc"), ("phần mở rộng", "đuôi"),
      ("phần đuôi", "đuôi"), ("thành viên", "phần tử"), ("ngày tính đến", "ngày chốt số liệu"),
    ])
  func names(other: String, name: String) {
    for (place, text) in Self.texts {
      #expect(!text.lowercased().contains(other), "\(place): \(name), not \(other)")
    }
  }
}

extension [String] {
  /// Whether the words stand in it one after the other.
  fileprivate func containsRun(_ run: [String]) -> Bool {
    guard count >= run.count else { return false }
    return (0...(count - run.count)).contains { Array(self[$0..<$0 + run.count]) == run }
  }
}
