/// The sentences a person typed, oldest first: whole ones, also of several lines.
///
/// Each is there once, where it was typed last. Not kept are blank ones and those that begin
/// with a blank, a person's way to keep something out.
package struct History: Sendable {
  package private(set) var sentences: [String]
  /// More than these are forgotten, oldest first.
  package let limit: Int

  package init(sentences: [String] = [], limit: Int = 10_000) {
    var seen: Set<String> = []
    self.sentences = sentences.reversed().filter { seen.insert($0).inserted }.prefix(limit)
      .reversed()
    self.limit = limit
  }

  /// Adds a sentence; false when it is not kept.
  package mutating func add(_ sentence: String) -> Bool {
    guard let first = sentence.first, !first.isWhitespace, sentence != sentences.last else {
      return false
    }
    sentences.removeAll { $0 == sentence }
    sentences.append(sentence)
    if sentences.count > limit { sentences.removeFirst() }
    return true
  }
}

extension History {
  /// A sentence as one line of the file: line ends are `\n`, backslashes `\\`.
  package static func encoded(_ sentence: String) -> String {
    sentence.reduce(into: "") { line, character in
      switch character {
      case "\\": line += "\\\\"
      case "\n", "\r\n": line += "\\n"
      default: line.append(character)
      }
    }
  }

  /// The sentence of a line of the file.
  package static func decoded(_ line: some StringProtocol) -> String {
    var sentence = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        sentence.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        sentence.append(character)
      }
    }
    return sentence
  }
}
