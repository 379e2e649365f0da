import Session

extension Prompt {
  /// What was typed or pasted, without the prompts that were copied along with it from a
  /// transcript: `hoso> count` is `count`.
  static func removed(from text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(removed(fromLine: $0)) }.joined(separator: "\n")
  }

  private static func removed(fromLine line: Substring) -> Substring {
    // `help` sets its examples off by blanks.
    let start = line.drop { $0 == " " }
    if start.hasPrefix(sentence.text) { return start.dropFirst(sentence.text.count) }
    let prompt = Session.continuationPrompts.map { continuing($0).text }
      .first { line.hasPrefix($0) }
    return line.dropFirst(prompt?.count ?? 0)
  }
}
