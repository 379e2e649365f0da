import Columnar
import Diagnostics
import Ingest
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// `describe load`: every column of every loaded file; how each was read, what was assumed, and
  /// the lines that could not be read.
  func describeLoads(at range: SourceRange) throws(SessionError) -> Outcome {
    guard !workspace.loads.isEmpty else { throw .sentence(Diagnostic(.noData, at: range)) }
    let names = workspace.model.entities.map(\.naming.name.text)
    var columns: [(entity: String, rows: Int, report: ColumnReport)] = []
    for (index, load) in workspace.loads.enumerated() {
      columns += load.report.columns.enumerated().map {
        (names[index], load.report.rowCount, $1.hidingExample(if: isPrivate($0, of: index)))
      }
    }
    var table = DescriptionTable(of: self)
    table.add(.headEntity, texts: columns.map(\.entity))
    table.add(.headColumn, texts: columns.map(\.report.name))
    table.add(.headType, texts: columns.map { word($0.report.type.scalarType.term) })
    table.add(
      .headMissing, numbers: columns.map(\.report.missingCount), of: columns.map(\.rows))
    table.add(
      .headDistinct, values: columns.map(\.report.distinctCount),
      missing: columns.map(\.report.missingCount), of: columns.map(\.rows))
    table.add(.headKeptAsText, texts: columns.map { $0.report.keptAsText.map(reason) })
    return table.outcome(
      notes: workspace.loads.indices.flatMap { notes(ofLoad: $0) + rejects(ofEntity: $0) })
  }

  /// The value, or the digits, that a column is kept as text for.
  private func reason(_ kept: KeptAsText) -> String {
    guard let digits = kept.digits else { return kept.example }
    return MessageTable.phrase(
      .sayDigits,
      ["whole": .text(String(digits.whole)), "decimals": .text(String(digits.decimals))],
      in: settings.language)
  }

  /// What is told when a file is loaded, and how it was read. The table has what was kept as text.
  private func notes(ofLoad index: Int) -> [Diagnostic] {
    let load = workspace.loads[index]
    let name = workspace.model.entities[index].naming.name.text
    let told = LoadNotes.notes(load.report, load.rejects, named: name)
      .filter { ![.keptAsText, .digitsKeptAsText, .mostlyNumbers].contains($0.message) }
    let details = LoadNotes.details(load.report, of: load.load.path.text, named: name)
    return Array(told.prefix(1)) + [details] + told.dropFirst()
  }

  /// `describe rejects`: the records that were not loaded; `-o` writes them to a file.
  /// At most ``Rejects/maximumKept`` of a file are kept.
  func describeRejects(at range: SourceRange) throws(SessionError) -> Outcome {
    guard !workspace.loads.isEmpty else { throw .sentence(Diagnostic(.noData, at: range)) }
    var found: [(entity: Int, reject: Reject)] = []
    for (entity, load) in workspace.loads.enumerated() {
      found += load.rejects.rows.map { (entity, $0) }
    }
    let entities = workspace.model.entities
    var table = DescriptionTable(of: self)
    table.add(.headEntity, texts: found.map { entities[$0.entity].naming.name.text })
    table.add(.headLine, plainNumbers: found.map(\.reject.line))
    table.add(.headReason, texts: found.map { word($0.reject.reason.term) })
    table.add(.headText, texts: found.map { hidesRejects(of: $0.entity) ? nil : $0.reject.text })
    return table.outcome()
  }

  /// Where some column is private, no one knows what stands in a line that could not be read.
  private func hidesRejects(of entity: Int) -> Bool {
    workspace.model.entities[entity].fields.contains(where: \.isPrivate)
  }

  /// Whether a column of a loaded file must not be shown.
  private func isPrivate(_ column: Int, of entity: Int) -> Bool {
    let fields = workspace.model.entities[entity].fields
    return fields.indices.contains(column) && fields[column].isPrivate
  }

  /// The most rejected lines of one file that are shown.
  private static let shownRejects = 20

  /// The lines of a file that could not be read.
  private func rejects(ofEntity index: Int) -> [Diagnostic] {
    let entity = workspace.model.entities[index]
    let hides = hidesRejects(of: index)
    return workspace.loads[index].rejects.rows.prefix(Session.shownRejects).map { reject in
      Diagnostic(
        .rejectedLine, at: nil,
        [
          "name": .code(entity.naming.name.text), "line": .number(reject.line),
          "reason": .term(reject.reason.term),
          "text": hides ? .term(.sayHidden) : .code(String(reject.text.prefix(200))),
        ])
    }
  }
}

extension ColumnReport {
  /// The same without the value that shows why the column is text.
  fileprivate func hidingExample(if isPrivate: Bool) -> ColumnReport {
    guard isPrivate else { return self }
    var report = self
    report.keptAsText = nil
    return report
  }
}
