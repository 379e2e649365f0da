import ArgumentParser
import Diagnostics
import Session
import Shell

/// `hoso fmt FILE …`
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Writes scripts in their canonical form; comments and blank lines stay.",
    usage: "hoso fmt [OPTION …] FILE …",
    discussion: """
      A folder called fmt is opened by `hoso ./fmt`.

      Exit status: 0 done, 1 a script has mistakes (with --check: or is not canonical), 2 wrong \
      usage, 3 a file could not be read or written.
      """)

  @Argument(help: "Scripts; - is standard input, written to standard output.", completion: .file())
  var files: [String]

  @Option(help: "Translate keywords, and names that have a label, to this language.")
  var language: Language?

  @Flag(help: "Write nothing; name the files that are not canonical.")
  var check = false

  @Option(
    help: ArgumentHelp("Open this first, for its names.", valueName: "folder"),
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
    abstract: "Reads scripts without running their questions and prints every mistake.",
    usage: "hoso check [OPTION …] FILE …",
    discussion: """
      Loads and definitions are carried out, questions are only understood. A folder called check \
      is opened by `hoso ./check`.

      Exit status: 0 no mistake, 1 mistakes, 2 wrong usage, 3 a file could not be read.
      """)

  @Argument(help: "Scripts; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "Language of messages.")
  var language = Language.english

  @Flag(help: "Take doubtful values for errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("Open this first, for its data.", valueName: "folder"),
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
