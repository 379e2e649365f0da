extension MessageTable {
  /// E55x: states, stocks and ratios declared with `per`.
  static let stateMessages: [MessageID: MessageText] = [
    .stateNeedsText: MessageText(
      what: ("{found} is no name of a state", "{found} không phải tên trạng thái"),
      cause: (
        "After `then` and `else` stands what the state is called, in double quotes.",
        "Sau `thì` và `còn lại` là tên trạng thái, trong ngoặc kép."
      ),
      help: (
        "`define states stage = case a then \"open\" \"đang mở\" else \"done\" \"xong\"`: a text, and a label after it.",
        "`định nghĩa trạng thái stage = trường hợp a thì \"open\" \"đang mở\" còn lại \"done\" \"xong\"`: một văn bản, sau đó là nhãn."
      )),
    .stateTwice: MessageText(
      what: ("the state {name} stands twice", "trạng thái {name} có hai lần"),
      cause: (
        "A state has one name, one label and one condition.",
        "Một trạng thái có một tên, một nhãn và một điều kiện."
      ),
      advice: (
        "join the conditions with `or`, or give the states different names",
        "hãy nối các điều kiện bằng `hoặc`, hoặc đặt tên khác nhau"
      ),
      help: (
        "Names and labels of states are told apart without case and marks; `unclassified` is the state of rows that match no condition.",
        "Tên và nhãn trạng thái được phân biệt không kể chữ hoa và dấu; `unclassified` là trạng thái của dòng không khớp điều kiện nào."
      )),
    .notASnapshot: MessageText(
      what: ("{name} is no snapshot", "{name} không phải cột ảnh chụp"),
      cause: (
        "`against` compares the states with a column that was true on one date.",
        "`đối chiếu với` so trạng thái với một cột đúng vào một ngày."
      ),
      advice: (
        "declare the column in its `load`, as in {example}",
        "hãy khai báo cột trong lệnh `nạp`, như {example}"
      ),
      help: (
        "`load … snapshot status on 2024-01-25` says that a column holds on that day only.",
        "`nạp … ảnh chụp status vào 2024-01-25` cho biết cột chỉ đúng vào ngày đó."
      )),
    .unknownState: MessageText(
      what: ("there is no state {name}", "không có trạng thái {name}"),
      cause: ("The states are {known}.", "Các trạng thái là {known}."),
      help: (
        "After `against` and a column stand states with the values that go with them.",
        "Sau `đối chiếu với` và một cột là các trạng thái kèm giá trị tương ứng."
      )),
    .perNeedsRatio: MessageText(
      what: ("{name} divides nothing", "{name} không có phép chia"),
      cause: (
        "`per` says by what a number is divided.",
        "`trên mỗi` cho biết một số được chia cho cái gì."
      ),
      advice: (
        "divide by a count, as in `{example}`, or leave `per` out",
        "hãy chia cho một số đếm, như `{example}`, hoặc bỏ `trên mỗi`"
      ),
      help: (
        "`define metric load = visits / desks per desk` is a number of visits for each desk.",
        "`định nghĩa phép đo tải = visits / desks trên mỗi desk` là số lượt cho mỗi bàn."
      )),
    .perOtherEntity: MessageText(
      what: ("the number is not divided by {name}", "số này không chia cho {name}"),
      cause: ("It is divided by {right}.", "Số này chia cho {right}."),
      help: (
        "After `per` stands the table whose count is below the line.",
        "Sau `trên mỗi` là bảng có số đếm ở mẫu số."
      )),
    .perOtherListing: MessageText(
      what: (
        "{name} is counted per {right}, not per {target}",
        "{name} tính trên mỗi {right}, không phải trên mỗi {target}"
      ),
      cause: (
        "Only a listing of {entities} has it for each row.",
        "Chỉ danh sách {entities} mới có số này cho từng dòng."
      ),
      help: (
        "`desks show load` lists a ratio declared `per desk`; elsewhere it stands at the head: `load by …`.",
        "`desks hiện tải` liệt kê tỷ số khai báo `trên mỗi desk`; nơi khác nó đứng đầu câu: `tải theo …`."
      )),
    .stockAgainstPeriod: MessageText(
      what: (
        "{name} cannot be compared over time this way",
        "không so sánh {name} theo thời gian như vậy được"
      ),
      cause: (
        "{name} is a stock: whatever span a row lies in, it is counted as it stands on one date.",
        "{name} là số tồn: dù dòng thuộc kỳ nào, nó được đếm theo tình trạng tại một ngày."
      ),
      advice: (
        "ask twice, each time with its own `as of`",
        "hãy hỏi hai lần, mỗi lần với `tính đến` riêng"
      ),
      help: (
        "A stock is compared by asking for it `as of` two dates.",
        "Số tồn được so sánh bằng cách hỏi `tính đến` hai ngày."
      )),
    .perAgainstPercent: MessageText(
      what: (
        "{name} is not compared with a percentage", "không so sánh {name} với phần trăm"
      ),
      cause: (
        "It is a number of one thing for each of another, not a part of a whole.",
        "Đó là số thứ này trên mỗi thứ kia, không phải phần của một tổng."
      ),
      help: (
        "A ratio declared with `per` is a plain number.",
        "Tỷ số khai báo với `trên mỗi` là một số thường."
      )),
    .perUnit: MessageText(
      what: ("{name} is {left} per {right}", "{name} là {left} trên mỗi {right}"),
      cause: (
        "It divides counts of different things on purpose.",
        "Phép đo này chủ ý chia số đếm của các thứ khác nhau."
      ),
      help: (
        "A ratio across tables is declared with `per` and is never a percentage.",
        "Tỷ số giữa các bảng được khai báo với `trên mỗi` và không bao giờ là phần trăm."
      )),
    .stockByTime: MessageText(
      what: (
        "{name} is counted as it stands on {date}, in the {grain} in which each row began",
        "{name} được đếm theo tình trạng ngày {date}, xếp vào {grain} mà mỗi dòng bắt đầu"
      ),
      cause: (
        "{name} is a stock; what stood at the end of each span is asked for `as of` that day.",
        "{name} là số tồn; số tồn cuối mỗi kỳ được hỏi bằng `tính đến` ngày đó."
      ),
      help: (
        "A stock by month shows the age of what stands now, not what stood then.",
        "Số tồn theo tháng cho thấy tuổi của số đang tồn, không phải số đã tồn lúc đó."
      )),
  ]
}
