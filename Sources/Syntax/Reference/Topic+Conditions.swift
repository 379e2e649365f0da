extension Topic {
  static let conditionTopics = [
    Topic(
      "and", [.and, .or, .not], .conditions,
      "CONDITION {and} CONDITION | CONDITION {or} CONDITION | {not} CONDITION",
      (
        "Joins conditions; `not` binds tighter than `and`, `and` tighter than `or`. What is unknown stays unknown.",
        "Nối các điều kiện; `không` gắn chặt hơn `và`, `và` gắn chặt hơn `hoặc`. Điều chưa rõ vẫn là chưa rõ."
      ), ["count where {flag} and not {otherFlag}", "{main} where {flag} or {otherFlag} limit 5"]),
    Topic(
      "in", [.in], .conditions, "COLUMN [{not}] {in} (VALUE, …) | COLUMN {in} PERIOD",
      (
        "Is one of several values, or lies in a range or a period.",
        "Là một trong các giá trị, hoặc nằm trong khoảng hay trong kỳ."
      ), ["count where {field} in (\"{value}\")", "count where {time} in {quarter}"]),
    Topic(
      "between", [.between], .conditions, "COLUMN [{not}] {between} VALUE {and} VALUE",
      ("Lies between two values, both included.", "Nằm giữa hai giá trị, tính cả hai."),
      ["count where {number} between 1 and 10", "count where {time} between {month} and {date}"]),
    Topic(
      "contains", [.contains, .starts, .ends, .like], .conditions,
      "COLUMN {contains} TEXT | {starts} TEXT | {ends} TEXT | {like} TEXT",
      (
        "Looks into a text. Case does not count, and marks count only if you type some. In `like`, % stands for any letters and _ for one.",
        "Tìm trong văn bản. Không phân biệt hoa thường, và chỉ xét dấu khi bạn gõ dấu. Với `giống`, % thay cho một đoạn bất kỳ, _ thay cho đúng một ký tự."
      ), ["count where {field} contains \"{value}\"", "{main} where {link} starts \"a\" limit 5"]),
    Topic(
      "missing", [.isMissing, .isNotMissing, .is], .conditions,
      "COLUMN {isMissing} | COLUMN {isNotMissing}",
      (
        "Nothing is known. A comparison with it is unknown, so `where` never keeps it. An empty text is not missing.",
        "Chưa có giá trị. So sánh với nó cho kết quả chưa rõ nên `khi` không giữ dòng đó. Văn bản trống không phải là thiếu."
      ), ["count where {event} is missing", "{main} where {event} is not missing limit 5"]),
    Topic(
      "empty", [.isEmpty, .isNotEmpty], .conditions, "COLUMN {isEmpty} | COLUMN {isNotEmpty}",
      ("The text is there, and has no letters.", "Có văn bản, nhưng không có ký tự nào."),
      ["count where {field} is empty", "count where {field} is not empty"]),
    Topic(
      "case", [.case, .then, .else], .conditions,
      "{case} CONDITION {then} VALUE [, CONDITION {then} VALUE …] [{else} VALUE]",
      (
        "The value of the first condition that is true; without `else`, missing where none is.",
        "Giá trị của điều kiện đúng đầu tiên; không có `còn lại` thì thiếu khi không điều kiện nào đúng."
      ),
      [
        "sum (case {flag} then 1 else 0) by {field}",
        "define field speed of {main} = case {flag} then \"A\" else \"B\"",
      ]),
    Topic(
      "duration",
      [
        .minutes, .hours, .days, .workingDays, .weeks, .months, .quarters, .halves, .years,
      ], .conditions, "NUMBER {minutes} | {hours} | {days} | {workingDays} | {weeks} | {months}",
      (
        "A length of time, to add to a date or to compare with a difference of two.",
        "Một khoảng thời gian, để cộng vào ngày hoặc so với hiệu hai ngày."
      ),
      [
        "count where {event} - {time} > 2 days", "{main} where {time} + 3 days < {event} limit 5",
      ]),
  ]

  static let functionTopics = [
    function(
      "days", "FROM, TO", "Whole days from one date to another.",
      "Số ngày từ ngày này đến ngày kia.",
      [
        "count where days({time}, {event}) > 3",
        "{main} show {time}, {event} limit 3 | add elapsed = days({time}, {event})",
      ]),
    function(
      "hours", "FROM, TO", "Hours from one instant to another.",
      "Số giờ từ thời điểm này đến thời điểm kia.",
      [
        "count where hours({time}, {event}) > 24",
        "{main} show {time}, {event} limit 3 | add elapsed = hours({time}, {event})",
      ]),
    function(
      "working_days", "FROM, TO", "Working days by the calendar of the model.",
      "Số ngày làm việc theo lịch của mô hình.",
      [
        "avg (working_days({time}, {event})) by {field}",
        "{main} show {time}, {event} limit 3 | add elapsed = working_days({time}, {event})",
        office + "avg (working_days({time}, {event})) by {field}",
      ]),
    function(
      "working_hours", "FROM, TO", "Working hours by the calendar of the model.",
      "Số giờ làm việc theo lịch của mô hình.",
      [
        "avg (working_hours({time}, {event})) by {field}",
        "{main} show {time}, {event} limit 3 | add elapsed = working_hours({time}, {event})",
        office + "avg (working_hours({time}, {event})) by {field}",
      ]),
    function(
      "year", "DATE", "The year of a date.", "Năm của một ngày.",
      ["count where year({time}) = {year}", "{main} show {time} limit 3 | add y = year({time})"]),
    function(
      "month", "DATE", "The month of a date, 1 to 12.", "Tháng của một ngày, 1 đến 12.",
      ["count where month({time}) <= 3", "{main} show {time} limit 3 | add m = month({time})"]),
    function(
      "weekday", "DATE", "The day of the week, 1 (Monday) to 7.",
      "Thứ trong tuần, 1 (thứ hai) đến 7.",
      ["count where weekday({time}) > 5", "{main} show {time} limit 3 | add w = weekday({time})"]),
    function(
      "date", "INSTANT", "The day of an instant.", "Ngày của một thời điểm.",
      [
        "count where date({event}) > date({time})",
        "{main} show {time} limit 3 | add d = date({time})",
      ]),
    function(
      "lower", "TEXT", "The text in small letters.", "Văn bản bằng chữ thường.",
      ["count where lower({field}) == \"a\"", "count by {field} | add small = lower({field})"]),
    function(
      "length", "TEXT", "How many letters a text has.", "Số ký tự của văn bản.",
      ["max (length({field}))", "count by {field} | add letters = length({field})"]),
    function(
      "round", "NUMBER [, PLACES]", "Rounds half up, to whole numbers or to places.",
      "Làm tròn nửa lên, đến số nguyên hoặc đến số chữ số thập phân.",
      [
        "avg (round({number}, 1)) by {field}",
        "avg {number} by {field} | add whole = round(avg {number})",
      ]),
    function(
      "abs", "NUMBER", "The number without its sign.", "Số không kể dấu.",
      [
        "count where abs({number}) > 1",
        "rate {flag} by {field} | add gap = abs(rate {flag} - 50%)",
      ]),
    function(
      "coalesce", "VALUE, VALUE …", "The first value that is not missing.",
      "Giá trị đầu tiên không thiếu.",
      [
        "count where coalesce({event}, {time}) in {quarter}",
        "rate {flag} by {field} | add known = coalesce(rate {flag}, 0%)",
      ]),
  ]

  /// Where no model has a calendar.
  private static let office = "define calendar office hours 08:00-17:00 week mon-fri\n"

  private static func function(
    _ name: String, _ arguments: String, _ english: String, _ vietnamese: String,
    _ examples: [String]
  ) -> Topic {
    Topic(
      name, [], .functions, "\(name)(\(arguments))", (english, vietnamese), examples)
  }
}
