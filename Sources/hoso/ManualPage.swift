import ArgumentParser
import FoundationEssentials
import Shell

/// The manual page `hoso.1`, made from the same declarations as `--help`.
enum ManualPage {
  /// The page as roff, with the macros of man(7).
  static var text: String {
    let dump = Array(CommandLineReference._dumpHelp().utf8)
    guard let tool = try? JSONDecoder().decode(ToolHelp.self, from: Data(dump)) else { return "" }
    let command = tool.command
    var page = Roff()
    page.title("HOSO", section: 1, source: "hoso \(Version.current)")
    page.section("NAME")
    page.text("hoso \\- \(Roff.escaped(command.abstract ?? ""))")
    page.section("SYNOPSIS")
    for line in [
      "hoso [OPTION …] [FOLDER|FILE …]", "hoso fmt [OPTION …] FILE …",
      "hoso check [OPTION …] FILE …",
    ] {
      page.command(line)
    }
    page.section("DESCRIPTION")
    page.paragraphs(of: command.discussion ?? "")
    page.section("OPTIONS")
    for argument in command.shownArguments { page.entry(argument) }
    page.section("COMMANDS")
    for command in command.subcommands ?? [] where command.commandName != "help" {
      page.subsection("hoso \(command.commandName)")
      page.paragraphs(of: command.abstract ?? "")
      for argument in command.shownArguments { page.entry(argument) }
    }
    page.section("FILES")
    for (name, meaning) in files { page.entry(name, meaning) }
    page.section("ENVIRONMENT")
    for (name, meaning) in environment { page.entry(name, meaning) }
    page.section("EXAMPLES")
    for (name, meaning) in examples { page.entry(name, meaning) }
    return page.source
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
  ]

  private static let examples = [
    ("hoso dossiers.csv", "Asks you what you want to know of a table."),
    ("hoso -d data -c 'count by month' -o months.csv", "Writes an answer to a file."),
    ("hoso data -f checks.hoso --junit checks.xml", "Tests data: each expect is a test case."),
    ("hoso data -f monthly.hoso --set @m=2025-06", "Runs a script for another month."),
  ]
}

/// What ArgumentParser says of a command line, as far as the manual page needs it.
struct ToolHelp: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
  }
}
