import Diagnostics
import Foundation
import Session
import Syntax
import TestSupport
import Testing
import Values

@Suite("Vietnamese input")
struct VietnameseInputTests {
  /// The places where a name may stand as well, so that a word must not be both.
  static let placesOfNames: Set<Vocabulary.Role> = [
    .clause, .operator, .aggregate, .grain, .sortOrder, .rankingPart, .head, .expression, .period,
    .pipe,
  ]

  @Test("no two keywords of one place are one word after folding")
  func keywords() {
    for role in Vocabulary.Role.allCases {
      var seen: [String: Keyword] = [:]
      for entry in Vocabulary.entries where entry.roles.contains(role) {
        for phrase in entry.phrases {
          let key = TextFolding.key(phrase)
          if let other = seen[key], other != entry.keyword {
            #expect(Self.toldApartByPlace.contains(key), "\(phrase): \(other), \(entry.keyword)")
          }
          seen[key] = entry.keyword
        }
      }
    }
  }

  /// `trước` is both `previous` (after a grain) and `ago` (after a number and a grain); `thành`
  /// is `to` in `rename`, and `as` before a form.
  static let toldApartByPlace: Set<String> = ["truoc", "thanh"]

  @Test("two ways to say one thing give one plan", arguments: Twins.questions)
  func plans(vietnamese: String, english: String) throws {
    let session = Samples.sample()
    let left = try #require(session.stages(of: SourceText(vietnamese)))
    let right = try #require(session.stages(of: SourceText(english)))
    #expect(left.plan == right.plan)
    #expect(left.plan?.isEmpty == false, "\(english) has no plan")
  }

  @Test(
    "commands are one in both languages",
    arguments: [
      ("giải thích trễ hạn", "explain late"), ("giai thich tre han", "explain late"),
      ("dòng của 3.numerator", "rows of 3.numerator"),
      ("dòng của 3.tử số | giới hạn 5", "rows of 3.numerator | limit 5"),
      ("dong cua tat ca.mau so", "rows of all.denominator"),
      ("kiểm tra hồ sơ", "check dossiers"), ("kiem tra don vi", "check units"),
    ])
  func commands(vietnamese: String, english: String) {
    let session = Samples.sample()
    _ = session.outcomes(of: "rate online by district")
    let printer = OutcomeText(language: .english)
    let answers = [vietnamese, english].map { text in
      session.outcomes(of: text).map { printer.text(of: $0, as: .csv) }
    }
    #expect(answers[0] == answers[1])
    #expect(session.outcomes(of: english).count == 1)
  }

  @Test("the longest match over keywords and names wins")
  func longestMatch() throws {
    // `trong hạn` is a flag, `trong` a keyword; `không đúng hạn` negates a name of two words.
    try equal("số lượng trong hạn theo đơn vị", "count in_time by unit")
    try equal("hồ sơ khi không trễ hạn giới hạn 2", "dossiers where not late limit 2")
    try equal("số lượng đúng ngày hẹn theo huyện", "count on_due_day by district")
  }

  @Test("one word is one word, however its letters and marks were typed")
  func spellings() throws {
    let english = "rate digitised by district"
    for text in [
      "tỷ lệ số hóa theo huyện", "tỷ lệ số hoá theo huyện", "tỉ lệ số hóa theo huyện",
      "TỶ LỆ SỐ HÓA THEO HUYỆN", "ty le so hoa theo huyen", "ti le so hoa theo huyen",
      decomposed("tỷ lệ số hóa theo huyện"), decomposed("tỉ lệ số hoá theo huyện"),
      "tỷ  lệ   số hóa\u{A0}theo huyện",
    ] { try equal(text, english) }
  }

  private func equal(_ text: String, _ english: String) throws {
    let session = Samples.sample()
    let plan = try #require(session.stages(of: SourceText(text))?.plan, "\(text)")
    #expect(plan == session.stages(of: SourceText(english))?.plan, "\(text)")
  }

  /// Canonical decomposition (NFD), as some keyboards and file systems write.
  private func decomposed(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping
  }
}
