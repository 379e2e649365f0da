import ArgumentParser
import Glibc
import Shell

StandardStreams.replaceClosed()

// `--version` is instant: it does not wait for the parser of options.
if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
  print("hoso \(Version.current)")
  exit(ExitStatus.success.rawValue)
}

let arguments = Array(CommandLine.arguments.dropFirst())
// A first argument `fmt` or `check` is a command; a folder of that name is written `./fmt`.
switch arguments.first {
case "fmt": run(FormatCommand.self, Array(arguments.dropFirst())) { $0.status() }
case "check": run(CheckCommand.self, Array(arguments.dropFirst())) { $0.status() }
case "--experimental-dump-help": run(CommandLineReference.self, arguments) { _ in .success }
default:
  if let script = CompletionScript(askedBy: arguments), let tool = ToolHelp.read() {
    print(script.text(for: tool), terminator: "")
    exit(ExitStatus.success.rawValue)
  }
  run(Options.self, arguments) { options in
    guard options.printsManualPage else { return Program(options.invocation).run() }
    print(ManualPage.text, terminator: "")
    return .success
  }
}

/// Parses arguments and ends with the status of what they ask for.
func run<Command: ParsableCommand>(
  _ command: Command.Type, _ arguments: [String], _ body: (Command) -> ExitStatus
) -> Never {
  let parsed: Command
  do {
    parsed = try Command.parse(arguments)
  } catch {
    let text = HelpWords.translated(
      HelpWords.named(Command.fullMessage(for: error), of: Command.self))
    guard Command.exitCode(for: error) != .success else {
      print(text)
      exit(ExitStatus.success.rawValue)
    }
    let errors = Output.error()
    errors.write(text)
    errors.write("\n")
    errors.flush()
    exit(ExitStatus.wrongUsage.rawValue)
  }
  exit(body(parsed).rawValue)
}
