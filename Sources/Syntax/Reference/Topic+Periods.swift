extension Topic {
  static let periodTopics = [
    Topic(
      "grain", [.hour, .day, .weekday, .week, .month, .quarter, .half, .year], .periods,
      "{hour} | {day} | {weekday} | {week} | {month} | {quarter} | {half} | {year} [{of} COLUMN]",
      (
        "Groups by time: by the time of what is measured, or of another date. `hour` and `weekday` go round; the others are periods of the calendar.",
        "Gộp theo thời gian: theo thời gian của thứ được đo, hoặc của một ngày khác. `giờ` và `thứ` lặp lại; các đơn vị khác là kỳ theo lịch."
      ), ["count by month during {year}", "count by weekday of {event}"]),
    Topic(
      "period", [], .periods, "2023 | 2023-Q1 | 2023-H1 | 2023-03 | 2023-W07 | 2023-03-15 | A..B",
      (
        "A year, a quarter, a half, a month, a week, a day, or from one to another with both ends whole.",
        "Năm, quý, nửa năm, tháng, tuần, ngày, hoặc từ kỳ này đến kỳ kia, tính trọn cả hai đầu."
      ), ["count during {quarter}", "count where {time} in {month}..{date}"]),
    Topic(
      "last", [.this, .last, .previous], .periods,
      "{this} GRAIN | {last} GRAIN | {previous} GRAIN | {last} NUMBER GRAIN",
      (
        "Seen from the as-of date: the running period, the complete one before it, or that many complete ones.",
        "Tính từ ngày chốt số liệu: kỳ đang chạy, kỳ trọn vẹn trước đó, hoặc bấy nhiêu kỳ trọn vẹn."
      ),
      [
        "count during last month", "rate {flag} by month during last 3 months",
        timed("count copy during last month as of {date}"),
      ]),
    Topic(
      "ago", [.ago], .periods, "NUMBER GRAIN {ago}",
      ("The period that lies so far back.", "Kỳ cách đây bấy nhiêu."),
      [
        "count during 2 months ago", "count since 3 weeks ago",
        timed("count copy during 2 months ago as of {date}"),
      ]),
    Topic(
      "today", [.today, .yearToDate], .periods, "{today} | {yearToDate}",
      (
        "`today` is the as-of date of the data, not of this machine; `year to date` runs from January to it.",
        "`hôm nay` là ngày chốt số liệu, không phải ngày của máy; `từ đầu năm` là từ tháng Một đến ngày đó."
      ),
      [
        "count until today", "count during year to date",
        timed("count copy until today as of {date}"),
      ]),
  ]

  static let pipeTopics = [
    Topic(
      "pipe", [], .pipes, "QUESTION | STEP | STEP …",
      (
        "Each step works on the table to its left: sort, top, limit, show, keep, drop, rename, add, rows of, chart, save, expect, say. Columns are called by their words (rate online), in snake case, or by label.",
        "Mỗi bước làm việc trên bảng bên trái nó: sắp xếp, cao nhất, giới hạn, hiện, giữ, bỏ, đổi tên, thêm, dòng của, biểu đồ, lưu, kỳ vọng, nói. Cột được gọi bằng chính lời của nó, viết liền bằng _, hoặc bằng nhãn."
      ), ["count by {field} | sort count desc", "rate {flag} by {field} | limit 3"]),
    Topic(
      "keep", [.keep], .pipes, "| {keep} CONDITION",
      (
        "Keeps the rows of the table that meet a condition.",
        "Giữ các dòng của bảng thỏa điều kiện."
      ),
      ["rate {flag} by {field} | keep rate {flag} < 50%", "count by {field} | keep count > 1"]),
    Topic(
      "drop", [.drop], .pipes, "| {drop} COLUMN [, COLUMN …]",
      ("Leaves columns out.", "Bỏ các cột."),
      ["rate {flag}, count by {field} | drop count", "count, rate {flag} by {field} | drop n"]),
    Topic(
      "rename", [.rename], .pipes, "| {rename} COLUMN {to} NAME",
      ("Gives a column another name.", "Đổi tên một cột."),
      [
        "count by {field} | rename count to total",
        "count by {link} | rename count to c | sort c desc | limit 3",
      ]),
    Topic(
      "add", [.add], .pipes, "| {add} NAME = EXPRESSION",
      ("Adds a column that is computed from the others.", "Thêm một cột tính từ các cột khác."),
      [
        "count by {field} | add twice = count * 2",
        "rate {flag} by {field} | add gap = 50% - rate {flag}",
      ]),
    Topic(
      "chart", [.chart, .bar, .line, .spark, .heat, .hist, .funnel, .spc], .pipes,
      "| {chart} {bar} | {line} | {spark} | {heat} | {hist} | {funnel} | {spc}",
      (
        "Draws the table: `bar` compares groups, `line` and `spark` run along time, `heat` shades two dimensions, `hist` counts how often values occur, `funnel` sets rates against their n with the 95% and 99.8% limits of chance, `spc` shows which points of a process stand out (XmR limits). It draws the first number of the table, `line` all in its unit, `spark` all of them, and a note names the others; nothing but `save` follows. With --mode csv, json and the like the table is printed instead.",
        "Vẽ bảng thành biểu đồ: `cột` so sánh các nhóm, `đường` và `tia` chạy theo thời gian, `nhiệt` tô đậm nhạt theo hai chiều, `phân bố` đếm các giá trị, `phễu` đặt tỷ lệ cạnh mẫu số n với giới hạn ngẫu nhiên 95% và 99,8%, `kiểm soát` cho thấy điểm nào khác thường (giới hạn XmR). Biểu đồ vẽ số đầu tiên của bảng, `đường` vẽ mọi số cùng đơn vị với nó, `tia` vẽ tất cả, và một ghi chú nêu tên các số còn lại; sau nó chỉ có thể là `lưu`. Với --mode csv, json và tương tự thì in bảng."
      ), ["count by {field} | chart bar", "count by month during {year} | chart line"]),
    Topic(
      "save", [.save, .replace], .pipes, "| {save} FILE [{replace}]",
      (
        "Writes the table to a file; the ending of its name says in which form: .csv, .tsv, .json or .jsonl for programs, .xlsx for a workbook whose numbers are numbers, each rate with its numerator and denominator beside it, and whose second sheet says where they come from, .md for a Markdown table, .html for a page with the table, its chart, the definitions, the source and the question, .svg for the chart alone, after `chart`. An existing file is kept unless `replace` stands there. In .csv and .tsv a text that a spreadsheet would run as a formula (it begins with = + - @) gets an apostrophe before it, which `load` reads as part of the text; .json, .jsonl and .xlsx need none, and what is printed or piped is never changed.",
        "Ghi bảng ra tệp; đuôi tên tệp cho biết dạng: .csv, .tsv, .json hoặc .jsonl cho chương trình, .xlsx là bảng tính có số là số, cạnh mỗi tỷ lệ có tử số và mẫu số, trang thứ hai cho biết nguồn số liệu, .md là bảng Markdown, .html là trang có bảng, biểu đồ, định nghĩa, nguồn và câu hỏi, .svg chỉ có biểu đồ, đặt sau `biểu đồ`. Tệp đã có được giữ, trừ khi có `ghi đè`. Trong .csv và .tsv, văn bản mà bảng tính sẽ chạy như công thức (bắt đầu bằng = + - @) có thêm dấu nháy đơn phía trước, và `nạp` đọc dấu này như một phần của văn bản; .json, .jsonl và .xlsx không cần, còn những gì in ra hay chuyển qua ống thì không bao giờ bị đổi."
      ),
      [
        "count by {field} | save \"count.csv\" replace",
        "rate {flag} by {field} | save \"rate.csv\" replace",
      ]),
    Topic(
      "rows of", [.rowsOf, .all, .numerator, .denominator, .exceptions], .pipes,
      "{rowsOf} ROW[.COLUMN][.{numerator} | .{denominator} | .{exceptions}] | {rowsOf} {all}",
      (
        "The rows behind a line of the last table: 3 is its third line, `all` the line of totals; `numerator` and `denominator` are the two sides of a rate, `exceptions` the rows that it left out, with the reason. A line of `with parts` has the rows of the ratio of its part. With several numbers the column comes first: `rows of 3.late`. The list has exactly the rows that were counted, and more steps may follow.",
        "Các dòng đứng sau một dòng của bảng vừa có: 3 là dòng thứ ba, `tất cả` là dòng tổng; `tử số` và `mẫu số` là hai vế của tỷ lệ, `ngoại lệ` là các dòng không được tính, kèm lý do. Dòng của `kèm thành phần` có các dòng của tỷ lệ của thành phần đó. Có nhiều con số thì nêu cột trước: `dòng của 3.trễ_hạn`. Danh sách có đúng những dòng đã được tính, và có thể thêm các bước sau."
      ),
      [
        "rate {flag} by {field}\nrows of 1 | limit 3",
        "rate {flag} by {field}\nrows of 1.numerator | limit 3",
      ]),
    Topic(
      "say", [.say], .pipes, "| {say}",
      ("Tells the table in sentences.", "Kể bảng thành lời."),
      ["rate {flag} by {field} | say", "count by {field} top 3 | say"]),
  ]
}
