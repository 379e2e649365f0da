package import Diagnostics
package import Session

/// `hoso fmt` and `hoso check`: what is done with scripts instead of running them.
package struct ScriptTools {
  private let session: Session
  private let printer: OutcomePrinter
  /// What was asked for is written here: names of files and formatted texts.
  private var output: Output { printer.output }

  package init(settings: Settings, display: DisplayOptions) {
    var settings = settings
    settings.commands = CommandName.all
    session = Session(settings: settings)
    printer = OutcomePrinter(
      output: .standard(), errors: .error(), options: display, isInteractive: false)
  }

  /// Opens the folder or file whose names the scripts use.
  package func open(_ path: String) -> ExitStatus {
    let outcome = session.open(path)
    printer.write(outcome)
    guard case .failure(let failure) = outcome else { return .success }
    return ExitStatus(failure.kind)
  }

  /// Formats files in place, standard input to standard output. With `onlyChecks` nothing is
  /// written: the names of files that are not in canonical form are printed, and the status
  /// is 1 if there is one.
  package func format(
    _ paths: [String], language: Language?, onlyChecks: Bool
  ) -> ExitStatus {
    worst(of: paths) { source, path in
      let (text, failures) = session.formatted(source, in: language)
      for failure in failures { printer.write(.failure(failure)) }
      guard let text else { return .sentenceFailed }
      let typed = source[SourceRange(0, source.end)]
      if onlyChecks {
        guard text != typed else { return .success }
        output.write(path + "\n")
        return .sentenceFailed
      }
      if path == "-" {
        output.write(text)
        return .success
      }
      return text == typed ? .success : replace(path, with: text)
    }
  }

  /// Prints every mistake of scripts. Each script starts from what was opened.
  package func check(_ paths: [String]) -> ExitStatus {
    worst(of: paths) { source, path in
      let fresh = Session(settings: session.settings, from: session.snapshot)
      let failures = fresh.mistakes(in: source, relativeTo: ScriptInput.file(path).folder)
      for failure in failures { printer.write(.failure(failure)) }
      guard !failures.isEmpty else { return .success }
      printer.write(.notice([failures.summary(of: path)]))
      return .sentenceFailed
    }
  }

  private func worst(
    of paths: [String], _ body: (SourceText, String) -> ExitStatus
  ) -> ExitStatus {
    var status = ExitStatus.success
    for path in paths {
      do throws(ScriptInput.Unreadable) {
        let found = body(try ScriptInput.file(path).source(), path)
        if found.rawValue > status.rawValue { status = found }
      } catch {
        printer.write(.failure(error.failure))
        status = .fileFailed
      }
    }
    output.flush()
    return output.failure == nil ? status : .fileFailed
  }

  private func replace(_ path: String, with text: String) -> ExitStatus {
    do throws(Files.SystemError) {
      try Files.rewrite(path, with: Array(text.utf8))
      return .success
    } catch {
      let reason = SystemReason.text(ofError: error.code, in: printer.options.language)
      printer.errors.write("hoso: \(path): \(reason)\n")
      printer.errors.flush()
      return .fileFailed
    }
  }
}
