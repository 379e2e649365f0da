extension MessageTable {
  /// N01x: facts beside the numbers of a result.
  static let resultMessages: [MessageID: MessageText] = [
    .periodNotOver: MessageText(
      what: (
        "{period} is not over: until {date}, beside {other} until {otherDate}",
        "{period} chưa kết thúc: tính đến {date}, so với {other} tính đến {otherDate}"
      ),
      cause: (
        "Both are counted for the same part.", "Cả hai được tính cho cùng một phần."
      ),
      help: (
        "A period that is not over is compared with the same part of the other one.",
        "Kỳ chưa kết thúc được so với đúng phần tương ứng của kỳ kia."
      )),
    .answeredAsOf: MessageText(
      what: ("as of {date}", "tính đến {date}"),
      cause: (
        "What happened after that day is not part of the answer.",
        "Những gì xảy ra sau ngày đó không nằm trong câu trả lời."
      ),
      help: (
        "Every answer has its date. A table tells it in its last line; beside csv, tsv, json, jsonl and html it is told on standard error, unless `-q` is given.",
        "Câu trả lời nào cũng có ngày. Bảng cho biết ngày ở dòng cuối; với csv, tsv, json, jsonl và html, ngày được báo ở luồng lỗi, trừ khi có `-q`."
      )),
    .tiesKept: MessageText(
      what: ("{shown} rows instead of {asked}", "{shown} dòng thay vì {asked}"),
      cause: ("The last ones are equal.", "Các dòng cuối bằng nhau."),
      help: (
        "`top` and `bottom` keep rows that tie at the cut; `exact` cuts them.",
        "`cao nhất` và `thấp nhất` giữ các dòng bằng nhau ở chỗ cắt; `chính xác` cắt đúng số dòng."
      )),
    .unknownsLeftOut: MessageText(
      what: (
        "{count} {count|row is|rows are} left out of {column}",
        "{count} dòng không được tính trong {column}"
      ),
      cause: (
        "What it asks is unknown for them, since a value is missing.",
        "Không xác định được điều kiện của chúng vì thiếu giá trị."
      ),
      help: (
        "A rate counts the rows where its condition is true or false.",
        "Tỷ lệ chỉ tính các dòng mà điều kiện là đúng hoặc sai."
      )),
    .membersWithoutRows: MessageText(
      what: (
        "{count} of the {shown} {noun} {count|has|have} no rows at all",
        "{count} trong {shown} {noun} không có dòng nào"
      ),
      cause: (
        "Their counts are 0 and their rates are missing.",
        "Số lượng của chúng là 0 và không có tỷ lệ."
      ),
      help: (
        "A listing shows every member, also those without rows below them.",
        "Danh sách gồm mọi phần tử, kể cả khi không có dòng nào bên dưới."
      )),
    .membersNotValid: MessageText(
      what: (
        "left out: {count} {noun}, not valid on {date}",
        "không tính {count} {noun} không có hiệu lực vào ngày {date}"
      ),
      cause: (
        "A member exists from its first to its last day, both included.",
        "Một phần tử có hiệu lực từ ngày đầu đến hết ngày cuối."
      ),
      help: (
        "Asked `as of` one of its days, it is there.",
        "Hỏi `tính đến` một ngày trong thời hạn đó thì có nó."
      )),
    .membersWithOnlyUnknowns: MessageText(
      what: (
        "{count} of the {shown} {noun} {count|has|have} no known row for {column}",
        "{count} trong {shown} {noun} không có dòng nào xác định được cho {column}"
      ),
      cause: (
        "The rate of a member whose rows are all unknown is missing.",
        "Phần tử mà mọi dòng đều không xác định thì không có tỷ lệ."
      ),
      help: (
        "A rate counts the rows where its condition is true or false.",
        "Tỷ lệ chỉ tính các dòng mà điều kiện là đúng hoặc sai."
      )),
  ]
}
