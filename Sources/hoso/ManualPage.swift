import Shell

/// The manual page `hoso.1`, made from the same declarations as `--help`.
enum ManualPage {
  /// The page as roff, with the macros of man(7).
  static var text: String {
    guard let command = ToolHelp.read()?.command else { return "" }
    var page = Roff()
    page.title("HOSO", section: 1, source: "hoso \(Version.current)")
    page.section("NAME")
    page.text("hoso \\- \(Roff.escaped(title(of: command)))")
    page.section("SYNOPSIS")
    for line in [
      "hoso [OPTION …] [FOLDER|FILE …]", "hoso fmt [OPTION …] FILE …",
      "hoso check [OPTION …] FILE …",
    ] {
      page.command(line)
    }
    page.section("DESCRIPTION")
    page.paragraphs(of: Options.about)
    for argument in command.operands { page.entry(argument) }
    page.section("OPTIONS")
    for argument in command.options { page.entry(argument) }
    page.section("COMMANDS")
    for command in command.commands {
      page.subsection("hoso \(command.commandName)")
      page.paragraphs(of: command.abstract ?? "")
      for argument in command.operands + command.options { page.entry(argument) }
    }
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases {
      page.entry("\(status.rawValue)", status.meaning.sentence)
    }
    page.section("FILES")
    for (name, meaning) in files { page.entry(name, meaning) }
    page.section("ENVIRONMENT")
    for (name, meaning) in environment { page.entry(name, meaning) }
    page.section("EXAMPLES")
    for (name, meaning) in examples { page.entry(name, meaning) }
    return page.source
  }

  /// The summary of a command as whatis wants it: without a capital letter and a stop.
  private static func title(of command: ToolHelp.Command) -> String {
    let words = (command.abstract ?? "").split(separator: ".").first ?? ""
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static let files = [
    ("$XDG_CONFIG_HOME/hoso/rc.hoso", "Sentences that run at every start (~/.config)."),
    ("$XDG_STATE_HOME/hoso/history", "The sentences that were typed (~/.local/state)."),
    ("FOLDER/model.hoso", "What a folder loads and defines when it is opened."),
  ]

  private static let environment = [
    ("NO_COLOR", "Set: no colour."),
    ("CLICOLOR_FORCE", "Set to other than 0: colour also where there is no terminal."),
    ("TERM", "dumb, or not set: no colour, no pager and no progress bar."),
    ("HOSO_PROGRESS_AFTER", "Seconds after which a progress bar appears; 0.5."),
    ("HOSO_PAGER", "The program that turns pages, before PAGER; less where neither is set."),
    ("PAGER", "As HOSO_PAGER, for all programs."),
    ("VISUAL", "The editor that .edit and Ctrl-X Ctrl-E open, before EDITOR; vi."),
    ("EDITOR", "As VISUAL."),
    ("TMPDIR", "Where the sentence that is edited stands meanwhile; /tmp."),
    ("XDG_CONFIG_HOME", "Where hoso/rc.hoso stands; ~/.config."),
    ("XDG_STATE_HOME", "Where hoso/history stands; ~/.local/state."),
    ("INPUTRC", "The file of keys that readline reads; ~/.inputrc."),
  ]

  private static let examples = [
    ("hoso sales.csv", "Asks you what you want to know of a table."),
    ("hoso -d data -c 'count by month' -o months.csv", "Writes an answer to a file."),
    ("hoso data -f checks.hoso --junit checks.xml", "Tests data: each expect is a test case."),
    ("hoso data -f monthly.hoso --set @m=2025-06", "Runs a script for another month."),
    (
      "#!/usr/bin/env -S hoso --strict",
      "As the first line of an executable file: a script that the system starts by itself."
    ),
  ]
}

extension String {
  /// With a capital letter and a stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
