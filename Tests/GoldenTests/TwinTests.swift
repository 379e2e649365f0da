import Diagnostics
import Session
import TestSupport
import Testing

/// A sentence in Vietnamese, with or without marks, and its English twin mean the same.
@Suite struct TwinTests {
  private static let twins: [(String, String)] = [
    ("đơn vị khi trễ hạn = 0", "units where late = 0"),
    ("don vi khi tre han = 0", "units where late = 0"),
    ("đơn vị where trễ hạn = 0", "units where late = 0"),
    ("tỷ lệ trực tuyến theo huyện", "rate online by district"),
    ("ty le truc tuyen theo huyen", "rate online by district"),
    ("tỉ lệ trực tuyến theo huyện", "rate online by district"),
    ("TỶ LỆ Trực Tuyến theo HUYỆN", "rate online by district"),
    ("rate trực tuyến by huyen", "rate online by district"),
    ("số lượng theo lĩnh vực cao nhất 10", "count by field top 10"),
    ("so luong theo linh vuc cao nhat 10", "count by field top 10"),
    ("tỷ lệ trễ hạn theo đơn vị thấp nhất 5 chính xác", "rate late by unit bottom 5 exact"),
    (
      "hồ sơ khi trễ hạn và không trực tuyến hiện code, due",
      "dossiers where late and not online show code, due"
    ),
    (
      "đơn vị khi tỷ lệ trễ hạn > 5% hoặc trễ hạn >= 100",
      "units where rate late > 5% or late >= 100"
    ),
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

  @Test(arguments: twins)
  func `twins have one plan`(vietnamese: String, english: String) {
    let session = Samples.sample()
    let plan = session.stages(of: SourceText(english))?.plan
    #expect(plan != nil)
    #expect(session.stages(of: SourceText(vietnamese))?.plan == plan)
  }
}
