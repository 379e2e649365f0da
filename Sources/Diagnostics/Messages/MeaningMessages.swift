extension MessageTable {
  /// E2xx: types, levels, grain, placement.
  static let meaningMessages: [MessageID: MessageText] = [
    .countNeedsComparison: MessageText(
      what: ("{name} is a count here", "{name} ở đây là số đếm"),
      cause: (
        "Seen from {entity}, {name} is the number of rows where it is true; a condition compares it.",
        "Nhìn từ {entity}, {name} là số dòng thỏa điều kiện; cần so sánh nó với một số."
      ),
      help: (
        "From above, a flag is a number: compare it, as in `> 0`.",
        "Nhìn từ cấp trên, cờ là một con số: hãy so sánh, như `> 0`."
      )),
    .measureInWhere: MessageText(
      what: (
        "{name} is a measure and cannot stand in `where`",
        "{name} là phép đo, không đứng trong `khi`"
      ),
      cause: (
        "In a measure sentence `where` filters rows; groups are filtered by `having`.",
        "Trong câu đo lường, `khi` lọc dòng; nhóm được lọc bằng `có`."
      ),
      help: (
        "`where` filters rows before counting, `having` the groups afterwards.",
        "`khi` lọc dòng trước khi đếm, `có` lọc nhóm sau khi đếm."
      )),
    .fieldInHaving: MessageText(
      what: ("{name} cannot stand in `having`", "{name} không đứng trong `có`"),
      cause: (
        "`having` compares measures of groups; rows are filtered by `where`.",
        "`có` so sánh phép đo của nhóm; dòng được lọc bằng `khi`."
      ),
      help: (
        "`where` filters rows before counting, `having` the groups afterwards.",
        "`khi` lọc dòng trước khi đếm, `có` lọc nhóm sau khi đếm."
      )),
    .countAgainstPercent: MessageText(
      what: ("a count is not compared with a percentage", "số đếm không so sánh với phần trăm"),
      cause: (
        "{name} is a count; its rate is `rate {plain}`.",
        "{name} là số đếm; tỷ lệ của nó là `tỷ lệ {plain}`."
      ),
      help: (
        "Compare a rate with a percentage, a count with a number.",
        "So sánh tỷ lệ với phần trăm, số đếm với con số."
      )),
    .numberAgainstPercent: MessageText(
      what: (
        "{name} is not compared with a percentage", "không so sánh {name} với phần trăm"
      ),
      cause: (
        "{found} is a part of a whole, the number {value}; {name} is no part of one.",
        "{found} là phần của một tổng, tức số {value}; {name} không phải phần của một tổng."
      ),
      advice: (
        "write {plain}, or {value} if that is meant", "hãy viết {plain}, hoặc {value} nếu ý là vậy"
      ),
      help: (
        "Rates and quotients are compared with percentages, other numbers with plain numbers.",
        "Tỷ lệ và thương được so sánh với phần trăm, các số khác với số thường."
      )),
    .rateAgainstNumber: MessageText(
      what: ("a rate is compared with a percentage", "tỷ lệ được so sánh với phần trăm"),
      cause: (
        "A rate lies between 0 and 1; {found} without % is over 1.",
        "Tỷ lệ nằm giữa 0 và 1; {found} không có % thì lớn hơn 1."
      ),
      help: ("Write 5% or 0.05.", "Hãy viết 5% hoặc 0.05.")),
    .notAFlag: MessageText(
      what: ("{name} is not a flag", "{name} không phải là cờ"),
      cause: (
        "A rate needs something that is true or false; {name} is {type}.",
        "Tỷ lệ cần điều đúng hoặc sai; {name} là {type}."
      ),
      help: (
        "Take the rate of a flag, or of a condition in brackets.",
        "Hãy lấy tỷ lệ của một cờ, hoặc của điều kiện trong ngoặc."
      )),
    .notNumeric: MessageText(
      what: ("{name} is not a number", "{name} không phải là số"),
      cause: (
        "{function} needs numbers; {name} is {type}.", "{function} cần số; {name} là {type}."
      ),
      help: (
        "sum, avg, median, min and max work on numbers; distinct and count on everything.",
        "tổng, trung bình, trung vị, nhỏ nhất, lớn nhất dùng cho số; riêng biệt, số lượng dùng cho mọi thứ."
      )),
    .dateAgainstText: MessageText(
      what: ("{name} is a date, {found} a text", "{name} là ngày, {found} là văn bản"),
      cause: (
        "Dates stand without quotes, as in 2023-01-31.",
        "Ngày viết không có ngoặc kép, như 2023-01-31."
      ),
      help: ("A text is never read as a date.", "Văn bản không được đọc thành ngày.")),
    .linkAgainstNumber: MessageText(
      what: ("{name} is a link, {found} a number", "{name} là liên kết, {found} là số"),
      cause: (
        "{name} leads to {entity}; a link is compared with its label in double quotes.",
        "{name} dẫn đến {entity}; liên kết so sánh với nhãn trong ngoặc kép."
      ),
      help: (
        "Compare a link with a label in double quotes; its key is a column of its own.",
        "So sánh liên kết với nhãn trong ngoặc kép; khóa là một cột riêng."
      )),
    .codeAgainstNumber: MessageText(
      what: ("{name} is a text, {found} a number", "{name} là văn bản, {found} là số"),
      cause: (
        "Codes are texts, because zeros at their ends count.",
        "Mã là văn bản, vì số 0 ở đầu và cuối đều có nghĩa."
      ),
      help: ("Put codes in double quotes.", "Hãy đặt mã trong ngoặc kép.")),
    .durationMismatch: MessageText(
      what: ("{name} is a plain number, not a time", "{name} là số thường, không phải thời gian"),
      cause: (
        "{found} has a unit; a number is compared with a number.",
        "{found} có đơn vị; số chỉ so sánh với số."
      ),
      help: (
        "The difference of two dates has a unit; a number of days does not.",
        "Hiệu hai ngày có đơn vị; số ngày thì không."
      )),
    .duplicateDimension: MessageText(
      what: ("{name} stands twice in `by`", "{name} xuất hiện hai lần trong `theo`"),
      cause: (
        "Grouping twice by the same thing changes nothing.",
        "Nhóm hai lần theo một thứ không thay đổi gì."
      ),
      help: ("List each dimension once.", "Mỗi cách nhóm chỉ nêu một lần.")),
    .rateOfMeasure: MessageText(
      what: ("{name} is already a measure", "{name} đã là phép đo"),
      cause: (
        "`rate` turns a flag into a measure; {name} needs no `rate` before it.",
        "`tỷ lệ` biến cờ thành phép đo; trước {name} không cần `tỷ lệ`."
      ),
      help: ("Use the measure without `rate`.", "Hãy dùng phép đo không kèm `tỷ lệ`.")),
    .rateOverCount: MessageText(
      what: ("a rate is not divided by a count", "không chia tỷ lệ cho số lượng"),
      cause: (
        "A rate is one count divided by another already.",
        "Tỷ lệ vốn đã là số lượng chia cho số lượng."
      ),
      help: (
        "A count is divided by a count, and a rate compared with a rate.",
        "Số lượng chia cho số lượng, tỷ lệ so với tỷ lệ."
      )),
    .textNotWritten: MessageText(
      what: (
        "a text in double quotes is looked for here", "ở đây cần một văn bản trong ngoặc kép"
      ),
      cause: ("{found} is {type}.", "{found} là {type}."),
      help: (
        "`contains`, `starts`, `ends` and `like` look for one text in all rows, not for the value of a column.",
        "`chứa`, `bắt đầu bằng`, `kết thúc bằng` và `giống` tìm một văn bản trong mọi dòng, không phải giá trị của cột."
      )),
    .mixedGrain: MessageText(
      what: (
        "{left} and {right} do not count the same things",
        "{left} và {right} không đếm cùng một thứ"
      ),
      cause: (
        "A ratio joins counts of one kind, unless a definition declares it `per`.",
        "Tỷ số nối các số đếm cùng loại, trừ khi định nghĩa khai báo `trên mỗi`."
      ),
      advice: (
        "declare it with a name, as in {example}", "hãy khai báo với một tên, như {example}"
      ),
      help: (
        "A share of different things is no percentage. A metric with `per` declares such a ratio on purpose.",
        "Tỷ số của hai thứ khác nhau không phải phần trăm. Phép đo có `trên mỗi` khai báo tỷ số ấy một cách chủ ý."
      )),
    .rateAsShare: MessageText(
      what: ("a rate has no share", "tỷ lệ không có tỷ trọng"),
      cause: (
        "Shares add up to 100%, rates do not.", "Tỷ trọng cộng lại bằng 100%, tỷ lệ thì không."
      ),
      help: ("Take the share of a count or a sum.", "Hãy lấy tỷ trọng của số lượng hoặc tổng.")),
    .stockOverPeriods: MessageText(
      what: ("{name} cannot be added up over time", "không cộng dồn {name} theo thời gian được"),
      cause: (
        "{name} is a stock: what stands at one moment stands again at the next.",
        "{name} là số tồn: cái đang có lúc này vẫn có ở lúc sau."
      ),
      help: ("Ask for a stock `as of` a date.", "Hãy hỏi số tồn `tính đến` một ngày.")),
    .snapshotAtOtherDate: MessageText(
      what: ("{name} is known only on {date}", "{name} chỉ có giá trị vào {date}"),
      cause: (
        "The column holds the state of that day, and the question is as of {asOf}.",
        "Cột giữ trạng thái của ngày đó, còn câu hỏi tính đến {asOf}."
      ),
      advice: (
        "ask what is made of events, which is right at every date: {known}",
        "hãy hỏi cái dựa trên sự kiện, đúng với mọi ngày: {known}"
      ),
      help: (
        "Use a flag made of events, which is right at every date.",
        "Hãy dùng cờ dựa trên sự kiện, đúng với mọi ngày."
      )),
    .versusNeedsPeriod: MessageText(
      what: ("there is no period to compare with", "không có kỳ để so sánh"),
      cause: (
        "`vs` a period needs `during`, or `since` and `until`.",
        "`so với` một kỳ cần `trong kỳ`, hoặc `kể từ` và `đến hết`."
      ),
      help: ("Add `during` and a period.", "Hãy thêm `trong kỳ` và một kỳ.")),
    .versusNeedsGrain: MessageText(
      what: ("`previous` has nothing to go back from", "`trước` không có mốc để lùi lại"),
      cause: (
        "It needs `during` with one whole {grain}, or {grain} in `by`.",
        "Cần `trong kỳ` với trọn một {grain}, hoặc {grain} trong `theo`."
      ),
      help: (
        "Add `during`, or the grain to `by`.",
        "Hãy thêm `trong kỳ`, hoặc đơn vị thời gian vào `theo`."
      )),
    .eachNotInBy: MessageText(
      what: ("{name} does not stand in `by`", "{name} không có trong `theo`"),
      cause: (
        "`each` ranks within a dimension of `by`.", "`mỗi` xếp hạng trong một cách nhóm của `theo`."
      ),
      help: ("Add the dimension to `by`.", "Hãy thêm cách nhóm đó vào `theo`.")),
    .rankingNeedsSort: MessageText(
      what: ("there is nothing to rank by", "không có gì để xếp hạng"),
      cause: (
        "A listing has no measure of its own; `sort` says what counts.",
        "Danh sách không có phép đo riêng; `sắp xếp` nói dùng gì để xếp."
      ),
      advice: ("add `sort` and a measure", "thêm `sắp xếp` và một phép đo"),
      help: (
        "In a listing, top and bottom need sort.",
        "Trong danh sách, cao nhất và thấp nhất cần sắp xếp."
      )),
    .whyNeedsVersus: MessageText(
      what: ("`why` needs something to compare with", "`vì sao` cần cái để so sánh"),
      cause: (
        "It explains a change, so `vs` and a period must say from when.",
        "Nó giải thích một thay đổi, nên phải có `so với` và một kỳ."
      ),
      help: (
        "`why` splits the change of a rate between two periods: add `vs`.",
        "`vì sao` tách thay đổi của tỷ lệ giữa hai kỳ: hãy thêm `so với`."
      )),
    .fieldAlone: MessageText(
      what: ("{name} cannot stand alone", "{name} không đứng riêng được"),
      cause: (
        "{name} is a column of {entity}; it needs a measure such as avg, or `show`.",
        "{name} là cột của {entity}; nó cần phép đo như trung bình, hoặc `hiện`."
      ),
      help: (
        "List a table with `show`, or measure a column with avg, sum, median.",
        "Liệt kê bảng với `hiện`, hoặc đo cột bằng trung bình, tổng, trung vị."
      )),
    .noTimeColumn: MessageText(
      what: ("{entity} has no time", "{entity} không có thời gian"),
      cause: (
        "Periods and grains need the column that `load … time` names.",
        "Kỳ và đơn vị thời gian cần cột nêu ở `nạp … thời gian`."
      ),
      advice: (
        "name it when the file is loaded: `load \"table.csv\" as t time COLUMN`",
        "hãy nêu cột đó khi nạp tệp: `nạp \"bang.csv\" dạng t thời gian CỘT`"
      ),
      help: (
        "Name a time column with `load … time`.", "Hãy nêu cột thời gian bằng `nạp … thời gian`."
      )),
    .formNeedsGrain: MessageText(
      what: ("the form {form} needs time in `by`", "dạng {form} cần thời gian trong `theo`"),
      cause: (
        "It follows the numbers from one period to the next.",
        "Nó theo dõi con số từ kỳ này sang kỳ sau."
      ),
      help: (
        "Add month, quarter or another grain to `by`.",
        "Hãy thêm tháng, quý hoặc đơn vị khác vào `theo`."
      )),
    .noTarget: MessageText(
      what: ("{name} has no target", "{name} không có chỉ tiêu"),
      cause: (
        "`vs target` compares with the `target` of a definition.",
        "`so với chỉ tiêu` so sánh với `chỉ tiêu` nêu trong một định nghĩa."
      ),
      help: (
        "Give the flag or metric a `target` where it is defined.",
        "Hãy nêu `chỉ tiêu` ở nơi định nghĩa cờ hoặc phép đo."
      )),
    .tooManyColumns: MessageText(
      what: (
        "{name} would make {count} columns", "{name} sẽ tạo ra {count} cột"
      ),
      cause: (
        "`across` makes one column for each value, at most {limit}.",
        "`ngang theo` tạo một cột cho mỗi giá trị, tối đa {limit} cột."
      ),
      help: (
        "Group by it with `by`, or choose fewer values with `where`.",
        "Hãy nhóm bằng `theo`, hoặc chọn ít giá trị hơn bằng `khi`."
      )),
    .tooManyGroups: MessageText(
      what: (
        "`with zeros` would make more than {limit} groups",
        "`kèm nhóm trống` sẽ tạo ra hơn {limit} nhóm"
      ),
      cause: (
        "It makes a group of every combination of what `by` names, also of those without rows.",
        "Nó tạo một nhóm cho mọi tổ hợp của những gì nêu trong `theo`, kể cả tổ hợp không có dòng nào."
      ),
      advice: (
        "name less in `by`, or leave `with zeros` out",
        "hãy nêu ít hơn trong `theo`, hoặc bỏ `kèm nhóm trống`"
      ),
      help: (
        "`with zeros` multiplies: 40 names in 12 months are 480 groups, with 2,500 codes 1,200,000.",
        "`kèm nhóm trống` nhân lên: 40 tên trong 12 tháng là 480 nhóm, thêm 2.500 mã là 1.200.000."
      )),
    .numberOutOfRange: MessageText(
      what: (
        "{found} is not a whole number from {least} to {most}",
        "{found} không phải số nguyên từ {least} đến {most}"
      ),
      cause: (
        "Only such a number can stand here.", "Ở đây chỉ dùng được số như vậy."
      ),
      help: (
        "A duration has at most 999,999 units; `round` keeps up to 12 places after the point, or before it.",
        "Khoảng thời gian có nhiều nhất 999.999 đơn vị; `round` giữ tối đa 12 chữ số sau hoặc trước dấu thập phân."
      )),
    .withinNotInBy: MessageText(
      what: ("{name} does not stand in `by`", "{name} không có trong `theo`"),
      cause: (
        "`as share within` takes parts of a dimension of `by`.",
        "`tỷ trọng trong` lấy phần của một cách nhóm trong `theo`."
      ),
      help: ("Add the dimension to `by`.", "Hãy thêm cách nhóm đó vào `theo`.")),
    .indexNeedsOneSpan: MessageText(
      what: ("the index does not begin with one {grain}", "chỉ số không bắt đầu bằng một {grain}"),
      cause: (
        "The value of one whole {grain} of `by` is 100.",
        "Giá trị của trọn một {grain} trong `theo` là 100."
      ),
      help: (
        "Write one period of the grain in `by`, as in `as index 2023-01 by month`.",
        "Hãy nêu một kỳ đúng đơn vị trong `theo`, như `dạng chỉ số 2023-01 theo tháng`."
      )),
    .notBound: MessageText(
      what: ("{found} has no meaning here", "{found} không có nghĩa ở đây"),
      cause: ("{reason}.", "{reason}."),
      help: ("`help` shows what a sentence can say.", "`help` cho biết một câu có thể nói gì.")),
    .wrongArgumentCount: MessageText(
      what: (
        "{name} takes {expected} values, not {found}",
        "{name} nhận {expected} giá trị, không phải {found}"
      ),
      cause: (
        "The values stand in brackets, separated by commas.",
        "Các giá trị đặt trong ngoặc, cách nhau bằng dấu phẩy."
      ),
      help: (
        "`help` and the function's name show its values.",
        "`help` và tên hàm cho biết các giá trị của nó."
      )),
  ]
}
