/// Writes `petitions.csv`: what citizens and firms complained of or proposed to each unit, and when
/// it was answered. A petition is due ten working days after it came in.
func writePetitions(scale: Scale, seed: UInt64, calendar: WorkCalendar, path: String) throws {
  var random = RandomSource(seed: seed, purpose: 4)
  let count = scale.rounded(petitionCount)
  var unitUrn = Urn(counts: apportion(count, by: units.map(petitionWeight)))
  let rated = scaled(count, 4200, 10_000)
  var onTime = Quota(scaled(count, IndexShares.petitionsOnTime, 10_000), of: count)
  var isRated = Quota(rated, of: count)
  var satisfied = Quota(scaled(rated, IndexShares.petitionsSatisfied, 10_000), of: rated)

  var days = (0..<count).map { _ in random.below(365) }
  days.sort()
  var writer = try ByteWriter(path: path)
  try writer.line([
    "code", "unit", "channel", "subject", "lodged", "answer_by", "answered", "rating",
  ])
  for (place, day) in days.enumerated() {
    writer.cell(Array("PAKN-2023-".utf8) + digits(place + 1, width: 5))
    writer.cell(units[unitUrn.draw(&random)].code)
    writer.cell(petitionChannels[random.below(petitionChannels.count)])
    writer.cell(petitionSubjects[random.below(petitionSubjects.count)])
    writer.cell(CivilDay(number: day).bytes)
    let due = calendar.rank[day] + 10
    writer.cell(CivilDay(number: calendar.dayOfRank[due]).bytes)
    // One answered after its due date, or not yet, is not on time; ratings need an answer.
    let hasRating = isRated.draw(&random)
    let met = onTime.draw(&random)
    let isAnswered = met || hasRating || !random.chance(1200)
    let answeredRank = met ? due - random.below(9) : due + 1 + random.below(6)
    if isAnswered {
      writer.cell(CivilDay(number: calendar.dayOfRank[answeredRank]).bytes)
    } else {
      writer.emptyCell()
    }
    if hasRating {
      writer.cell(
        satisfied.draw(&random) ? "satisfied" : random.chance(6000) ? "neutral" : "dissatisfied")
    } else {
      writer.emptyCell()
    }
    try writer.endLine()
  }
  try writer.finish()
}

/// Petitions at the default size.
private let petitionCount = 864

private func petitionWeight(_ unit: Unit) -> Int {
  unit.tier == .district
    ? 300 + 900 / ((unit.district ?? 0) + 1) : 20 + (unit.load?.dossiers ?? 0) / 10
}

private let petitionChannels = ["portal", "hotline", "post", "counter"]

private let petitionSubjects = [
  "Chậm trả kết quả so với ngày hẹn", "Yêu cầu bổ sung hồ sơ nhiều lần",
  "Hệ thống lỗi, không nộp được hồ sơ trực tuyến", "Hướng dẫn chưa rõ ràng",
  "Thái độ phục vụ tại bộ phận \"một cửa\"", "Đề nghị đơn giản hóa thành phần hồ sơ",
  "Thu phí, lệ phí chưa đúng quy định",
]
