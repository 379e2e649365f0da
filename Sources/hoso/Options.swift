import ArgumentParser
import Diagnostics
import Glibc
import Session
import Shell
import Synchronization
import Values

/// The options of the command line.
struct Options: ParsableCommand {
  /// What hoso does without a script.
  static let about = HelpWords.said(
    "Without -c, -f and a script, hoso talks with you at a terminal and runs standard input "
      + "elsewhere.",
    "Không có -c, -f và tệp lệnh, hoso trò chuyện với bạn ở cửa sổ dòng lệnh, và ở nơi khác thì "
      + "chạy đầu vào chuẩn.")

  static let configuration = CommandConfiguration(
    commandName: "hoso",
    abstract: HelpWords.said(
      "Asks questions of tables, in English or Vietnamese.",
      "Hỏi dữ liệu dạng bảng bằng tiếng Việt hoặc tiếng Anh."),
    usage: "hoso [OPTION …] [FOLDER|FILE …]",
    discussion: about + "\n\n" + ExitStatus.meanings,
    version: "hoso \(Version.current)")

  @Argument(
    help: .init(
      "A folder with a model, a CSV or TSV file, or a script to run.",
      "Thư mục có mô hình, tệp CSV hay TSV, hoặc tệp lệnh cần chạy.",
      more: (
        "A script ends in .hoso or begins with #!, and runs before -c and -f.",
        "Tệp lệnh có đuôi .hoso hoặc bắt đầu bằng #!, và được chạy trước -c và -f."
      ), valueName: "folder|file"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: .init(
      "Run sentences; repeatable, in order with -f.",
      "Chạy các câu; dùng được nhiều lần, theo thứ tự cùng với -f.", valueName: "sentence"),
    transform: { Ordered(.sentences($0)) })
  var sentences: [Ordered] = []

  @Option(
    name: .customShort("f"), parsing: .unconditionalSingleValue,
    help: .init(
      "Run a file of sentences; - is standard input.",
      "Chạy một tệp gồm các câu; - là đầu vào chuẩn.", valueName: "file"),
    completion: .file(), transform: { Ordered(.file($0)) })
  var files: [Ordered] = []

  @Option(
    name: .customShort("d"),
    help: .init(
      "Start relative paths of sentences in this folder, and open its model.",
      "Tính đường dẫn tương đối trong câu từ thư mục này, và mở mô hình ở đó.",
      valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customShort("o"),
    help: .init(
      "Write answers to this file; its ending gives the form.",
      "Ghi kết quả vào tệp này; đuôi tên tệp cho biết dạng.",
      more: (
        """
        An existing file is replaced once everything has run, and kept otherwise. A file that \
        ends in .csv, .tsv, .json or .html holds one table, .jsonl and .md hold several \
        answers; a name without an ending is written as standard output would be.
        """,
        """
        Tệp đã có chỉ bị thay khi mọi thứ chạy xong, nếu không thì giữ nguyên. Tệp có đuôi .csv, \
        .tsv, .json hoặc .html chứa một bảng, .jsonl và .md chứa được nhiều câu trả lời; tên \
        không có đuôi được ghi như đầu ra chuẩn.
        """
      ), valueName: "file"),
    completion: .file())
  var resultFile: String?

  @Flag(
    name: .customShort("q"),
    help: .init(
      "Leave out notes and load reports; errors stay.",
      "Bỏ ghi chú và báo cáo nạp; lỗi vẫn hiện."))
  var isQuiet = false

  @Option(
    help: .init(
      "Form of results; a table on a terminal, else CSV.",
      "Dạng kết quả; ở cửa sổ dòng lệnh là bảng, ở nơi khác là CSV."))
  var mode: OutputMode?

  @Option(
    name: .customLong("as-of"),
    help: .init(
      "Answer as of this date, such as 2024-01-25.",
      "Trả lời tính đến ngày này, ví dụ 2024-01-25.", valueName: "date"),
    transform: Options.date)
  var asOf: CivilDate?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: .init(
      "Give a variable its value, as let does; repeatable.",
      "Gán giá trị cho một biến, như câu “đặt”; dùng được nhiều lần.",
      more: (
        "A let of the same name in a script is then only its default.",
        "Câu “đặt” cùng tên trong tệp lệnh khi đó chỉ là giá trị mặc định."
      ), valueName: "@name=value"))
  var variables: [String] = []

  @Flag(
    name: .customLong("echo"),
    help: .init(
      "Show each sentence before its answer.", "Hiện từng câu trước kết quả của nó."))
  var echoes = false

  @Option(
    help: .init(
      "Show at most so many rows of an answer.", "Chỉ hiện tối đa chừng này dòng của kết quả.",
      valueName: "number"))
  var limit: Int?

  @Option(
    name: .customLong("junit"),
    help: .init(
      "Report each expect as a test case, in JUnit's XML.",
      "Báo mỗi kỳ vọng thành một ca kiểm thử, theo XML của JUnit.", valueName: "file"),
    completion: .file())
  var testReport: String?

  @Flag(
    name: .customLong("keep-going"),
    help: .init(
      "Go on after a sentence that failed.", "Chạy tiếp sau một câu bị lỗi."))
  var keepsGoing = false

  @Flag(help: .init("Take doubtful values for errors.", "Coi giá trị đáng ngờ là lỗi."))
  var strict = false

  @Flag(
    help: .init(
      "Read only what is opened here, write nothing, start no program.",
      "Chỉ đọc những gì mở ở đây, không ghi, không chạy chương trình."))
  var safe = false

  @Flag(
    name: .customLong("private"),
    help: .init(
      "Show private fields like all others.", "Hiện trường riêng tư như mọi trường khác."))
  var showsPrivate = false

  @Flag(
    name: .customLong("no-init"),
    help: .init(
      "Leave out the start script rc.hoso.", "Không chạy tệp khởi động rc.hoso."))
  var skipsStartScript = false

  @Option(
    help: .init(
      "Language of messages; en unless the start script says otherwise.",
      "Ngôn ngữ của thông báo; là en nếu tệp khởi động không nói khác."))
  var language: Language?

  @Option(
    help: .init(
      "When to use colour; auto unless the start script says otherwise.",
      "Khi nào dùng màu; là auto nếu tệp khởi động không nói khác."))
  var color: ColorChoice?

  @Option(
    help: .init(
      "Threads that work on a question; the machine's number of cores.",
      "Số luồng tính một câu hỏi; mặc định là số nhân của máy."))
  var threads: Int?

  @Option(
    help: .init(
      "The most memory that tables and answers may take, such as 2GB or 512MiB.",
      "Bộ nhớ tối đa cho các bảng và kết quả, ví dụ 2GB hay 512MiB.",
      more: (
        """
        Counted are loaded tables with their links, the file that is read, and the groups, sorted \
        rows and columns of an answer; not counted are the program itself, what it needs for a \
        moment and what it writes. A load or question that needs more ends with an error. A table \
        that unload or reload takes away then frees its memory, and undo does not bring it back.
        """,
        """
        Được tính: các bảng đã nạp cùng liên kết, tệp đang đọc, và các nhóm, dòng được sắp, cột \
        của kết quả; không tính bản thân chương trình, phần cần trong chốc lát và những gì ghi \
        ra. Lần nạp hay câu hỏi cần nhiều hơn thì kết thúc bằng lỗi. Bảng bị gỡ hoặc nạp lại khi \
        đó nhả bộ nhớ, và không hoàn tác được.
        """
      ), valueName: "size"),
    transform: Options.size)
  var memory: ByteSize?

  @Option(name: .customLong("default-open"), help: .hidden)
  var defaultPath: String?

  @Flag(name: .customLong("language-reference"), help: .hidden)
  var printsReference = false

  @Flag(name: .customLong("man-page"), help: .hidden)
  var printsManualPage = false

  @Flag(name: .customLong("no-sample"), help: .hidden)
  var opensNoSample = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(
        HelpWords.said(
          "--threads takes a number from 1 to 1024.", "--threads nhận một số từ 1 đến 1024."))
    }
    if let limit, limit < 0 {
      throw ValidationError(
        HelpWords.said(
          "--limit takes a number from 0.", "--limit nhận một số từ 0 trở lên."))
    }
    for text in variables {
      guard let mistake = Session.mistake(inVariable: text) else { continue }
      let language = HelpWords.language
      let words = MessageTable.fill(
        MessageTable.text(of: mistake.message).what[language], mistake.facts, language)
      let hint = HelpWords.said("Write --set '@name=value'.", "Hãy viết --set '@tên=giá trị'.")
      throw ValidationError("--set \(text): \(words). \(hint)")
    }
    try validateResultFile()
    for (option, isGiven) in [
      ("-o", resultFile.map { $0 != "-" } ?? false), ("--junit", testReport != nil),
    ]
    where safe && isGiven {
      throw ValidationError(
        HelpWords.said(
          "\(option) writes a file, and --safe writes none; redirect standard output.",
          "\(option) ghi một tệp, còn --safe không ghi gì; hãy chuyển hướng đầu ra chuẩn."))
    }
    let talks = inputs.isEmpty && isatty(STDIN_FILENO) == 1
    for (option, isGiven) in [("-o", resultFile != nil), ("--junit", testReport != nil)]
    where talks && isGiven && !printsManualPage {
      throw ValidationError(
        HelpWords.said(
          "\(option) needs sentences: -c, -f or standard input.",
          "\(option) cần có câu: -c, -f hoặc đầu vào chuẩn."))
    }
  }

  private static func size(_ text: String) throws -> ByteSize {
    guard let size = ByteSize(reading: text) else {
      throw ValidationError(
        HelpWords.said(
          "‘\(text)’ is not an amount of memory such as 2GB, 512 MB or 1GiB.",
          "‘\(text)’ không phải một lượng bộ nhớ như 2GB, 512 MB hay 1GiB."))
    }
    return size
  }

  private static func date(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
    else {
      throw ValidationError(
        HelpWords.said(
          "‘\(text)’ is not a date of the form 2024-01-25.",
          "‘\(text)’ không phải một ngày dạng 2024-01-25."))
    }
    return date
  }
}

/// A script of the command line with its place among all of them: `-c` and `-f` are two
/// options, but run in the order in which they were given.
struct Ordered {
  let input: ScriptInput
  let place: Int

  private static let count = Atomic<Int>(0)

  /// Options are parsed from left to right, so counting gives the place.
  init(_ input: ScriptInput) {
    self.input = input
    place = Ordered.count.add(1, ordering: .relaxed).newValue
  }
}

extension Options {
  /// The scripts to run: those among the arguments, then `-c` and `-f` in their order.
  private var inputs: [ScriptInput] {
    paths.filter(ScriptInput.isScript).map(ScriptInput.file)
      + ScriptInput.numbered(
        (sentences + files).sorted { $0.place < $1.place }.map(\.input))
  }

  /// What the shell is to do.
  var invocation: Invocation {
    var invocation = Invocation(
      display: DisplayOptions(
        mode: mode ?? resultFile.flatMap(Options.form), color: color ?? .auto,
        language: language ?? .english,
        environment: .current),
      settings: Settings(
        language: language ?? .english, asOf: asOf,
        threads: threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), strict: strict,
        baseFolder: "."))
    let data = paths.filter { !ScriptInput.isScript($0) }
    let opensDefault = data.isEmpty && folder == nil && !opensNoSample
    invocation.paths = opensDefault ? [defaultPath].compactMap(\.self) : data
    invocation.folder = folder
    invocation.givenLanguage = language
    invocation.givenColor = color
    invocation.resultFile = resultFile == "-" ? nil : resultFile
    invocation.testReport = testReport
    invocation.variables = variables
    invocation.display.echoes = echoes
    invocation.display.isQuiet = isQuiet
    invocation.display.rowLimit = limit
    invocation.settings.showsPrivate = showsPrivate
    invocation.settings.isSafe = safe
    invocation.settings.memoryLimit = memory?.bytes
    invocation.inputs = inputs
    invocation.runsStartScript = !skipsStartScript
    invocation.keepsGoing = keepsGoing
    invocation.printsReference = printsReference
    return invocation
  }
}

extension OutputMode: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
