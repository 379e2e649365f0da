import ArgumentParser
import Diagnostics
import Glibc
import Session
import Shell
import Synchronization
import Values

/// The options of the command line.
struct Options: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoso",
    abstract: "Asks questions of tables, in English or Vietnamese.",
    usage: "hoso [OPTION …] [FOLDER|FILE …]",
    discussion: """
      Without -c and -f, hoso talks with you at a terminal and runs standard input elsewhere.

      Exit status: 0 done, 1 a sentence failed, 2 wrong usage, 3 a file could not be read or \
      written, 4 an expectation did not hold, 130 interrupted.
      """,
    version: "hoso \(Version.current)")

  @Argument(help: "A folder with a model, or a CSV or TSV file.", completion: .file())
  var paths: [String] = []

  @Option(
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run sentences; repeatable, in order with -f.", valueName: "sentence"),
    transform: { Ordered(.sentences($0)) })
  var sentences: [Ordered] = []

  @Option(
    name: .customShort("f"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run a file of sentences; - is standard input.", valueName: "file"),
    completion: .file(), transform: { Ordered(.file($0)) })
  var files: [Ordered] = []

  @Option(
    name: .customShort("d"),
    help: ArgumentHelp(
      "Start relative paths of sentences in this folder, and open its model.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp(
      "Write answers to this file; its ending gives the form.",
      discussion: "An existing file is replaced once everything has run, and kept otherwise.",
      valueName: "file"),
    completion: .file())
  var resultFile: String?

  @Flag(name: .customShort("q"), help: "Leave out notes and load reports; errors stay.")
  var isQuiet = false

  @Option(help: "Form of results; a table on a terminal, else CSV.")
  var mode: OutputMode?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Answer as of this date, such as 2024-01-25.", valueName: "date"),
    transform: Options.date)
  var asOf: CivilDate?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Give a variable its value, as let does; repeatable.",
      discussion: "A let of the same name in a script is then only its default.",
      valueName: "@name=value"))
  var variables: [String] = []

  @Flag(name: .customLong("echo"), help: "Show each sentence before its answer.")
  var echoes = false

  @Option(
    help: ArgumentHelp("Show at most so many rows of an answer.", valueName: "number"))
  var limit: Int?

  @Option(
    name: .customLong("junit"),
    help: ArgumentHelp("Report each expect as a test case, in JUnit's XML.", valueName: "file"),
    completion: .file())
  var testReport: String?

  @Flag(name: .customLong("keep-going"), help: "Go on after a sentence that failed.")
  var keepsGoing = false

  @Flag(help: "Take doubtful values for errors.")
  var strict = false

  @Flag(help: "Read only what is opened here, write nothing, start no program.")
  var safe = false

  @Flag(name: .customLong("private"), help: "Show private fields like all others.")
  var showsPrivate = false

  @Flag(name: .customLong("no-init"), help: "Leave out the start script rc.hoso.")
  var skipsStartScript = false

  @Option(help: "Language of messages; en unless the start script says otherwise.")
  var language: Language?

  @Option(help: "When to use colour; auto unless the start script says otherwise.")
  var color: ColorChoice?

  @Option(help: "Threads that work on a question; the machine's number of cores.")
  var threads: Int?

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
      throw ValidationError("--threads takes a number from 1 to 1024.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    let words = language ?? .english
    for text in variables {
      guard let mistake = Session.mistake(inVariable: text) else { continue }
      let words = MessageTable.fill(
        MessageTable.text(of: mistake.message).what[words], mistake.facts, words)
      throw ValidationError("--set \(text): \(words). Write --set '@name=value'.")
    }
    if let resultFile, [".xlsx", ".svg"].contains(where: resultFile.lowercased().hasSuffix) {
      throw ValidationError("-o writes text; write | save \"\(resultFile)\" in a sentence.")
    }
    for (option, isGiven) in [
      ("-o", resultFile.map { $0 != "-" } ?? false), ("--junit", testReport != nil),
    ]
    where safe && isGiven {
      throw ValidationError(
        "\(option) writes a file, and --safe writes none; redirect standard output.")
    }
    let talks = sentences.isEmpty && files.isEmpty && isatty(STDIN_FILENO) == 1
    for (option, isGiven) in [("-o", resultFile != nil), ("--junit", testReport != nil)]
    where talks && isGiven && !printsManualPage {
      throw ValidationError("\(option) needs sentences: -c, -f or standard input.")
    }
  }

  /// The form that the ending of a file stands for.
  private static func mode(ofFile path: String) -> OutputMode? {
    path.split(separator: ".").last.flatMap { OutputMode(rawValue: $0.lowercased()) }
  }

  private static func date(_ text: String) throws -> CivilDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), let date = CivilDate(year: year, month: month, day: day)
    else { throw ValidationError("‘\(text)’ is not a date of the form 2024-01-25.") }
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
  /// What the shell is to do.
  var invocation: Invocation {
    var invocation = Invocation(
      display: DisplayOptions(
        mode: mode ?? resultFile.flatMap(Options.mode), color: color ?? .auto,
        language: language ?? .english,
        environment: .current),
      settings: Settings(
        language: language ?? .english, asOf: asOf,
        threads: threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), strict: strict,
        baseFolder: "."))
    let opensDefault = paths.isEmpty && folder == nil && !opensNoSample
    invocation.paths = opensDefault ? [defaultPath].compactMap(\.self) : paths
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
    invocation.inputs = (sentences + files).sorted { $0.place < $1.place }.map(\.input)
    invocation.runsStartScript = !skipsStartScript
    invocation.keepsGoing = keepsGoing
    invocation.printsReference = printsReference
    return invocation
  }
}

extension OutputMode: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
