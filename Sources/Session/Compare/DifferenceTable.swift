import Columnar
import Diagnostics
import Metrics
import Results
import Syntax
import Values

/// What differs between two files as a table: one line for each row that came or went, and for
/// each field that changed. Private values are not in it.
struct DifferenceTable: Sendable {
  let difference: TableDifference
  let old: KeyedTable
  let new: KeyedTable
  let entity: Entity
  let language: Language

  var table: ResultTable {
    let lines = difference.lines
    var columns =
      entity.keyField.map {
        [column(entity.fields[$0], .dimension, lines.map { .text($0.key) })]
      } ?? []
    if let label = entity.labelField, label != entity.keyField {
      let label = entity.fields[label]
      let name = label.naming.name.text
      let values = lines.map { line -> Cell in
        let newer = new.row(of: line.key).flatMap { new.column(name)?.cell(at: $0) }
        return newer ?? old.row(of: line.key).flatMap { old.column(name)?.cell(at: $0) } ?? .missing
      }
      columns.append(column(label, .attribute, values))
    }
    let fields = Dictionary(
      entity.fields.map { ($0.naming.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let hidden = Set(entity.fields.filter(\.isPrivate).map(\.naming.name.text))
    columns.append(column(.headWhat, lines.map { .text(word($0.kind.term)) }))
    columns.append(
      column(
        .headField,
        lines.map { line in
          guard let name = line.field else { return .missing }
          let label = language == .vietnamese ? fields[name]?.naming.label?.text : nil
          return .text(label ?? name)
        }))
    for (head, value) in [(Term.headOld, \TableDifference.Line.old), (.headNew, \.new)] {
      let values = lines.map { line in
        line.field.map(hidden.contains) == true ? .text(word(.sayHidden)) : line[keyPath: value]
      }
      columns.append(column(head, values))
    }
    let footer = Footer(
      shown: lines.count, available: lines.count, noun: .nothing, asOf: nil)
    return ResultTable(columns: columns, rowCount: lines.count, footer: footer)
  }

  /// A column of a field; a private one says so instead of its values.
  private func column(
    _ field: Field, _ role: ResultColumn.Role, _ values: [Cell]
  ) -> ResultColumn {
    let texts = values.map { cell in
      field.isPrivate ? word(.sayHidden) : cell.plainText(language)
    }
    return ResultColumn(
      name: field.naming.name.text, role: role, values: .stored(Column(texts: texts)))
  }

  private func column(_ head: Term, _ values: [Cell]) -> ResultColumn {
    ResultColumn(
      name: MessageTable.phrase(head, in: .english), role: .attribute,
      values: .stored(Column(texts: values.map { $0.plainText(language) })), term: head)
  }

  private func word(_ term: Term) -> String { MessageTable.phrase(term, in: language) }
}

extension TableDifference.Kind {
  fileprivate var term: Term {
    switch self {
    case .added: .rowAdded
    case .removed: .rowRemoved
    case .changed: .fieldChanged
    }
  }
}
