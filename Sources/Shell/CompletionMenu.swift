package import Diagnostics
package import Session
import Values

/// The completions of a line: what Tab puts into it, and the list that it shows.
package struct CompletionMenu: Sendable {
  /// The line up to the cursor, as it is with each completion.
  package let lines: [String]
  /// The line up to the cursor with what all completions have in common; what was typed where
  /// they have nothing more in common.
  package let common: String
  /// Whether a blank follows the only completion.
  package let endsWord: Bool
  private let choices: [String]
  /// Whether there are no more than those.
  private let areAll: Bool
  private let language: Language

  /// - Parameters:
  ///   - completions: what may stand at the cursor.
  ///   - before: what stands before the cursor.
  ///   - earlier: bytes of the sentence's lines before this one, which `completions` count too.
  ///   - language: of the words around the list.
  package init(
    _ completions: [Completion], before: String, earlier: Int = 0, language: Language = .english
  ) {
    self.language = language
    let completions = completions.filter { $0.start >= earlier }
    lines = completions.map { completion in
      String(decoding: before.utf8.prefix(completion.start - earlier), as: UTF8.self)
        + completion.text
    }
    choices = completions.map(\.text)
    areAll = completions.count { $0.kind == .value } < Session.offeredValues
    endsWord = completions.count == 1 && completions.allSatisfy { !$0.isOpen }
    common = CompletionMenu.common(lines, typed: before)
  }

  /// The longest beginning of all lines, if it is more than what is typed. Letters may change
  /// their marks and case and get quotes on the way: `duo` becomes `"Đườ`.
  private static func common(_ lines: [String], typed: String) -> String {
    guard var common = lines.first else { return typed }
    for line in lines.dropFirst() { common = common.commonPrefix(with: line) }
    return TypedBeginning(unquoted(typed)).beginsUnmarked(unquoted(common)) ? common : typed
  }

  private static func unquoted(_ line: String) -> String {
    line.filter { $0 != "\"" && $0 != "`" }
  }

  /// At most so many are listed; more are found by typing on.
  private static let listed = 60

  /// The line up to the cursor with all choices one after the other.
  package var all: String {
    ([lines.first].compactMap(\.self) + choices.dropFirst()).joined(separator: ", ")
  }

  /// The choices in columns that fill the width, from left to right, and how many more there are.
  /// With the line below them they fit a window of that height.
  package func list(width: Int, height: Int) -> [String] {
    var shown = choices.prefix(CompletionMenu.listed).map { DisplayWidth.escaped($0) }
    let widest = min(shown.map { DisplayWidth.of($0) }.max() ?? 0, width - 1)
    let columns = max(1, width / (widest + 2))
    // The line itself stands above and below the list.
    let room = max(1, height - 3)
    if choices.count > min(shown.count, room * columns) {
      shown.removeLast(max(0, shown.count - (room - 1) * columns))
    }
    var rows: [String] = []
    for start in stride(from: 0, to: shown.count, by: columns) {
      let row = shown[start..<min(start + columns, shown.count)].map { choice in
        let text = choice.fitted(cells: widest)
        return text + String(repeating: " ", count: max(0, widest - DisplayWidth.of(text)))
      }
      rows.append(String(row.joined(separator: "  ").trimmedEnd))
    }
    if choices.count > shown.count {
      let more = ["count": Fact.number(choices.count - shown.count)]
      let term: Term = areAll ? .moreChoices : .moreThanChoices
      rows.append(MessageTable.phrase(term, more, in: language).fitted(cells: width))
    }
    return rows
  }
}

extension String {
  /// Cut to a number of cells, which is seen.
  fileprivate func fitted(cells: Int) -> String {
    DisplayWidth.of(self) <= cells ? self : DisplayWidth.prefix(of: self, cells: cells - 1) + "…"
  }

  /// The characters that two texts begin with, as far as they are the same.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }

  fileprivate var trimmedEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }
}
