/// Vietnamese and English sentences about the sample that mean the same.
package enum Twins {
  /// Questions: with and without marks, in mixed languages, in other spellings.
  package static let questions: [(vietnamese: String, english: String)] = [
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

  /// Sentences about the table before them, and explanations.
  package static let others: [(vietnamese: String, english: String)] = [
    ("| giữ tỷ lệ trực tuyến < 20%", "| keep rate online < 20%"),
    ("giải thích trễ hạn", "explain late"),
    ("dòng của 3.numerator", "rows of 3.numerator"),
  ]
}
