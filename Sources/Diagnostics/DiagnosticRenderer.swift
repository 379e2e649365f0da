import Values

/// Prints a diagnostic as its reader sees it: what, the source line with a caret under
/// the place, the cause, and a corrected sentence.
///
/// ```
/// error: no measure or flag is named `onlin`
///   rate onlin by district
///        ^^^^^
/// A rate or a count needs a flag, a measure or a condition in brackets.
/// help: a similar name exists: `online`. Type `fix` to run
///   rate online by district
/// ```
package struct DiagnosticRenderer: Sendable {
  /// The language of the words.
  package var language: Language
  /// The cells of a line; longer source lines are cut around the caret.
  package var width: Int
  /// Whether words are broken into lines of that width, as on a terminal. The source line and the
  /// corrected sentence never are.
  package var wraps: Bool
  /// Whether ANSI colours are used.
  package var usesColor: Bool
  /// Whether `fix` can be typed, which it cannot in a script.
  package var offersFix: Bool

  /// A renderer; by default for a prompt of 80 cells without colour.
  package init(
    language: Language = .english, width: Int = 80, wraps: Bool = false,
    usesColor: Bool = false, offersFix: Bool = true
  ) {
    self.wraps = wraps
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.offersFix = offersFix
  }

  /// The lines of `diagnostic`, each closed by a newline.
  ///
  /// A source with a name is a script, so its place is printed as `file:line:column`.
  package func render(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    let text = MessageTable.text(of: diagnostic.message)
    let facts = diagnostic.facts.mapValues(safe)
    var lines = heading(diagnostic, text, facts, source)
    if let range = diagnostic.range, let source {
      lines += excerpt(of: source, at: range, diagnostic.severity)
    }
    let cause = MessageTable.fill(text.cause[language], facts, language)
    if !cause.isEmpty { lines += wrapped(sentence(cause)) }
    for note in diagnostic.notes {
      let words = MessageTable.phrase(note.term, note.facts.mapValues(safe), in: language)
      lines += labelled(.note, words, cyan)
    }
    lines += help(diagnostic, text, facts)
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Parts

  private func heading(
    _ diagnostic: Diagnostic, _ text: MessageText, _ facts: [String: Fact], _ source: SourceText?
  ) -> [String] {
    var place = ""
    if let name = source?.name {
      place = DisplayWidth.escaped(name) + ":"
      if let range = diagnostic.range, let location = source?.location(of: range.start) {
        place += "\(location.line):\(location.column):"
      }
      place += " "
    }
    let what = MessageTable.fill(text.what[language], facts, language)
    let severity = diagnostic.severity
    return labelled(severity.term, what, severity.color, after: place)
  }

  private func help(
    _ diagnostic: Diagnostic, _ text: MessageText, _ facts: [String: Fact]
  ) -> [String] {
    var sentences: [String] = []
    if !diagnostic.suggestions.isEmpty {
      let names = Fact.list(diagnostic.suggestions.map { safe(.code($0)) })
      let term: Term = diagnostic.suggestions.count == 1 ? .similarName : .similarNames
      sentences.append(MessageTable.phrase(term, ["names": names], in: language))
    } else if diagnostic.correction == nil, let advice = text.advice {
      sentences.append(MessageTable.fill(advice[language], facts.mapValues(shortened), language))
    }
    if diagnostic.correction != nil {
      let invitation = MessageTable.phrase(offersFix ? .typeFix : .writeInstead, in: language)
      sentences.append(sentences.isEmpty ? invitation : sentence(invitation))
    }
    guard !sentences.isEmpty else { return [] }
    var lines = labelled(.help, sentences.joined(separator: ". "), cyan)
    if let correction = diagnostic.correction { lines.append("  " + shown(correction)) }
    return lines
  }

  /// Words behind the one that says what they are, which alone is coloured.
  private func labelled(
    _ term: Term, _ words: String, _ color: String, after place: String = ""
  ) -> [String] {
    let label = place + MessageTable.phrase(term, in: language)
    var lines = wrapped("\(label): \(words)")
    guard lines[0].hasPrefix(label) else { return lines }
    let painted = paint(String(label.dropFirst(place.count)), color)
    lines[0] = place + painted + lines[0].dropFirst(label.count)
    return lines
  }

  private func wrapped(_ text: String) -> [String] {
    wraps ? TextWrapping.lines(of: text, width: max(width, 1)) : [text]
  }

  /// At most so many names stand in advice.
  private static let listed = 4

  /// A list that advice may name: the first of it, and how many more there are.
  private func shortened(_ fact: Fact) -> Fact {
    guard case .list(let facts) = fact, facts.count > Self.listed else { return fact }
    let rest = ["count": Fact.number(facts.count - Self.listed)]
    let more = MessageTable.phrase(.andMore, rest, in: language)
    return .list(facts.prefix(Self.listed) + [.text(more)])
  }

  /// `text` with its first letter in upper case.
  private func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A fact whose text cannot drive the terminal.
  private func safe(_ fact: Fact) -> Fact {
    switch fact {
    case .text(let text): .text(DisplayWidth.escaped(text))
    case .code(let code): .code(DisplayWidth.escaped(code))
    case .list(let facts): .list(facts.map(safe))
    case .number, .decimal, .size, .term: fact
    }
  }
}

// MARK: - The source line

extension DiagnosticRenderer {
  /// The line that holds `range`, cut to the width, and the caret line below it.
  private func excerpt(
    of source: SourceText, at range: SourceRange, _ severity: Severity
  ) -> [String] {
    let line = source.lineRange(containing: range.start)
    let start = min(max(range.start, line.start), line.end)
    let end = min(max(range.end, start), line.end)
    let available = max(20, width - 2)
    let window = window(of: line, from: start, to: end, available, source)
    let before = shown(source[SourceRange(window.range.start, start)])
    let under = shown(source[SourceRange(start, min(end, window.range.end))])
    let all = shown(source[window.range])
    let left = window.cutsStart ? "…" : ""
    let indent = DisplayWidth.of(left) + DisplayWidth.of(before)
    let room = max(1, DisplayWidth.of(left) + DisplayWidth.of(all) - indent)
    let carets = max(1, min(DisplayWidth.of(under), room))
    let caret =
      String(repeating: " ", count: indent)
      + paint(
        String(repeating: "^", count: carets), severity.color)
    return ["  " + left + all + (window.cutsEnd ? "…" : ""), "  " + caret]
  }

  /// The part of the line that fits, with the start of the place in view. Only bytes
  /// near the place are looked at, so a line of 10 MB costs no more than a short one.
  private func window(
    of line: SourceRange, from start: Int, to end: Int, _ cells: Int, _ source: SourceText
  ) -> (range: SourceRange, cutsStart: Bool, cutsEnd: Bool) {
    let reach = 8 * cells
    let first = boundary(max(line.start, start - reach), source)
    let last = boundary(min(line.end, start + reach), source)
    let isWhole = first == line.start && last == line.end
    if isWhole, DisplayWidth.of(shown(source[line])) <= cells { return (line, false, false) }
    // A third of the width goes to what stands before the place, the rest to what follows.
    let before = Array(source[SourceRange(first, start)])
    var kept = 0
    var used = 0
    while kept < before.count {
      let next = DisplayWidth.of(before[before.count - 1 - kept])
      if used + next > cells / 3 { break }
      used += next
      kept += 1
    }
    let keptBytes = before.suffix(kept).reduce(0) { $0 + $1.utf8.count }
    let windowStart = start - keptBytes
    let cutsStart = windowStart > line.start
    let room = cells - used - (cutsStart ? 1 : 0) - 1
    let after = DisplayWidth.prefix(of: source[SourceRange(start, last)], cells: room)
    let windowEnd = start + after.utf8.count
    return (SourceRange(windowStart, windowEnd), cutsStart, windowEnd < line.end)
  }

  /// The start of the character at or before `offset`.
  private func boundary(_ offset: Int, _ source: SourceText) -> Int {
    var place = offset
    while place > 0, place < source.end, source.utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Source as shown: a tab as two blanks, other control characters escaped, which is as wide.
  private func shown(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
    return DisplayWidth.escaped(String(text.map { $0 == "\t" ? "\u{E000}" : $0 }))
      .split(separator: "\u{E000}", omittingEmptySubsequences: false).joined(separator: "  ")
  }
}

// MARK: - Colour

extension DiagnosticRenderer {
  private var cyan: String { "36" }

  private func paint(_ text: String, _ color: String) -> String {
    usesColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  fileprivate var term: Term {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }

  fileprivate var color: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "36"
    }
  }
}
