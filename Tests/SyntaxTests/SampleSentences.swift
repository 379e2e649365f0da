// The sentences that must parse, by section: run on the sample, definitions, parse only.
enum SampleSentences {
  static let questions = [
    "units",
    "units where late = 0",
    "units where late = 0 and dossiers > 0",
    "units where waiting_8h = 0 and online > 0",
    "units where waiting_8h > 0 sort waiting_8h desc",
    "units where rate late > 5% and dossiers >= 100 show name, late, dossiers, rate late sort rate late desc limit 20",
    "units where late > 0 and district = \"Krông Pắc\"",
    "dossiers where late and unit = \"Sở Tư pháp\" show code, submitted, due, days limit 20",
    "dossiers where finished > due and status in (9, 10) limit 5",
    "dossiers where procedure.name contains \"đất đai\" and not online limit 5",
    "dossiers where days between 5 and 10 or days is missing limit 5",
    "dossiers where submitted in 2023-Q1 and unit.tier = \"district\" limit 5",
    "procedures where dossiers = 0 limit 5",
    "district",
    "channel",
    "count",
    "rate online",
    "rate late",
    "rate online by district",
    "rate online, rate late, count by district sort count desc with totals",
    "rate (finished <= due) of dossiers by unit",
    "rate online by month during 2023",
    "rate online by quarter",
    "count by weekday",
    "count by hour of submitted",
    "rate online by week since 2023-03-01",
    "rate online by district during 2023-Q2 vs previous quarter",
    "rate online by month during 2023 vs previous month",
    "rate online by district vs target",
    "rate online by district having count >= 30 sort rate online",
    "count by field top 10",
    "count by field, unit top 3 each field",
    "count by unit top 5 with others",
    "rate late by unit bottom 5 exact having count >= 30",
    "count as share by channel",
    "count as share within district by district, channel",
    "count as cumulative by month during 2023",
    "rate online as rank by district",
    "count as index 2023-01 by month since 2023-01",
    "avg days as rolling 3 months by month",
    "p50 days, p90 days, max days by field",
    "median days by unit sort median days desc limit 5",
    "count by days bands (5, 10, 15, 30)",
    "rate online by district across quarter during 2023 with totals, n",
    "sum fee / count label \"Lệ phí bình quân\" by field",
    "count late by unit, month limit 12",
    "distinct procedure by unit",
    "count where online and level = full by district",
    "rate late by unit as of 2023-12-31",
    "let @q = 2023-Q2",
    "rate online by district during @q vs previous quarter",
    "rate online by month during 2023 | chart line",
    "rate online by district | chart bar",
    "rate online by district",
    "| keep rate online < 20% | sort rate online",
    "it sort rate online desc limit 5",
    "rate online by district | add gap = 50% - rate_online | sort gap desc | top 5",
    "why rate online by district during 2023-Q4 vs 2023-Q3",
    "why rate late during 2023-Q4 vs 2023-Q3",
    "explain rate online by district",
    "explain late",
    "rate online by unit",
    "rows of 3",
    "rows of 3.numerator",
    "rate online by unit | rows of 3.denominator",
    "expect rate online >= 20%",
    "expect 14 units where late = 0",
    "expect no dossiers where unit is missing",
    "expect unique dossiers.code",
    "check dossiers",
    "describe",
    "describe dossiers",
    "profile dossiers",
    "psi",
    "psi with parts",
    "rate (late = 0) of units",
    "rate (late = 0) of units by tier",
    "count units where late = 0",
    "count (late and online) of dossiers by unit top 5",
    "units where count (late and online) > 0 sort name limit 5",
    "dossiers where late is missing sort code limit 5",
    "rate late as of 2023-12-31 by unit",
    "count where late or online where level = full by unit sort unit limit 5",
    "rate online during 2023 sort rate online desc top 5 by district with totals",
    "rows of all.numerator | sort code | limit 5",
    "late by unit",
    "dossiers by unit",
    "units, dossiers by tier",
    "count from 2023-01 to 2023-03 by month",
    "count where submitted in 2023-01..2023-03 by month",
    "dossiers where submitted = 2023-03-15 sort code limit 3",
    "rate online by month during 2023 vs same period last year",
    "rate online by district vs average",
    "open by unit sort open desc limit 5",
    "sum (fee * 2) / count by field",
    "rate online by district | rename rate_online to r | keep r < 20%",
    "expect rate online >= 1% by district where unit.tier = \"district\"",
  ]

  static let definitions = [
    "define flag land of dossiers \"đất đai\" = field = \"Đất đai\"",
    "rate late where land by district",
    "define metric quick \"giải quyết nhanh\" = rate (days <= 3) of dossiers where status in (9, 10) target >= 60% better higher",
    "quick by unit vs target",
    "define field wait of dossiers = working_hours(submitted, accepted)",
    "p90 wait by unit where online",
    "define set urgent = dossiers where due - submitted < 3 days",
    "define query weekly = rate online, rate late by unit",
    "weekly",
    "define flag index of dossiers \"chỉ mục\" = field = \"Đất đai\"",
    "rate index by field as of 2023-12-31",
    "define field speed of dossiers = case days <= 3 then \"nhanh\", days <= 10 then \"vừa\" else \"chậm\"",
    "undo",
  ]

  static let commands = [
    "load \"ho-so-2025.xlsx\" as dossiers sheet \"Tháng 6\" header row 4",
    "load \"hoso-*.csv.gz\" as dossiers key code text procedure decimal comma dates dmy",
    "open \"dak-lak.store\"",
    "save store \"dak-lak.store\" replace",
    "run \"monthly.hoso\" @m = 2025-06",
    "rate online by district | save \"thap.csv\" replace",
    "rate online by district | chart bar | save \"thap.svg\"",
    "lesson 3",
    "hint",
    "help rate",
    "quit",
  ]

  static let all = questions + definitions + commands

  /// Mistakes a learner makes.
  static let mistakes = [
    "rate onlin by district",
    "rate online by distric",
    "units where late =",
    "units whre late = 0",
    "rate online by",
    "by district",
    "rate online where late = 3 by district",
    "rate late by unit where count >= 30",
    "units having late = 0",
    "rate online during 2023-13",
    "rate online during 2023-Q5",
    "rate online by district during 2023-Q4 vs",
    "dossiers where due > \"abc\"",
    "dossiers where unit > 5",
    "dossiers where late = \"yes\"",
    "sum unit by district",
    "rate fee by district",
    "units where late = 0 where",
    "units where (late = 0",
    "dossiers where code = \"H15",
    "count by district, district",
    "rate online by district by month",
    "top 5",
    "| sort count",
    "rate online by district top zero",
    "rate online by district | chart pie",
    "define flag online of dossiers = online",
    "define metric x = rate y",
    "let q = 5",
    "dossiers where submitted = 31/02/2023",
    "units where late === 0",
    "SELECT unit FROM dossiers WHERE late = 0",
    "rate dossiers / procedures",
    "open as cumulative by month",
    "expect rate online",
    "load \"no-such-file.csv\" as x",
    "run \"no-such-file.hoso\"",
    "units where late",
    "units where not late",
    "units where late > 5%",
    "units where rate late > 5",
    "dossiers where channel = online",
    "dossiers where level = ful",
    "dossiers where procedure.code = 1.000650",
    "dossiers where days < 3 days",
    "dossiers where due > \"2023-01-01\"",
    "dossiers where submitted >= 2023-02-30",
    "units where name = Sở Tư pháp",
    "count by month as cumulative",
    "rate late > 5% by unit",
    "rate late = 0 of units",
    "rate ontime by unit",
    "rate online as share by district",
    "dossiers / procedures",
    "rate online by district vs previous month",
    "rate online vs 2023-Q3",
    "rate online by month during 2023 since 2023-03",
    "count by unit, month top 3 each field",
    "units top 5",
    "rate late by unit top 5 bottom 5",
    "why rate online by district during 2023-Q4",
    "rate online by district | keep rate late > 5%",
  ]

  /// Vietnamese and English sentences that mean the same.
  static let twins = [
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
    ("| giữ tỷ lệ trực tuyến < 20%", "| keep rate online < 20%"),
    ("giải thích trễ hạn", "explain late"),
    ("dòng của 3.numerator", "rows of 3.numerator"),
  ]

  /// A model file.
  static let model = """
    dataset "Đắk Lắk 2023 (synthetic sample)" as of 2024-01-25
    define calendar office from "calendar.csv" hours 07:00-11:30, 13:30-17:00 week mon-fri

    load "units.csv"      as units      key code  label name
    load "procedures.csv" as procedures key code  label name
    load "dossiers.csv"   as dossiers   key code  time submitted  events accepted, finished, returned, closed
      snapshot status on 2024-01-25  link unit to units, procedure to procedures  private applicant

    define entity units "đơn vị" singular unit
    define field days of dossiers "số ngày làm việc" = working_days(accepted, finished)
    define flag online of dossiers "trực tuyến" = channel = "online"  target >= 50% better higher
    define flag late of dossiers "trễ hạn" = closed is missing and date(coalesce(finished, as_of)) > date(due)
      source "Nghị định 61/2018/NĐ-CP; same day is on time; the end is 'finished' (status 9), not collection; refused, withdrawn and stopped dossiers are 'closed' and do not count"
    define flag waiting_8h of dossiers "quá 8 giờ chưa tiếp nhận" stock =
      online and accepted is missing and closed is missing and working_hours(submitted, as_of) > 8
    define metric ontime "tỷ lệ đúng hạn" = rate (not late) of dossiers where finished is not missing
      target >= 95% since 2023-01-01  better higher  source "QĐ 766/QĐ-TTg, nhóm 2"
    define score progress "tiến độ giải quyết" max 20 = ontime full at 100% when empty 0
    define index psi "Chỉ số phục vụ" = openness + progress + digitisation + online_service + payment + satisfaction
      bands "xuất sắc" >= 90, "tốt" >= 80, "khá" >= 70, "trung bình" >= 50, "yếu"
    """
}
