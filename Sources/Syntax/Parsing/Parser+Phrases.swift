import Diagnostics
import Values

extension Parser {
  /// How far from a stray word the rest of its name is looked for.
  private static let reach = 6

  /// `rate trễ hạnn`: the stray word and its neighbours are together nearly a name of several
  /// words. Whether they were.
  mutating func reportMisspeltPhrase() -> Bool {
    guard let (range, name) = misspeltPhrase() else { return false }
    report(
      .unknownName, at: range, ["name": .code(clipped(source[range]))], suggestions: [name],
      correction: edited(replacing: range, with: name))
    return true
  }

  /// The words around here that differ least from a name, and that name. One letter in five may
  /// differ.
  private func misspeltPhrase() -> (SourceRange, String)? {
    var best: (distance: Int, range: SourceRange, name: String)?
    for range in stretches() {
      let text = source[range]
      for name in names.phrases.sorted() {
        let length = max(text.unicodeScalars.count, name.unicodeScalars.count)
        let allowed = max(1, length / 5)
        guard abs(text.unicodeScalars.count - name.unicodeScalars.count) <= allowed else {
          continue
        }
        let distance = Suggestion.distance(from: text, to: name)
        if distance <= allowed, distance < best?.distance ?? .max {
          best = (distance, range, name)
        }
      }
    }
    return best.map { ($0.range, $0.name) }
  }

  /// Stretches of at least two words that hold the current one.
  private func stretches() -> [SourceRange] {
    func isWord(_ index: Int) -> Bool {
      tokens[index].kind == .word || tokens[index].kind == .number
    }
    var stretches: [SourceRange] = []
    var start = index
    while start >= max(0, index - Parser.reach), isWord(start) {
      var end = index
      while end < min(tokens.count, index + Parser.reach), isWord(end) {
        if end > start {
          stretches.append(SourceRange(tokens[start].range.start, tokens[end].range.end))
        }
        end += 1
      }
      start -= 1
    }
    return stretches
  }
}
