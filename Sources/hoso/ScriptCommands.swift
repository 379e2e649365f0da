import ArgumentParser
import Diagnostics
import Session
import Shell

/// `hoso fmt FILE …`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: HelpWords.said(
      "Writes scripts in their canonical form; comments and blank lines stay.",
      "Viết lại tệp lệnh theo dạng chuẩn; giữ nguyên ghi chú và dòng trống."),
    usage: "hoso fmt [OPTION …] FILE …",
    discussion: HelpWords.said(
      """
      A folder called fmt is opened by `hoso ./fmt`.

      Exit status: 0 done, 1 a script has mistakes (with --check: or is not canonical), 2 wrong \
      usage, 3 a file could not be read or written.
      """,
      """
      Thư mục tên fmt được mở bằng `hoso ./fmt`.

      Mã kết thúc: 0 xong, 1 tệp lệnh có lỗi (với --check: hoặc chưa đúng dạng chuẩn), 2 dùng \
      sai, 3 không đọc hoặc ghi được tệp.
      """))

  @Argument(
    help: .init(
      "Scripts; - is standard input, written to standard output.",
      "Các tệp lệnh; - là đầu vào chuẩn, ghi ra đầu ra chuẩn."), completion: .file())
  var files: [String]

  @Option(
    help: .init(
      "Translate keywords, and names that have a label, to this language.",
      "Dịch từ khóa, và tên có nhãn, sang ngôn ngữ này."))
  var language: Language?

  @Flag(
    help: .init(
      "Write nothing; name the files that are not canonical.",
      "Không ghi gì; chỉ nêu tên các tệp chưa đúng dạng chuẩn."))
  var check = false

  @Option(
    help: .init(
      "Open this first, for its names.", "Mở thư mục này trước, để biết các tên.",
      valueName: "folder"),
    completion: .directory)
  var model: String?

  func status() -> ExitStatus {
    let tools = ScriptTools.standard(language: .english, strict: false)
    if let model, case let opened = tools.open(model), opened != .success { return opened }
    return tools.format(files, language: language, onlyChecks: check)
  }
}

/// `hoso check FILE …`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: HelpWords.said(
      "Reads scripts without running their questions and prints every mistake.",
      "Đọc tệp lệnh mà không chạy câu hỏi, và in ra mọi lỗi."),
    usage: "hoso check [OPTION …] FILE …",
    discussion: HelpWords.said(
      """
      Loads and definitions are carried out, questions are only understood. A folder called check \
      is opened by `hoso ./check`.

      Exit status: 0 no mistake, 1 mistakes, 2 wrong usage, 3 a file could not be read.
      """,
      """
      Câu nạp và định nghĩa được thực hiện, câu hỏi chỉ được đọc hiểu. Thư mục tên check được mở \
      bằng `hoso ./check`.

      Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 dùng sai, 3 không đọc được tệp.
      """))

  @Argument(
    help: .init("Scripts; - is standard input.", "Các tệp lệnh; - là đầu vào chuẩn."),
    completion: .file())
  var files: [String]

  @Option(help: .init("Language of messages.", "Ngôn ngữ của thông báo."))
  var language = Language.english

  @Flag(help: .init("Take doubtful values for errors.", "Coi giá trị đáng ngờ là lỗi."))
  var strict = false

  @Option(
    help: .init(
      "Open this first, for its data.", "Mở thư mục này trước, để có dữ liệu.",
      valueName: "folder"),
    completion: .directory)
  var model: String?

  func status() -> ExitStatus {
    let tools = ScriptTools.standard(language: language, strict: strict)
    if let model, case let opened = tools.open(model), opened != .success { return opened }
    return tools.check(files)
  }
}

extension ScriptTools {
  static func standard(language: Language, strict: Bool) -> ScriptTools {
    ScriptTools(
      settings: Settings(language: language, strict: strict),
      display: DisplayOptions(language: language, environment: .current))
  }
}
