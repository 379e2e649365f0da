/// Where an interactive shell gets its lines from.
package protocol LineReader {
  /// Waits for a line; `prompt` stands before it. `complete` gives the completions of what
  /// stands before the cursor.
  mutating func readLine(
    prompt: Prompt, complete: @escaping (String) -> CompletionMenu
  ) -> LineInput

  /// Keeps a sentence for later recall in this session; with `writing` in the next ones as well.
  mutating func remember(_ sentence: String, writing: Bool)

  /// The sentences that are kept.
  var history: History { get }

  /// Forgets every sentence, also for the next sessions.
  ///
  /// - Throws: what keeps the file from being emptied; in this session all is forgotten.
  mutating func forgetHistory() throws(HistoryFile.Failure)
}

/// What a person did at the prompt.
package enum LineInput: Hashable, Sendable {
  /// A line without its end. A paste may bring several lines at once.
  case line(String)
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D on an empty line, or a closed terminal.
  case endOfInput
}

/// The words before a line.
package struct Prompt: Hashable, Sendable {
  /// As it is read, without colour: `hoso> `.
  package let text: String
  /// Whether it stands out.
  package var isBold = false

  package init(_ text: String) {
    self.text = text
  }

  /// The same prompt, standing out or not.
  func bold(_ isBold: Bool) -> Prompt {
    var prompt = self
    prompt.isBold = isBold
    return prompt
  }

  /// Before a new sentence.
  package static let sentence = Prompt("hoso> ")

  /// Before the next line of a sentence that waits for something: the same width, so that
  /// lines stand under one another.
  package static func continuing(_ sign: String) -> Prompt {
    let width = Prompt.sentence.text.count
    return Prompt(String(repeating: " ", count: max(0, width - sign.count)) + sign)
  }
}
