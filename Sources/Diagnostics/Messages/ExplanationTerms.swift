extension MessageTable {
  /// The words of explanations: definitions told as sentences, and what stands beside them.
  static let explanationTerms: [Term: Bilingual] = [
    .reasonMissing: Bilingual("{name} is missing", "thiếu {name}"),
    .reasonLater: Bilingual("{name} is after {date}", "{name} sau {date}"),
    .reasonNotValid: Bilingual("not valid on {date}", "không có hiệu lực ngày {date}"),
    .reasonOther: Bilingual("not known for another reason", "không xác định vì lý do khác"),
    .headReason: Bilingual("reason", "lý do"),
    .headDefinition: Bilingual("definition", "định nghĩa"),
    .headGrammar: Bilingual("in grammar", "theo ngữ pháp"),
    .headUses: Bilingual("uses", "dùng"),
    .headLaw: Bilingual("source", "căn cứ"),
    .headGrain: Bilingual("counts", "đối tượng đếm"),
    .headNumber: Bilingual("number", "kết quả"),
    .headNumerator: Bilingual("numerator", "tử số"),
    .headDenominator: Bilingual("denominator", "mẫu số"),
    .headCounted: Bilingual("rows counted", "số dòng được tính"),
    .headLeftOut: Bilingual("left out", "không được tính"),
    .headAsOf: Bilingual("as of", "tính đến"),
    .headDigest: Bilingual("SHA-256", "SHA-256"),
    .headLoaded: Bilingual("loaded", "nạp lúc"),
    .sayGrain: Bilingual(
      "{entities}; one row is one {member}",
      "{entities}; mỗi dòng là một {member}"),
    .sayGrainKey: Bilingual(
      "{entities}; one row is one {member}, told apart by {key}",
      "{entities}; mỗi dòng là một {member}, phân biệt bằng {key}"),
    .sayFileChanged: Bilingual(
      "{digest}; the file has changed since it was loaded",
      "{digest}; tệp đã thay đổi sau khi nạp"),
    .sayFileGone: Bilingual("the file cannot be read any more", "không còn đọc được tệp"),
    .toldFlag: Bilingual("every {member} for which {condition}", "mọi {member} mà {condition}"),
    .toldField: Bilingual("for every {member}, {value}", "với mỗi {member}, {value}"),
    .toldColumn: Bilingual(
      "for every {member}, what stands in the column {name} of the file",
      "với mỗi {member}, giá trị ghi trong cột {name} của tệp"),
    .toldSnapshot: Bilingual(
      "{value}, as it stood on {date}", "{value}, theo tình trạng ngày {date}"),
    .toldEvent: Bilingual(
      "{value}; what is later than the as-of day reads as missing",
      "{value}; thời điểm sau ngày tính đến được coi là chưa có"),
    .toldLink: Bilingual("{value}; it leads to {name}", "{value}; dẫn tới {name}"),
    .toldStock: Bilingual(
      "{value}; a stock, counted as it stands on the as-of day",
      "{value}; là số tồn, đếm theo tình trạng tại ngày tính đến"),
    .toldEntity: Bilingual("every row of the file", "mọi dòng của tệp"),
    .toldEntityInTime: Bilingual(
      "every row of the file whose {name} is not after the as-of day",
      "mọi dòng của tệp có {name} không sau ngày tính đến"),
    .headHours: Bilingual("office hours", "giờ làm việc"),
    .headWeek: Bilingual("working week", "tuần làm việc"),
    .headHolidays: Bilingual("holidays", "ngày nghỉ"),
    .headExtraDays: Bilingual("extra working days", "ngày làm bù"),
    .headTimeZone: Bilingual("time zone", "múi giờ"),
    .sayTimeZone: Bilingual("UTC+7, no daylight saving", "UTC+7, không đổi giờ theo mùa"),
    .sayDaySpan: Bilingual("{count} ({low} to {high})", "{count} ({low} đến {high})"),
    .toldCalendar: Bilingual(
      "open {hours}, {week}, {length} hours a day, except on holidays; extra working days are worked whatever their weekday; what comes outside these hours counts from the next opening",
      "mở cửa {hours}, {week}, mỗi ngày {length} giờ, trừ ngày nghỉ; ngày làm bù vẫn làm việc dù là thứ nào; việc đến ngoài giờ được tính từ lần mở cửa kế tiếp"
    ),
    .toldCalendarUsed: Bilingual(
      "{name}: open {hours}, {week}; holidays: {holidays}; extra working days: {extra}; {zone}",
      "{name}: mở cửa {hours}, {week}; ngày nghỉ: {holidays}; ngày làm bù: {extra}; {zone}"),
    .toldWeekdays: Bilingual("{low} to {high}", "{low} đến {high}"),
    .toldNoHours: Bilingual("no hours", "không có giờ"),
    .toldValidEntity: Bilingual(
      "every row of the file that is valid on the as-of date",
      "mọi dòng của tệp có hiệu lực vào ngày tính đến"),
    .toldMembers: Bilingual("every {member}", "mọi {member}"),
    .toldWhere: Bilingual("{value}, only where {condition}", "{value}, chỉ tính khi {condition}"),
    .toldHaving: Bilingual(
      "{value}, only groups with {condition}",
      "{value}, chỉ những nhóm có {condition}"),
    .toldDuring: Bilingual("{value}, during {period}", "{value}, trong kỳ {period}"),
    .toldFrom: Bilingual("{value}, from {low} to {high}", "{value}, từ {low} đến {high}"),
    .toldSince: Bilingual("{value}, since {period}", "{value}, kể từ {period}"),
    .toldUntil: Bilingual("{value}, until {period}", "{value}, đến hết {period}"),
    .toldBy: Bilingual("{value}, for each {names}", "{value}, theo từng {names}"),
    .toldAsOf: Bilingual("{value}, as of {period}", "{value}, tính đến {period}"),
    .toldRate: Bilingual(
      "the share of the {entities} for which {condition}, among those for which this is known",
      "tỷ lệ {entities} mà {condition}, trên số {entities} xác định được điều này"),
    .toldCount: Bilingual("the number of {entities}", "số {entities}"),
    .toldCountWhere: Bilingual(
      "the number of {entities} for which {condition}",
      "số {entities} mà {condition}"),
    .toldCountBelow: Bilingual(
      "the number of {entities} for which {name} holds",
      "số {entities} thuộc diện {name}"),
    .toldSum: Bilingual(
      "the sum of {value} over the {entities}",
      "tổng cộng {value} của các {entities}"),
    .toldAverage: Bilingual(
      "the average of {value} over the {entities} that have it",
      "trung bình {value} của các {entities} có giá trị"),
    .toldMedian: Bilingual(
      "the middle value of {value} over the {entities} that have it",
      "trung vị {value} của các {entities} có giá trị"),
    .toldMinimum: Bilingual(
      "the least {value} of the {entities}",
      "{value} nhỏ nhất của các {entities}"),
    .toldMaximum: Bilingual(
      "the greatest {value} of the {entities}",
      "{value} lớn nhất của các {entities}"),
    .toldDistinct: Bilingual(
      "the number of different values of {value} over the {entities}",
      "số giá trị khác nhau của {value} trong các {entities}"),
    .toldDeviation: Bilingual(
      "the standard deviation of {value} over the {entities}",
      "độ lệch chuẩn {value} của các {entities}"),
    .toldPercentile: Bilingual(
      "the value of {value} that {number}% of the {entities} do not exceed",
      "giá trị {value} mà {number}% {entities} không vượt quá"),
    .toldQuotient: Bilingual("{left}, divided by {right}", "{left}, chia cho {right}"),
    .toldMissing: Bilingual("{left} is missing", "không có {left}"),
    .toldPresent: Bilingual("{left} is not missing", "có {left}"),
    .toldEmpty: Bilingual("{left} is empty", "{left} để trống"),
    .toldNotEmpty: Bilingual("{left} is not empty", "{left} không để trống"),
    .toldIs: Bilingual("{left} is {right}", "{left} là {right}"),
    .toldIsNot: Bilingual("{left} is not {right}", "{left} không phải {right}"),
    .toldIsExactly: Bilingual("{left} is exactly {right}", "{left} đúng từng chữ là {right}"),
    .toldLess: Bilingual("{left} is less than {right}", "{left} nhỏ hơn {right}"),
    .toldAtMost: Bilingual("{left} is at most {right}", "{left} không quá {right}"),
    .toldMore: Bilingual("{left} is more than {right}", "{left} lớn hơn {right}"),
    .toldAtLeast: Bilingual("{left} is at least {right}", "{left} từ {right} trở lên"),
    .toldBefore: Bilingual("{left} is before {right}", "{left} trước {right}"),
    .toldNotAfter: Bilingual("{left} is not after {right}", "{left} không sau {right}"),
    .toldAfter: Bilingual("{left} is after {right}", "{left} sau {right}"),
    .toldNotBefore: Bilingual("{left} is not before {right}", "{left} không trước {right}"),
    .toldAmong: Bilingual("{left} is one of {right}", "{left} là một trong {right}"),
    .toldNotAmong: Bilingual("{left} is none of {right}", "{left} không thuộc {right}"),
    .toldBetween: Bilingual("{left} is from {low} to {high}", "{left} từ {low} đến {high}"),
    .toldWithin: Bilingual("{left} lies in {right}", "{left} thuộc {right}"),
    .toldContains: Bilingual("{left} contains {right}", "{left} chứa {right}"),
    .toldStarts: Bilingual("{left} begins with {right}", "{left} bắt đầu bằng {right}"),
    .toldEnds: Bilingual("{left} ends with {right}", "{left} kết thúc bằng {right}"),
    .toldLike: Bilingual("{left} has the form {right}", "{left} có dạng {right}"),
    .toldHolds: Bilingual("{left} holds", "{left}"),
    .toldHoldsNot: Bilingual("{left} does not hold", "không {left}"),
    .toldNot: Bilingual("it is not so that {condition}", "không phải là {condition}"),
    .toldAnd: Bilingual(" and ", " và "),
    .toldOr: Bilingual(" or ", " hoặc "),
    .toldDay: Bilingual("the day of {value}", "ngày của {value}"),
    // Two days compared: Vietnamese says once that only the day counts.
    .toldDayCompared: Bilingual("the day of {value}", "{value}"),
    .toldByDay: Bilingual("{condition}", "{condition} (tính theo ngày)"),
    .toldOrElse: Bilingual("{left} (or, if missing, {right})", "{left} (nếu không có thì {right})"),
    .toldAsOfDay: Bilingual("the as-of day", "ngày tính đến"),
    .toldDays: Bilingual("the number of days from {low} to {high}", "số ngày từ {low} đến {high}"),
    .toldHours: Bilingual("the number of hours from {low} to {high}", "số giờ từ {low} đến {high}"),
    .toldWorkingDays: Bilingual(
      "the number of working days from {low} to {high}",
      "số ngày làm việc từ {low} đến {high}"),
    .toldWorkingHours: Bilingual(
      "the number of working hours from {low} to {high}",
      "số giờ làm việc từ {low} đến {high}"),
    .toldYearOf: Bilingual("the year of {value}", "năm của {value}"),
    .toldMonthOf: Bilingual("the month of {value}", "tháng của {value}"),
    .toldWeekdayOf: Bilingual("the day of the week of {value}", "thứ trong tuần của {value}"),
    .toldLower: Bilingual("{value} in lower case", "{value} viết thường"),
    .toldLength: Bilingual("the length of {value}", "độ dài của {value}"),
    .toldRounded: Bilingual("{value}, rounded", "{value} làm tròn"),
    .toldSize: Bilingual("{value} without its sign", "giá trị tuyệt đối của {value}"),
    .toldCase: Bilingual("{value} if {condition}", "{value} nếu {condition}"),
    .toldElse: Bilingual("else {value}", "còn lại {value}"),
    .toldMinutes: Bilingual("{number} minutes", "{number} phút"),
    .toldSpanHours: Bilingual("{number} hours", "{number} giờ"),
    .toldSpanDays: Bilingual("{number} days", "{number} ngày"),
    .toldSpanWorkingDays: Bilingual("{number} working days", "{number} ngày làm việc"),
    .toldWeeks: Bilingual("{number} weeks", "{number} tuần"),
    .toldMonths: Bilingual("{number} months", "{number} tháng"),
    .headPart: Bilingual("part", "phần"),
    .toldScore: Bilingual(
      "{value}, as up to {maximum} points: all of them at {threshold}, in proportion below; {empty} points where nothing is counted",
      "{value}, quy ra tối đa {maximum} điểm: đủ điểm khi đạt {threshold}, thấp hơn thì theo tỷ lệ; {empty} điểm khi không có gì để đếm"
    ),
    .toldNoPoints: Bilingual("no", "không có"),
    .toldScoreSum: Bilingual("the points of {names} together", "tổng điểm của {names}"),
    .toldScoreAtMost: Bilingual("{value}, at most {maximum}", "{value}, nhiều nhất {maximum}"),
    .toldPart: Bilingual(
      "{name}: {points} of {maximum} points, {lost} lost",
      "{name}: {points} trên {maximum} điểm, mất {lost}"),
    .toldPartOfRatio: Bilingual(
      "{name}: {points} of {maximum} points, {lost} lost; {count} of {total} is {ratio}, all points at {threshold}",
      "{name}: {points} trên {maximum} điểm, mất {lost}; {count} trên {total} là {ratio}, đủ điểm khi đạt {threshold}"
    ),
  ]
}
