extension Topic {
  static let definitionTopics = [
    Topic(
      "define", [.define], .definitions, "{define} {flag} | {field} | {metric} | … NAME [TEXT] …",
      (
        "Adds something to the model, for this session or in model.hoso. A text after the name is its label: a second name, shown to readers of Vietnamese.",
        "Thêm vào mô hình, cho phiên này hoặc trong model.hoso. Văn bản sau tên là nhãn: tên thứ hai, dùng khi hiển thị tiếng Việt."
      ),
      [
        "define flag big of {main} = {number} > 1",
        "define metric share_a = rate {flag} of {main} where not {otherFlag}",
      ]),
    Topic(
      "undefine", [.undefine], .definitions, "{undefine} NAME",
      ("Takes a definition away.", "Bỏ một định nghĩa."),
      [
        "define flag big of {main} = {number} > 1\nundefine big",
        "define metric quick = rate {flag} of {main}\nundefine quick",
      ]),
    Topic(
      "flag", [.flag, .stock], .definitions,
      "{define} {flag} NAME {of} ENTITY [TEXT] [{stock}] = CONDITION",
      (
        "A condition on one row: true, false or unknown. `stock` marks a state at one instant, which is never added up over periods.",
        "Điều kiện trên một dòng: đúng, sai hoặc chưa rõ. `tồn` là trạng thái tại một thời điểm, không cộng qua các kỳ."
      ),
      [
        "define flag big of {main} = {number} > 1",
        "define flag waits of {main} stock = {event} is missing",
      ]),
    Topic(
      "field", [.field, .values], .definitions,
      "{define} {field} NAME {of} ENTITY [TEXT] [= EXPRESSION] [{values} VALUE TEXT, …]",
      (
        "A column that is computed, or a label and names of values for one that was loaded.",
        "Cột được tính, hoặc nhãn và tên giá trị cho cột đã nạp."
      ),
      [
        "define field wait of {main} = days({time}, {event})",
        "define field double of {main} = {number} * 2",
      ]),
    Topic(
      "metric", [.metric, .better, .higher, .lower, .source, .per], .definitions,
      "{define} {metric} NAME [TEXT] = MEASURE [{filter} CONDITION] [{target} >= VALUE] [{better} {higher} | {lower}] [{rank} {within} COLUMN] [{per} ENTITY] [{source} TEXT]",
      (
        "A measure with a name, what to reach, which way is better, and the rule it comes from. Only with `per` may it divide numbers of two tables; it is then a number for each, never a percentage.",
        "Một phép đo có tên, chỉ tiêu cần đạt, chiều nào là tốt hơn và căn cứ. Chỉ khi có `trên mỗi` nó mới được chia số của hai bảng; khi đó là số trên mỗi thứ, không phải phần trăm."
      ),
      [
        "define metric quick = rate {flag} of {main} target >= 50% better higher",
        "define metric burden = {main} / {target} per {target} better lower source \"house rule\"\nburden",
      ]),
    Topic(
      "states", [.states, .statesAgainst], .definitions,
      "{define} {states} NAME {of} ENTITY [TEXT] = {case} CONDITION {then} TEXT [TEXT], … [{else} TEXT [TEXT]] [{statesAgainst} COLUMN TEXT {in} (VALUE, …), …]",
      (
        "A column with one of several named states for each row. Rows that match no condition are `unclassified`. `check` proves that no row matches two, and that states agree with a snapshot column, where `against` says which values go with which state.",
        "Cột cho mỗi dòng một trong các trạng thái có tên. Dòng không khớp điều kiện nào là `chưa phân loại`. `kiểm tra` chứng minh không dòng nào khớp hai điều kiện, và trạng thái khớp với cột ảnh chụp khi `đối chiếu với` cho biết giá trị ứng với từng trạng thái."
      ),
      [
        "define states course of {main} = case {flag} then \"a\" else \"b\"",
        "define states phase of {main} = case {event} is missing then \"open\" else \"done\"",
      ]),
    Topic(
      "score", [.score, .fullAt, .full, .whenEmpty, .missing], .definitions,
      "{define} {score} NAME [TEXT] [{max} NUMBER] = MEASURE | NAME + NAME … [{filter} CONDITION] [{fullAt} VALUE] [{whenEmpty} NUMBER]; {define} {index} NAME [TEXT] = NAME + NAME … [{bands} TEXT >= NUMBER, …, TEXT] [{rank} {within} COLUMN]",
      (
        "Points for a rate or a count divided by a count: all of them from the value `full at` on, in proportion below it, rounded once at two decimals; `when empty` says what 0 of 0 has: a number, `full` or `missing`. A sum of scores is a score again, an index is a sum with classes. `with parts` shows where points are lost.",
        "Điểm cho một tỷ lệ hoặc số đếm chia số đếm: trọn điểm từ mức `trọn điểm tại`, dưới đó theo tỷ lệ, làm tròn một lần ở hai chữ số; `khi trống` là điểm của 0 trên 0: một số, `trọn điểm` hoặc `thiếu`. Tổng các điểm lại là điểm, chỉ số là tổng có xếp loại. `kèm thành phần` cho thấy mất điểm ở đâu."
      ),
      [
        "define score ready max 10 = rate {flag} of {main} full at 90% when empty 0\nready by {field}",
        "define score prompt max 6 = rate {flag} of {main}\ndefine score free max 4 = rate (not {otherFlag}) of {main}\ndefine index overall = prompt + free bands \"good\" >= 8, \"poor\"\noverall with parts",
      ]),
    Topic(
      "set", [.set], .definitions, "{define} {set} NAME = QUESTION",
      (
        "Names the members that a listing gives, to be used in conditions.",
        "Đặt tên cho các đối tượng mà một danh sách cho ra, để dùng trong điều kiện."
      ),
      [
        "define set chosen = {main} where {flag}", "define set others = {main} where not {flag}",
      ]),
    Topic(
      "query", [.query], .definitions, "{define} {query} NAME = QUESTION",
      ("Names a question, to ask it by its name.", "Đặt tên cho một câu hỏi để gọi lại."),
      [
        "define query weekly = rate {flag} by {field}\nweekly",
        "define query tally = count by {link}\ntally",
      ]),
    Topic(
      "entity", [.entity, .singular], .definitions,
      "{define} {entity} ENTITY [TEXT] [{singular} NAME]",
      (
        "Gives a loaded table its label and what one of its members is called.",
        "Đặt nhãn cho bảng đã nạp và tên gọi của một phần tử."
      ), ["define entity {main} \"A\" singular one", "define entity {target} \"B\""]),
    Topic(
      "calendar",
      [
        .calendar, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
      ], .definitions,
      "{define} {calendar} NAME [{from} FILE] [{hours} 07:30-11:30, …] [{week} {monday}-{friday}]",
      (
        "Working hours, working days of the week, and a file with the columns `date` and `kind` (`holiday` or `working`).",
        "Giờ làm việc, ngày làm việc trong tuần, và tệp có các cột `date` và `kind` (`holiday` hoặc `working`)."
      ),
      [
        "define calendar shop hours 08:00-12:00, 13:00-17:00 week mon-fri",
        "define calendar desk2 hours 09:00-17:00 week mon-thu, sat",
      ]),
    Topic(
      "dataset", [.dataset, .about], .definitions, "{dataset} TEXT [{about} ENTITY] [{asOf} DATE]",
      (
        "Titles the data, says what `count` counts, and gives its clock.",
        "Đặt tên bộ dữ liệu, nói `số lượng` đếm gì, và cho ngày chốt số liệu."
      ), ["dataset \"Copy\" about {main}", "dataset \"Copy\" about {main} as of {date}"]),
  ]

  static let loadTopics = [
    Topic(
      "load", [.load, .key, .time, .events, .link, .snapshot, .on], .loading,
      "{load} FILE [{as} NAME] [{key} COLUMN] [{label} COLUMN] [{time} COLUMN] [{events} COLUMN, …] [{link} COLUMN {to} ENTITY, …] [{snapshot} COLUMN {on} DATE]",
      (
        "Reads a table: its key and label, when its rows happened, instants that come later, columns that lead to other tables, and columns that hold only on one date.",
        "Đọc một bảng: khóa và nhãn, thời gian của dòng, các mốc đến sau, các cột nối sang bảng khác, và các cột chỉ đúng vào một ngày."
      ),
      [
        "load \"{file}\" as copy", "load \"{file}\" as copy2 time {time} events {event}",
        "load \"{file}\" as copy2 time {time}", "load \"{file}\" as copy2 key {field}",
      ]),
    Topic(
      "valid", [.valid], .loading, "{load} FILE {valid} {from} COLUMN {to} COLUMN",
      (
        "The first and the last day on which a member exists: at another as-of date it is not listed or counted. Without a first day it has always existed, without a last day it still does.",
        "Ngày đầu và ngày cuối mà một phần tử còn hiệu lực: chốt số liệu vào ngày khác thì nó không được liệt kê hay đếm. Thiếu ngày đầu là có từ trước đến nay, thiếu ngày cuối là vẫn còn."
      ),
      [
        "load \"{file}\" as copy valid from {time} to {event}",
        "load \"{file}\" as copy2 valid from {time} to {event}\ncount copy2",
      ]),
    Topic(
      "text", [.text, .decimal, .decimalComma, .decimalPoint], .loading,
      "{load} FILE {text} COLUMN, … {decimal} {decimalComma} | {decimalPoint}",
      (
        "`text` keeps columns as they are written; `decimal` says which sign stands before decimals.",
        "`văn bản` giữ cột đúng như đã viết; `thập phân` nói dấu nào đứng trước phần lẻ."
      ), ["load \"{file}\" as copy text {number}", "load \"{file}\" as copy2 decimal point"]),
    Topic(
      "private", [.private], .loading, "{load} FILE {private} COLUMN, …",
      (
        "Columns that are never shown, completed or saved: `where` may ask for a value by `=` or `in`, and any condition whether there is one (`is missing`); nothing else that is shown, grouped, sorted or counted may look at them. A label cannot be private; a column that links to a private key is private as well, and so are these columns of the model's files under every name. A sentence that names one, or one of its values, is not kept in the history, and files say only that there was one. A session started with `--private` shows them like all others.",
        "Các cột không bao giờ được hiện, gợi ý hay lưu: `khi` có thể hỏi một giá trị bằng `=` hoặc `thuộc`, và mọi điều kiện có thể hỏi có giá trị hay không (`bị thiếu`); ngoài ra không gì được hiện, gộp nhóm, sắp xếp hay đếm mà dựa vào chúng. Nhãn không thể là cột riêng tư; cột nối tới một khóa riêng tư cũng là riêng tư, và các cột này trong tệp của mô hình vẫn riêng tư dưới mọi tên. Câu nhắc tên cột hoặc giá trị của nó không được giữ trong lịch sử, và tệp lưu chỉ nói là có một câu như vậy. Phiên chạy với `--private` hiện chúng như các cột khác."
      ),
      [
        "load \"{file}\" as copy private {field}",
        "load \"{file}\" as copy2 private {field}\ndescribe copy2",
      ]),
    Topic(
      "dates", [.dates, .dmy, .mdy, .ymd], .loading, "{load} FILE {dates} {dmy} | {mdy} | {ymd}",
      ("The order of day, month and year.", "Thứ tự ngày, tháng, năm."),
      [
        "load \"{file}\" as copy dates ymd", "load \"{file}\" as copy2 dates ymd time {time}",
        "load \"{file}\" as copy2 dates dmy time {time}",
      ]),
    Topic(
      "header", [.header, .row, .none, .delimiter], .loading,
      "{load} FILE {header} {row} NUMBER | {header} {none} | {delimiter} TEXT",
      (
        "Where the names of columns stand and what separates fields, where that cannot be seen from the file.",
        "Tên cột ở dòng nào và dấu phân cách các trường, khi nhìn tệp không rõ."
      ), ["load \"{file}\" as copy header row 1", "load \"{file}\" as copy2 delimiter \",\""]),
    Topic(
      "sheet", [.sheet, .encoding], .loading, "{load} FILE {sheet} TEXT | {encoding} TEXT",
      (
        "Which sheet of a workbook is read, and how a text is encoded. This version reads texts in UTF-8 alone.",
        "Đọc trang nào của bảng tính, và văn bản dùng bảng mã nào. Phiên bản này chỉ đọc văn bản mã UTF-8."
      ), ["load \"{file}\" as copy sheet \"1\"", "load \"{file}\" as copy2 encoding \"utf-8\""]),
    Topic(
      "open", [.open, .saveStore], .loading, "{open} FILE | {saveStore} FILE [{replace}]",
      (
        "Opens a store, the fast form of everything that is loaded; `save store` writes one.",
        "Mở một kho, dạng mở nhanh của mọi thứ đã nạp; `lưu kho` ghi ra kho."
      ), ["save store \"copy.store\" replace", "open \"copy.store\""]),
    Topic(
      "reload", [.reload, .unload], .loading, "{reload} | {unload} ENTITY",
      (
        "Reads all files again, or takes a table away.", "Đọc lại mọi tệp, hoặc gỡ một bảng."
      ), ["reload", "load \"{file}\" as copy\nunload copy"]),
  ]
}
