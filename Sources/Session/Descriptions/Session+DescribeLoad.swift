import Columnar
import Diagnostics
import Ingest
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// `describe load`: every column of every loaded file, and the lines that could not be read.
  func describeLoads(at range: SourceRange) throws(SessionError) -> Outcome {
    guard !workspace.loads.isEmpty else { throw .sentence(Diagnostic(.noData, at: range)) }
    let names = workspace.model.entities.map(\.naming.name.text)
    var columns: [(entity: String, report: ColumnReport)] = []
    for (name, load) in zip(names, workspace.loads) {
      columns += load.report.columns.map { (name, $0) }
    }
    var table = DescriptionTable(language: settings.language)
    table.add(.headEntity, texts: columns.map(\.entity))
    table.add(.headColumn, texts: columns.map(\.report.name))
    table.add(.headType, texts: columns.map { word($0.report.type.scalarType.term) })
    table.add(.headMissing, numbers: columns.map(\.report.missingCount))
    table.add(.headDistinct, numbers: columns.map(\.report.distinctCount))
    table.add(.headKeptAsText, texts: columns.map(\.report.keptAsText?.example))
    return table.outcome(notes: zip(names, workspace.loads).flatMap(rejects))
  }

  /// The most rejected lines of one file that are shown.
  private static let shownRejects = 20

  private func rejects(_ name: String, _ load: LoadRecord) -> [Diagnostic] {
    load.rejects.rows.prefix(Session.shownRejects).map { reject in
      Diagnostic(
        .rejectedLine, at: nil,
        [
          "name": .code(name), "line": .number(reject.line), "reason": .term(reject.reason.term),
          "text": .code(String(reject.text.prefix(200))),
        ])
    }
  }
}
