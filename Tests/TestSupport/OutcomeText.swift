package import Diagnostics
import Rendering
package import Session
import Values

/// Outcomes as a person at a terminal 100 cells wide reads them, without colour.
package struct OutcomeText {
  package let language: Language

  package init(language: Language = .english) {
    self.language = language
  }

  /// What is printed for an outcome; a result as `kind` says.
  package func text(of outcome: Outcome, as kind: ResultKind = .table) -> String {
    var text = ""
    switch outcome {
    case .results(let results):
      return results.map { self.text(of: .result($0), as: kind) }.joined(separator: "\n")
    case .chart(let chart, let result):
      guard case .table = kind else { return self.text(of: .result(result), as: kind) }
      TerminalChart(style: TableStyle(width: 100, language: language)).write(chart, to: &text)
    case .result(let result):
      switch kind {
      case .table:
        TableRenderer(style: TableStyle(width: 100, language: language)).write(result, to: &text)
      case .csv: DelimitedRenderer().write(result, to: &text)
      case .json: JSONRenderer().write(result, to: &text)
      }
    case .notice(let notices):
      for notice in notices {
        let label = NoteText.label(notice, in: language)
        text += "\(label): \(NoteText.line(notice, in: language))\n"
      }
    case .text(let words): text = words
    case .failure(let failure):
      let renderer = DiagnosticRenderer(
        language: language, width: 100, offersFix: failure.isFixable)
      for diagnostic in failure.diagnostics {
        text += renderer.render(diagnostic, in: failure.source)
      }
    case .command(let call): text = ".\(call.name)\n"
    case .quit: text = "quit\n"
    }
    return text
  }

  /// The ways in which a result can be written.
  package enum ResultKind {
    case table, csv, json
  }
}

extension Session {
  /// Runs sentences and collects what came of them.
  package func outcomes(of text: String) -> [Outcome] {
    var outcomes: [Outcome] = []
    run(SourceText(text)) {
      outcomes.append($0)
      return true
    }
    return outcomes
  }

  /// What a terminal shows after sentences.
  package func transcript(of text: String) -> String {
    outcomes(of: text).map { OutcomeText(language: settings.language).text(of: $0) }.joined()
  }
}
