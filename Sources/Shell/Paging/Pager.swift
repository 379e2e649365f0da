import Values

/// Decides whether a text needs a program that turns pages, and which.
///
/// It measures what is written, line by line, so that a long answer is never held whole.
struct Pager {
  /// The size of the window in cells and lines.
  let width: Int
  let height: Int
  /// Whether the text is a table, whose columns would fall apart if its lines were wrapped.
  let isTable: Bool
  let choice: PagerChoice
  let environment: Environment

  /// How a pager is started.
  struct Call {
    let command: String
    /// For `less`, however it is named, unless the environment has options for it.
    let lessOptions: String
    /// Whether there is such a program.
    let isFound: Bool
  }

  /// How a pager ended that did not work.
  struct Failure {
    let command: String
    let status: Int

    /// What the shell of the system ends with where it does not find a program.
    static let notFound = 127
    /// What a program ends with that Ctrl-C has ended: the person has left it.
    static let interrupted = 130
  }

  /// Lines below the answer that must stay on the screen: a blank one and the prompt.
  private static let reserved = 2

  /// Where the text does not fit, what to show it with.
  func call(for text: [UInt8]) -> Call? {
    let hasManyLines = text.count(where: { $0 == 0x0A }) + Pager.reserved > height
    // Lines of a table are cut by `less -S`, which goes on to the right.
    if hasManyLines { return call(lessOptions: isTable ? "SRXF" : "RXF") }
    let widths = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(cells)
    // With `F`, `less` would end at once where all lines are on the screen, even if their ends are
    // not.
    if isTable { return widths.contains { $0 > width } ? call(lessOptions: "SRX") : nil }
    let lines = widths.reduce(0) { $0 + max(1, ($1 + width - 1) / width) }
    return lines + Pager.reserved > height ? call(lessOptions: "RXF") : nil
  }

  /// The first of the wishes; `less`, which nobody asked for, only where it is there.
  private func call(lessOptions: String) -> Call? {
    let named: String? =
      switch choice {
      case .program(let command): command
      default: environment["HOSO_PAGER"] ?? environment["PAGER"]
      }
    let command = named ?? "less -" + lessOptions
    let isFound = isFound(command)
    guard isFound || named != nil else { return nil }
    return Call(command: command, lessOptions: lessOptions, isFound: isFound)
  }

  /// Whether the first word of a command names a program. What the shell itself knows, such as
  /// variables before the word, is left to the shell.
  private func isFound(_ command: String) -> Bool {
    guard let word = command.split(separator: " ").first.map(String.init) else { return false }
    if word.contains("=") || word.contains("/") { return true }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { Files.exists("\($0)/\(word)") }
  }

  /// The cells of a line, without its colours.
  private func cells(of line: Substring) -> Int {
    DisplayWidth.of(
      line.contains("\u{1B}")
        ? line.replacing(/\u{1B}\[[0-9;]*m/, with: "").description
        : line.description)
  }
}
