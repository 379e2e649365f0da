extension MessageTable {
  /// The words of `check`.
  static let checkTerms: [Term: Bilingual] = [
    .unclassified: Bilingual("unclassified", "chưa phân loại"),
    .kindStates: Bilingual("states", "trạng thái"),
    .theWordIn: Bilingual("`in` and values in brackets", "`thuộc` và các giá trị trong ngoặc"),
    .headCheck: Bilingual("check", "kiểm tra"),
    .headFinding: Bilingual("finding", "phát hiện"),
    .headSentence: Bilingual("shown by", "câu xem"),
    .sayAgainst: Bilingual("against", "đối chiếu"),

    .checkStatesDisjoint: Bilingual("{name}: one state a row", "{name}: mỗi dòng một trạng thái"),
    .checkStatesComplete: Bilingual("{name}: a state for all", "{name}: đủ trạng thái"),
    .checkStatesMatch: Bilingual(
      "{name} against {column} on {date}", "{name} đối chiếu {column} ngày {date}"),
    .checkDates: Bilingual("order of dates", "thứ tự ngày"),
    .checkTime: Bilingual("time {name}", "thời điểm {name}"),
    .checkValidity: Bilingual("validity", "hiệu lực"),
    .checkKey: Bilingual("key {name}", "khóa {name}"),
    .checkLink: Bilingual("link {name}", "liên kết {name}"),
    .checkSpelling: Bilingual("spelling", "cách viết"),
    .checkMonths: Bilingual("months of {name}", "các tháng của {name}"),

    .foundNothing: Bilingual("no finding", "không phát hiện"),
    .foundTwoStates: Bilingual("{first} and {second} at once", "vừa {first} vừa {second}"),
    .foundNoState: Bilingual("unclassified", "chưa phân loại"),
    .foundMismatch: Bilingual("{state} with another {column}", "{state} mà {column} khác"),
    .foundOrder: Bilingual("{later} before {earlier}", "{later} trước {earlier}"),
    .foundDuplicates: Bilingual("one key on several rows", "nhiều dòng cùng một khóa"),
    .foundDuplicatedKeys: Bilingual(
      "keys that occur more than once", "khóa có nhiều lần"),
    .foundNoKey: Bilingual("no key", "thiếu khóa"),
    .foundNoTime: Bilingual("no time", "thiếu thời điểm"),
    .foundOrphans: Bilingual("not among {entities}", "không có trong {entities}"),
    .foundNoLink: Bilingual("no link", "thiếu liên kết"),
    .foundSpelling: Bilingual(
      "{found} in {name}, elsewhere {kept}", "{found} trong {name}, nơi khác viết {kept}"),
    .foundMonths: Bilingual("months without rows", "tháng không có dòng"),
    .notChecked: Bilingual("not checked: {reason}", "chưa kiểm tra: {reason}"),
  ]
}
