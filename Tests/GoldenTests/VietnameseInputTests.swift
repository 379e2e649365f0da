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

  @Test("two ways to say one thing give one plan", arguments: twins)
  func plans(vietnamese: String, english: String) throws {
    let session = Samples.sample()
    let left = try #require(session.stages(of: SourceText(vietnamese)))
    let right = try #require(session.stages(of: SourceText(english)))
    #expect(left.plan == right.plan)
    if left.plan == nil {
      // What cannot be bound yet is refused for the same reason.
      let isAwaited = ["| chart", "why "].contains { english.contains($0) }
      #expect(isAwaited, "\(english) has no plan")
      #expect(messages(vietnamese) == messages(english))
    } else {
      #expect(left.plan?.isEmpty == false)
    }
  }

  @Test(
    "commands are one in both languages",
    arguments: [
      ("giải thích trễ hạn", "explain late"), ("giai thich tre han", "explain late"),
      ("dòng của 3.numerator", "rows of 3.numerator"),
      ("dòng của 3.tử số | giới hạn 5", "rows of 3.numerator | limit 5"),
      ("dong cua tat ca.mau so", "rows of all.denominator"),
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

  private func messages(_ text: String) -> [MessageID] {
    Samples.sample().outcomes(of: text).flatMap { outcome -> [MessageID] in
      if case .failure(let failure) = outcome { failure.diagnostics.map(\.message) } else { [] }
    }
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

  static let twins: [(String, String)] = [
    ("đơn vị khi trễ hạn = 0", "units where late = 0"),
    ("don vi khi tre han = 0", "units where late = 0"),
    ("đơn vị where trễ hạn = 0", "units where late = 0"),
    ("tỷ lệ trực tuyến theo huyện", "rate online by district"),
    ("ty le truc tuyen theo huyen", "rate online by district"),
    ("tỉ lệ trực tuyến theo huyện", "rate online by district"),
    ("rate trực tuyến by huyen", "rate online by district"),
    (
      "tỷ lệ trực tuyến theo tháng trong kỳ 2023 so với cùng kỳ năm trước",
      "rate online by month during 2023 vs same period last year"
    ),
    (
      "ty le truc tuyen theo thang trong ky 2023 so voi cung ky nam truoc",
      "rate online by month during 2023 vs same period last year"
    ),
    ("số lượng theo lĩnh vực cao nhất 10", "count by field top 10"),
    ("so luong theo linh vuc cao nhat 10", "count by field top 10"),
    ("số lượng dạng tỷ trọng theo kênh", "count as share by channel"),
    ("tỷ lệ trễ hạn theo đơn vị thấp nhất 5 chính xác", "rate late by unit bottom 5 exact"),
    (
      "trung vị days theo đơn vị sắp xếp trung vị days giảm dần",
      "median days by unit sort median days desc"
    ),
    (
      "tỷ lệ trực tuyến theo huyện ngang theo quý trong kỳ 2023 kèm tổng cộng",
      "rate online by district across quarter during 2023 with totals"
    ),
    (
      "vì sao tỷ lệ trực tuyến theo huyện trong kỳ 2023-Q4 so với 2023-Q3",
      "why rate online by district during 2023-Q4 vs 2023-Q3"
    ),
    ("tỷ lệ trực tuyến theo huyện so với chỉ tiêu", "rate online by district vs target"),
    (
      "hồ sơ khi trễ hạn và không trực tuyến hiện code, due",
      "dossiers where late and not online show code, due"
    ),
    ("tỷ lệ trực tuyến theo tháng | biểu đồ đường", "rate online by month | chart line"),
    (
      "đơn vị khi tỷ lệ trễ hạn > 5% hoặc trễ hạn >= 100",
      "units where rate late > 5% or late >= 100"
    ),
    ("tỷ lệ trực tuyến theo huyện", "rate online by district"),
    ("TỶ LỆ Trực Tuyến theo HUYỆN", "rate online by district"),
    ("tỉ lệ trễ hạn theo đơn vị trong kì 2023", "rate late by unit during 2023"),
    ("tỷ lệ số hoá theo huyện", "rate digitised by district"),
    ("tỷ lệ số hóa theo huyện", "rate digitised by district"),
    ("tỷ lệ đúng hạn theo đơn vị", "ontime by unit"),
    ("ty le dung han theo don vi", "ontime by unit"),
    ("tỷ lệ thanh toán trực tuyến theo huyện", "rate paid_online by district"),
    ("đơn vị khi quá 8 giờ chưa tiếp nhận > 0", "units where waiting_8h > 0"),
    ("don vi khi qua 8 gio chua tiep nhan > 0", "units where waiting_8h > 0"),
    ("đang giải quyết theo đơn vị", "open by unit"),
    ("hồ sơ theo đơn vị", "dossiers by unit"),
    ("thủ tục khi hồ sơ = 0 giới hạn 5", "procedures where dossiers = 0 limit 5"),
    ("riêng biệt thủ tục theo đơn vị", "distinct procedure by unit"),
    ("trung bình số ngày làm việc theo lĩnh vực", "avg days by field"),
    ("hồ sơ khi ngày hẹn trả bị thiếu giới hạn 5", "dossiers where due is missing limit 5"),
    (
      "hồ sơ khi lĩnh vực chứa \"đất đai\" giới hạn 5",
      "dossiers where field contains \"đất đai\" limit 5"
    ),
    ("hồ sơ khi ngày nộp thuộc 2023-Q1 giới hạn 5", "dossiers where submitted in 2023-Q1 limit 5"),
    ("số lượng theo tháng từ 2023-01 đến 2023-03", "count by month from 2023-01 to 2023-03"),
    ("số lượng theo tháng kể từ 2023-03", "count by month since 2023-03"),
    ("tỷ lệ trễ hạn theo đơn vị tính đến 2023-12-31", "rate late by unit as of 2023-12-31"),
    (
      "tỷ lệ trễ hạn theo đơn vị có số lượng >= 30 sắp xếp tỷ lệ trễ hạn giảm dần",
      "rate late by unit having count >= 30 sort rate late desc"
    ),
  ]
}
