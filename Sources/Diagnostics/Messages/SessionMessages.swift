extension MessageTable {
  /// E4xx: session and usage.
  static let sessionMessages: [MessageID: MessageText] = [
    .noLastResult: MessageText(
      what: ("there is no result yet", "chưa có kết quả nào"),
      cause: (
        "`it`, `|` at the start and `rows of` work on the last table.",
        "`it`, `|` ở đầu câu và `dòng của` làm việc trên bảng vừa có."
      ),
      advice: ("ask a question first", "hãy hỏi một câu trước"),
      help: (
        "Ask a question first; its table is then the last result.",
        "Hãy hỏi trước; bảng của câu đó là kết quả vừa có."
      )),
    .expectationFailed: MessageText(
      what: ("the expectation does not hold", "kỳ vọng không đúng"),
      cause: ("{found} instead of {expected}.", "{found} thay vì {expected}."),
      help: ("A script stops here with exit status 4.", "Tệp lệnh dừng ở đây với mã kết thúc 4.")),
    .safeModeForbids: MessageText(
      what: ("{found} is not allowed in safe mode", "{found} không được phép ở chế độ an toàn"),
      cause: (
        "Safe mode writes nothing, starts no program and opens no file outside its folder.",
        "Chế độ an toàn không ghi, không chạy chương trình và không mở tệp ngoài thư mục của nó."
      ),
      help: ("Start without `--safe` to allow it.", "Hãy khởi động không có `--safe` để cho phép.")),
    .notYetAvailable: MessageText(
      what: ("{found} is not there yet", "{found} chưa có"),
      cause: (
        "The words are understood, but this version cannot do it.",
        "Câu được hiểu, nhưng phiên bản này chưa làm được."
      ),
      help: ("A later version will bring it.", "Phiên bản sau sẽ có.")),
    .nothingToFix: MessageText(
      what: ("there is nothing to fix", "không có gì để sửa"),
      cause: (
        "`fix` runs the corrected sentence of the last error, and there was none.",
        "`fix` chạy câu đã sửa của lỗi vừa rồi, mà chưa có lỗi nào."
      ),
      help: (
        "`fix` is typed right after an error with a corrected sentence.",
        "Gõ `fix` ngay sau lỗi có câu đã sửa."
      )),
    .cancelled: MessageText(
      what: ("stopped", "đã dừng"),
      cause: (
        "The question was cancelled; nothing changed.", "Câu hỏi đã bị hủy; không có gì thay đổi."
      ),
      help: ("Ctrl-C cancels a running question.", "Ctrl-C hủy câu hỏi đang chạy.")),
    .internalFault: MessageText(
      what: ("this is a fault of hoso: {found}", "đây là lỗi của chính hoso: {found}"),
      cause: (
        "The sentence was understood, but its answer cannot be worked out; nothing changed.",
        "Câu đã được hiểu nhưng hoso không tính được kết quả; không có gì thay đổi."
      ),
      advice: (
        "report the sentence and this message; another wording may be answered",
        "hãy báo lại câu này kèm thông báo; viết cách khác có thể được trả lời"
      ),
      help: (
        "A fault of the program, not of the sentence: whoever reports it helps to mend it.",
        "Lỗi của chương trình, không phải của câu: báo lại sẽ giúp sửa lỗi này."
      )),
  ]
}
