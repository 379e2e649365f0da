/// Completion in zsh, by its function `_arguments`.
enum ZshCompletion {
  static func text(for tool: ToolHelp.Command) -> String {
    let names = tool.commands.map(\.commandName)
    let commands = tool.commands.map {
      "    " + "\($0.commandName):\(escaped($0.abstract ?? ""))".quoted()
    }
    return """
      #compdef hoso

      _hoso() {
        if (( CURRENT > 2 )) && [[ $words[2] == (\(names.joined(separator: "|"))) ]]; then
          local command=$words[2]
          shift words
          (( CURRENT-- ))
          _hoso_$command
          return
        fi
      \(arguments(of: tool, operands: "_hoso_operands"))
      }

      _hoso_operands() {
        local result=1
        local -a commands=(
      \(commands.joined(separator: "\n"))
        )
        (( CURRENT == 2 )) && _describe -t commands command commands && result=0
        _files && result=0
        return result
      }

      \(tool.commands.map(function).joined(separator: "\n\n"))

      if [[ $funcstack[1] == _hoso ]]; then
        _hoso "$@"
      else
        compdef _hoso hoso
      fi

      """
  }

  private static func function(for command: ToolHelp.Command) -> String {
    """
    _hoso_\(command.commandName)() {
    \(arguments(of: command, operands: "_files"))
    }
    """
  }

  private static func arguments(of command: ToolHelp.Command, operands: String) -> String {
    let specifications =
      command.options.map(specification)
      + command.operands.prefix(1).map {
        "*:\(escaped($0.valueName ?? "")):\(operands)".quoted()
      }
    return "  _arguments -s -S : \\\n    " + specifications.joined(separator: " \\\n    ")
  }

  /// Such as `'*-f[Run a file.]:file:_files'`; names of one option exclude one another.
  private static func specification(_ option: ToolHelp.Argument) -> String {
    let spellings = option.spellings.map { spelling in
      // The value of a long option may stand behind an equals sign.
      spelling.hasPrefix("--") && option.value != .none ? spelling + "=" : spelling
    }
    let meaning = "[\(bracketed(option.abstract ?? ""))]"
    let value =
      switch option.value {
      case .none: ""
      case .file: ":\(name(of: option)):_files"
      case .folder: ":\(name(of: option)):_files -/"
      case .words(let words): ":\(name(of: option)):(\(words.joined(separator: " ")))"
      case .free: ":\(name(of: option)): "
      }
    if spellings.count > 1 {
      let others = "(\(option.spellings.joined(separator: " ")))".quoted()
      return others + "{\(spellings.joined(separator: ","))}" + (meaning + value).quoted()
    }
    return ((option.isRepeating ? "*" : "") + (spellings.first ?? "") + meaning + value).quoted()
  }

  private static func name(of option: ToolHelp.Argument) -> String {
    escaped(option.valueName ?? "")
  }

  private static func bracketed(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }

  private static func escaped(_ text: String) -> String { text.replacing(":", with: "\\:") }
}
