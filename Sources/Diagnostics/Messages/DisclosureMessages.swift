extension MessageTable {
  /// E600–E629 and N600–N629: what may not be shown, read or written.
  static let disclosureMessages: [MessageID: MessageText] = [
    .cellsHidden: MessageText(
      what: (
        "{count} {count|number is|numbers are} hidden (‡): {count|it stands|they stand} for fewer than {limit} rows, or would give such a number away",
        "{count} con số bị che (‡): chúng ứng với ít hơn {limit} dòng, hoặc làm lộ con số như vậy"
      ),
      cause: (
        "`set small` hides small counts, and others from which they could be worked out.",
        "`đặt ngưỡng nhỏ` che các số đếm nhỏ và những số có thể suy ra chúng."
      ),
      help: (
        "`help small` says what is hidden.", "`trợ giúp đặt ngưỡng nhỏ` cho biết những gì bị che."
      )),
    .rowsChosenByHidden: MessageText(
      what: (
        "rows are left out, whether they fit or not: the numbers they would be chosen by are hidden",
        "có những dòng bị bỏ ra, dù thỏa hay không: con số dùng để chọn chúng đang bị che"
      ),
      cause: (
        "To list only those that fit would tell what the numbers are.",
        "Chỉ liệt kê các dòng thỏa sẽ làm lộ những con số đó."
      ),
      help: (
        "Conditions on hidden numbers are neither true nor false, and no order ranks by them.",
        "Điều kiện trên số bị che thì không đúng cũng không sai, và không xếp hạng theo số bị che."
      )),
    .smallHidden: MessageText(
      what: (
        "numbers of fewer than {limit} rows are hidden from now on",
        "từ giờ các con số ứng với ít hơn {limit} dòng sẽ bị che"
      ),
      cause: (
        "`it` is forgotten: it might show what is hidden now.",
        "`it` bị quên đi vì có thể cho thấy điều nay bị che."
      ),
      help: ("`set small 0` shows them again.", "`đặt ngưỡng nhỏ 0` hiện lại.")),
    .smallShown: MessageText(
      what: ("small numbers are shown", "các số nhỏ được hiện"),
      cause: ("Nothing is hidden.", "Không che gì."),
      help: ("`set small 5` hides numbers below 5.", "`đặt ngưỡng nhỏ 5` che các số dưới 5.")),
    .classesHidden: MessageText(
      what: (
        "{count} {count|class is|classes are} hidden (‡): of few rows, or they would give such a class away",
        "{count} lớp bị che (‡): có ít dòng, hoặc làm lộ lớp như vậy"
      ),
      cause: (
        "Under `set small` a histogram of rows hides classes of few of them.",
        "Khi `đặt ngưỡng nhỏ`, biểu đồ phân bố của các dòng che những lớp có ít dòng."
      ),
      help: (
        "`help small` says what is hidden.", "`trợ giúp đặt ngưỡng nhỏ` cho biết những gì bị che."
      )),
    .hiddenNotTold: MessageText(
      what: (
        "whether this holds cannot be told: a number in it is hidden",
        "không thể cho biết điều này có đúng không: có con số bị che"
      ),
      cause: (
        "It speaks of fewer than {limit} rows, or would give such a number away.",
        "Nó nói về ít hơn {limit} dòng, hoặc làm lộ con số như vậy."
      ),
      advice: (
        "expect something of larger groups", "hãy kiểm tra trên các nhóm lớn hơn"
      ),
      help: (
        "Expectations on hidden numbers are refused, or they could be guessed one by one.",
        "Không kiểm tra trên số bị che, nếu không có thể đoán dần ra chúng."
      )),
    .tooFewRows: MessageText(
      what: (
        "rows so few are not listed", "không liệt kê khi có quá ít dòng"
      ),
      cause: (
        "They are fewer than {limit}, or their number is hidden.",
        "Chúng ít hơn {limit}, hoặc số dòng đang bị che."
      ),
      advice: ("ask for a larger group", "hãy hỏi một nhóm lớn hơn"),
      help: (
        "`set small` also keeps the few rows behind a number from being listed.",
        "`đặt ngưỡng nhỏ` cũng không cho liệt kê vài dòng đằng sau một con số."
      )),
    .hiddenNotSummed: MessageText(
      what: (
        "hidden numbers cannot be put together", "không gộp được các số bị che"
      ),
      cause: (
        "A row for others would add them up and give them away.",
        "Dòng còn lại sẽ cộng chúng và làm lộ chúng."
      ),
      advice: (
        "put `with others` before the first `|`", "đặt `kèm còn lại` trước `|` đầu tiên"
      ),
      help: (
        "Steps after `|` work on the table as it is shown.",
        "Các bước sau `|` làm việc trên bảng như đang hiện."
      )),
    .judgesByHidden: MessageText(
      what: (
        "a condition in this counts rows, and some of its counts are hidden",
        "có điều kiện trong câu này đếm số dòng, và một số con số đó đang bị che"
      ),
      cause: (
        "Whatever is made of it would tell numbers below {limit}.",
        "Mọi thứ tính từ điều kiện ấy sẽ làm lộ các số dưới {limit}."
      ),
      advice: (
        "write the condition after `where` of a list: it leaves out those whose number is hidden",
        "viết điều kiện sau `khi` của một danh sách: những dòng có số bị che được bỏ ra"
      ),
      help: (
        "Under `set small` a flag, a state, a set, a `case` or a counted condition judges by counts only where none of them is hidden, or all that are hidden judge alike (`= 0`, `> 0`).",
        "Khi `đặt ngưỡng nhỏ`, cờ, trạng thái, tập, `trường hợp` hay điều kiện được đếm chỉ xét theo số đếm khi không số nào bị che, hoặc mọi số bị che đều cho cùng kết quả (`= 0`, `> 0`)."
      )),
    .countsByValues: MessageText(
      what: (
        "a number of `case` with constant values counts rows, and small counts are hidden",
        "con số tính từ `trường hợp` với các giá trị cố định là đếm số dòng, và các số đếm nhỏ bị che"
      ),
      cause: (
        "What it adds up says nothing of how few rows it tells apart.",
        "Những gì nó cộng lại không cho biết nó tách ra ít dòng đến đâu."
      ),
      advice: (
        "count the rows: `count (CONDITION)`, `rate (CONDITION)`",
        "hãy đếm số dòng: `số lượng (ĐIỀU KIỆN)`, `tỷ lệ (ĐIỀU KIỆN)`"
      ),
      help: (
        "Under `set small` sums, averages and extremes are of columns.",
        "Khi `đặt ngưỡng nhỏ`, tổng, trung bình và giá trị lớn nhất, nhỏ nhất là của các cột."
      )),
    .outsideFolder: MessageText(
      what: (
        "{path} lies outside of the opened folder", "{path} nằm ngoài thư mục đang mở"
      ),
      cause: (
        "In safe mode only files in {folder} are read; links that lead out of it are not.",
        "Ở chế độ an toàn chỉ đọc tệp trong {folder}, không theo liên kết ra ngoài."
      ),
      advice: (
        "put the file into that folder, or start hoso without `--safe`",
        "hãy đặt tệp vào thư mục đó, hoặc chạy hoso không có `--safe`"
      ),
      help: (
        "Safe mode lasts until hoso ends.", "Chế độ an toàn kéo dài đến khi thoát hoso."
      )),
  ]
}
