extension MessageTable {
  /// E520–E529: the rows behind a number.
  static let drillDownMessages: [MessageID: MessageText] = [
    .noSuchRow: MessageText(
      what: ("the last table has no row {number}", "bảng vừa có không có dòng {number}"),
      cause: ("It has {count} {count|row|rows}.", "Bảng có {count} dòng."),
      help: (
        "`rows of` counts the rows of the last table as printed, from 1; `all` is the row of totals.",
        "`dòng của` đếm các dòng của bảng vừa in, từ 1; `tất cả` là dòng tổng."
      )),
    .noTotalRow: MessageText(
      what: ("the last table has no row `all`", "bảng vừa có không có dòng `tất cả`"),
      cause: (
        "A step after the question has taken rows away, so the totals were no longer theirs.",
        "Một thao tác sau câu hỏi đã bỏ bớt dòng nên dòng tổng không còn đúng."
      ),
      advice: (
        "name a row, as in `rows of 1`, or ask again with `with totals`",
        "hãy nêu một dòng như `dòng của 1`, hoặc hỏi lại với `kèm tổng cộng`"
      ),
      help: (
        "`rows of all` works while the row of totals belongs to the table.",
        "`dòng của tất cả` dùng được khi dòng tổng còn thuộc về bảng."
      )),
    .rowsNotKept: MessageText(
      what: (
        "the rows behind this table are not known", "không biết các dòng đằng sau bảng này"
      ),
      cause: (
        "A step has made it from other tables, so no row of it is a group that was counted.",
        "Một thao tác đã làm ra bảng từ bảng khác nên không dòng nào là nhóm đã được đếm."
      ),
      advice: (
        "ask the question again and put `rows of` before that step",
        "hãy hỏi lại và đặt `dòng của` trước thao tác đó"
      ),
      help: (
        "`rows of` needs a table whose rows are groups or members that a question has counted.",
        "`dòng của` cần bảng mà mỗi dòng là nhóm hoặc phần tử do câu hỏi đếm."
      )),
    .columnCountsNothing: MessageText(
      what: ("{name} counts no rows", "{name} không đếm dòng nào"),
      cause: (
        "It says what a row is, or is worked out from other columns. Columns that count: {known}.",
        "Cột này cho biết dòng là gì, hoặc tính từ cột khác. Các cột có đếm: {known}."
      ),
      help: (
        "`rows of 3.paid` takes a column that counts, sums or averages rows.",
        "`dòng của 3.đã_trả` cần cột đếm, cộng hoặc lấy trung bình các dòng."
      )),
    .severalNumbers: MessageText(
      what: (
        "several columns have {part}", "nhiều cột có {part}"
      ),
      cause: ("They are {known}.", "Đó là {known}."),
      help: (
        "Name the column between the row and the part: `rows of 3.paid.numerator`.",
        "Hãy nêu cột giữa dòng và phần: `dòng của 3.đã_trả.tử số`."
      )),
    .rowsOfSeveralEntities: MessageText(
      what: (
        "the row counts rows of several tables", "dòng này đếm dòng của nhiều bảng"
      ),
      cause: ("Its columns are {known}.", "Các cột là {known}."),
      help: (
        "Rows of one table are listed at a time; name the column: `rows of 3.visits`.",
        "Mỗi lần chỉ liệt kê dòng của một bảng; hãy nêu cột: `dòng của 3.visits`."
      )),
    .rowsNeedSide: MessageText(
      what: ("{name} has rows of two tables", "{name} có dòng của hai bảng"),
      cause: (
        "It divides {left} by {right}: {numerator} lists the first, {denominator} the second.",
        "Số này chia {left} cho {right}: {numerator} liệt kê tử số, {denominator} liệt kê mẫu số."
      ),
      help: (
        "Rows of one table are listed at a time: those above the line or those below it.",
        "Mỗi lần chỉ liệt kê dòng của một bảng: các dòng ở tử số hoặc ở mẫu số."
      )),
    .pointsOfSeveralRatios: MessageText(
      what: (
        "{name} adds up the points of several ratios", "{name} cộng điểm của nhiều tỷ lệ"
      ),
      cause: (
        "Each of its parts has rows of its own.", "Mỗi thành phần có các dòng riêng."
      ),
      help: (
        "`with parts` shows the parts of a score, `rows of 1.numerator` the rows of one of them.",
        "`kèm thành phần` cho xem các thành phần của điểm, `dòng của 1.tử số` các dòng của một phần."
      )),
    .noSuchPart: MessageText(
      what: ("{name} has no {part}", "{name} không có {part}"),
      cause: (
        "Rates and quotients have a numerator and a denominator; a count has neither.",
        "Tỷ lệ và thương có tử số và mẫu số; số lượng thì không."
      ),
      advice: (
        "leave the part out: `rows of 1`", "hãy bỏ phần đó: `dòng của 1`"
      ),
      help: (
        "The parts are `numerator`, `denominator` and `exceptions`.",
        "Các phần là `tử số`, `mẫu số` và `ngoại lệ`."
      )),
    .rowsUnknown: MessageText(
      what: ("no column of the last table counts rows", "không cột nào của bảng vừa có đếm dòng"),
      cause: (
        "There are no rows behind names and values of fields.",
        "Đằng sau tên và giá trị của cột không có dòng nào."
      ),
      advice: (
        "ask for a number, such as a count, and then for its rows",
        "hãy hỏi một con số, ví dụ số lượng, rồi hỏi các dòng của nó"
      ),
      help: (
        "`rows of` lists what a count, a rate, a sum or an average has counted.",
        "`dòng của` liệt kê những gì số lượng, tỷ lệ, tổng hoặc trung bình đã tính."
      )),
    .nothingToExplain: MessageText(
      what: ("there is nothing to explain", "không có gì để giải thích"),
      cause: (
        "A finished table does not say what its question was.",
        "Bảng đã có không cho biết câu hỏi của nó."
      ),
      advice: (
        "explain a name or the whole question, as in `explain rate …`",
        "hãy giải thích một tên hoặc cả câu hỏi, như `giải thích tỷ lệ …`"
      ),
      help: (
        "`explain` takes a name of the model or a question without `it`.",
        "`giải thích` nhận một tên trong mô hình hoặc một câu hỏi không có `it`."
      )),
    .rowsBehind: MessageText(
      what: ("{part} of {columns} in {place}", "{part} của {columns} ở {place}"),
      cause: (
        "The list is made by the conditions that made the number.",
        "Danh sách lấy theo đúng các điều kiện đã tạo ra con số."
      ),
      help: (
        "`rows of` lists exactly the rows that a number counts.",
        "`dòng của` liệt kê đúng những dòng mà con số đã tính."
      )),
  ]
}
