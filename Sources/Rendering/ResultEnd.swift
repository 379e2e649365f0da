import Diagnostics
import Values

/// What stands under a table or a chart: the line that says what the rows are, then the notes.
struct ResultEnd {
  let style: TableStyle

  /// Writes the parts of the footer, as many on a line as fit, and the notes.
  func write(
    _ footer: [String], _ notes: [Diagnostic], to output: inout some TextOutputStream
  ) {
    let width = style.width.map { max(8, $0 - 2) }
    let footer = footer + Wording.elapsed(in: style)
    for line in TextWrapping.joined(footer, by: " · ", width: width) where !line.isEmpty {
      output.write(" \(style.dim(line))\n")
    }
    for note in notes {
      writeNote(
        NoteText.line(note, in: style.language),
        label: NoteText.label(note, in: style.language), to: &output)
    }
  }

  /// Writes how many rows are left out, if any are.
  func writeHidden(rows: Int, to output: inout some TextOutputStream) {
    guard rows > 0 else { return }
    writeNote(Wording.hiddenRows(rows, in: style), to: &output)
  }

  /// Writes ` note: text`, wrapped under its first word.
  func writeNote(
    _ text: String, label word: String? = nil, to output: inout some TextOutputStream
  ) {
    let label = (word ?? Wording.note(in: style)) + ": "
    let indent = DisplayWidth.of(label)
    let width = style.width.map { max(8, $0 - 2 - indent) } ?? Int.max
    let lines = TextWrapping.lines(of: DisplayWidth.escaped(text), width: width)
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? style.bold(label) : String(repeating: " ", count: indent)
      output.write(" \(start)\(line)\n")
    }
  }
}
