extension MessageTable {
  /// E50x and N04x: scores, indexes and their parts.
  static let scoreMessages: [MessageID: MessageText] = [
    .scoreNeedsMaximum: MessageText(
      what: ("{name} needs a number of points", "{name} cần có số điểm"),
      cause: (
        "A score is `max` and a number of points for a ratio, or the sum of other scores.",
        "Điểm là `lớn nhất` và số điểm cho một tỷ lệ, hoặc tổng của các điểm khác."
      ),
      advice: (
        "write `max` and a number before `=`", "hãy viết `lớn nhất` và một số trước dấu `=`"
      ),
      help: (
        "`define score a max 10 = rate x` gives up to 10 points; `define score both = a + b` adds up.",
        "`định nghĩa điểm a lớn nhất 10 = tỷ lệ x` cho tối đa 10 điểm; `định nghĩa điểm c = a + b` cộng lại."
      )),
    .scoreNeedsRatio: MessageText(
      what: ("{name} is no ratio", "{name} không phải tỷ lệ"),
      cause: (
        "Points are given for a rate, or for a count divided by a count.",
        "Điểm được cho theo một tỷ lệ, hoặc số đếm chia cho số đếm."
      ),
      help: (
        "A score needs a part of a whole: `rate x`, `count x / count`, or a metric that is one.",
        "Điểm cần phần của một tổng: `tỷ lệ x`, `số lượng x / số lượng`, hoặc phép đo như thế."
      )),
    .notAScore: MessageText(
      what: ("there is no score {name}", "không có điểm nào tên {name}"),
      cause: (
        "An index is the sum of scores that are defined before it.",
        "Chỉ số là tổng của các điểm được định nghĩa trước nó."
      ),
      help: (
        "Define each part with `define score`, then add them up.",
        "Hãy định nghĩa từng phần bằng `định nghĩa điểm`, rồi cộng lại."
      )),
    .partTwice: MessageText(
      what: ("{name} stands twice in the sum", "{name} có hai lần trong tổng"),
      cause: ("Its points would count double.", "Điểm của nó sẽ bị tính hai lần."),
      help: ("Each part stands once in a sum.", "Mỗi phần chỉ có một lần trong tổng.")),
    .scoreNumberOutOfRange: MessageText(
      what: ("{found} is out of range", "{found} nằm ngoài khoảng cho phép"),
      cause: (
        "`max` and `full at` are above 0 and at most 1,000,000; `when empty` lies between 0 and `max`.",
        "`lớn nhất` và `trọn điểm tại` lớn hơn 0 và không quá 1.000.000; `khi trống` từ 0 đến `lớn nhất`."
      ),
      help: (
        "`max 20`, `full at 90%` and `when empty 0` are in range.",
        "`lớn nhất 20`, `trọn điểm tại 90%` và `khi trống 0` là hợp lệ."
      )),
    .bandUnreachable: MessageText(
      what: ("no number falls into {name}", "không số nào rơi vào {name}"),
      cause: (
        "Bounds go one way with one sign, and the class without a bound comes last.",
        "Các ngưỡng đi một chiều với cùng một dấu, và loại không có ngưỡng đứng cuối."
      ),
      help: (
        "`bands \"good\" >= 80, \"fair\" >= 50, \"poor\"` has three classes.",
        "`mức \"tốt\" >= 80, \"khá\" >= 50, \"yếu\"` có ba loại."
      )),
    .scoreNotSplit: MessageText(
      what: ("{name} cannot be split by {dimension}", "{name} không chia được theo {dimension}"),
      cause: (
        "Its part {part} counts {entity}, which are not divided by the same {dimension}.",
        "Phần {part} của nó đếm {entity}, không chia theo cùng {dimension} đó."
      ),
      advice: (
        "ask for parts that can be split, or split by something that all parts share",
        "hãy hỏi các phần chia được, hoặc chia theo điều mà mọi phần đều có"
      ),
      help: (
        "A score adds points of several tables, so `by` must mean the same for each of them.",
        "Điểm cộng từ nhiều bảng, nên `theo` phải có cùng nghĩa với từng bảng."
      )),
    .scoreNotFiltered: MessageText(
      what: (
        "{name} cannot be limited by {dimension}", "{name} không lọc được theo {dimension}"
      ),
      cause: (
        "Its part {part} counts {entity}, which have no such {dimension}.",
        "Phần {part} của nó đếm {entity}, không có {dimension} đó."
      ),
      advice: (
        "ask for parts that can be limited, or limit by something that all parts share",
        "hãy hỏi các phần lọc được, hoặc lọc theo điều mà mọi phần đều có"
      ),
      help: (
        "A score adds points of several tables, so `where` must mean the same for each of them.",
        "Điểm cộng từ nhiều bảng, nên `khi` phải có cùng nghĩa với từng bảng."
      )),
    .partsNeedScore: MessageText(
      what: ("only a score has parts", "chỉ điểm mới có thành phần"),
      cause: (
        "`with parts` shows what the points of a score or index are made of.",
        "`kèm thành phần` cho thấy điểm hoặc chỉ số gồm những gì."
      ),
      advice: ("ask for one of {known}", "hãy hỏi một trong {known}"),
      help: (
        "`s with parts` has a row for each part of the score `s`.",
        "`s kèm thành phần` có một dòng cho mỗi phần của điểm `s`."
      )),
    .partsStandAlone: MessageText(
      what: ("parts are shown of one score alone", "thành phần chỉ hiện cho riêng một điểm"),
      cause: (
        "The rows are the parts of {name}: they are not compared or ordered in the same sentence.",
        "Các dòng là thành phần của {name}: không so sánh hay sắp xếp trong cùng câu."
      ),
      advice: (
        "order them after `|`, or add `by`", "hãy sắp xếp sau dấu `|`, hoặc thêm `theo`"
      ),
      help: (
        "Without `by`, `with parts` makes a table of parts; steps after `|` work on it.",
        "Không có `theo`, `kèm thành phần` tạo bảng các phần; các bước sau `|` làm việc trên bảng đó."
      )),
    .pointsAgainstPercent: MessageText(
      what: ("points are not compared with a percentage", "điểm không so sánh với phần trăm"),
      cause: ("{name} is a number of points.", "{name} là số điểm."),
      help: ("Points are compared with a plain number.", "Điểm được so sánh với số thường.")),
    .pointsMissing: MessageText(
      what: (
        "{count} of {shown} {count|has|have} no {column}: nothing to count for {parts}",
        "{count} trên {shown} không có {column}: không có gì để đếm cho {parts}"
      ),
      cause: (
        "A sum has no points where one of its parts has none.",
        "Tổng không có điểm khi một phần của nó không có."
      ),
      help: (
        "`when empty 0` or `when empty full` in the definition gives points to 0/0.",
        "`khi trống 0` hoặc `khi trống trọn điểm` trong định nghĩa cho điểm khi 0/0."
      )),
    .losesMost: MessageText(
      what: (
        "{part} loses most, {lost} of {maximum}; `{sentence}` shows where",
        "{part} mất nhiều điểm nhất, {lost} trên {maximum}; `{sentence}` cho biết mất ở đâu"
      ),
      cause: (
        "It is itself the sum of others.", "Bản thân nó là tổng của các điểm khác."
      ),
      help: (
        "`with parts` shows of any score where its points are lost.",
        "`kèm thành phần` cho thấy mỗi điểm bị mất ở đâu."
      )),
    .rankedWithin: MessageText(
      what: (
        "places of {name} are within each {field}", "thứ hạng theo {name} tính trong từng {field}"
      ),
      cause: ("The model says so.", "Mô hình quy định như vậy."),
      help: (
        "`rank within tier` in a definition ranks members with the same tier; `as rank within` does so in one sentence.",
        "`xếp hạng trong tier` trong định nghĩa xếp hạng các phần tử cùng cấp; `dạng xếp hạng trong` làm vậy trong một câu."
      )),
  ]
}
