extension MessageTable {
  /// E318 and on, W006 and on: what a reader should know of a file that was exported by another
  /// program.
  static let loadMessages: [MessageID: MessageText] = [
    .notUTF8: MessageText(
      what: ("{path} is not UTF-8", "{path} không phải UTF-8"),
      cause: (
        "Line {line} holds bytes that mean nothing in UTF-8; \"CSV\" of a Vietnamese Excel is Windows-1258.",
        "Dòng {line} có byte vô nghĩa trong UTF-8; dạng \"CSV\" của Excel tiếng Việt là Windows-1258."
      ),
      advice: (
        "in Excel, save the file as \"CSV UTF-8\"", "trong Excel, hãy lưu tệp dạng \"CSV UTF-8\""
      ),
      help: ("Only UTF-8 is read.", "Chỉ đọc được UTF-8.")),
    .noModelInFolder: MessageText(
      what: ("the folder {path} has no model", "thư mục {path} không có mô hình"),
      cause: (
        "It has no file `model.hoso`, which says what its tables are.",
        "Trong đó không có tệp `model.hoso` mô tả các bảng."
      ),
      advice: ("name a table of it: {known}", "hãy nêu một bảng trong đó: {known}"),
      help: (
        "`hoso FOLDER` opens a folder with a model, `hoso FILE` a table alone.",
        "`hoso THƯ_MỤC` mở thư mục có mô hình, `hoso TỆP` mở riêng một bảng."
      )),
    .columnsNamed: MessageText(
      what: (
        "{count} columns have no name and are called {names}",
        "{count} cột không có tên, ở đây gọi là {names}"
      ),
      cause: ("The file has nothing above them.", "Trong tệp không có gì ở trên chúng."),
      help: ("Name every column in the first line.", "Hãy đặt tên cho mọi cột ở dòng đầu.")),
    .headerElsewhere: MessageText(
      what: (
        "{count} of {columns} columns have no name", "{count} trong {columns} cột không có tên"
      ),
      cause: (
        "Row {row} is the first with a text in every column.",
        "Dòng {row} là dòng đầu tiên có chữ ở mọi cột."
      ),
      advice: (
        "if the names stand there, load the file with `header row {row}`",
        "nếu tên cột ở đó, hãy nạp tệp với `tiêu đề dòng {row}`"
      ),
      help: (
        "`load … header row 3` takes the names from row 3 and skips what is above.",
        "`nạp … tiêu đề dòng 3` lấy tên cột ở dòng 3 và bỏ phần trên."
      )),
    .emptyRowsLeftOut: MessageText(
      what: (
        "{name}: {count} {count|row|rows} without any value {count|was|were} left out",
        "{name}: đã bỏ {count} dòng không có giá trị nào"
      ),
      cause: (
        "Spreadsheets write such rows below a table.",
        "Bảng tính thường ghi những dòng như vậy dưới bảng."
      ),
      help: (
        "A row whose cells are all empty is no row of the table.",
        "Dòng mà mọi ô đều trống không phải là dòng của bảng."
      )),
    .lastRowIsTotal: MessageText(
      what: (
        "the last row of {name} begins with {text}", "dòng cuối của {name} bắt đầu bằng {text}"
      ),
      cause: (
        "A row of totals counts as a row, and sums are twice too large with it.",
        "Dòng tổng bị đếm như một dòng và làm các phép cộng tăng gấp đôi."
      ),
      advice: (
        "take the row out of the file, or leave it out with `where`",
        "hãy xóa dòng đó khỏi tệp, hoặc loại nó bằng `khi`"
      ),
      help: ("Totals are computed from the rows.", "Tổng được tính từ các dòng.")),
    .mostlyNumbers: MessageText(
      what: (
        "kept as text for a few values such as {example}: {columns}",
        "giữ dạng văn bản vì một vài giá trị như {example}: {columns}"
      ),
      cause: (
        "{fitting} of {total} values of {name} are numbers or dates, {example} is not.",
        "{name} có {fitting} trong {total} giá trị là số hoặc ngày, còn {example} thì không."
      ),
      advice: (
        "correct or empty those cells in the file", "hãy sửa hoặc để trống các ô đó trong tệp"
      ),
      help: (
        "A column becomes a number only if every value is one; an empty cell is missing.",
        "Cột chỉ thành số nếu mọi giá trị là số; ô trống là thiếu."
      )),
    .numbersKeptAsText: MessageText(
      what: ("{name} was kept as text", "{name} được giữ dạng văn bản"),
      cause: (
        "{function} needs numbers, and the load must say how a value such as {example} is written.",
        "{function} cần số, và lệnh nạp phải cho biết giá trị như {example} được viết thế nào."
      ),
      advice: ("load the file with {option}", "hãy nạp tệp với {option}"),
      help: (
        "`decimal comma` reads 1.000 as a thousand, `decimal point` as one.",
        "`thập phân phẩy` đọc 1.000 là một nghìn, `thập phân chấm` đọc là một."
      )),
    .valuesNotNumbers: MessageText(
      what: ("{name} was kept as text", "{name} được giữ dạng văn bản"),
      cause: (
        "{function} needs numbers, and {example} is none.",
        "{function} cần số, mà {example} không phải số."
      ),
      advice: (
        "write plain numbers in the file, and leave cells without one empty",
        "hãy ghi số thường trong tệp, và để trống ô không có số"
      ),
      help: (
        "Signs such as % and blanks between digits keep a column a text.",
        "Dấu như % và khoảng trắng giữa các chữ số khiến cột là văn bản."
      )),
  ]
}
