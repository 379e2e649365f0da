extension MessageTable {
  /// E0xx: what the parser finds.
  static let syntaxMessages: [MessageID: MessageText] = [
    // `rate online by , month`
    .unexpectedToken: MessageText(
      what: ("{found} is not expected here", "không thể có {found} ở đây"),
      cause: ("{expected} must stand here.", "Chỗ này phải là {expected}."),
      help: (
        "A sentence starts with what you want; clauses such as by, where and during follow, each with its own parts.",
        "Câu bắt đầu bằng điều muốn hỏi; sau đó là các mệnh đề như theo, khi, trong kỳ, mỗi mệnh đề có phần riêng."
      )),
    // `units where late =`
    .unexpectedEnd: MessageText(
      what: ("the sentence ends too early", "câu kết thúc quá sớm"),
      cause: ("{expected} must follow.", "Còn thiếu {expected}."),
      help: (
        "Something is still missing after the last word. At the prompt a sentence goes on after an open bracket, a comma, `|`, `=` or an operator.",
        "Sau từ cuối cùng còn thiếu một phần. Ở dấu nhắc, câu được viết tiếp sau dấu ngoặc mở, dấu phẩy, `|`, `=` hoặc phép toán."
      )),
    // `rate online ~ 5`
    .unknownCharacter: MessageText(
      what: ("the character {found} has no meaning here", "ký tự {found} không có nghĩa ở đây"),
      cause: (
        "Names are made of letters, digits and `_`; other names stand in backquotes, texts in double quotes.",
        "Tên gồm chữ cái, chữ số và `_`; tên khác đặt trong dấu nháy ngược, văn bản đặt trong ngoặc kép."
      ),
      help: (
        "Put a name with other characters in backquotes, and a text in double quotes. Variables begin with @.",
        "Đặt tên có ký tự khác trong dấu nháy ngược và văn bản trong ngoặc kép. Biến bắt đầu bằng @."
      )),
    // `name = "abc`
    .unclosedText: MessageText(
      what: ("the text is not closed", "văn bản chưa được đóng"),
      cause: (
        "A text begins and ends with a double quote on the same line.",
        "Văn bản mở và đóng bằng dấu ngoặc kép trên cùng một dòng."
      ),
      help: (
        "A text closes on its own line. Two double quotes inside a text stand for one.",
        "Văn bản phải đóng trên chính dòng của nó. Hai dấu ngoặc kép liền nhau bên trong là một dấu."
      )),
    // `units where (late = 0`
    .unclosedBracket: MessageText(
      what: ("the bracket is not closed", "dấu ngoặc chưa được đóng"),
      cause: ("A `)` is missing for this `(`.", "Thiếu dấu `)` cho dấu `(` này."),
      help: (
        "Every open bracket needs a closing one before the sentence ends.",
        "Mỗi dấu ngoặc mở cần một dấu đóng trước khi câu kết thúc."
      )),
    // `during 2023-13`
    .wrongDate: MessageText(
      what: ("there is no date {date}", "không có ngày {date}"),
      cause: ("{reason}.", "{reason}."),
      advice: (
        "dates are written 2023, 2023-H1, 2023-Q1, 2023-03, 2023-W07 or 2023-03-15",
        "ngày viết là 2023, 2023-H1, 2023-Q1, 2023-03, 2023-W07 hoặc 2023-03-15"
      ),
      help: (
        "Four digits, a dash and a digit, Q, W or H are always a date: 2023-H1, 2023-Q1, 2023-03, 2023-W07, 2023-03-15. To subtract, put blanks around the minus.",
        "Bốn chữ số, gạch nối rồi chữ số, Q, W hoặc H luôn là ngày: 2023-H1, 2023-Q1, 2023-03, 2023-W07, 2023-03-15. Muốn trừ, hãy để khoảng trắng quanh dấu trừ."
      )),
    // `submitted = 31/02/2023`
    .slashedDate: MessageText(
      what: ("{date} is not the form of a date here", "{date} không phải dạng ngày ở đây"),
      cause: (
        "Dates are written year-month-day, as in {form}.",
        "Ngày viết theo năm-tháng-ngày, như {form}."
      ),
      help: (
        "Day, month and year with slashes mean different days to different readers, so dates are written 2023-02-28.",
        "Ngày viết bằng gạch chéo dễ hiểu khác nhau, nên ngày được viết 2023-02-28."
      )),
    // `late === 0`
    .unknownOperator: MessageText(
      what: ("there is no operator {found}", "không có phép toán {found}"),
      cause: (
        "The comparisons are = != == < <= > >=, and conditions are joined by `and` and `or`.",
        "Các phép so sánh là = != == < <= > >=, và các điều kiện nối bằng `và`, `hoặc`."
      ),
      help: (
        "= compares without regard to case, == compares texts exactly, != is not equal.",
        "= so sánh không kể chữ hoa, == so sánh văn bản chính xác, != là khác."
      )),
    // `1 < x < 5`
    .chainedComparison: MessageText(
      what: ("comparisons do not chain", "không nối liền được các phép so sánh"),
      cause: (
        "Each comparison has one left and one right side; this {found} is a second one.",
        "Mỗi phép so sánh có một vế trái và một vế phải; dấu {found} này là phép thứ hai."
      ),
      help: (
        "Write two comparisons joined by `and`, or `between a and b`.",
        "Hãy viết hai phép so sánh nối bằng `và`, hoặc `trong khoảng a và b`."
      )),
    // `by a by b`
    .duplicateClause: MessageText(
      what: ("{clause} stands twice", "{clause} xuất hiện hai lần"),
      cause: (
        "Each clause stands at most once; only `where` may be repeated.",
        "Mỗi mệnh đề chỉ có một lần; riêng `khi` được lặp lại."
      ),
      help: (
        "Clauses stand in any order, each at most once. Several `where` are joined by and.",
        "Các mệnh đề theo thứ tự tùy ý, mỗi mệnh đề một lần. Nhiều `khi` được nối bằng và."
      )),
    // ten thousand brackets
    .nestedTooDeep: MessageText(
      what: ("the sentence is nested too deeply", "câu lồng nhau quá sâu"),
      cause: (
        "At most {limit} brackets may stand inside one another.",
        "Nhiều nhất {limit} dấu ngoặc được lồng trong nhau."
      ),
      help: (
        "Break the sentence up: define a flag, a field or a metric for the inner part.",
        "Hãy tách câu: định nghĩa cờ, trường hoặc phép đo cho phần bên trong."
      )),
    // a sum of thousands of terms
    .tooManyOperators: MessageText(
      what: ("the sentence has too many operators", "câu có quá nhiều phép toán"),
      cause: (
        "At most {limit} arithmetic operators may stand in one sentence.",
        "Nhiều nhất {limit} phép tính trong một câu."
      ),
      help: (
        "Break the sentence up: define a field or a metric for a part of it.",
        "Hãy tách câu: định nghĩa trường hoặc phép đo cho một phần."
      )),
    // `units whre late = 0`
    .unknownClause: MessageText(
      what: ("{found} begins no clause", "{found} không mở đầu mệnh đề nào"),
      cause: (
        "After what you want come clauses such as where, by, during, sort, top, show.",
        "Sau điều muốn hỏi là các mệnh đề như khi, theo, trong kỳ, sắp xếp, cao nhất, hiện."
      ),
      advice: ("`help` lists the clauses", "`help` liệt kê các mệnh đề"),
      help: (
        "The clauses are by, across, where, having, during, from … to, since, until, as of, vs, sort, top, bottom, limit, show, with.",
        "Các mệnh đề là theo, ngang theo, khi, có, trong kỳ, từ … đến, kể từ, đến hết, tính đến, so với, sắp xếp, cao nhất, thấp nhất, giới hạn, hiện, kèm."
      )),
    // `rate online late = 3`
    .missingClauseWord: MessageText(
      what: (
        "a clause word is missing before {found}", "thiếu từ mở đầu mệnh đề trước {found}"
      ),
      cause: (
        "Two names cannot stand side by side: `where`, `by` or a comma joins them.",
        "Hai tên không đứng liền nhau: cần `khi`, `theo` hoặc dấu phẩy ở giữa."
      ),
      advice: (
        "write `where` before a condition, `by` before a grouping",
        "viết `khi` trước điều kiện, `theo` trước cách nhóm"
      ),
      help: (
        "`where` begins a condition, `by` a grouping; a comma lists several things.",
        "`khi` mở đầu điều kiện, `theo` mở đầu cách nhóm; dấu phẩy liệt kê nhiều thứ."
      )),
    // `conut units`
    .unknownStart: MessageText(
      what: ("{found} begins no sentence", "{found} không mở đầu câu nào"),
      cause: (
        "A sentence begins with a measure, a name of the data or a command.",
        "Câu bắt đầu bằng một phép đo, một tên trong dữ liệu hoặc một lệnh."
      ),
      advice: (
        "`describe` lists the names, `help` the words", "`mô tả` liệt kê các tên, `help` các từ"
      ),
      help: (
        "Ask by rate, count, sum and the like or by a name; `help` lists the commands.",
        "Hãy hỏi bằng tỷ lệ, số lượng, tổng… hoặc bằng một tên; `help` liệt kê các lệnh."
      )),
    // `units where (late online)`
    .missingOperator: MessageText(
      what: ("an operator is missing before {found}", "thiếu phép toán trước {found}"),
      cause: (
        "Two values cannot stand side by side: `and`, `or` or a comparison joins them.",
        "Hai giá trị không đứng liền nhau: cần `và`, `hoặc` hay phép so sánh ở giữa."
      ),
      help: (
        "Join conditions by `and` or `or`; compare values by = != < <= > >=.",
        "Nối điều kiện bằng `và`, `hoặc`; so sánh giá trị bằng = != < <= > >=."
      )),
    // `x in 5`
    .listExpected: MessageText(
      what: ("after `in` a list must stand", "sau `thuộc` phải là một danh sách"),
      cause: (
        "{found} is a single value; a list stands in brackets, a range is written a..b.",
        "{found} là một giá trị; danh sách đặt trong ngoặc, khoảng viết là a..b."
      ),
      help: (
        "`in` takes a list in brackets, a range a..b, or a period such as 2023-Q1.",
        "`thuộc` nhận danh sách trong ngoặc, khoảng a..b, hoặc kỳ như 2023-Q1."
      )),
    // `count by month as cumulative`
    .formAfterClause: MessageText(
      what: ("{found} must stand before the clauses", "{found} phải đứng trước các mệnh đề"),
      cause: (
        "A form or label stands right after the measure it belongs to.",
        "Dạng hay nhãn đứng ngay sau phép đo của nó."
      ),
      help: (
        "`as` and `label` belong to one measure and follow it at once.",
        "`dạng` và `nhãn` thuộc về một phép đo và đứng ngay sau nó."
      )),
    // `rate late by month chart line`
    .missingPipe: MessageText(
      what: ("{found} follows a `|`", "{found} đứng sau dấu `|`"),
      cause: (
        "It is a step on the finished table, so `|` stands before it.",
        "Đây là thao tác trên bảng đã có, nên trước nó là `|`."
      ),
      help: (
        "After `|`: sort, top, bottom, limit, show, keep, drop, rename, add, chart, save, rows of, expect, say.",
        "Sau `|`: sắp xếp, cao nhất, thấp nhất, giới hạn, hiện, giữ, bỏ, đổi tên, thêm, biểu đồ, lưu, dòng của, kỳ vọng, nói."
      )),
    // `by month`
    .missingHead: MessageText(
      what: (
        "the sentence does not say what is wanted", "câu chưa nói muốn biết điều gì"
      ),
      cause: (
        "A sentence starts with a thing to list or a measure; {found} begins a clause.",
        "Câu bắt đầu bằng thứ cần liệt kê hoặc phép đo; {found} mở đầu một mệnh đề."
      ),
      advice: (
        "write first what you want, such as `count`; a line that begins with `|` works on the last result",
        "viết trước điều muốn hỏi, như `số lượng`; dòng bắt đầu bằng `|` làm việc trên kết quả vừa có"
      ),
      help: (
        "A thing alone lists its members; a measure such as count or rate gives numbers. `it` is the last result.",
        "Một thứ đứng riêng thì được liệt kê; phép đo như số lượng, tỷ lệ cho ra con số. `it` là kết quả vừa có."
      )),
    // `rate (late) = 0 of units` without brackets
    .conditionNeedsBrackets: MessageText(
      what: ("the condition needs brackets", "điều kiện cần dấu ngoặc"),
      cause: (
        "After `rate` and `count` a condition stands in brackets, so that its end is clear.",
        "Sau `tỷ lệ` và `số lượng`, điều kiện đặt trong ngoặc để rõ chỗ kết thúc."
      ),
      help: (
        "rate and count take a flag, or a condition in brackets.",
        "tỷ lệ và số lượng nhận một cờ, hoặc điều kiện trong ngoặc."
      )),
    // `rate late > 5% by unit`
    .comparisonOfMeasure: MessageText(
      what: (
        "a question does not start with a comparison", "câu hỏi không bắt đầu bằng phép so sánh"
      ),
      cause: (
        "{found} is a condition: groups are filtered by `having`, members of a listing by `where`.",
        "{found} là điều kiện: nhóm được lọc bằng `có`, danh sách được lọc bằng `khi`."
      ),
      advice: (
        "start with the measure; put the condition after `having`, with `by` for the groups",
        "bắt đầu bằng phép đo; đặt điều kiện sau `có`, và `theo` cho các nhóm"
      ),
      help: (
        "Start with what you want. `having` keeps the groups for which a comparison of measures holds; `where` does so in a listing.",
        "Bắt đầu bằng điều muốn hỏi. `có` giữ các nhóm thỏa phép so sánh; trong danh sách thì dùng `khi`."
      )),
    // `units having late = 0`
    .havingWithoutGroups: MessageText(
      what: ("`having` needs groups", "`có` cần có các nhóm"),
      cause: (
        "`having` filters the groups that `by` makes, and there is no `by`; a listing is filtered by `where`.",
        "`có` lọc các nhóm do `theo` tạo ra, mà câu không có `theo`; danh sách được lọc bằng `khi`."
      ),
      advice: ("add `by`, or use `where`", "thêm `theo`, hoặc dùng `khi`"),
      help: (
        "`where` filters rows, or the members of a listing. `having` filters the groups of a measure.",
        "`khi` lọc dòng, hoặc các mục của danh sách. `có` lọc các nhóm của phép đo."
      )),
    // `let q = 5`
    .variableNeedsSign: MessageText(
      what: ("a variable begins with @", "biến bắt đầu bằng @"),
      cause: (
        "{name} without @ would be the name of a column or measure.",
        "{name} không có @ sẽ là tên cột hoặc phép đo."
      ),
      help: (
        "`let @q = 2023-Q2` keeps a value; later sentences use it as `@q`.",
        "`đặt @q = 2023-Q2` giữ một giá trị; các câu sau dùng `@q`."
      )),
    // `top zero`
    .wholeNumberExpected: MessageText(
      what: (
        "{found} is not a whole number of 1 or more", "{found} không phải số nguyên từ 1 trở lên"
      ),
      cause: (
        "Write it in digits, without sign or point.",
        "Hãy viết bằng chữ số, không có dấu âm hay phần thập phân."
      ),
      advice: ("write a number, such as 5", "viết một số, như 5"),
      help: (
        "top, bottom, limit and the like take a whole number of 1 or more.",
        "cao nhất, thấp nhất, giới hạn nhận số nguyên từ 1 trở lên."
      )),
    // `limit 99999999999999999999`
    .numberTooLarge: MessageText(
      what: ("{found} is too large", "{found} quá lớn"),
      cause: (
        "A number of rows has at most 18 digits.", "Số dòng có nhiều nhất 18 chữ số."
      ),
      help: ("Write a smaller number.", "Hãy viết số nhỏ hơn.")),
    // `| chart pie`
    .unknownChart: MessageText(
      what: ("there is no chart {found}", "không có biểu đồ {found}"),
      cause: ("The charts are {known}.", "Các biểu đồ là {known}."),
      help: (
        "bar compares groups, line shows time, spark is one line, heat a grid, hist a distribution, funnel rates against their n, spc a control chart.",
        "cột so sánh nhóm, đường theo thời gian, tia là một dòng, nhiệt dạng lưới, phân bố của giá trị, phễu đặt tỷ lệ cạnh n, kiểm soát cho thấy điểm khác thường."
      )),
    // `name = Sở Tư pháp`
    .unquotedText: MessageText(
      what: ("the text {text} needs double quotes", "văn bản {text} cần ngoặc kép"),
      cause: (
        "Without quotes only one word can be a value.",
        "Không có ngoặc kép thì chỉ một từ được coi là giá trị."
      ),
      help: (
        "Text values stand in double quotes. One word may stand bare if it is a value of the column and no name.",
        "Giá trị văn bản đặt trong ngoặc kép. Một từ có thể để trần nếu nó là giá trị của cột và không phải là tên."
      )),
    // `SELECT a FROM b`
    .foreignQuery: MessageText(
      what: ("questions are not asked with SELECT here", "ở đây không hỏi bằng SELECT"),
      cause: (
        "A sentence starts with what you want, and clauses follow.",
        "Câu bắt đầu bằng điều muốn hỏi, rồi đến các mệnh đề."
      ),
      advice: (
        "write the thing, then `where`, `by`, `show`, `sort`, `limit`",
        "viết thứ muốn hỏi, rồi `khi`, `theo`, `hiện`, `sắp xếp`, `giới hạn`"
      ),
      help: (
        "FROM becomes the first word, the columns follow `show`, GROUP BY is `by`, ORDER BY is `sort`, count(*) is `count`.",
        "Bảng sau FROM thành từ đầu tiên, các cột viết sau `hiện`, GROUP BY là `theo`, ORDER BY là `sắp xếp`, count(*) là `số lượng`."
      )),
    // `expect rate online`
    .expectNeedsComparison: MessageText(
      what: ("`expect` needs a comparison", "`kỳ vọng` cần một phép so sánh"),
      cause: (
        "{found} is a number, not a rule that can hold or fail.",
        "{found} là con số, không phải quy tắc đúng hay sai."
      ),
      help: (
        "`expect` takes a comparison of a measure, `no` and a listing, a number and a listing, or `unique` and a column.",
        "`kỳ vọng` nhận phép so sánh của phép đo, `không có` và danh sách, số và danh sách, hoặc `duy nhất` và cột."
      )),
    // `units | sort late by unit`
    .clauseAfterPipe: MessageText(
      what: ("{clause} cannot follow `|`", "{clause} không đứng sau `|`"),
      cause: (
        "Clauses belong to the question, before the first `|`; a pipe works on its table.",
        "Mệnh đề thuộc về câu hỏi, trước dấu `|` đầu tiên; sau `|` là thao tác trên bảng."
      ),
      advice: ("move it before the first `|`", "chuyển nó lên trước dấu `|` đầu tiên"),
      help: (
        "Order matters only across `|`: each pipe works on the table to its left.",
        "Thứ tự chỉ quan trọng qua dấu `|`: mỗi bước làm việc trên bảng bên trái nó."
      )),
    // `units | where late = 0`
    .unknownPipe: MessageText(
      what: ("{found} is no step after `|`", "{found} không phải thao tác sau `|`"),
      cause: ("The steps are {known}.", "Các thao tác là {known}."),
      help: (
        "After `|`: sort, top, bottom, limit, show, keep, drop, rename, add, chart, save, rows of, expect, say.",
        "Sau `|`: sắp xếp, cao nhất, thấp nhất, giới hạn, hiện, giữ, bỏ, đổi tên, thêm, biểu đồ, lưu, dòng của, kỳ vọng, nói."
      )),
    // `define thing x = 1`
    .unknownDefinitionKind: MessageText(
      what: ("{found} cannot be defined", "không định nghĩa được {found}"),
      cause: ("What can be defined: {known}.", "Có thể định nghĩa: {known}."),
      help: (
        "After `define` stands the kind: entity, flag, field, states, metric, score, index, set, calendar or query.",
        "Sau `định nghĩa` là loại: thực thể, cờ, trường, trạng thái, phép đo, điểm, chỉ số, tập, lịch hoặc câu hỏi."
      )),
    // `load "x.csv" colour red`
    .unknownLoadOption: MessageText(
      what: ("{found} is no option of `load`", "{found} không phải tùy chọn của `nạp`"),
      cause: ("It may be one of {known}.", "Có thể là {known}."),
      help: (
        "load takes: key, label, time, events, snapshot … on, link … to, private, text, decimal comma, dates dmy, sheet, header row, delimiter, encoding.",
        "nạp nhận: khóa, nhãn, thời gian, sự kiện, ảnh chụp … vào, nối … đến, riêng tư, văn bản, thập phân phẩy, ngày tháng dmy, trang, tiêu đề dòng, dấu phân cách, bảng mã."
      )),
    // `count as percent by unit`
    .unknownForm: MessageText(
      what: ("there is no form {found}", "không có dạng {found}"),
      cause: ("The forms are {known}.", "Các dạng là {known}."),
      help: (
        "After `as`: share, share within …, rank, cumulative, change, index 2023-01, rolling 3 months.",
        "Sau `dạng`: tỷ trọng, tỷ trọng trong …, xếp hạng, lũy kế, thay đổi, chỉ số 2023-01, trượt 3 tháng."
      )),
    // `units with colours`
    .unknownOption: MessageText(
      what: ("{found} cannot be added by `with`", "`kèm` không có {found}"),
      cause: ("`with` adds {known}.", "`kèm` thêm được {known}."),
      help: (
        "with totals, n (rows behind a rate), ci (intervals), zeros (groups without rows), parts (of a score), labels.",
        "kèm tổng cộng, n (số dòng của tỷ lệ), ci (khoảng tin cậy), nhóm trống, thành phần (của điểm), nhãn."
      )),
    // bytes that are no UTF-8
    .invalidEncoding: MessageText(
      what: ("the text is not UTF-8", "văn bản không phải UTF-8"),
      cause: (
        "Some bytes here are no character; they were replaced to show them.",
        "Một số byte ở đây không phải ký tự; chúng được thay thế để hiển thị."
      ),
      advice: ("save the file as UTF-8", "lưu tệp dưới dạng UTF-8"),
      help: (
        "Scripts are read as UTF-8. Save the file again with that encoding.",
        "Tệp lệnh được đọc là UTF-8. Hãy lưu lại tệp với bảng mã đó."
      )),
    // `name = 'abc'`
    .singleQuotes: MessageText(
      what: ("texts stand in straight double quotes", "văn bản đặt trong ngoặc kép thẳng"),
      cause: (
        "Other quotes have no meaning, because names contain apostrophes.",
        "Dấu nháy khác không có nghĩa, vì tên riêng có dấu phẩy trên."
      ),
      help: (
        "Write \"text\"; two double quotes inside a text stand for one.",
        "Hãy viết \"văn bản\"; hai dấu ngoặc kép liền nhau bên trong là một dấu."
      )),
    // `units where late = 0)`
    .unmatchedClosing: MessageText(
      what: ("this `)` closes nothing", "dấu `)` này không đóng dấu nào"),
      cause: ("There is no `(` before it.", "Không có dấu `(` trước nó."),
      help: (
        "Every closing bracket needs an open one before it.",
        "Mỗi dấu ngoặc đóng cần một dấu mở trước nó."
      )),
    // `where due is null`
    .missingTest: MessageText(
      what: ("{found} is no test", "{found} không phải phép kiểm tra"),
      cause: (
        "After `is` stands `missing` or `empty`; values are compared by = and !=.",
        "Để kiểm tra ô không có giá trị, dùng `bị thiếu` hoặc `để trống`; để so sánh giá trị, dùng = và !=."
      ),
      help: (
        "`is missing` and `is not missing` test for no value, `is empty` for an empty text.",
        "`bị thiếu` và `không bị thiếu` kiểm tra không có giá trị, `để trống` kiểm tra văn bản rỗng."
      )),
    // "`abc"
    .unclosedQuotedName: MessageText(
      what: ("the name in backquotes is not closed", "tên trong dấu nháy ngược chưa được đóng"),
      cause: (
        "A name in backquotes begins and ends with ` on the same line and is not empty.",
        "Tên trong dấu nháy ngược mở và đóng bằng ` trên cùng một dòng và không rỗng."
      ),
      help: (
        "Names with blanks or signs, and names that are clause words, stand in backquotes.",
        "Tên có khoảng trắng hay ký hiệu, và tên trùng từ mệnh đề, đặt trong dấu nháy ngược."
      )),
    // `better bigger`
    .unknownAttribute: MessageText(
      what: ("{found} is not expected here", "không thể có {found} ở đây"),
      cause: ("It may be one of {known}.", "Có thể là {known}."),
      help: (
        "What may be said about a definition depends on its kind; `help define` shows it.",
        "Điều có thể nói về một định nghĩa tùy theo loại của nó; xem `trợ giúp định nghĩa`."
      )),
    // `top 5 bottom 5`
    .twoRankings: MessageText(
      what: ("`top` and `bottom` exclude each other", "`cao nhất` và `thấp nhất` loại trừ nhau"),
      cause: (
        "One table has one ranking; ask twice for both ends.",
        "Một bảng có một cách xếp hạng; hãy hỏi hai lần cho hai đầu."
      ),
      help: (
        "top keeps the greatest, bottom the least.",
        "cao nhất giữ phần lớn, thấp nhất giữ phần nhỏ."
      )),
    // `during 2023 since 2023-03`
    .twoPeriods: MessageText(
      what: ("the period is given twice", "kỳ được nêu hai lần"),
      cause: (
        "`during`, `from … to` and `since`/`until` exclude one another.",
        "`trong kỳ`, `từ … đến` và `kể từ`/`đến hết` loại trừ nhau."
      ),
      help: (
        "One question has one period: during 2023, from 2023-01 to 2023-03, since 2023-03, or since … until ….",
        "Một câu hỏi có một kỳ: trong kỳ 2023, từ 2023-01 đến 2023-03, kể từ 2023-03, hoặc kể từ … đến hết …."
      )),
    // `due - submitted < 3 fortnights`
    .unknownUnit: MessageText(
      what: ("{found} is no unit of time", "{found} không phải đơn vị thời gian"),
      cause: (
        "The units are minutes, hours, days, working days, weeks, months.",
        "Các đơn vị là phút, giờ, ngày, ngày làm việc, tuần, tháng."
      ),
      help: (
        "A duration is a number and a unit: 3 days, 8 hours, 5 working days.",
        "Khoảng thời gian là số và đơn vị: 3 ngày, 8 giờ, 5 ngày làm việc."
      )),
    // `hours 25:00-26:00`
    .wrongClock: MessageText(
      what: ("{found} is no time of day", "{found} không phải giờ trong ngày"),
      cause: (
        "Times are written 07:30, from 00:00 to 24:00, the earlier one first.",
        "Giờ viết là 07:30, từ 00:00 đến 24:00, giờ sớm viết trước."
      ),
      help: (
        "Office hours are written 07:00-11:30, 13:30-17:00.",
        "Giờ làm việc viết là 07:00-11:30, 13:30-17:00."
      )),
  ]
}
