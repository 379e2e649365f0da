/// Breaks text into lines by display cells.
package enum TextWrapping {
  /// `text` in lines of at most `width` cells, broken at blanks; a word that is wider than a
  /// line is broken inside. At least one line.
  package static func lines(of text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var cells = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for piece in pieces(of: String(word), width: max(1, width)) {
        let needed = DisplayWidth.of(piece)
        if !line.isEmpty, cells + 1 + needed > width {
          lines.append(line)
          (line, cells) = ("", 0)
        }
        if !line.isEmpty {
          line += " "
          cells += 1
        }
        line += piece
        cells += needed
        // A piece that fills a line is followed by the rest of its word, without a blank.
        if cells >= width {
          lines.append(line)
          (line, cells) = ("", 0)
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }

  /// The cells of the longest word.
  package static func longestWord(of text: String) -> Int {
    text.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// Joins parts with a separator, a new line before each part that does not fit.
  package static func joined(_ parts: [String], by separator: String, width: Int?) -> [String] {
    guard let width else { return [parts.joined(separator: separator)] }
    return parts.reduce(into: [String]()) { lines, part in
      if let last = lines.last, DisplayWidth.of(last + separator + part) <= width {
        lines[lines.count - 1] = last + separator + part
      } else {
        lines += TextWrapping.lines(of: part, width: width)
      }
    }
  }

  /// `text` after `lead`, in lines of at most `width` cells; further lines are indented as far as
  /// the lead goes.
  package static func hanging(_ text: String, after lead: String, width: Int) -> [String] {
    let indent = DisplayWidth.of(lead)
    let lines = lines(of: text, width: max(8, width - indent))
    return lines.enumerated().map { index, line in
      (index == 0 ? lead : String(repeating: " ", count: indent)) + line
    }
  }

  /// Parts with commas between them after `lead`, in lines of at most `width` cells.
  package static func list(_ parts: [String], after lead: String, width: Int) -> [String] {
    let lines = joined(parts, by: ", ", width: max(8, width - DisplayWidth.of(lead) - 1))
    return lines.enumerated().map { index, line in
      (index == 0 ? lead : "  ") + line + (index + 1 < lines.count ? "," : "")
    }
  }

  /// A word cut into pieces of at most `width` cells; all but the last are full.
  private static func pieces(of word: String, width: Int) -> [String] {
    var rest = word[...]
    var pieces: [String] = []
    while DisplayWidth.of(String(rest)) > width {
      var piece = DisplayWidth.prefix(of: String(rest), cells: width)
      if piece.isEmpty { piece = rest.prefix(1) }
      pieces.append(String(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces + [String(rest)]
  }
}
