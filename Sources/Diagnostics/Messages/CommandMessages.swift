extension MessageTable {
  /// E43x: commands about the terminal.
  static let commandMessages: [MessageID: MessageText] = [
    .unknownCommand: MessageText(
      what: ("there is no command {name}", "không có lệnh {name}"),
      cause: (
        "A line that begins with a dot is a command about the terminal.",
        "Dòng bắt đầu bằng dấu chấm là lệnh về màn hình làm việc."
      ),
      advice: ("`.help` lists the commands", "`.help` liệt kê các lệnh"),
      help: (
        "`.help` lists the commands; `help .mode` explains one.",
        "`.help` liệt kê các lệnh; `help .mode` giải nghĩa một lệnh."
      )),
    .wrongCommandArgument: MessageText(
      what: ("{name} does not take {found}", "{name} không nhận {found}"),
      cause: ("It is written {form}.", "Cách viết là {form}."),
      help: (
        "`help .mode` shows what a command takes; `.help` lists all commands.",
        "`help .mode` cho biết lệnh nhận gì; `.help` liệt kê mọi lệnh."
      )),
    .commandNeedsPerson: MessageText(
      what: (
        "{name} needs a person at a terminal", "{name} cần có người ngồi trước màn hình"
      ),
      cause: (
        "A script has no history and no editor.", "Tệp lệnh không có lịch sử và trình soạn thảo."
      ),
      help: (
        "Type it at the prompt of hoso.", "Hãy gõ lệnh này ở dấu nhắc của hoso."
      )),
    .noSuchSentence: MessageText(
      what: (
        "the history has no sentence {number}", "lịch sử không có câu {number}"
      ),
      cause: ("It has {count} {count|sentence|sentences}.", "Lịch sử có {count} câu."),
      help: (
        "`.history` lists the last sentences with their numbers.",
        "`.history` liệt kê các câu gần đây kèm số thứ tự."
      )),
    .programFailed: MessageText(
      what: ("the program {program} failed", "chương trình {program} bị lỗi"),
      cause: (
        "It ended with status {status}, so nothing was run.",
        "Nó kết thúc với mã {status} nên không có câu nào được chạy."
      ),
      help: (
        "`.edit` starts the program that VISUAL or EDITOR names.",
        "`.edit` mở chương trình ghi trong VISUAL hoặc EDITOR."
      )),
    .pagerFailed: MessageText(
      what: (
        "the pager {program} ended with status {status}",
        "chương trình lật trang {program} kết thúc với mã {status}"
      ),
      cause: (
        "What it was given is shown without it.", "Những gì đã đưa cho nó được hiện thẳng ra."
      ),
      advice: ("`.pager off` shows answers without one", "`.pager off` hiện thẳng kết quả"),
      help: (
        "A long answer goes through the program that HOSO_PAGER or PAGER names.",
        "Kết quả dài đi qua chương trình ghi trong HOSO_PAGER hoặc PAGER."
      )),
    .pagerMissing: MessageText(
      what: (
        "there is no pager {program} here", "máy này không có chương trình lật trang {program}"
      ),
      cause: ("Answers are shown without it.", "Kết quả được hiện thẳng ra."),
      advice: ("`.pager off` shows answers without one", "`.pager off` hiện thẳng kết quả"),
      help: (
        "A long answer goes through the program that HOSO_PAGER or PAGER names.",
        "Kết quả dài đi qua chương trình ghi trong HOSO_PAGER hoặc PAGER."
      )),
    .programMissing: MessageText(
      what: ("there is no program {program} here", "máy này không có chương trình {program}"),
      cause: (
        "Name your editor before you start hoso, for example `export EDITOR=nano`.",
        "Hãy đặt trình soạn thảo của bạn trước khi mở hoso, ví dụ `export EDITOR=nano`."
      ),
      help: (
        "`.edit` starts the program that VISUAL or EDITOR names, else `vi`.",
        "`.edit` mở chương trình ghi trong VISUAL hoặc EDITOR, nếu không có thì mở `vi`."
      )),
  ]
}
