import ArgumentParser

/// The whole command line with its commands in one tree: what completions, the manual page and
/// the dump of the help are made of. It is never run.
struct CommandLineReference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Options.configuration.commandName, abstract: Options.configuration.abstract,
    discussion: Options.configuration.discussion, version: Options.configuration.version,
    subcommands: [FormatCommand.self, CheckCommand.self])

  @OptionGroup var options: Options
}
