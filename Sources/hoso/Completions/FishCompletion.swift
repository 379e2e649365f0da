/// Completion in fish, a line for each option of each command.
enum FishCompletion {
  static func text(for tool: ToolHelp.Command) -> String {
    let names = tool.commands.map(\.commandName).joined(separator: " ")
    let commands = tool.commands.map { command in
      "complete -c hoso -n __hoso_begins -a \(command.commandName) -d \(said(command.abstract))"
    }
    return """
      # Which command the words before the cursor belong to.
      function __hoso_is
          set -l words (commandline -opc)
          set -l command hoso
          if set -q words[2]; and contains -- $words[2] \(names)
              set command $words[2]
          end
          test $command = $argv[1]
      end

      function __hoso_begins
          test (count (commandline -opc)) -eq 1
      end

      \(commands.joined(separator: "\n"))
      \(([tool] + tool.commands).flatMap(options).joined(separator: "\n"))

      """
  }

  private static func options(of command: ToolHelp.Command) -> [String] {
    command.options.map { option in
      let names = (option.names ?? []).map { ($0.isLong ? "-l " : "-s ") + $0.name }
      let value: [String] =
        switch option.value {
        case .none: []
        case .file: ["-r", "-F"]
        case .folder: ["-x", "-a", "'(__fish_complete_directories)'"]
        case .words(let words): ["-x", "-a", words.joined(separator: " ").quoted()]
        case .free: ["-x"]
        }
      let condition = ["complete", "-c", "hoso", "-n", "'__hoso_is \(command.commandName)'"]
      return (condition + names + value + ["-d", said(option.abstract)]).joined(separator: " ")
    }
  }

  private static func said(_ text: String?) -> String { (text ?? "").quoted("\\'") }
}
