import ArgumentParser
import FoundationEssentials

/// What ArgumentParser says of the command line, as far as the manual page and the completions
/// need it.
struct ToolHelp: Decodable {
  let command: Command

  /// The command line of hoso with its commands; nil only where ArgumentParser says it in
  /// another form.
  static func read() -> ToolHelp? {
    let dump = Data(Array(CommandLineReference._dumpHelp().utf8))
    return try? JSONDecoder().decode(ToolHelp.self, from: dump)
  }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    var arguments: [Argument]?
    let subcommands: [Command]?

    /// What stands without a dash.
    var operands: [Argument] { shown.filter { $0.kind == .positional } }

    /// Options and flags.
    var options: [Argument] { shown.filter { $0.kind != .positional } }

    /// Its commands, without what ArgumentParser adds and hoso does not have: the command `help`,
    /// and a `--version` of each.
    var commands: [Command] {
      (subcommands ?? []).filter { $0.commandName != "help" }.map { command in
        var command = command
        command.arguments?.removeAll { $0.spellings == ["--version"] }
        return command
      }
    }

    private var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String

      var isLong: Bool { kind == "long" }
      var text: String { (isLong ? "--" : "-") + name }
    }

    /// What the shell may complete the value by; all nil for what nobody knows.
    struct CompletionKind: Decodable {
      struct Anything: Decodable {}

      let file: Anything?
      let directory: Anything?
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
    let completionKind: CompletionKind?
  }
}

extension ToolHelp.Argument {
  /// What its value is.
  enum Value: Hashable {
    case none, file, folder, words([String])
    /// Such as a sentence or a number.
    case free
  }

  var value: Value {
    if kind == .flag { return .none }
    if let allValues, !allValues.isEmpty { return .words(allValues) }
    if completionKind?.directory != nil { return .folder }
    return completionKind?.file != nil ? .file : .free
  }

  /// Its names with their dashes.
  var spellings: [String] { (names ?? []).map(\.text) }
}
