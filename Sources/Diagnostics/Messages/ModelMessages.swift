extension MessageTable {
  /// E1xx–E3xx and W0xx: what the binder, the definitions and the loads have to say.
  static let modelMessages: [MessageID: MessageText] = [
    .binaryFile: MessageText(
      what: ("the file {path} is not text", "tệp {path} không phải văn bản"),
      cause: ("It holds many zero bytes.", "Tệp chứa nhiều byte 0."),
      advice: ("export the table as CSV in UTF-8", "hãy xuất bảng ra CSV, mã UTF-8"),
      help: ("Only text files are loaded.", "Chỉ nạp được tệp văn bản.")),
    .workbookFile: MessageText(
      what: ("the file {path} is a workbook", "tệp {path} là tệp bảng tính"),
      cause: (
        "Workbooks (.xlsx, .xls, .ods) cannot be read yet.",
        "Phiên bản này chưa đọc được tệp bảng tính (.xlsx, .xls, .ods)."
      ),
      advice: (
        "in Excel, save the sheet as \"CSV UTF-8\" and load that file",
        "trong Excel, hãy lưu trang tính dạng \"CSV UTF-8\" rồi nạp tệp đó"
      ),
      help: (
        "It is told by the first bytes of the file, whatever its name.",
        "Nhận biết theo các byte đầu của tệp, bất kể tên tệp."
      )),
    .calendarColumns: MessageText(
      what: ("{path} is not a calendar", "{path} không phải lịch"),
      cause: (
        "A calendar file has a column `date` with dates and a column `kind`.",
        "Tệp lịch có cột `date` ghi ngày và cột `kind`."
      ),
      help: (
        "Each row is a day; its kind is `holiday` or `working`.",
        "Mỗi dòng là một ngày; kind là `holiday` hoặc `working`."
      )),
    .calendarRow: MessageText(
      what: (
        "row {row} of {path} is not a calendar day", "dòng {row} của {path} không phải ngày lịch"
      ),
      cause: (
        "A day has a date and the kind `holiday` or `working`.",
        "Mỗi ngày có ngày tháng và kind là `holiday` hoặc `working`."
      ),
      help: ("Correct the row and load again.", "Hãy sửa dòng đó rồi nạp lại.")),
    .columnNamed: MessageText(
      what: ("column {position} has no name", "cột {position} không có tên"),
      cause: ("It is called {name} here.", "Ở đây gọi là {name}."),
      help: ("Name every column in the first line.", "Hãy đặt tên cho mọi cột ở dòng đầu.")),
    .columnRenamed: MessageText(
      what: ("two columns are called {name}", "có hai cột tên {name}"),
      cause: ("The later one is called {renamed} here.", "Cột sau ở đây gọi là {renamed}."),
      help: ("Names of columns must differ.", "Tên các cột phải khác nhau.")),
    .cyclicGrain: MessageText(
      what: (
        "this unit of time repeats and is no period",
        "đơn vị thời gian này lặp lại, không phải một kỳ"
      ),
      cause: (
        "Hours and weekdays repeat; a period needs a day, week, month, quarter, half or year.",
        "Giờ và thứ lặp lại; kỳ cần ngày, tuần, tháng, quý, nửa năm hoặc năm."
      ),
      help: ("Write `last month`, for example.", "Ví dụ hãy viết `tháng gần nhất`.")),
    .dateOrderAssumed: MessageText(
      what: (
        "the dates of {name} were read day first",
        "các ngày ở {name} được đọc theo thứ tự ngày/tháng"
      ),
      cause: (
        "Every one of them could also be read month first.",
        "Mọi giá trị cũng đọc được theo thứ tự tháng/ngày."
      ),
      advice: ("say `dates dmy` or `dates mdy`", "hãy ghi `ngày tháng dmy` hoặc `ngày tháng mdy`"),
      help: (
        "A day above 12 would have decided the order.",
        "Một ngày lớn hơn 12 sẽ quyết định thứ tự."
      )),
    .lengthVaries: MessageText(
      what: ("{found} has no fixed length", "{found} không có độ dài cố định"),
      cause: (
        "Months and working days are as long as the calendar makes them from a given day.",
        "Tháng và ngày làm việc dài bao nhiêu là tùy lịch, tính từ một ngày cụ thể."
      ),
      help: (
        "Add it to a date, or compare the difference of two dates with it.",
        "Hãy cộng nó vào một ngày, hoặc so sánh hiệu của hai ngày với nó."
      )),
    .dateStep: MessageText(
      what: ("a date moves by whole days", "ngày chỉ cộng trừ được số ngày nguyên"),
      cause: ("Hours and minutes need a date with its time.", "Giờ và phút cần ngày giờ."),
      help: ("Add whole days or weeks to a date.", "Hãy cộng một số nguyên ngày hoặc tuần.")),
    .durationNeedsUnit: MessageText(
      what: ("{number} needs a unit", "{number} cần đơn vị"),
      cause: (
        "The left side is a length of time: write `days` or `hours` after the number.",
        "Bên trái là khoảng thời gian: hãy viết `ngày` hoặc `giờ` sau số."
      ),
      help: (
        "The units are minutes, hours, days, working days, weeks, months.",
        "Các đơn vị: phút, giờ, ngày, ngày làm việc, tuần, tháng."
      )),
    .emptyPeriod: MessageText(
      what: ("the period ends before it starts", "kỳ kết thúc trước khi bắt đầu"),
      cause: ("It starts on {start} and ends on {end}.", "Bắt đầu {start}, kết thúc {end}."),
      help: ("Write the earlier end first.", "Hãy viết mốc sớm hơn trước.")),
    .flagCompared: MessageText(
      what: ("{name} is true or false", "{name} là đúng hoặc sai"),
      cause: (
        "For each {entity} it holds or it does not: it is not compared with a value.",
        "Với mỗi {entity} nó đúng hoặc không: không so sánh với giá trị."
      ),
      help: (
        "A flag stands alone as a condition; `not` turns it round.",
        "Cờ đứng một mình làm điều kiện; `không` đảo lại."
      )),
    .havingInListing: MessageText(
      what: ("a listing has no groups", "danh sách không có nhóm"),
      cause: (
        "`having` chooses groups; the members of a listing are chosen by `where`.",
        "`có` chọn nhóm; phần tử của danh sách chọn bằng `khi`."
      ),
      help: ("Use `where` in a listing.", "Hãy dùng `khi` trong danh sách.")),
    .keptAsText: MessageText(
      what: ("kept as text: {columns}", "giữ dạng văn bản: {columns}"),
      cause: (
        "They look like numbers or dates, but a value such as {example} would change.",
        "Trông như số hoặc ngày, nhưng giá trị như {example} sẽ bị đổi."
      ),
      help: (
        "A column becomes a number only if every value keeps its digits.",
        "Cột chỉ thành số nếu mọi giá trị giữ nguyên chữ số."
      )),
    .digitsKeptAsText: MessageText(
      what: (
        "kept as text for too many digits: {columns}",
        "giữ dạng văn bản vì quá nhiều chữ số: {columns}"
      ),
      cause: (
        "{name} has up to {whole} digits before the decimal point and up to {decimals} behind it; a column holds 18 in all.",
        "{name} có đến {whole} chữ số phần nguyên và đến {decimals} chữ số thập phân; một cột chỉ chứa tổng cộng 18."
      ),
      advice: (
        "round those numbers in the file, or mend the ones that are wrong",
        "hãy làm tròn các số ấy trong tệp, hoặc sửa số bị sai"
      ),
      help: (
        "All numbers of a column have as many decimals as the longest of them, and 18 digits at most.",
        "Mọi số trong một cột có số chữ số thập phân như số dài nhất, và nhiều nhất 18 chữ số."
      )),
    .linkLeadsNowhere: MessageText(
      what: (
        "{count} {count|row|rows} of {entity} {count|has|have} a {column} that is not in {target}",
        "{count} dòng của {entity} có {column} không có trong {target}"
      ),
      cause: ("They stand in the group without a value.", "Chúng nằm ở nhóm không có giá trị."),
      help: (
        "Correct the codes or add the missing members.", "Hãy sửa mã hoặc thêm phần tử còn thiếu."
      )),
    .linkNeedsKey: MessageText(
      what: ("{entity} has no key", "{entity} không có khóa"),
      cause: (
        "A link leads to the row whose key the value is.",
        "Liên kết dẫn tới dòng có khóa bằng giá trị."
      ),
      advice: ("load it with `key` and a column", "hãy nạp với `khóa` và một cột"),
      help: ("`load … key code` names the key.", "`nạp … khóa code` đặt khóa.")),
    .keyOfSeveral: MessageText(
      what: ("a key is one column", "khóa chỉ là một cột"),
      cause: (
        "{columns} are several; a link could not lead to them with one value.",
        "{columns} là nhiều cột; một liên kết không thể dẫn tới chúng bằng một giá trị."
      ),
      advice: (
        "name the column that tells the rows apart, or leave `key` out",
        "nêu cột phân biệt được các dòng, hoặc bỏ `khóa`"
      ),
      help: ("`load … key code` names the key.", "`nạp … khóa code` đặt khóa.")),
    .loaded: MessageText(
      what: (
        "{name}: {rows} {rows|row|rows}, {columns} {columns|column|columns}, {seconds} s, delimiter {delimiter}",
        "{name}: {rows} dòng, {columns} cột, {seconds} giây, dấu phân cách {delimiter}"
      ),
      cause: ("", ""),
      help: ("What a load found.", "Kết quả nạp.")),
    .loadedFrom: MessageText(
      what: (
        "{name} was read from {path}: {bytes} {bytes|byte|bytes}, {traits}; blank lines left out: {blank}",
        "{name} được đọc từ {path}: {bytes} byte, {traits}; số dòng trống bỏ qua: {blank}"
      ),
      cause: ("", ""),
      help: (
        "LF, CRLF and CR are what ends its lines.", "LF, CRLF và CR là ký tự kết thúc dòng của nó."
      )),
    .measureAsField: MessageText(
      what: ("{name} is a number over rows", "{name} là con số tính trên nhiều dòng"),
      cause: (
        "It is worked out over many rows, so one row of {entity} has no such value.",
        "Nó được tính trên nhiều dòng, nên một dòng của {entity} không có giá trị này."
      ),
      help: (
        "Measures stand at the head of a sentence, in `having` and in `where` of a listing.",
        "Phép đo đứng đầu câu, trong `có` và trong `khi` của danh sách."
      )),
    .noAsOf: MessageText(
      what: ("there is no as-of date", "chưa có ngày chốt số liệu"),
      cause: (
        "The clock of a dataset is its own date, not the machine's.",
        "Đồng hồ của bộ dữ liệu là ngày của nó, không phải của máy."
      ),
      advice: (
        "add `as of` and a date, or start with --as-of",
        "thêm `tính đến` và một ngày, hoặc khởi động với --as-of"
      ),
      help: ("`rate … as of 2024-01-25` sets it.", "`tỷ lệ … tính đến 2024-01-25` đặt ngày đó.")),
    .noCalendar: MessageText(
      what: ("there is no calendar", "không có lịch làm việc"),
      cause: (
        "Working time needs office hours and holidays.",
        "Thời gian làm việc cần giờ hành chính và ngày nghỉ."
      ),
      advice: ("add `define calendar`", "thêm `định nghĩa lịch`"),
      help: (
        "`define calendar office hours 08:00-17:00 week mon-fri` makes one.",
        "`định nghĩa lịch office giờ 08:00-17:00 tuần thứ hai-thứ sáu` tạo lịch."
      )),
    .noData: MessageText(
      what: ("nothing is loaded", "chưa nạp dữ liệu nào"),
      cause: ("A question needs a table.", "Câu hỏi cần một bảng."),
      advice: (
        "load a file, as in `load \"table.csv\" as t`", "hãy nạp tệp, như `nạp \"bang.csv\" dạng t`"
      ),
      help: (
        "`hoso FOLDER` opens a folder with a model, `hoso FILE` a file.",
        "`hoso THƯ_MỤC` mở thư mục có mô hình, `hoso TỆP` mở tệp."
      )),
    .noHeader: MessageText(
      what: ("{path} has no line {row} with names", "{path} không có dòng {row} ghi tên cột"),
      cause: ("The file ends before it.", "Tệp kết thúc trước dòng đó."),
      help: (
        "`header row n` says where the names stand.",
        "`tiêu đề dòng n` cho biết tên cột ở dòng nào."
      )),
    .noPathBetween: MessageText(
      what: ("{entity} do not belong to {target}", "{entity} không thuộc {target}"),
      cause: (
        "No link leads from {entity} to {target}.", "Không có liên kết từ {entity} tới {target}."
      ),
      help: ("Links are declared in `load … link`.", "Liên kết khai báo ở `nạp … nối`.")),
    .notACondition: MessageText(
      what: ("{name} is no condition", "{name} không phải điều kiện"),
      cause: (
        "It is {type}; a condition is true or false.", "Nó là {type}; điều kiện là đúng hoặc sai."
      ),
      help: ("Compare it with a value.", "Hãy so sánh nó với một giá trị.")),
    .notAFile: MessageText(
      what: ("{path} is not a file", "{path} không phải tệp"),
      cause: ("It is a folder or a device.", "Đó là thư mục hoặc thiết bị."),
      help: ("Name a file.", "Hãy nêu tên tệp.")),
    .notAMeasure: MessageText(
      what: ("{name} is no number over rows", "{name} không phải con số tính trên nhiều dòng"),
      cause: (
        "A measure is a rate, a count, a sum, an average, a least or greatest value, or a metric.",
        "Phép đo là tỷ lệ, số lượng, tổng, trung bình, giá trị nhỏ nhất, lớn nhất, hoặc một phép đo đã định nghĩa."
      ),
      help: ("`help` shows the measures.", "`help` liệt kê các phép đo.")),
    .notATime: MessageText(
      what: ("{name} holds no dates", "{name} không chứa ngày"),
      cause: (
        "`time`, `events` and `valid` need columns of dates.",
        "`thời gian`, `sự kiện` và `hiệu lực` cần các cột ngày."
      ),
      help: (
        "The load report says what a column was read as.",
        "Báo cáo nạp cho biết cột được đọc là gì."
      )),
    .outOfMemory: MessageText(
      what: (
        "more memory is needed than the limit of {limit}: {needed} so far",
        "cần nhiều bộ nhớ hơn giới hạn {limit}: đến lúc này là {needed}"
      ),
      cause: (
        "Tables, their links, the file that is read and the groups and rows of an answer count.",
        "Tính các bảng, các liên kết, tệp đang đọc, và các nhóm, các dòng của kết quả."
      ),
      help: (
        "Raise `--memory`, `unload` a table, or load a file of fewer columns or rows.",
        "Hãy nâng `--memory`, `gỡ` bớt bảng, hoặc nạp tệp ít cột, ít dòng hơn."
      )),
    .overflow: MessageText(
      what: ("a number became too large", "một con số quá lớn"),
      cause: (
        "Nothing is rounded or cut: the answer would have been wrong.",
        "Không làm tròn hay cắt bớt: kết quả sẽ sai."
      ),
      help: ("Compute with smaller numbers.", "Hãy tính với số nhỏ hơn.")),
    .periodAsDate: MessageText(
      what: ("{period} is more than one day", "{period} dài hơn một ngày"),
      cause: ("One day is needed here.", "Ở đây cần một ngày."),
      help: ("Write a date such as 2023-03-15.", "Hãy viết một ngày như 2023-03-15.")),
    .privateField: MessageText(
      what: ("{name} is private", "{name} là thông tin riêng tư"),
      cause: (
        "Neither it nor what it decides is shown.",
        "Không hiện nó, cũng không hiện những gì phụ thuộc vào nó."
      ),
      advice: (
        "only `where` may ask for it, by `=`, `in` or `is missing`",
        "chỉ `khi` được hỏi tới nó, bằng `=`, `thuộc` hoặc `bị thiếu`"
      ),
      help: (
        "Whatever is shown, grouped, sorted or counted by it would tell its values, step by step.",
        "Hiện, gộp nhóm, sắp xếp hay đếm theo nó sẽ làm lộ dần các giá trị của nó."
      )),
    .privateLabel: MessageText(
      what: (
        "{name} is private, and cannot be the label of {entity}",
        "{name} là thông tin riêng tư, không thể làm nhãn của {entity}"
      ),
      cause: (
        "The label is what the rows are called wherever they are shown.",
        "Nhãn là tên gọi của các dòng ở mọi nơi chúng được hiện."
      ),
      advice: ("write {sentence}", "hãy viết {sentence}"),
      help: (
        "Leave `label` out, or name a column that may be shown.",
        "Hãy bỏ `nhãn`, hoặc chọn một cột được phép hiện."
      )),
    .nothingToShow: MessageText(
      what: (
        "all columns of {entity} are private", "mọi cột của {entity} đều là thông tin riêng tư"
      ),
      cause: ("Its rows have nothing to show.", "Các dòng của bảng không có gì để hiện."),
      advice: ("count them: `count`", "hãy đếm chúng: `đếm`"),
      help: (
        "A listing has the columns that may be shown; counts need none.",
        "Danh sách gồm các cột được phép hiện; phép đếm thì không cần cột nào."
      )),
    .privateColumnsUnread: MessageText(
      what: (
        "{path} has private columns that are not found when it is read so: {columns}",
        "{path} có các cột riêng tư không tìm thấy khi đọc theo cách này: {columns}"
      ),
      cause: (
        "The model says that their values are never shown, and they could stand in any column.",
        "Mô hình quy định không bao giờ hiện giá trị của chúng, mà chúng có thể nằm ở bất kỳ cột nào."
      ),
      advice: (
        "read it with the options of the model", "hãy đọc tệp với các tùy chọn như trong mô hình"
      ),
      help: (
        "A file of the model keeps its private columns under every name that it is loaded by.",
        "Tệp của mô hình vẫn giữ các cột riêng tư dưới mọi tên mà nó được nạp."
      )),
    .recordTooLong: MessageText(
      what: ("line {line} of {path} does not end", "dòng {line} của {path} không kết thúc"),
      cause: (
        "A record of more than 256 MB was given up; a quote may be left open.",
        "Bản ghi hơn 256 MB đã bị bỏ; có thể một dấu ngoặc kép chưa đóng."
      ),
      help: ("Look for an open quote in that line.", "Hãy tìm dấu ngoặc kép chưa đóng ở dòng đó.")),
    .rowsRejected: MessageText(
      what: (
        "{name}: rows rejected: {count}, the first on line {line}: {reason}",
        "{name}: số dòng bị loại: {count}, đầu tiên ở dòng {line}: {reason}"
      ),
      cause: (
        "What stands there cannot be read as a row of the table.",
        "Nội dung ở đó không đọc được thành dòng của bảng."
      ),
      help: (
        "They are kept aside with line and reason, and are not in any count.",
        "Chúng được giữ riêng kèm số dòng và lý do, và không nằm trong số nào."
      )),
    .showInGroups: MessageText(
      what: ("`show` belongs to a listing", "`hiện` thuộc về danh sách"),
      cause: (
        "The head of this sentence already says what is shown.",
        "Phần đầu câu này đã nói hiển thị gì."
      ),
      help: (
        "Put the numbers at the head, separated by commas.",
        "Hãy đặt các số ở đầu câu, cách nhau bằng dấu phẩy."
      )),
    .unknownCalendar: MessageText(
      what: ("there is no such calendar", "không có lịch này"),
      cause: ("`define calendar` must make it first.", "Trước hết cần `định nghĩa lịch`."),
      help: ("Name a calendar of the model.", "Hãy nêu tên một lịch của mô hình.")),
    .unknownEncoding: MessageText(
      what: ("{path} is {encoding}", "{path} có mã {encoding}"),
      cause: ("Only UTF-8 is read.", "Chỉ đọc được UTF-8."),
      advice: ("save the file as UTF-8", "hãy lưu tệp với mã UTF-8"),
      help: ("Spreadsheets offer \"CSV UTF-8\".", "Bảng tính có mục \"CSV UTF-8\".")),
    .valueIsName: MessageText(
      what: ("{name} is a name and a value", "{name} vừa là tên vừa là giá trị"),
      cause: (
        "A value that is also a name needs quotes.", "Giá trị trùng tên cần đặt trong ngoặc kép."
      ),
      help: ("Put text values in double quotes.", "Hãy đặt giá trị văn bản trong ngoặc kép.")),
    .variableIsNoPeriod: MessageText(
      what: ("{name} is no period", "{name} không phải một kỳ"),
      cause: ("A period is needed here.", "Ở đây cần một kỳ."),
      help: ("`let @q = 2023-Q2` makes a period.", "`đặt @q = 2023-Q2` tạo một kỳ.")),
    .variableIsNoCount: MessageText(
      what: (
        "{name} is {value}, not a whole number of 1 or more",
        "{name} là {value}, không phải số nguyên từ 1 trở lên"
      ),
      cause: ("How many rows is asked for here.", "Ở đây cần số dòng."),
      help: ("`let @n = 5` makes a number.", "`đặt @n = 5` tạo một số.")),
    .wrongType: MessageText(
      what: ("this is {type}", "đây là {type}"),
      cause: ("Here it must be {expected}.", "Ở đây phải là {expected}."),
      help: (
        "Values of different types do not mix.", "Không trộn các giá trị khác kiểu với nhau."
      )),
  ]
}
