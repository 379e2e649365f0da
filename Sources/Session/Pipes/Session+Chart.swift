import Diagnostics
import Execution
import Planning
import Rendering
import Results
import Syntax
import Values

extension Session {
  /// Draws a table as a chart; classes of fewer rows than `fewest` are hidden in it.
  func chart(
    _ kind: ChartKind, _ columns: ChartColumns, of table: ResultTable, _ query: Query,
    fewest: Int64, at range: SourceRange
  ) throws(SessionError) -> Chart {
    let shown = disclosure.disclose(titled(table, of: query))
    let (sentence, style) = (told(sentence(of: query)), tableStyle)
    let narrowing = narrowing(of: query)
    var chart = try cancellation.leaving(as: .cancelled) { (_) throws(SessionError) in
      do throws(Diagnostic) {
        return try Chart(
          of: shown, as: kind, columns, sentence: sentence, narrowing: narrowing, fewest: fewest,
          in: style)
      } catch {
        var diagnostic = error
        diagnostic.range = range
        throw .sentence(diagnostic)
      }
    }
    chart.notes = chart.notes.map { note in
      note.message == .groupsNotDrawn ? offeringRanking(of: query, in: note) : note
    }
    return chart
  }

  /// The question whose table is drawn, without what draws and saves it.
  func sentence(of query: Query) -> String {
    var asked = query
    asked.pipes.removeAll { $0.isDrawing }
    let text = TreePrinter.text(of: asked)
    guard case .items = query.head else {
      let steps = text.hasPrefix("it") ? String(text.dropFirst(2)) : text
      return (last?.sentence ?? "") + (steps.isEmpty || steps.hasPrefix(" ") ? "" : " ") + steps
    }
    return text
  }

  /// A note on groups that are not drawn, with the sentence that draws the greatest.
  private func offeringRanking(of query: Query, in note: Diagnostic) -> Diagnostic {
    guard case .items = query.head, let chart = query.pipes.firstIndex(where: \.isDrawing),
      !query.clauses.contains(where: { if case .ranking = $0.kind { true } else { false } })
    else { return note }
    var ranked = query
    let count = WholeNumber(20, range: query.pipes[chart].range)
    ranked.pipes.insert(
      Pipe(.ranking(Ranking(top: count)), range: query.pipes[chart].range), at: chart)
    let text = TreePrinter.text(of: ranked)
    guard !tellsPrivate(text) else { return note }
    var note = note
    note.correction = inLanguage(text)
    return note
  }
}

extension Pipe {
  /// Whether it shows or keeps the table and leaves it as it is.
  fileprivate var isDrawing: Bool {
    switch kind {
    case .chart, .save: true
    default: false
    }
  }
}
