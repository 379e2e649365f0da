import Diagnostics
import Values

/// Draws a chart as an SVG picture: one file that needs no other, without a script.
package struct PictureChart: Sendable {
  private let style: TableStyle

  package init(style: TableStyle) {
    self.style = style
  }

  static let width = 760.0
  static let margin = 24.0
  private static let lineHeight = 18.0
  /// Cells of a line of text under the picture.
  private static let lineCells = 98

  /// Writes the picture with its title, source, as-of date and sentence.
  package func write(
    _ chart: Chart, _ facts: AnswerFacts, to output: inout some TextOutputStream
  ) {
    var drawing = SVGDrawing()
    var y = 34.0
    for line in TextWrapping.lines(of: chart.title, width: 78) {
      drawing.text(line, at: Point(PictureChart.margin, y), size: 17, isBold: true)
      y += 24
    }
    y = draw(chart, from: y, in: &drawing) + 8
    write(lines: ending(of: chart, facts), from: &y, in: &drawing)
    write(drawing, of: chart, height: y + PictureChart.margin, to: &output)
  }

  /// Writes the picture alone, without the margins at its sides, for a page that says the rest.
  func writeDrawing(of chart: Chart, to output: inout some TextOutputStream) {
    var drawing = SVGDrawing()
    let height = draw(chart, from: 16, in: &drawing) + 8
    write(drawing, of: chart, height: height, cropping: PictureChart.margin - 2, to: &output)
  }

  /// What stands in words below the drawing of a page.
  func words(below chart: Chart) -> [String] {
    chart.body.words(style) + (chart.total.map { [$0] } ?? [])
  }

  private func write(
    lines: [String], from y: inout Double, in drawing: inout SVGDrawing
  ) {
    for line in lines {
      y += PictureChart.lineHeight
      drawing.text(line, at: Point(PictureChart.margin, y), size: 12, fill: Colors.quiet)
    }
  }

  private func write(
    _ drawing: SVGDrawing, of chart: Chart, height: Double, cropping margin: Double = 0,
    to output: inout some TextOutputStream
  ) {
    let left = Markup.pixels(margin)
    let width = Markup.pixels(PictureChart.width - 2 * margin)
    let height = Markup.pixels(height)
    let description = (chart.body.description(style) + chart.footer).joined(separator: ". ")
    output.write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="\(left) 0 \(width) \(height)" role="img" aria-labelledby="chart-title chart-text" \
      lang="\(chart.language.rawValue)" font-size="13" \
      font-family="'Noto Sans', 'DejaVu Sans', 'Segoe UI', system-ui, sans-serif">
      <title id="chart-title">\(Markup.escaped(chart.title))</title>
      <desc id="chart-text">\(Markup.escaped(description))</desc>
      <rect x="\(left)" width="\(width)" height="\(height)" fill="\(Colors.paper)"/>

      """)
    for element in drawing.elements { output.write(element + "\n") }
    output.write("</svg>\n")
  }

  private func draw(
    _ chart: Chart, from top: Double, in drawing: inout SVGDrawing
  ) -> Double {
    switch chart.body {
    case .bars(let bars): return PictureBars().draw(bars, from: top, in: &drawing)
    case .lines(let lines):
      return PictureLines(style: style).draw(lines, from: top, in: &drawing)
    case .sparks(let sparks):
      return PictureSparks(style: style).draw(sparks.series, from: top, in: &drawing)
    case .heat(let heat): return PictureHeat(style: style).draw(heat, from: top, in: &drawing)
    case .funnel(let funnel): return PictureFunnel().draw(funnel, from: top, in: &drawing)
    case .control(let control): return PictureControl().draw(control, from: top, in: &drawing)
    case .nothing:
      let words = MessageTable.phrase(.chartEmpty, in: style.language)
      drawing.text(words, at: Point(PictureChart.margin, top + 8))
      return top + 16
    }
  }

  /// The lines under the picture.
  private func ending(of chart: Chart, _ facts: AnswerFacts) -> [String] {
    var texts = words(below: chart)
    texts.append(chart.footer.joined(separator: " · "))
    texts += (chart.notes + notesOnRoom(chart.body)).map {
      NoteText.label($0, in: style.language) + ": " + NoteText.line($0, in: style.language)
    }
    texts += facts.lines(in: style.language)
    return wrapped(texts)
  }

  /// What the picture has no room for; the table of a page shows it.
  private func notesOnRoom(_ body: Chart.Body) -> [Diagnostic] {
    guard case .heat(let heat) = body else { return [] }
    return PictureHeat(style: style).notes(heat)
  }

  private func wrapped(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      TextWrapping.lines(of: DisplayWidth.escaped(text), width: PictureChart.lineCells)
    }.filter { !$0.isEmpty }
  }
}

extension Chart.Body {
  /// What the signs and curves of a drawing mean.
  func words(_ style: TableStyle) -> [String] {
    switch self {
    case .funnel(let funnel): return FunnelWords(style: style).lines(funnel)
    case .control(let control): return ControlWords(style: style).lines(control)
    case .heat(let heat):
      let signs = heat.emptyCells(in: style)
      return signs.isEmpty ? [] : [signs.joined(separator: ", ")]
    case .bars, .lines, .sparks, .nothing: return []
    }
  }

  /// The figures of a drawing.
  func description(_ style: TableStyle) -> [String] {
    switch self {
    case .bars(let chart): return chart.bars.map { "\($0.label) \($0.text)" }
    case .lines(let chart): return chart.series.map { summary(of: $0, style) }
    case .sparks(let sparks): return sparks.series.map { summary(of: $0, style) }
    case .control(let chart): return [summary(of: chart.series, style)]
    case .heat(let chart):
      return zip(chart.rows, chart.cells).map { row, cells in
        let values = zip(chart.columns, cells).map { "\($0) \($1?.text ?? missingSign)" }
        return row + ": " + values.joined(separator: ", ")
      }
    case .funnel, .nothing: return []
    }
  }

  private func summary(of series: LineSeries, _ style: TableStyle) -> String {
    ([series.name] + SeriesSummary(series, style: style).parts).joined(separator: ", ")
  }
}
