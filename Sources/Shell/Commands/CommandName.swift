package import Session
import Diagnostics

/// The commands of the shell: the one table that reading, `.help`, `help .mode` and completion
/// are made from.
package enum CommandName: String, CaseIterable, Sendable {
  case mode, width, pager, color, timer, last, history, edit, echo, log, memory, safe, language,
    locale, help

  /// What the session is told of all commands.
  package static var all: [DotCommand] { allCases.map(\.command) }

  /// What the command takes and does.
  package var command: DotCommand {
    switch self {
    case .mode:
      row(
        .init(OutputMode.allCases.map(\.rawValue)),
        ("the form of answers", "dạng của kết quả"))
    case .width:
      row(
        .init(["auto"], or: .number),
        (
          "the cells that a line of a table may fill; auto is the width of the window",
          "số ô mà một dòng của bảng được dùng; auto là chiều rộng cửa sổ"
        ))
    case .pager:
      row(
        .init(["on", "off"], or: .text),
        (
          "whether an answer that does not fit the window is shown by a program to turn pages, "
            + "and by which",
          "kết quả dài hoặc rộng hơn cửa sổ có được xem bằng chương trình lật trang không, và bằng "
            + "chương trình nào"
        ))
    case .color:
      row(.init(ColorChoice.allCases.map(\.rawValue)), ("when colour is used", "khi nào dùng màu"))
    case .timer:
      row(
        .init(["on", "off"]),
        (
          "whether the last line of an answer says how long it took",
          "dòng cuối của kết quả có ghi thời gian tính không"
        ))
    case .last:
      row(
        .none,
        (
          "shows the last table again, with all of its rows and columns",
          "hiện lại bảng vừa có, với mọi dòng và mọi cột"
        ))
    case .history:
      row(
        .init(["clear"], or: .number),
        (
          "lists the last sentences with their numbers, or forgets all",
          "liệt kê các câu gần đây kèm số thứ tự, hoặc xóa hết"
        ))
    case .edit:
      row(
        .init(or: .number),
        (
          "opens the last sentence, or that of the number, in your editor, then runs what you saved",
          "mở câu vừa gõ, hoặc câu mang số đó, trong trình soạn thảo, rồi chạy nội dung đã lưu"
        ))
    case .echo:
      row(
        .init(["on", "off"]),
        (
          "whether a script shows each sentence before its answer",
          "tệp lệnh có hiện từng câu trước kết quả không"
        ))
    case .log:
      row(
        .init(["off"], or: .file),
        (
          "writes everything that is typed and shown to the end of a file as well",
          "ghi thêm mọi câu đã gõ và nội dung đã hiện vào cuối một tệp"
        ))
    case .memory:
      row(
        .none,
        (
          "shows the memory that each table takes, and the limit that --memory sets",
          "cho biết mỗi bảng chiếm bao nhiêu bộ nhớ, và giới hạn mà --memory đặt"
        ))
    case .safe:
      row(
        .init(["on"]),
        (
          "reads only what is opened, writes nothing, starts no program; cannot be switched off",
          "chỉ đọc những gì đã mở, không ghi, không chạy chương trình; không tắt được"
        ))
    case .language:
      row(
        .init(Language.allCases.map(\.rawValue)),
        ("the language of everything you read", "ngôn ngữ của mọi nội dung hiển thị"))
    case .locale:
      row(
        .init(Language.allCases.map(\.rawValue)),
        (
          "how numbers are written: 21.7% and 48,000, or 21,7% and 48.000",
          "cách viết số: 21.7% và 48,000, hoặc 21,7% và 48.000"
        ))
    case .help:
      row(
        .init(or: .command),
        (
          "lists these commands, or explains one of them",
          "liệt kê các lệnh này, hoặc giải nghĩa một lệnh"
        ))
    }
  }

  private func row(_ argument: DotCommand.Argument, _ meaning: (String, String)) -> DotCommand {
    DotCommand(rawValue, argument, meaning)
  }
}
