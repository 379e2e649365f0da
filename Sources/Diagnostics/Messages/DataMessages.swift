extension MessageTable {
  /// E3xx: data and files; W0xx and N0xx: what a reader of an answer should know.
  static let dataMessages: [MessageID: MessageText] = [
    .fileNotFound: MessageText(
      what: ("there is no file {path}", "không có tệp {path}"),
      cause: ("It was looked for in {folder}.", "Đã tìm trong {folder}."),
      advice: ("check the name and the folder", "kiểm tra tên và thư mục"),
      help: (
        "Relative paths are relative to the file that names them, else to the working folder.",
        "Đường dẫn tương đối tính từ tệp nêu nó, nếu không thì từ thư mục hiện tại."
      )),
    .fileUnreadable: MessageText(
      what: ("the file {path} cannot be read", "không đọc được tệp {path}"),
      cause: ("{reason}.", "{reason}."),
      help: (
        "Check that the file may be read and is not a folder.",
        "Hãy kiểm tra quyền đọc, và rằng đó không phải là thư mục."
      )),
    .fileExists: MessageText(
      what: ("the file {path} exists", "tệp {path} đã có"),
      cause: ("Nothing is overwritten without `replace`.", "Không ghi đè khi chưa có `ghi đè`."),
      advice: ("add `replace`", "thêm `ghi đè`"),
      help: ("`save \"…\" replace` overwrites a file.", "`lưu \"…\" ghi đè` thay tệp đã có.")),
    .unknownFormat: MessageText(
      what: ("the format of {path} is not known", "không rõ định dạng của {path}"),
      cause: (
        "The ending of the name says the format: {known}.",
        "Đuôi tên tệp cho biết định dạng: {known}."
      ),
      help: ("Give the file a name with a known ending.", "Hãy đặt tên tệp với đuôi đã biết.")),
    .oneTableAFile: MessageText(
      what: ("the file {path} holds one table", "tệp {path} chứa một bảng"),
      cause: (
        "A second table, or a text, would make it a file that no program reads.",
        "Thêm bảng thứ hai hoặc văn bản thì không chương trình nào đọc được tệp."
      ),
      advice: (
        "give each question a file of its own with `| save \"…\"`, or write to a file that ends in `.md`",
        "lưu mỗi câu hỏi vào một tệp riêng bằng `| lưu \"…\"`, hoặc ghi vào tệp có đuôi `.md`"
      ),
      help: (
        "A file of `-o` that ends in `.csv`, `.tsv`, `.json` or `.html` holds the answer to one question.",
        "Tệp của `-o` có đuôi `.csv`, `.tsv`, `.json` hoặc `.html` chứa câu trả lời cho một câu hỏi."
      )),
    .emptyFile: MessageText(
      what: ("the file {path} is empty", "tệp {path} rỗng"),
      cause: ("It has not even a line of column names.", "Tệp không có cả dòng tên cột."),
      help: ("Check that the export was complete.", "Hãy kiểm tra việc xuất tệp đã xong chưa.")),
    .valueNotInColumn: MessageText(
      what: ("{value} does not occur in {column}", "{value} không có trong {column}"),
      cause: ("So nothing equals it.", "Vì vậy không có gì bằng nó."),
      help: (
        "The answer is right but probably not what was meant; `--strict` makes it an error.",
        "Kết quả đúng nhưng có lẽ không như ý; `--strict` biến nó thành lỗi."
      )),
    .valuesNotInColumn: MessageText(
      what: (
        "{count} of the {of} values do not occur in {column}, for example {values}",
        "{count} trong {of} giá trị không có trong {column}, chẳng hạn {values}"
      ),
      cause: ("So nothing equals them.", "Vì vậy không có gì bằng chúng."),
      help: (
        "The answer is right but perhaps not what was meant; `--strict` makes it an error.",
        "Kết quả đúng nhưng có thể không như ý; `--strict` biến nó thành lỗi."
      )),
    .diacriticsFolded: MessageText(
      what: (
        "{text} was typed without marks and matches {matches}",
        "{text} được gõ không dấu và khớp với {matches}"
      ),
      cause: (
        "Marks count only where some are typed.", "Dấu chỉ được xét khi có gõ dấu."
      ),
      help: ("Type the marks to match only that word.", "Hãy gõ có dấu để chỉ khớp đúng từ đó.")),
  ]
}
