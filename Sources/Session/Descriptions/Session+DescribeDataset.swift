import Columnar
import Diagnostics
import Execution
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// Every table with its file, and everything that is defined, in the order of the model.
  func describeDataset(at range: SourceRange) throws(SessionError) -> Outcome {
    let model = workspace.model
    guard !model.entities.isEmpty else { throw .sentence(Diagnostic(.noData, at: range)) }
    var lines: [DatasetLine] = []
    for (index, entity) in model.entities.enumerated() {
      let rows = workspace.dataset.tables[index].rowCount
      let file = workspace.loads[index].load.path.text
      lines.append(DatasetLine(.kindTable, entity.naming, rows: rows, meaning: file))
    }
    for entity in model.entities {
      let owner = entity.naming.name.text
      for field in entity.fields {
        guard case .computed = field.source else { continue }
        lines.append(
          DatasetLine(kind(of: field), field.naming, owner: owner, meaning: meaning(of: field)))
      }
      for flag in entity.flags {
        let meaning = TreePrinter.text(of: flag.condition)
        lines.append(
          DatasetLine(
            flag.isSet ? .kindSet : .kindFlag, flag.naming, owner: owner, meaning: meaning))
      }
    }
    lines += model.metrics.map {
      DatasetLine(.kindMetric, $0.naming, meaning: definition(of: $0))
    }
    lines += model.scores.map {
      DatasetLine(
        $0.isIndex ? .kindIndex : .kindScore, $0.naming,
        meaning: TreePrinter.text(ofMeaning: $0))
    }
    lines += model.queries.map {
      DatasetLine(.kindQuery, $0.naming, meaning: TreePrinter.text(of: $0.query))
    }
    lines += model.calendars.map { DatasetLine(.kindCalendar, $0.naming) }
    return table(lines)
  }

  private func table(_ lines: [DatasetLine]) -> Outcome {
    var table = DescriptionTable(of: self, questionsAsOf: asOf)
    table.add(.headName, texts: lines.map(\.naming.name.text))
    table.add(.headKind, texts: lines.map { word($0.kind) })
    table.add(.headLabel, texts: lines.map(\.naming.label?.text))
    table.add(.headEntity, texts: lines.map(\.owner))
    table.add(.headRows, numbers: lines.map(\.rows))
    table.add(.headMeaning, texts: lines.map(\.meaning))
    return table.outcome()
  }

  /// The columns and flags of one table.
  func describe(_ id: EntityID) -> Outcome {
    let entity = workspace.model[id]
    var table = DescriptionTable(of: self, questionsAsOf: asOf)
    let namings = entity.fields.map(\.naming) + entity.flags.map(\.naming)
    table.add(.headName, texts: namings.map(\.name.text))
    table.add(
      .headKind,
      texts: entity.fields.map { word(kind(of: $0)) }
        + entity.flags.map { word($0.isSet ? .kindSet : .kindFlag) })
    table.add(.headLabel, texts: namings.map(\.label?.text))
    table.add(
      .headType,
      texts: entity.fields.map { type(of: $0, of: id) } + entity.flags.map { _ in word(.typeFlag) })
    table.add(
      .headMeaning,
      texts: entity.fields.map { meaning(of: $0) }
        + entity.flags.map { TreePrinter.text(of: $0.condition) })
    return table.outcome()
  }
}

/// One thing of a dataset.
private struct DatasetLine {
  let kind: Term
  let naming: Naming
  let owner: String?
  let rows: Int?
  let meaning: String?

  init(
    _ kind: Term, _ naming: Naming, owner: String? = nil, rows: Int? = nil,
    meaning: String? = nil
  ) {
    self.kind = kind
    self.naming = naming
    self.owner = owner
    self.rows = rows
    self.meaning = meaning
  }
}
