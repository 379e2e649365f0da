import Diagnostics
import Rendering
import Results
package import Session
import Values

/// Writes outcomes: answers to standard output, everything about them to standard error.
package final class OutcomePrinter {
  package let output: Output
  package let errors: Output
  /// How answers are shown from now on.
  package var options: DisplayOptions
  /// The file that answers go to, where it has a form of its own.
  package var file: AnswerFile?
  /// The last table that was shown.
  private(set) var last: DisclosedResult?
  let isInteractive: Bool
  private var stopwatch = Stopwatch()
  /// The command of a pager that does not work, once the person was told.
  var brokenPager: String?

  package init(output: Output, errors: Output, options: DisplayOptions, isInteractive: Bool) {
    self.output = output
    self.errors = errors
    self.options = options
    self.isInteractive = isInteractive
  }

  /// Writes an outcome and sends it off.
  package func write(_ outcome: Outcome) {
    stopwatch.stop()
    switch outcome {
    case .result(let result):
      last = result
      paged(asTable: true) { write(result) }
    case .chart(let chart, let result):
      last = result
      paged(asTable: true) { write(chart, of: result) }
    case .results(let results):
      last = results.last
      paged(asTable: true) {
        for (index, result) in results.enumerated() {
          if index > 0 { output.write("\n") }
          write(result)
        }
      }
    case .notice(let notices): write(notices)
    case .text(let text):
      paged(asTable: false) {
        output.write(text.hasSuffix("\n") ? text : text + "\n")
      }
    case .failure(let failure): write(failure)
    case .command, .quit: break
    }
    writeEnd(of: outcome)
    output.flush()
    errors.flush()
    stopwatch.start()
  }

  /// Says that the rest of a table was not written.
  private func writeEnd(of outcome: Outcome) {
    switch outcome {
    case .result, .chart, .results: break
    case .notice, .text, .failure, .command, .quit: return
    }
    guard output.isCancelled else { return }
    let cancelled = Diagnostic(.cancelled, at: nil)
    write(Failure([cancelled], in: SourceText(""), kind: .cancelled))
  }

  /// Writes the last table with all of its rows and columns, however wide the window is.
  func writeLastInFull() {
    guard let last else { return }
    stopwatch.clear()
    paged(asTable: true) {
      var style = tableStyle
      // A single row stands one column a line where it does not fit.
      if last.table.rowCount != 1 { style.width = nil }
      style.maximumRows = nil
      var output = output
      TableRenderer(style: style).write(last, to: &output)
    }
  }

  /// Starts to measure how long an answer takes.
  package func startClock() { stopwatch.start() }

  /// Writes everything to a file as well, or no longer.
  func log(to file: LogFile?) {
    output.flush()
    errors.flush()
    output.log = file
    errors.log = file
  }

  /// Takes the log away, so that what follows does not go there.
  func pauseLog() -> LogFile? {
    let log = output.log
    self.log(to: nil)
    return log
  }

  /// Keeps a typed sentence in the log: the terminal itself shows it.
  func logTyped(_ text: String) {
    output.log?.write(Array("hoso> \(text)\n".utf8))
  }

  /// Leaves a blank line before the next question.
  package func endAnswer() {
    output.write("\n")
    output.flush()
  }

  /// Shows a sentence before its answer: above the table it makes, and beside data, which it
  /// must not be mixed with.
  package func echo(_ sentence: String) {
    let stream = [.table, .line].contains(mode) ? output : errors
    for (index, line) in sentence.split(whereSeparator: \.isNewline).enumerated() {
      stream.write((index == 0 ? "hoso> " : "") + DisplayWidth.escaped(String(line)) + "\n")
    }
    stream.flush()
  }

  /// What becomes of an outcome before it is written.
  func admitted(_ outcome: Outcome) -> Outcome { file?.admitted(outcome) ?? outcome }

  private func write(_ whole: DisclosedResult, drawnAs chart: Chart? = nil) {
    let result = whole.limited(to: options.rowLimit)
    var output = output
    if let file, file.form == .html {
      return PageRenderer(style: tableStyle).write(result, chart, file.facts(), to: &output)
    }
    switch mode {
    case .table: TableRenderer(style: tableStyle).write(result, to: &output)
    case .line: LineRenderer(style: tableStyle).write(result, to: &output)
    case .csv: delimited(by: ",").write(result, to: &output)
    case .tsv: delimited(by: "\t").write(result, to: &output)
    case .json: JSONRenderer().write(result, to: &output)
    case .jsonl: JSONRenderer(.lines).write(result, to: &output)
    case .md:
      MarkdownRenderer(style: tableStyle).write(result, to: &output)
      // What follows is no part of this paragraph.
      output.write("\n")
    case .html: HTMLTable(style: tableStyle).write(result, to: &output)
    }
    if !mode.hasNotes { write(result.table.footer.notes + result.table.notes, to: errors) }
    guard options.guardsFormulas, [.csv, .tsv].contains(mode) else { return }
    let count = FormulaGuard.count(in: result, until: { self.output.isCancelled })
    if count > 0 { write([Diagnostic(.formulasGuarded, ["count": .number(count)])], to: errors) }
  }

  private func delimited(by delimiter: Character) -> DelimitedRenderer {
    DelimitedRenderer(
      delimiter: delimiter, escapesControls: output.isTerminal,
      guardsFormulas: options.guardsFormulas)
  }

  /// A chart is for eyes: programs and documents get the table that it draws.
  private func write(_ chart: Chart, of result: DisclosedResult) {
    guard [.table, .line].contains(mode) else { return write(result, drawnAs: chart) }
    var output = output
    TerminalChart(style: tableStyle).write(chart, to: &output)
  }

  /// The form of results here.
  var mode: OutputMode {
    file?.form ?? options.mode ?? (output.isTerminal ? .table : .csv)
  }

  /// Load reports and the like: part of the talk at a terminal, beside the data elsewhere.
  private func write(_ notices: [Diagnostic]) {
    if isInteractive { return write(notices, to: output) }
    // A script hears of an expectation only when it does not hold.
    write(notices.filter { $0.message != .expectationHolds }, to: errors)
  }

  func write(_ notices: [Diagnostic], to stream: Output) {
    if options.isQuiet, stream === errors { return }
    let width = terminal(of: stream).width ?? Int.max
    for notice in notices {
      let label = NoteText.label(notice, in: options.language)
      let text = DisplayWidth.escaped(NoteText.line(notice, in: options.language))
      // What a load says of itself needs no label at a prompt; a warning always does.
      let isPlain = isInteractive && notice.severity == .note
      let lines = TextWrapping.lines(of: isPlain ? text : "\(label): \(text)", width: width)
      for line in lines { stream.write(line + "\n") }
    }
  }

  private func write(_ failure: Failure) {
    // At a terminal both streams are one: what was said before stands before the error.
    output.flush()
    let terminal = terminal(of: errors)
    let renderer = DiagnosticRenderer(
      language: options.language, width: terminal.width ?? 100, wraps: terminal.width != nil,
      usesColor: terminal.usesColor, offersFix: isInteractive && failure.isFixable)
    for diagnostic in failure.diagnostics {
      errors.write(renderer.render(diagnostic, in: failure.source))
    }
  }

  private var tableStyle: TableStyle {
    let terminal = terminal(of: output)
    var style = TableStyle(
      width: terminal.width, maximumRows: isInteractive && output.isTerminal ? 1_000 : nil,
      usesColor: terminal.usesColor, language: options.language, numbers: options.numbers)
    style.seconds = options.showsTime ? stopwatch.seconds : nil
    return style
  }

  /// Whether the prompt may be coloured.
  var usesColor: Bool { terminal(of: output).usesColor }

  /// Cells of the window that answers are written to; nil where there is none.
  var windowWidth: Int? {
    Terminal.current(output, color: .never, environment: options.environment).width
  }

  /// Windows change their size, so they are looked at anew for each outcome.
  func terminal(of stream: Output) -> Terminal {
    let terminal = Terminal.current(
      stream, color: options.color, environment: options.environment)
    return Terminal(
      width: options.width ?? terminal.width, height: terminal.height,
      usesColor: terminal.usesColor)
  }
}

extension Footer {
  /// What of it is told where no line stands under the table: the as-of date of an answer.
  fileprivate var notes: [Diagnostic] {
    guard let asOf, !isAsLoaded else { return [] }
    return [Diagnostic(.answeredAsOf, ["date": .text(asOf.description)])]
  }
}

extension DisclosedResult {
  /// The rows that `--limit` shows.
  fileprivate func limited(to limit: Int?) -> DisclosedResult {
    guard let limit, limit < table.rowCount else { return self }
    let left: [String: Fact] = [
      "count": .number(table.rowCount - limit), "limit": .number(limit),
    ]
    return first(limit, noting: Diagnostic(.rowsOverLimit, left))
  }
}
