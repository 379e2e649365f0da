import Diagnostics
import Session
import Values

/// What `.history` and `.edit` find among the sentences of a person.
struct HistoryCommands {
  let history: History

  /// So many are listed where no number is given.
  private static let listed = 20

  /// Whether a sentence is one of these commands. They are not kept, so that a number of
  /// `.history` means the same sentence to `.edit`.
  static func include(_ sentence: String) -> Bool {
    let name = sentence.prefix { !$0.isWhitespace }.lowercased()
    return [CommandName.history, .edit].contains { "." + $0.rawValue == name }
  }

  /// The last sentences with their numbers; further lines of one stand under its first.
  func list(_ count: Int?) -> String {
    let shown = history.sentences.enumerated().suffix(count ?? HistoryCommands.listed)
    let width = String(history.sentences.count).count
    return shown.map { index, sentence in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: max(0, width - number.count))
      let indent = "\n" + String(repeating: " ", count: width + 3)
      let lines = sentence.split(separator: "\n", omittingEmptySubsequences: false)
        .map { DisplayWidth.escaped(String($0)) }
      return " \(padding)\(number)  \(lines.joined(separator: indent))\n"
    }.joined()
  }

  /// The sentence of a number, else the last that is no command; empty when there is none.
  func sentence(_ call: CommandCall) throws(Diagnostic) -> String {
    guard let number = call.argument.flatMap({ Int($0) }) else {
      return history.sentences.last { !$0.hasPrefix(".") } ?? ""
    }
    guard history.sentences.indices.contains(number - 1) else {
      throw Diagnostic(
        .noSuchSentence, at: call.range,
        ["number": .number(number), "count": .number(history.sentences.count)])
    }
    return history.sentences[number - 1]
  }
}
