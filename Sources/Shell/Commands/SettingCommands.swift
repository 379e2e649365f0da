import Diagnostics
import Session

/// Carries out the commands that need no person: in scripts and at the prompt.
struct SettingCommands {
  let session: Session
  let printer: OutcomePrinter

  /// Does what a command says; nil when there is nothing to say. Without an argument a setting
  /// says its present value, as the command that would set it.
  func perform(_ call: CommandCall) -> Outcome? {
    guard let name = CommandName(rawValue: call.name) else { return nil }
    do throws(Diagnostic) {
      switch name {
      case .help: return .text(session.commandOverview)
      case .last: return try last(call)
      case .memory: return session.memoryUse
      case .history, .edit:
        throw Diagnostic(.commandNeedsPerson, at: call.range, ["name": .code(".\(call.name)")])
      default:
        guard let argument = call.argument else {
          return .text(".\(call.name) \(value(of: name))\n")
        }
        try set(name, argument, call)
        return nil
      }
    } catch {
      return .failure(Failure([error], in: call.source, kind: .sentence))
    }
  }

  private func last(_ call: CommandCall) throws(Diagnostic) -> Outcome? {
    guard let last = printer.last, session.mayShow(last) else {
      throw Diagnostic(.noLastResult, at: call.range)
    }
    printer.writeLastInFull()
    return nil
  }

  /// The word that a setting has now.
  private func value(of name: CommandName) -> String {
    let options = printer.options
    return switch name {
    case .mode: printer.mode.rawValue
    case .width: options.width.map(String.init) ?? "auto"
    case .pager: options.pager.word
    case .color: options.color.rawValue
    case .timer: word(options.showsTime)
    case .echo: word(options.echoes)
    case .log: printer.output.log?.path ?? "off"
    case .safe: word(session.isSafe)
    case .language: options.language.rawValue
    case .locale: (options.locale ?? options.language).rawValue
    case .last, .history, .edit, .memory, .help: ""
    }
  }

  private func word(_ isOn: Bool) -> String { isOn ? "on" : "off" }

  private func set(
    _ name: CommandName, _ word: String, _ call: CommandCall
  ) throws(Diagnostic) {
    switch name {
    case .mode: printer.options.mode = OutputMode(rawValue: word)
    case .width: printer.options.width = Int(word)
    case .pager: printer.options.pager = PagerChoice(word: word)
    case .color: printer.options.color = ColorChoice(rawValue: word) ?? .auto
    case .timer: printer.options.showsTime = word == "on"
    case .echo: printer.options.echoes = word == "on"
    case .log: try log(word, call)
    case .safe:
      session.makeSafe()
      printer.log(to: nil)
      printer.options.startsPrograms = false
    case .language: speak(Language(rawValue: word) ?? .english)
    case .locale:
      printer.options.locale = Language(rawValue: word)
      session.writeNumbers(as: printer.options.locale)
    case .last, .history, .edit, .memory, .help: break
    }
  }

  /// Everything changes its language at once: messages, prompts, numbers.
  func speak(_ language: Language) {
    session.speak(language)
    printer.options.language = language
    printer.options.locale = nil
    session.writeNumbers(as: nil)
  }

  private func log(_ word: String, _ call: CommandCall) throws(Diagnostic) {
    guard word != "off" else { return printer.log(to: nil) }
    try session.refuseIfSafe(call)
    let log = LogFile(path: FilePath.resolve(word, relativeTo: call.folder))
    do throws(Files.SystemError) { try log.begin() } catch {
      throw Diagnostic(
        .fileUnwritable, at: call.range, ["path": .code(word), "reason": error.fact])
    }
    printer.log(to: log)
  }
}

extension Session {
  /// Refuses a command that writes a file or starts a program.
  func refuseIfSafe(_ call: CommandCall) throws(Diagnostic) {
    guard isSafe else { return }
    throw Diagnostic(.safeModeForbids, at: call.range, ["found": .code(".\(call.name)")])
  }
}

extension PagerChoice {
  init(word: String) {
    self =
      switch word {
      case "on": .on
      case "off": .off
      default: .program(word)
      }
  }

  /// As the command takes it.
  var word: String {
    switch self {
    case .on: "on"
    case .off: "off"
    case .program(let command): command
    }
  }
}
