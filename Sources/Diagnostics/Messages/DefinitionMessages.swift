extension MessageTable {
  /// E45x and N05x: what is defined, taken back, described and run.
  static let definitionMessages: [MessageID: MessageText] = [
    .definitionInUse: MessageText(
      what: ("{name} is in use", "{name} đang được dùng"),
      cause: (
        "Without it these mean nothing, or something else: {users}.",
        "Không có nó thì những cái này vô nghĩa hoặc đổi nghĩa: {users}."
      ),
      advice: ("take those away first", "hãy bỏ những cái đó trước"),
      help: (
        "`undefine` takes away a definition that no other one uses.",
        "`bỏ định nghĩa` bỏ một định nghĩa mà không định nghĩa nào khác dùng."
      )),
    .nothingToUndo: MessageText(
      what: ("there is nothing to take back", "không có gì để hoàn tác"),
      cause: (
        "`undo` takes back the last definition, variable or load of this session.",
        "`hoàn tác` bỏ định nghĩa, biến hoặc lần nạp gần nhất của phiên này."
      ),
      help: (
        "What the opened model says is not taken back.",
        "Nội dung của mô hình đã mở thì giữ nguyên."
      )),
    .unknownDefinition: MessageText(
      what: ("nothing is called {name}", "không có gì tên {name}"),
      cause: (
        "It is no table, column, flag, measure, set or query.",
        "Đó không phải bảng, cột, cờ, phép đo, tập hay câu hỏi có tên."
      ),
      help: ("`describe` shows all names.", "`mô tả` cho biết mọi tên.")),
    .notADefinition: MessageText(
      what: ("{name} was not defined", "{name} không phải định nghĩa"),
      cause: (
        "It comes from a loaded file; `undefine` takes away definitions.",
        "Nó đến từ tệp đã nạp; `bỏ định nghĩa` chỉ bỏ được định nghĩa."
      ),
      help: ("`unload` takes away a loaded table.", "`gỡ` bỏ một bảng đã nạp.")),
    .setNeedsListing: MessageText(
      what: (
        "a set is a table with `where`, and nothing more",
        "tập là một bảng với `khi`, và không có gì khác"
      ),
      cause: (
        "It names those rows for which a condition is true.",
        "Nó đặt tên cho các dòng thỏa một điều kiện."
      ),
      help: (
        "Other questions are named with `define query`.",
        "Các câu hỏi khác được đặt tên bằng `định nghĩa câu hỏi`."
      )),
    .labelReadsAsWords: MessageText(
      what: ("{label} already means something", "{label} đã có nghĩa"),
      cause: (
        "It reads as the word {word} and the name {name}.",
        "Nó đọc thành từ {word} và tên {name}."
      ),
      advice: ("choose another name", "hãy chọn tên khác"),
      help: (
        "A name must not read as a word of the language and another name.",
        "Tên không được đọc thành một từ của ngôn ngữ và một tên khác."
      )),
    .nameIsGrain: MessageText(
      what: ("{name} is a unit of time", "{name} là đơn vị thời gian"),
      cause: (
        "In a sentence it would always mean the calendar.",
        "Trong câu nó luôn có nghĩa là lịch."
      ),
      advice: ("choose another name", "hãy chọn tên khác"),
      help: (
        "A column of that name stands in backquotes; a definition is named otherwise.",
        "Cột có tên như vậy đặt trong dấu nháy ngược; định nghĩa thì đặt tên khác."
      )),
    .nameIsKeyword: MessageText(
      what: ("{name} is a word of the language", "{name} là một từ của ngôn ngữ"),
      cause: (
        "It begins a clause, so as a name it stands in backquotes.",
        "Nó mở đầu một mệnh đề, nên khi là tên phải đặt trong dấu nháy ngược."
      ),
      help: (
        "Names in backquotes are never read as words of the language.",
        "Tên trong dấu nháy ngược không bao giờ đọc thành từ của ngôn ngữ."
      )),
    .runTooDeep: MessageText(
      what: ("files run each other too deep", "các tệp gọi nhau quá sâu"),
      cause: (
        "At most {limit} files run inside one another; perhaps one runs itself.",
        "Tối đa {limit} tệp chạy lồng nhau; có thể một tệp tự gọi chính nó."
      ),
      help: ("A file must not run itself.", "Tệp không được tự chạy chính nó.")),
    .runCircle: MessageText(
      what: ("{path} runs itself", "{path} tự gọi chính nó"),
      cause: (
        "It is being read already, so that it would never end.",
        "Tệp này đang được đọc, nên sẽ không bao giờ kết thúc."
      ),
      help: (
        "Files may run one another, but not in a circle.",
        "Các tệp có thể gọi nhau, nhưng không theo vòng tròn."
      )),
    .columnsChanged: MessageText(
      what: ("the columns of {path} have changed", "các cột của {path} đã thay đổi"),
      cause: (
        "The file now has {found}; when it was loaded it had {expected}.",
        "Tệp nay có {found}; khi nạp thì có {expected}."
      ),
      advice: ("unload the table and load it again", "hãy gỡ bảng rồi nạp lại"),
      help: (
        "`reload` reads the same columns again.", "`nạp lại` đọc lại đúng các cột đã có."
      )),
    .tookBack: MessageText(
      what: ("took back: {sentence}", "đã hoàn tác: {sentence}"), cause: ("", ""),
      help: ("`undo` takes back one sentence at a time.", "`hoàn tác` bỏ từng câu một.")),
    .scriptChecked: MessageText(
      what: (
        "{path}: mistakes: {mistakes}, not there yet: {later}",
        "{path}: số lỗi: {mistakes}, chưa có: {later}"
      ), cause: ("", ""),
      help: (
        "Checking reads a script without running it; what is not there yet is no mistake of the script.",
        "Kiểm tra đọc tệp lệnh mà không chạy; cái chưa có không phải lỗi của tệp lệnh."
      )),
    .rejectedLine: MessageText(
      what: ("{name}, line {line}: {reason}: {text}", "{name}, dòng {line}: {reason}: {text}"),
      cause: ("", ""),
      help: (
        "Lines that could not be read are kept with their reason.",
        "Những dòng không đọc được được giữ lại kèm lý do."
      )),
  ]
}
