import Diagnostics
import Values

// What goes wrong in the first `load`, and what was probably meant.

extension Parser {
  /// `load table.csv`: the name of a file without its quotes. Whether it was one.
  mutating func reportUnquotedFile() -> Bool {
    guard !isAtCursor, !isAtEnd, current.kind != .unclosedText, current.kind != .foreignText
    else { return false }
    var end = current.range.start
    while end < sentenceRange.end, !source.utf8[end].isBlank { end += 1 }
    let file = SourceRange(current.range.start, end)
    let name = source[file]
    guard name.contains("."), !name.contains("\"") else { return false }
    report(
      .unexpectedToken, at: file,
      ["expected": .term(.aFile), "found": .code(clipped(name))],
      correction: edited(replacing: file, with: "\"" + name + "\""))
    return true
  }

  /// A word behind the name of a column that begins no option: a name of several words needs
  /// backquotes here, since the file is not read yet.
  mutating func reportUnknownOption(behind options: [LoadOption]) {
    let known = Vocabulary.keywords(.loadOption)
    guard let column = columnBefore(options), current.kind == .word || current.kind == .number
    else { return reportUnknownWord(.unknownLoadOption, among: known) }
    let start = index
    while !isAtEnd, current.kind == .word || current.kind == .number, peek(known) == nil {
      advance()
    }
    let whole = SourceRange(column.start, tokens[index - 1].range.end)
    index = start
    report(
      .unknownLoadOption, at: current.range,
      [
        "found": .code(clipped(text(of: current))), "known": .list(loadOptionPhrases),
      ],
      correction: edited(replacing: whole, with: "`" + source[whole] + "`"))
  }

  private var loadOptionPhrases: [Fact] {
    let known = Vocabulary.keywords(.loadOption)
    return Vocabulary.entries.filter { known.contains($0.keyword) }.map { .code($0.english[0]) }
  }

  /// Where the column stands that was named right before this place, without backquotes.
  private func columnBefore(_ options: [LoadOption]) -> SourceRange? {
    guard index > 0, tokens[index - 1].kind == .word, let option = options.last else { return nil }
    let last = tokens[index - 1].range
    switch option.kind {
    case .label, .time, .key, .events, .private, .text, .valid: return last
    default: return nil
    }
  }

  /// `decimal ","`: the sign where its word must stand.
  mutating func reportDecimalMark() {
    reportValue(among: [.decimalComma, .decimalPoint]) { text in
      switch text {
      case ",": "comma"
      case ".": "point"
      default: nil
      }
    }
  }

  /// `dates "dd/mm/yyyy"`: a pattern where a word for its order must stand.
  mutating func reportDateOrder() {
    reportValue(among: [.dmy, .mdy, .ymd]) { text in
      var order = ""
      for letter in text.lowercased() where letter.isLetter && letter != order.last {
        order.append(letter)
      }
      return ["dmy", "mdy", "ymd"].contains(order) ? order : nil
    }
  }

  /// Names the words that may stand here; `meaning` gives the one that a text means.
  private mutating func reportValue(
    among keywords: Set<Keyword>, _ meaning: (String) -> String?
  ) {
    guard !isAtCursor,
      current.kind == .text || current.kind == .foreignText || current.kind == .comma
    else { return reportUnknownWord(.unknownLoadOption, among: keywords) }
    let found = text(of: current)
    let inner = current.kind == .comma ? found : String(found.dropFirst().dropLast())
    let phrases = Vocabulary.entries.filter { keywords.contains($0.keyword) }.map(\.english[0])
    report(
      .unknownLoadOption, at: current.range,
      ["found": .code(clipped(found)), "known": .list(phrases.map { .code($0) })],
      correction: meaning(inner).map { edited(replacing: current.range, with: $0) })
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 32 || self == 9 || self == 10 || self == 13 }
}
