extension Topic {
  static let statementTopics = [
    Topic(
      "expect", [.expect, .no, .unique], .statements,
      "{expect} MEASURE >= VALUE | {expect} {no} QUESTION | {expect} NUMBER QUESTION | {expect} {unique} COLUMN",
      (
        "States what must hold; a script stops with exit status 4 where it does not. With `by` it must hold in every group.",
        "Nêu điều phải đúng; nếu sai, tệp lệnh dừng với mã kết thúc 4. Có `theo` thì phải đúng ở mọi nhóm."
      ), ["expect count > 0", "expect no {main} where {time} is missing"]),
    Topic(
      "let", [.let], .statements, "{let} @NAME = VALUE",
      (
        "Names a value for later sentences. It is a value, never text put into a sentence.",
        "Đặt tên cho một giá trị để dùng ở các câu sau. Đó là giá trị, không phải chữ chèn vào câu."
      ),
      [
        "let @q = {quarter}\ncount during @q",
        "let @least = 10\ncount where {number} >= @least by {field}",
      ]),
    Topic(
      "why", [.why], .statements, "{why} MEASURE [{by} COLUMN] {during} PERIOD {versus} PERIOD",
      (
        "Takes the change of a rate apart: how much came from the rates of the groups, how much from their shares. The parts add up exactly; the largest stand first. Without `by` each column with 2 to 50 values makes a table.",
        "Tách thay đổi của một tỷ lệ: bao nhiêu do tỷ lệ của các nhóm, bao nhiêu do cơ cấu. Các phần cộng lại đúng bằng thay đổi, phần lớn nhất đứng đầu. Không có `theo` thì mỗi cột có từ 2 đến 50 giá trị cho một bảng."
      ),
      [
        "why rate {flag} by {field} during {quarter} vs previous quarter",
        "why rate {flag} during {quarter} vs previous quarter",
        timed("why rate {flag} of copy by {otherField} during {quarter} vs previous quarter"),
      ]),
    Topic(
      "explain", [.explain], .statements, "{explain} NAME | {explain} QUESTION",
      (
        "Says what a name or a question means: its definition as a sentence and in grammar, its source, what it counts, numerator and denominator, the rows left out by reason, the as-of date, and the file with its SHA-256 and when it was loaded.",
        "Nói một tên hoặc câu hỏi nghĩa là gì: định nghĩa bằng lời và theo ngữ pháp, nguồn, đếm gì, tử số và mẫu số, các dòng không được tính theo lý do, ngày chốt số liệu, và tệp kèm SHA-256 cùng lúc nạp."
      ), ["explain {flag}", "explain rate {flag} by {field}"]),
    Topic(
      "explain plan", [.plan], .statements, "{explain} {plan} QUESTION",
      (
        "Shows the steps by which a question is answered, without answering it.",
        "Cho xem các bước trả lời một câu hỏi mà không trả lời."
      ), ["explain plan count by {field}", "explain plan rate {flag} by {field}"]),
    Topic(
      "describe", [.describe, .rejects], .statements, "{describe} [NAME | {load} | {rejects}]",
      (
        """
        Shows what is loaded and defined; `load` how the files were read, `rejects` the records \
        that were not loaded, with line and reason.
        """,
        """
        Cho biết đã nạp và định nghĩa những gì; `nạp`: các tệp được đọc ra sao, `dòng bị loại`: \
        các dòng không nạp được, kèm số dòng và lý do.
        """
      ), ["describe {main}", "describe rejects"]),
    Topic(
      "profile", [.profile], .statements, "{profile} ENTITY",
      (
        "Looks through the columns: types, missing values, extremes, frequent values.",
        "Xem qua các cột: kiểu, giá trị thiếu, cực trị, giá trị hay gặp."
      ), ["profile {main}", "profile {target}"]),
    Topic(
      "check", [.check, .checkScript], .statements,
      "{check} ENTITY | {checkScript} FILE",
      (
        "`check` looks for what contradicts itself in a table (states, rows without a time, dates in a wrong order, keys, links, spellings, empty months) and gives the sentence that shows the rows of each finding; `check script` reads a script without running it and lists every mistake.",
        "`kiểm tra` tìm chỗ mâu thuẫn trong một bảng (trạng thái, dòng thiếu thời điểm, ngày sai thứ tự, khóa, liên kết, cách viết, tháng trống) và cho câu xem các dòng của từng phát hiện; `kiểm tra tệp lệnh` đọc một tệp lệnh mà không chạy và nêu mọi lỗi."
      ), ["check {main}", "check {target}"]),
    Topic(
      "compare", [.compare, .comparedWith], .statements,
      "{compare} ENTITY FILE {comparedWith} FILE",
      (
        "What changed from one file of a table to a later one: rows that came, rows that went, and each field that differs, matched by the key. Both files are read as the table was loaded; nothing of what is loaded changes.",
        "Những gì thay đổi từ một tệp của bảng sang tệp sau: dòng thêm, dòng bỏ và từng trường khác nhau, khớp theo khóa. Hai tệp được đọc như khi nạp bảng; dữ liệu đã nạp giữ nguyên."
      ),
      [
        "compare {main} \"{file}\" with \"{file}\"",
        "compare {target} \"{targetFile}\" with \"{targetFile}\"",
      ]),
    Topic(
      "run", [.run], .statements, "{run} FILE [@NAME = VALUE, …]",
      (
        "Runs the sentences of a file, with values for its variables; a `let` of the same name in the file gives what holds without one. Paths in it start from its folder.",
        "Chạy các câu trong tệp, kèm giá trị cho các biến; `đặt` cùng tên trong tệp là giá trị khi không truyền vào. Đường dẫn trong tệp tính từ thư mục của nó."
      ), ["run \"{script}\"", "run \"{script}\" @m = {month}"]),
    Topic(
      "record", [.record], .statements, "{record} FILE [{replace}]",
      (
        "Writes the sentences of this session that worked into a file, from the first one on; `hoso -f FILE` or `run` carries them out again. Sentences that failed are left out, and so are `help` and `quit`. The day of `--as-of` is kept as the day of the dataset.",
        "Ghi vào tệp các câu chạy được của phiên này, từ câu đầu tiên; `hoso -f TỆP` hoặc `chạy` sẽ chạy lại. Câu bị lỗi thì bỏ qua, `trợ giúp` và `thoát` cũng vậy. Ngày của `--as-of` được ghi thành ngày chốt số liệu của bộ dữ liệu."
      ), ["record \"today.hoso\"", "record \"report.hoso\" replace"]),
    Topic(
      "undo", [.undo], .statements, "{undo}",
      ("Takes back the last definition or load.", "Hoàn lại định nghĩa hoặc lần nạp vừa rồi."),
      ["define flag copied of {main} = {flag}\nundo", "let @q = {quarter}\nundo"]),
    Topic(
      "fix", [.fix], .statements, "{fix}",
      (
        "Runs the corrected sentence that the last error offered.",
        "Chạy câu đã sửa mà lỗi vừa rồi gợi ý."
      ), ["fix", "help fix"]),
    Topic(
      "help", [.help], .statements, "{help} [TOPIC]",
      (
        "One screen of help; with a word of the language, or a code such as E012, what it means.",
        "Một màn hình trợ giúp; kèm một từ của ngôn ngữ hoặc mã như E012 thì giải nghĩa từ đó."
      ), ["help rate", "help E012"]),
    Topic(
      "quit", [.quit], .statements, "{quit}",
      ("Leaves; so do `exit`, `\\q` and Ctrl-D.", "Thoát; `\\q` và Ctrl-D cũng vậy."),
      ["help quit", "quit"]),
    Topic(
      "lesson", [.lesson, .progress, .hint, .answer, .skip], .statements,
      "{lesson} [NUMBER | {progress}] | {hint} | {answer} | {skip}",
      (
        "Exercises that check themselves: `hint` helps, `answer` shows and explains, `skip` goes on.",
        "Bài tập tự chấm: `gợi ý` để giúp, `đáp án` cho xem và giải thích, `bỏ qua` để sang bài sau."
      ), ["lesson", "lesson 1"]),
    Topic(
      "small", [.setSmall], .statements, "{setSmall} NUMBER",
      (
        "Hides (`‡`) counts from 1 up to a number, without it, rates and other numbers of so few rows or with so few left of the whole, and as many more as keep totals and the other numbers of a row from giving them away. All hidden numbers look alike, or their kind would tell too much. No row is chosen or ranked by a hidden number: such rows are left out, and a note says so. Flags, sets, states, `case` and counted conditions that judge by hidden counts are refused, and so is what adds up constant values of `case`. Steps after `|` work on what is shown; few rows are not listed, nor shown as a class of a histogram; `0` shows all again. A listing of the rows themselves shows each of them, whoever counts them then. It works within one result: differences between questions are not prevented, nor what places in a ranking, points of scores, and sums of a column that holds only 0 and 1 tell.",
        "Che (`‡`) các số đếm từ 1 đến dưới một số, các tỷ lệ và số khác tính trên ít dòng như vậy, hoặc mà phần còn lại của tổng chỉ có ít dòng như vậy, và thêm vừa đủ để tổng và các số khác cùng dòng không làm lộ chúng. Mọi số bị che trông như nhau, vì cách che khác nhau sẽ làm lộ. Không dòng nào được chọn hay xếp hạng theo số bị che: những dòng ấy được bỏ ra, kèm một lưu ý. Cờ, tập, trạng thái, `trường hợp` và điều kiện được đếm mà xét theo số bị che thì bị từ chối; phép cộng các giá trị cố định của `trường hợp` cũng vậy. Các bước sau `|` làm việc trên những gì đang hiện; không liệt kê khi có ít dòng, cũng không vẽ lớp ít dòng của biểu đồ phân bố; `0` hiện lại tất cả. Danh sách liệt kê chính các dòng thì hiện từng dòng, ai đếm cũng được. Chỉ có tác dụng trong từng kết quả: không ngăn được việc so hai câu hỏi, cũng như những gì suy ra từ thứ hạng, điểm số và tổng của một cột chỉ có 0 và 1."
      ), ["set small 5\ncount by {field}", "set small 0"]),
    Topic(
      "safe", [], .statements, "hoso --safe FILE",
      (
        "A session started with `--safe` reads only the folders that were opened, follows no link out of them, writes nothing and starts no program, until it ends. So it keeps no history, no log and no record, opens no editor and turns no pages, and `-o` and `--junit` do not go with it; the history of earlier sessions is not read. What the command line names and the start script are read, under the same rules. `.safe on` does the same from then on.",
        "Phiên chạy với `--safe` chỉ đọc các thư mục đã mở, không theo liên kết ra ngoài, không ghi và không chạy chương trình nào cho đến khi kết thúc. Vì vậy phiên không lưu lịch sử, nhật ký hay bản ghi, không mở trình soạn thảo và không lật trang, và không dùng được `-o` và `--junit`; lịch sử của các phiên trước không được đọc. Những gì dòng lệnh nêu tên và tệp khởi động vẫn được đọc, theo cùng quy tắc. `.safe on` làm như vậy kể từ lúc đó."
      ), ["load \"{file}\" as copy", "help safe"]),
  ]
}
