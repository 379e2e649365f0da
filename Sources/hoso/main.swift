import ArgumentParser
import Glibc
import Shell

// `--version` is instant: it does not wait for the parser of options.
if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
  print("hoso \(Version.current)")
  exit(ExitStatus.success.rawValue)
}

do {
  let options = try Options.parse()
  exit(Program(options.invocation).run().rawValue)
} catch {
  let text = Options.fullMessage(for: error)
  guard Options.exitCode(for: error) != .success else {
    print(text)
    exit(ExitStatus.success.rawValue)
  }
  let errors = Output.error()
  errors.write(UnavailableOptions.remark(CommandLine.arguments) ?? text)
  errors.write("\n")
  errors.flush()
  exit(ExitStatus.wrongUsage.rawValue)
}
