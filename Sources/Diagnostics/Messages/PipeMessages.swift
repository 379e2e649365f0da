extension MessageTable {
  /// Steps after `|`, files they write, and expectations.
  static let pipeMessages: [MessageID: MessageText] = [
    .clauseNeedsRows: MessageText(
      what: (
        "{clause} cannot stand after `it`", "{clause} không đứng sau `it`"
      ),
      cause: (
        "A finished table can be filtered, sorted and cut; {clause} needs the rows behind it.",
        "Bảng đã có chỉ lọc, sắp xếp và cắt được; {clause} cần các dòng đằng sau bảng."
      ),
      advice: ("ask the question again with this clause", "hãy hỏi lại câu đó với mệnh đề này"),
      help: (
        "`it` takes where, sort, top, bottom, limit and show.",
        "`it` nhận khi, sắp xếp, cao nhất, thấp nhất, giới hạn và hiện."
      )),
    .columnExists: MessageText(
      what: ("the table already has a column {name}", "bảng đã có cột {name}"),
      cause: (
        "Two columns of one name could not be told apart.",
        "Hai cột cùng tên thì không phân biệt được."
      ),
      advice: ("choose another name", "hãy chọn tên khác"),
      help: (
        "`| rename a to b` and `| add name = …` need a name that no column has.",
        "`| đổi tên a thành b` và `| thêm tên = …` cần tên chưa có cột nào dùng."
      )),
    .noColumnLeft: MessageText(
      what: ("no column is left", "không còn cột nào"),
      cause: ("`drop` would take the last one.", "`bỏ` sẽ lấy đi cả cột cuối cùng."),
      help: (
        "`| drop` takes columns away, `| show` names those that stay.",
        "`| bỏ` lấy đi các cột, `| hiện` nêu các cột giữ lại."
      )),
    .notRecomputable: MessageText(
      what: (
        "{name} cannot be recomputed for the rest", "không tính lại được {name} cho phần còn lại"
      ),
      cause: (
        "Finished rows give only counts, sums, rates, averages, least and greatest values of the rest.",
        "Từ các dòng đã có chỉ tính được số đếm, tổng, tỷ lệ, trung bình, nhỏ nhất và lớn nhất."
      ),
      advice: (
        "put `with others` before the first `|`, or drop the column",
        "đặt `kèm còn lại` trước `|` đầu tiên, hoặc bỏ cột đó"
      ),
      help: (
        "In a question `with others` recomputes the rest from its rows; after `|` only from the table.",
        "Trong câu hỏi, `kèm còn lại` tính lại từ các dòng; sau `|` chỉ tính từ bảng."
      )),
    .othersNeedName: MessageText(
      what: ("no column is left that could say `others`", "không còn cột nào để ghi `còn lại`"),
      cause: (
        "Each value of {name} gets a row for its rest, which another column has to name.",
        "Mỗi giá trị của {name} có một dòng cho phần còn lại, phải có cột khác để gọi tên dòng đó."
      ),
      advice: (
        "leave out `with others`, or keep another column of names",
        "bỏ `kèm còn lại`, hoặc giữ thêm một cột tên"
      ),
      help: (
        "`top n each … with others` needs two columns that say what the rows are.",
        "`cao nhất n mỗi … kèm còn lại` cần hai cột cho biết các dòng là gì."
      )),
    .formNeedsRows: MessageText(
      what: ("{form} needs the rows behind the table", "{form} cần các dòng đằng sau bảng"),
      cause: (
        "After `|` there is only the finished table, perhaps without some of its rows.",
        "Sau `|` chỉ còn bảng đã có, có thể đã thiếu một số dòng."
      ),
      advice: (
        "write {item} before the first `|`", "viết {item} trước `|` đầu tiên"
      ),
      help: (
        "Shares, ranks and the like stand in the question: `count as share by …`.",
        "Tỷ trọng, thứ hạng và các dạng khác viết trong câu hỏi: `số lượng dạng tỷ trọng theo …`."
      )),
    .fileUnwritable: MessageText(
      what: ("the file {path} cannot be written", "không ghi được tệp {path}"),
      cause: ("{reason}.", "{reason}."),
      help: (
        "Check that the folder exists and may be written to, and that the disk has room.",
        "Hãy kiểm tra thư mục có tồn tại, có quyền ghi và đĩa còn chỗ."
      )),
    .expectationFailedInRows: MessageText(
      what: (
        "the expectation does not hold in {count} of {total} rows",
        "kỳ vọng không đúng ở {count} trên {total} dòng"
      ),
      cause: ("{found} instead of {expected}.", "{found} thay vì {expected}."),
      help: (
        "It must hold in every row; a missing value does not fulfil it.",
        "Kỳ vọng phải đúng ở mọi dòng; giá trị thiếu không thỏa mãn."
      )),
    .notUnique: MessageText(
      what: (
        "{count} {count|value|values} of {column} {count|stands|stand} in several rows",
        "{count} giá trị của {column} có ở nhiều dòng"
      ),
      cause: ("The first are {found}.", "Đầu tiên là {found}."),
      help: (
        "`expect unique` wants every value at most once; missing values do not count.",
        "`kỳ vọng duy nhất` đòi mỗi giá trị nhiều nhất một lần; giá trị thiếu không tính."
      )),
    .expectationHolds: MessageText(
      what: ("the expectation holds", "kỳ vọng đúng"),
      cause: ("Every row fulfils it.", "Mọi dòng đều thỏa mãn."),
      help: (
        "In a script an expectation that holds says nothing.",
        "Trong tệp lệnh, kỳ vọng đúng thì không báo gì."
      )),
    .saved: MessageText(
      what: ("saved to {path}; rows: {rows}", "đã lưu vào {path}; số dòng: {rows}"),
      cause: (
        "It was written aside and then put in its place.",
        "Tệp được ghi riêng rồi mới đặt vào chỗ."
      ),
      help: (
        "The ending of the name says the format, as `help save` lists; `replace` overwrites.",
        "Đuôi tên tệp cho biết định dạng, xem `help lưu`; thêm `ghi đè` để thay tệp đã có."
      )),
    .formulasGuarded: MessageText(
      what: (
        "an apostrophe was put before texts that begin like formulas: {count}",
        "đã thêm dấu nháy đơn trước các văn bản bắt đầu như công thức: {count}"
      ),
      cause: (
        "A spreadsheet runs what begins with = + - @ when it opens the file.",
        "Bảng tính chạy những gì bắt đầu bằng = + - @ khi mở tệp."
      ),
      help: (
        "`load` reads the apostrophe as part of the text; .json, .jsonl and .xlsx hold the texts as they are.",
        "`nạp` đọc dấu nháy như một phần của văn bản; .json, .jsonl và .xlsx giữ nguyên văn bản."
      )),
    .workbookTooLarge: MessageText(
      what: ("the table does not fit into {path}", "bảng không vừa trong {path}"),
      cause: (
        "A sheet holds 1,048,576 rows and 16,384 columns, a cell 32,767 characters.",
        "Một trang tính chứa 1.048.576 dòng và 16.384 cột, một ô chứa 32.767 ký tự."
      ),
      advice: ("save it as .csv", "hãy lưu thành .csv"),
      help: (
        "Spreadsheets cannot open larger tables; .csv and .jsonl have no limit.",
        "Bảng tính không mở được bảng lớn hơn; .csv và .jsonl không có giới hạn."
      )),
    .recorded: MessageText(
      what: ("recorded in {path}; sentences: {count}", "đã ghi vào {path}; số câu: {count}"),
      cause: (
        "These are the sentences of this session that worked.",
        "Đó là các câu chạy được của phiên này."
      ),
      help: (
        "`hoso -f FILE` and `run \"FILE\"` carry them out again; `replace` overwrites a file.",
        "`hoso -f TỆP` và `chạy \"TỆP\"` chạy lại các câu đó; thêm `ghi đè` để thay tệp đã có."
      )),
    .memoryTaken: MessageText(
      what: ("memory taken: {used}; no limit", "bộ nhớ đã dùng: {used}; không giới hạn"),
      cause: (
        "Tables count with the links between them, and so does the last answer.",
        "Tính các bảng cùng liên kết giữa chúng, và kết quả vừa có."
      ),
      help: (
        "`--memory SIZE` sets a limit; `unload` takes a table away.",
        "`--memory SIZE` đặt giới hạn; `gỡ` bỏ một bảng."
      )),
    .memoryTakenOf: MessageText(
      what: (
        "memory taken: {used}; limit: {limit}", "bộ nhớ đã dùng: {used}; giới hạn: {limit}"
      ),
      cause: (
        "Tables count with the links between them, and so does the last answer.",
        "Tính các bảng cùng liên kết giữa chúng, và kết quả vừa có."
      ),
      help: (
        "`--memory SIZE` sets the limit; `unload` takes a table away.",
        "`--memory SIZE` đặt giới hạn; `gỡ` bỏ một bảng."
      )),
    .rowsOverLimit: MessageText(
      what: (
        "rows left out by `--limit {limit}`: {count}",
        "số dòng không hiện vì `--limit {limit}`: {count}"
      ),
      cause: (
        "The answer has more rows than are shown.", "Câu trả lời có nhiều dòng hơn số dòng hiện."
      ),
      help: (
        "Totals and files of `| save` hold all rows; without `--limit` all are printed.",
        "Dòng tổng và tệp của `| lưu` có đủ mọi dòng; bỏ `--limit` thì in ra tất cả."
      )),
  ]
}
