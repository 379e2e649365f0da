/// Completion in bash, by a function that fills `COMPREPLY`. Files are left to bash itself, which
/// knows how to quote them.
enum BashCompletion {
  static func text(for tool: ToolHelp.Command) -> String {
    let names = tool.commands.map(\.commandName)
    let commands = [tool] + tool.commands
    return """
      _hoso() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=hoso options
        COMPREPLY=()
        # An equals sign between an option and its value is a word of its own.
        if [[ $word == = ]]; then
          word=
        elif [[ $before == = ]] && ((COMP_CWORD > 2)); then
          before=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if ((COMP_CWORD > 1)); then
          case ${COMP_WORDS[1]} in
            \(names.joined(separator: " | "))) command=${COMP_WORDS[1]} ;;
          esac
        fi
        case "$command $before" in
      \(commands.flatMap(values).joined(separator: "\n"))
        esac
        if [[ $word == -* ]]; then
          case $command in
      \(commands.map(options).joined(separator: "\n"))
          esac
          COMPREPLY=($(compgen -W "$options" -- "$word"))
        elif ((COMP_CWORD == 1)); then
          COMPREPLY=($(compgen -W \(names.joined(separator: " ").quoted()) -- "$word"))
          local name
          while IFS= read -r name; do
            COMPREPLY+=("$name")
          done < <(compgen -f -- "$word")
          compopt -o filenames 2>/dev/null
        fi
      }
      complete -o bashdefault -o default -F _hoso hoso

      """
  }

  /// What follows an option that takes a value.
  private static func values(of command: ToolHelp.Command) -> [String] {
    command.options.compactMap { option in
      let pattern = option.spellings.map { "\(command.commandName) \($0)".quoted() }
        .joined(separator: " | ")
      switch option.value {
      case .none: return nil
      case .file: return "    \(pattern)) return ;;"
      case .folder: return "    \(pattern)) compopt -o dirnames +o default 2>/dev/null; return ;;"
      case .words(let words):
        let list = words.joined(separator: " ").quoted()
        return "    \(pattern)) COMPREPLY=($(compgen -W \(list) -- \"$word\")); return ;;"
      case .free:
        return "    \(pattern)) compopt +o default +o bashdefault 2>/dev/null; return ;;"
      }
    }
  }

  private static func options(of command: ToolHelp.Command) -> String {
    let spellings = command.options.flatMap(\.spellings).joined(separator: " ")
    return "      \(command.commandName)) options=\(spellings.quoted()) ;;"
  }
}
