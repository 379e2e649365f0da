import Shell

/// What a shell completes the command line of hoso by, made from the same declarations as
/// `--help`: the options, and the commands `fmt` and `check`, which only a first word can be.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script for a command line.
  func text(for tool: ToolHelp) -> String {
    switch self {
    case .bash: BashCompletion.text(for: tool.command)
    case .zsh: ZshCompletion.text(for: tool.command)
    case .fish: FishCompletion.text(for: tool.command)
    }
  }

  private static let option = "--generate-completion-script"

  /// The shell that these arguments ask a script for, else that of the user; nil where they ask
  /// for something else, or for a shell that is not known.
  init?(askedBy arguments: [String]) {
    guard let first = arguments.first else { return nil }
    if first.hasPrefix(CompletionScript.option + "=") {
      self.init(rawValue: String(first.dropFirst(CompletionScript.option.count + 1)))
    } else if first == CompletionScript.option {
      self.init(rawValue: arguments.count > 1 ? arguments[1] : CompletionScript.shellOfUser)
    } else {
      return nil
    }
  }

  private static var shellOfUser: String {
    Environment.current["SHELL"]?.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension String {
  /// In single quotes, as every one of these shells reads them; fish alone has a sign of its own
  /// for a quote within.
  func quoted(_ quote: String = "'\\''") -> String {
    "'" + replacing("'", with: quote) + "'"
  }
}
