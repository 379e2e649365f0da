/// Sentences as far as they are typed, one for each place of the grammar: what is offered there is
/// judged by `OfferJudge`.
enum BegunSentences {
  /// Heads and their forms.
  static let heads = [
    "", "rate ", "rate (", "rate (late = ", "rate (late = 0) of ", "rate (not ",
    "count ", "count (", "count (late and ", "sum ", "sum (", "sum (fee ", "avg ", "max ",
    "distinct ", "p90 ", "rate late, ", "units, ",
    "units ", "district ", "psi ", "count as ", "rate late as ", "late as ", "psi as ",
    "avg days as ", "max submitted as ", "units as ", "open as ", "count as share within ",
    "count as index ", "avg days as rolling 3 ", "rate late as rank within ", "sum fee / ",
    "sum fee / count ", "rate late label \"x\" ",
  ]

  /// Groups and what is done with them.
  static let groups = [
    "count by ", "rate late by ", "psi by ", "units by ", "petitions by ",
    "rate late by district, ", "count by unit.", "count by hour of ", "count by month of ",
    "count by days ", "count by days bands ", "count by days bands (", "count by district ",
    "rate late by district ", "rate late by month ", "psi by unit ",
    "count as share by ",
    "count as share within district by ", "rate late by district across ",
    "rate late by district across quarter ", "count by field, unit top 3 ",
    "count by field, unit top 3 each ", "count by field top 10 ",
    "rate late by unit having ", "rate late by unit having count ",
    "rate late by unit having count > ", "rate late by unit having rate late ",
    "rate late by unit having rate late > ", "psi by unit having psi > ",
    "rate late by unit having count > 3 and ",
    "rate late by district sort ", "rate late by district sort rate late ",
    "count by month sort ", "psi by unit sort ", "rate late by district with ",
    "rate late by district with totals, ", "psi by unit with ", "psi with ", "count with ",
    "avg days by unit with ",
  ]

  /// Conditions on rows and members.
  static let conditions = [
    "count where ", "count where late ", "count where late and ", "count where not ",
    "count where (", "count where channel ", "count where channel = ", "count where channel != ",
    "count where channel in ", "count where channel in (", "count where channel in (postal, ",
    "count where channel not ", "count where channel contains ", "count where unit ",
    "count where unit = ", "count where unit.", "count where unit.tier = ", "count where fee ",
    "count where fee > ", "count where fee in ", "count where fee between ",
    "count where fee between 1 and ", "count where fee / ", "count where submitted ",
    "count where submitted = ", "count where submitted > ", "count where submitted in ",
    "count where submitted in last ", "count where submitted between ",
    "count where due - submitted > 3 ", "count where days > ",
    "count where length(", "count where working_days(", "count where working_days(submitted, ",
    "count where year(", "count where status = ",
    "rate late where ", "petitions where ", "psi where ", "psi by unit where ",
    "units where ", "units where late ", "units where late > ", "units where late = ",
    "units where rate late ", "units where rate late > ", "units where count ",
    "units where psi ", "units where area ", "units where area > ",
    "units where tier = ", "units where name ", "units where dossiers ",
    "units where dossiers > ", "units where late > 0 and ", "units where not ",
    "dossiers where ", "dossiers where late and ", "procedures where ", "provinces where ",
    "petitions where lodged ",
  ]

  /// Periods and what they are compared with.
  static let periods = [
    "count during ", "count during last ", "count during this ", "count during previous ",
    "count during last 3 ", "count during 3 ", "count from ",
    "count from 2023-01 ", "count from 2023-01 to ", "count since ", "count since 2023 ",
    "count until ", "count as of ", "count as of last ", "rate late vs ", "rate online vs ",
    "late vs ", "open vs ", "ontime vs ", "psi vs ", "rate online by district vs ",
    "rate online by month vs ", "rate late by weekday vs ", "count by month vs previous ",
    "rate online during 2023-Q2 vs ", "rate online during 2023-Q2 vs previous ",
    "rate online by district during 2023 vs last ", "count as share by channel vs ",
    "count as cumulative by month vs ", "units during ", "units vs ", "provinces during ",
    "scoreboard vs ", "scoreboard during ", "max submitted vs ",
  ]

  /// Listings.
  static let listings = [
    "units show ", "units show name, ", "units sort ", "units sort late ", "units top ",
    "units top 5 ", "units limit 5 ", "units with ", "dossiers show ", "dossiers sort ",
    "dossiers show unit.", "provinces show ", "procedures show ", "procedures sort ",
    "petitions show ", "units show rate ", "units show count ", "units show sum ",
    "dossiers limit ",
  ]

  /// Steps on a table.
  static let pipes = [
    "rate late by district | ", "rate late by district | sort ",
    "rate late by district | sort rate late ", "rate late by district | keep ",
    "rate late by district | keep rate late ", "rate late by district | keep rate late > ",
    "rate late by district | keep district ", "rate late by district | keep district = ",
    "rate late by district | show ", "rate late by district | drop ",
    "rate late by district | rename ",
    "rate late by district | rename rate late ", "rate late by district | add ",
    "rate late by district | add x = ", "rate late by district | add x = rate late ",
    "rate late by district | add x = rate late - ", "rate late by district | top 3 ",
    "rate late by district | top 3 each ", "rate late by district | limit ",
    "rate late by district | chart ", "rate late by month | chart ",
    "rate late by district, month | chart ", "count by channel | chart ",
    "rate late, count by month | chart ", "units | chart ", "psi by unit | chart ",
    "avg days by month | chart ", "units show late | chart ", "rate late | chart ",
    "rate late by district across quarter | chart ", "rate late by district | chart bar ",
    "rate late by district | chart bar | ", "rate late by district | save ",
    "rate late by district | save \"x.csv\" ", "rate late by district | rows of ",
    "rate late by district | rows of 3.", "rate late by district | rows of all ",
    "rate late by district | expect ", "rate late by district | expect rate late ",
    "rate late by district | say ", "rate late by district | say | ",
    "units | ", "units | keep ", "units | sort ", "count by month | keep month ",
  ]

  /// What works on the last table.
  static let lastTables = [
    "it ", "it | ", "it sort ", "it where ", "it top 3 ", "it show ", "| ", "| sort ", "| keep ",
    "| chart ", "it | chart ", "rows of ", "rows of 1.", "rows of all.", "rows of 1 ",
    "rows of 1 | ", "rows of 1 | sort ", "it during ", "it by ",
  ]

  /// Statements.
  static let statements = [
    "why ", "why rate ", "why rate late ", "why rate late by ", "why rate late by district ",
    "why rate late vs ", "why rate late during 2023-Q4 vs ", "why rate late by district with ",
    "why rate late where ", "explain ", "explain plan ", "explain late ",
    "describe ", "profile ", "check ", "check script ", "compare ", "compare units ",
    "expect ", "expect rate ", "expect rate late ", "expect rate late > ",
    "expect rate late > 1% by ", "expect no ", "expect no dossiers ", "expect no dossiers where ",
    "expect 14 ", "expect 14 units where ", "expect unique ", "expect unique dossiers.",
    "let ", "let @q ", "let @q = ", "undefine ", "unload ", "load ", "load \"x.csv\" ",
    "load \"x.csv\" as ", "load \"x.csv\" as x ", "load \"x.csv\" as x decimal ",
    "load \"x.csv\" as x dates ", "load \"x.csv\" as x header ", "run ", "record ", "dataset ",
    "dataset \"x\" ", "dataset \"x\" about ", "dataset \"x\" as of ", "set ", "set small ",
    "rows ", "reload ", "help ", "save ", "lesson ", "zzzzz ", "zzzzz by ", "rate zzzzz ",
    "rate zzzzz by ", "rate late late ", "units where zzzzz ",
  ]

  /// Definitions.
  static let definitions = [
    "define ", "define flag ", "define flag x ", "define flag x of ", "define flag x of units ",
    "define flag x of dossiers = ", "define flag x of dossiers = late ",
    "define flag x of dossiers = channel = ", "define flag x of units = ",
    "define flag x of dossiers = late target ", "define flag x of dossiers = late better ",
    "define field x of dossiers = ", "define field x of dossiers ",
    "define field x of dossiers = case late ",
    "define metric x ", "define metric x = ", "define metric x = rate ",
    "define metric x = rate late ", "define metric x = rate late of ",
    "define metric x = rate late of dossiers where ", "define metric x = count / ",
    "define score x ", "define score x max 10 = ", "define score x max 10 = rate late ",
    "define score x max 10 = rate late full at ", "define score x max 10 = rate late when empty ",
    "define score x = ", "define index x = ", "define index x = openness + ",
    "define set x = ", "define set x = dossiers ", "define set x = dossiers where ",
    "define query x = ", "define query x = rate late ", "define query x = rate late by ",
    "define states x of dossiers = ", "define states x of dossiers = case ",
    "define entity units ", "define calendar x ", "define calendar x week ",
  ]

  /// The same in Vietnamese, with and without marks.
  static let vietnamese = [
    "", "tỷ lệ ", "số lượng ", "tổng ", "trung bình ", "đơn vị ", "tỷ lệ trễ hạn ",
    "tỷ lệ trễ hạn theo ", "tỷ lệ trễ hạn theo huyện ",
    "tỷ lệ trễ hạn theo huyện ngang theo ", "tỷ lệ trễ hạn so với ",
    "tỷ lệ trực tuyến theo huyện so với ", "tỷ lệ trực tuyến theo tháng so với ",
    "vì sao tỷ lệ trễ hạn ", "vì sao tỷ lệ trễ hạn so với ", "số lượng dạng ",
    "tỷ lệ trễ hạn dạng ", "số lượng dạng tỷ trọng trong ", "số lượng khi ",
    "số lượng khi kênh = ", "số lượng khi kênh thuộc (", "số lượng khi ngày nộp ",
    "số lượng khi ngày nộp thuộc ", "số lượng khi lệ phí > ", "đơn vị khi ",
    "đơn vị khi trễ hạn > ", "đơn vị khi tỷ lệ trễ hạn ", "đơn vị hiện ", "đơn vị sắp xếp ",
    "số lượng trong kỳ ", "số lượng trong kỳ tháng ", "số lượng trong kỳ 3 ",
    "số lượng kể từ ", "số lượng từ 2023-01 đến ", "tỷ lệ trễ hạn theo huyện kèm ",
    "tỷ lệ trễ hạn theo huyện có ", "tỷ lệ trễ hạn theo huyện sắp xếp ",
    "số lượng theo lĩnh vực, đơn vị cao nhất 3 mỗi ", "tỷ lệ trễ hạn theo huyện | ",
    "tỷ lệ trễ hạn theo huyện | biểu đồ ", "tỷ lệ trễ hạn theo tháng | biểu đồ ",
    "tỷ lệ trễ hạn theo huyện | giữ ", "giải thích ", "định nghĩa ",
    "định nghĩa cờ x của hồ sơ = ", "kiểm tra ", "kỳ vọng ", "dòng của ",
  ]

  /// About things without time, targets and scores, and before the first answer.
  static let poor = [
    "", "count ", "rate ", "rate dear ", "rate dear vs ", "rate dear by ", "rate dear as ",
    "count as ", "count by ", "count by shop ", "count during ", "count where ", "sum ",
    "count as of ", "avg ", "shops ", "shops show ", "shops sort ", "shops where ",
    "shops where dear > ", "shops where area > ", "rate dear by shop vs ",
    "rate dear by shop | chart ",
    "rate dear by shop with ", "rate dear by shop | ", "define flag ", "define score x max 5 = ",
    "define index x = ", "define flag x of items = ", "explain ", "expect ", "rows of ", "| ",
    "it ", "rows ", "| sort ", "count by shop | chart ",
  ]

  /// Where nothing is loaded.
  static let empty = ["", "count ", "rate ", "define ", "define flag ", "load ", "explain ", "| "]

  /// What is offered although it may not come next, with the reason.
  static let exceptions: [String: Set<String>] = [
    // It is one span only on some days of the year.
    "count as index ": ["year to date"],
    // The columns of a table that is spread across are known once it is there.
    "rate late by district across quarter | chart ": ["line", "spark", "spc"],
  ]
}
