import Values

/// Decides whether a text needs a program that turns pages, and which.
///
/// It measures what is written, line by line, so that a long answer is never held whole.
struct Pager {
  /// The size of the window in cells and lines.
  let width: Int
  let height: Int
  /// Whether a line that is wider than the window does not fit: in tables, whose columns would
  /// fall apart.
  let countsWidth: Bool
  let choice: PagerChoice
  let environment: Environment

  /// Lines below the answer that must stay on the screen: a blank one and the prompt.
  private static let reserved = 2

  /// Where the text does not fit, the command to show it with.
  func command(for text: [UInt8]) -> String? {
    if text.count(where: { $0 == 0x0A }) + Pager.reserved > height { return command(isWide: false) }
    guard countsWidth else { return nil }
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    return lines.contains { cells(of: $0) > width } ? command(isWide: true) : nil
  }

  /// The first of the wishes that is there. `less` with `F` would end at once where all lines
  /// are on the screen, even if their ends are not.
  private func command(isWide: Bool) -> String? {
    let named: String? =
      switch choice {
      case .program(let command): command
      default: environment["HOSO_PAGER"] ?? environment["PAGER"]
      }
    let command = named ?? (isWide ? "less -SRX" : "less -SRXF")
    return isFound(command) ? command : nil
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
