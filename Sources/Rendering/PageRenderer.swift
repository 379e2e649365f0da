import Diagnostics
package import Results
import Values

/// Writes an answer as one HTML page: the chart, if there is one, the table, what the numbers
/// mean and where they come from. The page needs no other file, runs no script and asks
/// nothing of the network; its policy forbids both.
package struct PageRenderer: Sendable {
  private let style: TableStyle

  package init(style: TableStyle) {
    self.style = style
  }

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - result: the table.
  ///   - chart: the chart above it.
  ///   - facts: the sentence, definitions and sources.
  ///   - output: where it is written.
  package func write(
    _ result: DisclosedResult, _ chart: Chart?, _ facts: AnswerFacts,
    to output: inout some TextOutputStream
  ) {
    let title = Markup.escaped(chart?.title ?? facts.sentence)
    output.write(
      """
      <!DOCTYPE html>
      <html lang="\(style.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(PageStyles.text)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>

      """)
    if let chart { writeFigure(of: chart, to: &output) }
    output.write("<div class=\"scroll\">\n")
    HTMLTable(style: style).write(result, to: &output)
    output.write("</div>\n")
    writeEnd(of: result.table, chart, to: &output)
    writeDefinitions(facts, to: &output)
    writeOrigin(facts, to: &output)
    output.write("</main>\n</body>\n</html>\n")
  }

  /// The drawing, then its words as text that fits into any window.
  private func writeFigure(of chart: Chart, to output: inout some TextOutputStream) {
    let picture = PictureChart(style: style)
    output.write("<figure>\n<div class=\"scroll\">\n")
    picture.writeDrawing(of: chart, to: &output)
    output.write("</div>\n")
    let words = picture.words(below: chart)
    if !words.isEmpty {
      let lines = words.map { "<p>\(Markup.escaped($0))</p>" }
      output.write("<figcaption>\(lines.joined(separator: "\n"))</figcaption>\n")
    }
    output.write("</figure>\n")
  }

  /// The line that says what the rows are, and the notes.
  private func writeEnd(
    of table: ResultTable, _ chart: Chart?, to output: inout some TextOutputStream
  ) {
    let footer = Wording.footer(table.footer, in: style).joined(separator: " · ")
    output.write("<p class=\"footer\">\(Markup.escaped(footer))</p>\n")
    let notes = chart?.notes ?? table.notes
    guard !notes.isEmpty else { return }
    output.write("<ul class=\"notes\">\n")
    for note in notes {
      let label = NoteText.label(note, in: style.language)
      let line = NoteText.line(note, in: style.language)
      output.write("<li>\(Markup.escaped("\(label): \(line)"))</li>\n")
    }
    output.write("</ul>\n")
  }

  private func writeDefinitions(
    _ facts: AnswerFacts, to output: inout some TextOutputStream
  ) {
    guard !facts.definitions.isEmpty else { return }
    output.write("<h2>\(Markup.escaped(word(.headDefinition)))</h2>\n<ul>\n")
    for definition in facts.definitions {
      output.write("<li>\(Markup.escaped(definition))</li>\n")
    }
    output.write("</ul>\n")
  }

  private func writeOrigin(
    _ facts: AnswerFacts, to output: inout some TextOutputStream
  ) {
    output.write("<dl>\n")
    if !facts.sentence.isEmpty {
      output.write(
        "<dt>\(Markup.escaped(word(.pageQuestion)))</dt>"
          + "<dd><code>\(Markup.escaped(facts.sentence))</code></dd>\n")
    }
    for (index, source) in facts.sources.enumerated() {
      let term = index == 0 ? "<dt>\(Markup.escaped(word(.saySource)))</dt>" : ""
      output.write("\(term)<dd>\(Markup.escaped(source))</dd>\n")
    }
    output.write("</dl>\n")
  }

  private func word(_ term: Term) -> String {
    MessageTable.phrase(term, in: style.language)
  }

}
