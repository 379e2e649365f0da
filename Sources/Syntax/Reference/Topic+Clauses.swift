extension Topic {
  static let clauseTopics = [
    Topic(
      "by", [.by], .clauses, "{by} COLUMN [, COLUMN …]",
      (
        "One row for each value of a column, of a linked table or of a grain of time. Rows whose value is missing form the group –, shown last. A row of totals is computed from all rows.",
        "Mỗi giá trị của một cột, của bảng được nối hoặc của đơn vị thời gian là một dòng. Các dòng thiếu giá trị thành nhóm –, đứng cuối. Dòng tổng được tính từ mọi dòng."
      ), ["count by {field}", "rate {flag} by {link}"]),
    Topic(
      "across", [.across], .clauses, "{across} COLUMN",
      (
        "A column for each value, in the order that the values have in `by`, the missing ones last; at most 100. Every number is computed from the rows of its cell: without rows a count is 0 and a rate missing. `with totals` adds a column and a row `all`, computed from their rows; `with n` the n of every cell, otherwise a row has one. `having`, `sort`, `top` and `limit` speak of the whole row; `sort` by the dimension itself orders the columns. Pipes call a column by what stands above it.",
        "Mỗi giá trị là một cột, theo thứ tự như trong `theo`, giá trị thiếu đứng cuối; tối đa 100 cột. Mỗi con số được tính từ các dòng của ô: không có dòng thì số lượng là 0, tỷ lệ để trống. `kèm tổng cộng` thêm một cột và một dòng tổng, tính lại từ các dòng; `kèm cỡ mẫu` thêm cỡ mẫu của từng ô, nếu không thì mỗi dòng có một cỡ mẫu. Lọc nhóm, sắp xếp, xếp hạng và giới hạn xét cả dòng; sắp xếp theo chính chiều này thì sắp các cột. Sau dấu `|`, gọi cột bằng tiêu đề của nó."
      ),
      [
        "count by {field} across quarter during {year}",
        "rate {flag} by {field} across month during {quarter} with totals, n",
        "count by {field} across {otherField} with totals",
      ]),
    Topic(
      "where", [.filter], .clauses, "{filter} CONDITION",
      (
        "Keeps the rows for which the condition is true. In a listing it speaks of what is listed, so counts and rates are allowed; beside a measure it filters the rows that are measured. Several are joined by `and`.",
        "Giữ các dòng thỏa điều kiện. Trong danh sách, điều kiện nói về thứ được liệt kê nên dùng được số lượng và tỷ lệ; bên một phép đo, nó lọc các dòng được đo. Nhiều điều kiện thì phải thỏa tất cả."
      ), ["{target} where {flag} = 0", "count where {flag} by {field}"]),
    Topic(
      "having", [.having], .clauses, "{having} CONDITION",
      (
        "Keeps the groups of the result for which the condition is true. The row of totals stays that of all rows.",
        "Giữ các nhóm của kết quả thỏa điều kiện. Dòng tổng vẫn là của mọi dòng."
      ), ["count by {field} having count > 1", "rate {flag} by {field} having rate {flag} > 10%"]),
    Topic(
      "during", [.during], .clauses, "{during} PERIOD",
      (
        "Only rows whose time lies in the period. A period means its whole length.",
        "Chỉ các dòng có thời gian nằm trong kỳ. Một kỳ nghĩa là toàn bộ độ dài của nó."
      ),
      [
        "count by month during {year}", "rate {flag} by {field} during {quarter}",
        timed("count copy by month during {year}"),
      ]),
    Topic(
      "from", [.from, .to], .clauses, "{from} PERIOD {to} PERIOD",
      ("From one period to another, both included.", "Từ kỳ này đến kỳ kia, tính cả hai."),
      [
        "count from {month} to {date}", "rate {flag} by month from {quarter} to {date}",
        timed("count copy from {month} to {date}"),
      ]),
    Topic(
      "since", [.since], .clauses, "{since} PERIOD",
      ("From the start of a period on.", "Kể từ đầu một kỳ."),
      [
        "count by month since {month}", "rate {flag} since {quarter}",
        timed("count copy by month since {month}"),
      ]),
    Topic(
      "until", [.until], .clauses, "{until} PERIOD",
      ("Up to the end of a period.", "Đến hết một kỳ."),
      [
        "count until {month}", "rate {flag} by {field} until {date}",
        timed("count copy until {month}"),
      ]),
    Topic(
      "as of", [.asOf], .clauses, "{asOf} DATE",
      (
        "Judges everything as it stood at the end of that day: what happened later is not known yet. `today` is that day.",
        "Xét mọi thứ theo tình trạng cuối ngày đó: điều xảy ra sau coi như chưa biết. `hôm nay` là ngày đó."
      ), ["rate {flag} by {field} as of {date}", "{target} where {flag} = 0 as of {date}"]),
    Topic(
      "vs", [.versus, .samePeriodLastYear, .target, .average], .clauses,
      "{versus} (PERIOD | {previous} GRAIN | {samePeriodLastYear} | {target} | {average})",
      (
        "Compares each number with that of another period, with its target or with the number of all rows: the average, or a column `all` where numbers add up, such as counts and sums; `as share` shows their parts. Differences between rates are percentage points. A form is computed on both sides first.",
        "So từng con số với kỳ khác, với chỉ tiêu hoặc với con số của tất cả các dòng: mức trung bình, hoặc cột `tất cả` khi các số cộng dồn được, như số lượng và tổng; `dạng tỷ trọng` cho biết phần của chúng. Chênh lệch giữa các tỷ lệ tính bằng điểm phần trăm. Dạng của con số được tính ở cả hai phía trước khi so."
      ),
      [
        "rate {flag} by {field} during {quarter} vs previous quarter",
        "rate {flag} by {field} vs average",
      ]),
    Topic(
      "sort", [.sort, .ascending, .descending], .clauses,
      "{sort} ITEM [{ascending} | {descending}] [, …]",
      (
        "Orders the rows. Without it, times ascend and other groups follow the Vietnamese alphabet.",
        "Sắp thứ tự các dòng. Không có thì thời gian tăng dần, nhóm khác theo thứ tự chữ cái tiếng Việt."
      ), ["count by {field} sort count desc", "rate {flag} by {link} sort {link} desc limit 5"]),
    Topic(
      "top", [.top, .exact], .clauses, "{top} NUMBER [{exact}]",
      (
        "The rows with the highest values of the first measure, or of what is sorted by. Rows that tie with the last are kept; `exact` cuts them. The number may be a variable.",
        "Các dòng có giá trị cao nhất của phép đo đầu tiên, hoặc của mục được sắp xếp. Dòng bằng dòng cuối được giữ; `chính xác` thì cắt đúng số. Số dòng có thể là một biến."
      ), ["count by {field} top 3", "rate {flag} by {link} top 5 exact"]),
    Topic(
      "bottom", [.bottom], .clauses, "{bottom} NUMBER [{exact}]",
      (
        "The rows with the lowest values; as `top`.",
        "Các dòng có giá trị thấp nhất; như `cao nhất`."
      ),
      ["count by {field} bottom 3", "rate {flag} by {link} bottom 5 exact"]),
    Topic(
      "each", [.each], .clauses, "{top} NUMBER {each} COLUMN",
      (
        "The highest within each value of a column that stands in `by`.",
        "Cao nhất trong mỗi giá trị của một cột có trong `theo`."
      ),
      [
        "count by {field}, {link} top 2 each {field}", "count by {link}, month top 1 each month",
        "count by {field}, {otherField} top 2 each {field}",
      ]),
    Topic(
      "with others", [.withOthers], .clauses, "{top} NUMBER {withOthers}",
      (
        "Adds one row for all the groups that the ranking left out, computed from their rows; after `each` one row for each of its groups.",
        "Thêm một dòng cho mọi nhóm ngoài bảng xếp hạng, tính lại từ các dòng của chúng; sau `mỗi` thì mỗi nhóm có một dòng."
      ),
      [
        "count by {field} top 2 with others",
        "count by {field}, {link} top 2 each {field} with others",
      ]),
    Topic(
      "limit", [.limit], .clauses, "{limit} NUMBER",
      (
        "The first rows as they are printed, and how many more there are. Applied last.",
        "Các dòng đầu như được in, kèm số dòng còn lại. Áp dụng sau cùng."
      ), ["{main} limit 5", "let @n = 3\ncount by {link} sort count desc limit @n"]),
    Topic(
      "show", [.show], .clauses, "{show} ITEM [, ITEM …]",
      ("Chooses the columns of a listing.", "Chọn các cột của danh sách."),
      [
        "{main} where {flag} show {time}, {field} limit 5",
        "{target} show {flag}, rate {flag} limit 5",
      ]),
    Topic(
      "with", [.with, .totals, .n, .ci, .zeros, .parts, .labels], .clauses,
      "{with} {totals} | {n} | {ci} | {zeros} | {parts} | {labels}",
      (
        "`totals` makes the row of totals part of the table; with several dimensions it also adds a subtotal after each group, computed from its rows, by whose values `sort` orders the groups; `n` adds the number of rows judged to every cell of `across` (rates always bring it); `ci` a confidence interval; `zeros` groups without rows; `parts` the parts of a score; `labels` shows values and links by their names, as the model gives them.",
        "`tổng cộng` đưa dòng tổng vào bảng; khi nhóm theo nhiều chiều thì thêm tổng phụ sau mỗi nhóm, tính lại từ các dòng, và sắp xếp dùng tổng phụ để xếp các nhóm; `cỡ mẫu` thêm số dòng đã xét vào từng ô của bảng ngang (tỷ lệ luôn có cỡ mẫu); `khoảng tin cậy` thêm khoảng ước lượng; `nhóm trống` thêm nhóm không có dòng; `thành phần` thêm các phần của điểm số; `nhãn` hiện tên của các giá trị và liên kết, như mô hình đã đặt."
      ),
      [
        "count by {field}, {link} with totals limit 8",
        "count {flag} by {link} with zeros limit 5",
        "count by {field}, {otherField} with totals limit 8",
      ]),
    Topic(
      "bands", [.bands], .clauses, "COLUMN {bands} (NUMBER, …) | COLUMN {bands} NUMBER",
      (
        "Groups numbers: `bands (5, 10)` are less than 5, 5 to less than 10, and 10 or more; `bands 4` are four groups of equal size.",
        "Gộp số thành khoảng: `mức (5, 10)` là dưới 5, từ 5 đến dưới 10, từ 10 trở lên; `mức 4` là bốn nhóm bằng nhau."
      ), ["count by {number} bands (5, 10)", "count by {number} bands 4"]),
  ]
}
