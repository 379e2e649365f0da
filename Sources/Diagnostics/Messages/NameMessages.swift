extension MessageTable {
  /// E1xx: names that cannot be used, and why.
  static let nameMessages: [MessageID: MessageText] = [
    .unknownName: MessageText(
      what: ("nothing is named {name}", "không có gì tên là {name}"),
      cause: (
        "No column, flag, measure or thing of the loaded data has this name.",
        "Không cột, cờ, phép đo hay đối tượng nào trong dữ liệu mang tên này."
      ),
      advice: ("`describe` lists the names", "`mô tả` liệt kê các tên"),
      help: (
        "Names come from the loaded files and from definitions. `describe` lists them.",
        "Tên đến từ các tệp đã nạp và từ định nghĩa. `mô tả` liệt kê các tên."
      )),
    .unknownMeasure: MessageText(
      what: ("no measure or flag is named {name}", "không có phép đo hay cờ nào tên là {name}"),
      cause: (
        "A rate or a count needs a flag, a measure or a condition in brackets.",
        "Tỷ lệ hay số lượng cần một cờ, một phép đo hoặc điều kiện trong ngoặc."
      ),
      advice: (
        "there are {known}; `describe` lists them", "hiện có {known}; `mô tả` liệt kê tất cả"
      ),
      help: (
        "`describe` lists flags and measures; `define flag` makes a new one.",
        "`mô tả` liệt kê các cờ và phép đo; `định nghĩa cờ` tạo cờ mới."
      )),
    .unknownEntity: MessageText(
      what: ("no table is named {name}", "không có bảng nào tên là {name}"),
      cause: (
        "Tables are what `load … as` names.", "Bảng là những gì được đặt tên bằng `nạp … dạng`."
      ),
      advice: (
        "the tables are {known}; `describe` lists them",
        "các bảng là {known}; `mô tả` liệt kê tất cả"
      ),
      help: ("`describe` lists the tables.", "`mô tả` liệt kê các bảng.")),
    .unknownDimension: MessageText(
      what: ("nothing to group by is named {name}", "không có cách nhóm nào tên là {name}"),
      cause: (
        "`by` takes a column, a link, a flag or a grain of time.",
        "`theo` nhận một cột, một liên kết, một cờ hoặc đơn vị thời gian."
      ),
      advice: ("{example} shows the columns", "{example} cho biết các cột"),
      help: (
        "Group by a column, a link or a grain: hour, day, weekday, week, month, quarter, half, year.",
        "Nhóm theo cột, liên kết hoặc đơn vị thời gian: giờ, ngày, thứ, tuần, tháng, quý, nửa năm, năm."
      )),
    .unknownField: MessageText(
      what: ("{entity} has no column {name}", "{entity} không có cột {name}"),
      cause: (
        "The columns come from the file and from `define field`.",
        "Các cột đến từ tệp và từ `định nghĩa trường`."
      ),
      advice: ("{example} shows the columns", "{example} cho biết các cột"),
      help: (
        "`describe` and a table's name list its columns.", "`mô tả` và tên bảng liệt kê các cột."
      )),
    .unknownFunction: MessageText(
      what: ("there is no function {name}", "không có hàm {name}"),
      cause: ("The functions are {known}.", "Các hàm là {known}."),
      help: (
        "Functions work on values of one row; rate, count, sum and the like work on many rows.",
        "Hàm làm việc trên giá trị của một dòng; tỷ lệ, số lượng, tổng làm việc trên nhiều dòng."
      )),
    .unknownVariable: MessageText(
      what: ("there is no variable {name}", "không có biến {name}"),
      cause: ("`let` must set it first.", "Cần khai báo nó trước bằng `đặt`."),
      help: (
        "`let @q = 2023-Q2` sets a variable; `--set @q=2023-Q2` does so from outside.",
        "`đặt @q = 2023-Q2` đặt biến; `--set @q=2023-Q2` đặt từ bên ngoài."
      )),
    .variableInDefinition: MessageText(
      what: ("{name} cannot stand in a definition", "{name} không dùng được trong định nghĩa"),
      cause: (
        "A definition means the same in every session; variables are each session's own.",
        "Định nghĩa có nghĩa như nhau ở mọi phiên; biến là của riêng từng phiên."
      ),
      advice: ("write the value itself", "hãy viết thẳng giá trị"),
      help: (
        "Definitions do not read variables: write the value itself, or use the variable in a question.",
        "Định nghĩa không đọc biến: hãy viết thẳng giá trị, hoặc dùng biến trong câu hỏi."
      )),
    .variableNeedsValue: MessageText(
      what: ("{found} is no value", "{found} không phải là giá trị"),
      cause: (
        "A variable holds a number, a text, a date, a period or a duration, never a part of a sentence.",
        "Biến giữ một số, một văn bản, một ngày, một kỳ hoặc một khoảng thời gian, không giữ một phần câu."
      ),
      advice: ("put a text into quotes", "hãy đặt văn bản trong dấu ngoặc kép"),
      help: (
        "`let @q = 2023-Q4` names a period, `let @t = \"department\"` a text.",
        "`đặt @q = 2023-Q4` đặt tên cho một kỳ, `đặt @t = \"department\"` cho một văn bản."
      )),
    .ambiguousName: MessageText(
      what: ("{name} can mean several things", "{name} có thể hiểu theo nhiều cách"),
      cause: ("It stands for {paths}.", "Nó có thể là {paths}."),
      help: (
        "Write the whole path: the names joined by dots.",
        "Hãy viết cả đường dẫn, nối các tên bằng dấu chấm."
      )),
    .nameOfOtherEntity: MessageText(
      what: ("{name} cannot be used here", "không dùng được {name} ở đây"),
      cause: (
        "{name} belongs to {owner}, which cannot be reached from {entity}.",
        "{name} thuộc về {owner}, không đến được từ {entity}."
      ),
      help: (
        "A name is found in the thing that is asked for and along its links.",
        "Tên được tìm trong đối tượng được hỏi và theo các liên kết của nó."
      )),
    .nameExists: MessageText(
      what: ("{name} is already defined", "{name} đã được định nghĩa"),
      cause: (
        "A name stands for one thing; `undefine` removes it first.",
        "Mỗi tên chỉ một nghĩa; hãy dùng `bỏ định nghĩa` trước."
      ),
      help: ("`undefine` removes a definition.", "`bỏ định nghĩa` xóa một định nghĩa.")),
    .tableExists: MessageText(
      what: ("the table {name} is already loaded", "bảng {name} đã được nạp"),
      cause: ("Every table has a name of its own.", "Mỗi bảng có một tên riêng."),
      advice: (
        "write `load … as ANOTHER`, or `unload` that table first",
        "hãy viết `nạp … dạng TÊN_KHÁC`, hoặc `gỡ` bảng đó trước"
      ),
      help: (
        "`load … as` gives a table another name than its file; `unload` takes a table away; `reload` reads the files again.",
        "`nạp … dạng` đặt cho bảng tên khác tên tệp; `gỡ` bỏ một bảng; `nạp lại` đọc lại các tệp."
      )),
    .cyclicDefinition: MessageText(
      what: ("{name} leads back to itself", "{name} dẫn trở lại chính nó"),
      cause: (
        "A definition may use only names that do not depend on it.",
        "Định nghĩa chỉ được dùng các tên không phụ thuộc vào nó."
      ),
      help: (
        "Take the name out of its own definition, or compare a column by that name in backquotes.",
        "Hãy bỏ tên đó khỏi định nghĩa của nó, hoặc đặt tên cột trùng tên trong dấu nháy ngược."
      )),
    .unknownValue: MessageText(
      what: (
        "{name} is no name and no value of {column}",
        "{name} không phải tên, cũng không phải giá trị của {column}"
      ),
      cause: (
        "A word without quotes must be a name, or occur in the column.",
        "Từ không có ngoặc kép phải là tên, hoặc có trong cột."
      ),
      help: ("Put a text value in double quotes.", "Hãy đặt giá trị văn bản trong ngoặc kép.")),
    .unknownColumn: MessageText(
      what: ("the table has no column {name}", "bảng không có cột {name}"),
      cause: ("Its columns are {known}.", "Các cột là {known}."),
      help: (
        "After `|` a column is called by its sentence, in snake case, or by its label.",
        "Sau `|`, cột gọi bằng câu của nó, viết nối gạch dưới, hoặc bằng nhãn."
      )),
    .unknownTopic: MessageText(
      what: ("there is no help on {name}", "không có trợ giúp về {name}"),
      cause: ("`help` lists the topics.", "`help` liệt kê các chủ đề."),
      help: ("`help` lists the topics.", "`help` liệt kê các chủ đề.")),
  ]
}
