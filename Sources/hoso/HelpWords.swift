import ArgumentParser
import Diagnostics

/// The words of `--help` and of wrong usage. Both are written before the options are read, so
/// what `--language` says is looked for among the arguments.
enum HelpWords {
  static let language: Language = {
    let arguments = CommandLine.arguments
    let attached = arguments.last { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
    let separate = zip(arguments, arguments.dropFirst()).first { $0.0 == "--language" }?.1
    return Language(rawValue: attached.map(String.init) ?? separate ?? "") ?? .english
  }()

  /// Words in the language that is asked for.
  static func said(_ english: String, _ vietnamese: String) -> String {
    language == .english ? english : vietnamese
  }

  /// What the parser of options says, where it names a command of hoso as if it were a program:
  /// `fmt --help` is typed `hoso fmt --help`.
  static func named<Command: ParsableCommand>(_ text: String, of command: Command.Type) -> String {
    guard let name = command.configuration.commandName, name != "hoso" else { return text }
    return text.replacing("See '\(name) ", with: "See 'hoso \(name) ")
  }

  /// What the parser of options says by itself, with its words in the language asked for. A
  /// phrase that is not known here stays as it is.
  static func translated(_ text: String) -> String {
    guard language == .vietnamese else { return text }
    return phrases.reduce(text) { $0.replacing($1.english, with: $1.vietnamese) }
  }

  private static let phrases: [(english: String, vietnamese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("(values: ", "(giá trị: "), ("default: ", "mặc định: "),
    ("Show the version.", "Hiện phiên bản."),
    ("Show help information.", "Hiện phần trợ giúp này."),
    ("Error: ", "Lỗi: "), ("Usage: ", "Cách dùng: "), ("Help: ", "Trợ giúp: "),
    ("Unknown option", "Không có tùy chọn"), ("Did you mean", "Có phải ý là"),
    ("Unexpected argument", "Thừa tham số"), ("Missing value for", "Thiếu giá trị cho"),
    ("Missing expected argument", "Thiếu tham số"), ("The value", "Giá trị"),
    ("is invalid for", "không hợp lệ cho"), ("Please provide one of", "Hãy chọn một trong"),
    ("for more information.", "để biết thêm."), ("  See '", "  Xem '"),
  ]
}

extension ArgumentHelp {
  /// What an option does, in both languages.
  init(
    _ english: String, _ vietnamese: String, more: (String, String)? = nil,
    valueName: String? = nil
  ) {
    self.init(
      "\(HelpWords.said(english, vietnamese))",
      discussion: more.map { HelpWords.said($0.0, $0.1) } ?? "", valueName: valueName)
  }
}
