import Diagnostics
import Metrics
import Planning
import Results
import Syntax
import Values

extension DataCheck {
  /// The most different values of a column that are compared with one another; a column with
  /// more is free text. Labels of members are always compared.
  private static let fewValues = 1_000
  private static let manyValues = 65_536

  /// No value is written in several ways, in the columns of the table and in the labels of the
  /// members that its links lead to.
  func checkSpellings() throws(SessionError) -> [Finding] {
    var findings: [Finding] = []
    for (index, field) in model[entity].fields.enumerated() {
      guard field.link == nil, model[entity].keyField != index else { continue }
      let isLabel = model[entity].labelField == index
      findings += try spellings(of: field, isLabel: isLabel)
    }
    var targets: [EntityID] = []
    for link in model.links(from: entity).map({ model[$0].target }) where !targets.contains(link) {
      targets.append(link)
    }
    for target in targets where target != entity {
      guard let label = model[target].labelField, label != model[target].keyField else { continue }
      findings += try DataCheck(session: session, entity: target)
        .spellings(of: model[target].fields[label], isLabel: true)
    }
    return orNothing(DataCheck.spelling, findings)
  }

  private static let spelling = Finding.Phrase(.checkSpelling)

  /// The values of one column that differ only in case, marks and blanks.
  private func spellings(of field: Field, isLabel: Bool) throws(SessionError) -> [Finding] {
    guard case .stored(let column, .text) = field.source, !field.isPrivate else { return [] }
    let limit = isLabel ? DataCheck.manyValues : DataCheck.fewValues
    let texts = session.workspace.catalog.statistics.texts(of: column, limit: limit + 1)
    guard texts.count > 1, texts.count <= limit else { return [] }
    let alike = texts.alike
    guard !alike.isEmpty else { return [] }
    let name = "\(model[entity].naming.name.text).\(field.naming.name.text)"
    let counts = try counts(by: field)
    var findings: [Finding] = []
    for group in alike {
      // The commonest spelling stays; of equally common ones the first.
      let known = group.filter { counts[$0] != nil }
        .sorted { (counts[$0] ?? 0, $1) > (counts[$1] ?? 0, $0) }
      guard let kept = known.first, known.count > 1 else { continue }
      let others = known.dropFirst()
      let found = Finding.Phrase(
        .foundSpelling,
        [
          "found": .list(others.map { .code($0) }), "kept": .code(kept), "name": .code(name),
        ])
      let conditions = others.map { "\(written(field)) == \(DataCheck.quoted($0))" }
      let sentence = "\(table) where \(conditions.joined(separator: " or "))"
      if let finding = try finding(DataCheck.spelling, found, sentence) { findings.append(finding) }
    }
    return findings
  }

  /// How many rows have each value.
  private func counts(by field: Field) throws(SessionError) -> [String: Int64] {
    let table = try answer(parsed("\(self.table) by \(written(field))"))
    var counts: [String: Int64] = [:]
    guard table.columns.count > 1 else { return [:] }
    for row in 0..<table.rowCount {
      guard case .text(let text) = table.columns[0].values.cell(at: row),
        case .integer(let count) = table.columns[1].values.cell(at: row)
      else { continue }
      counts[text] = count
    }
    return counts
  }
}

extension [String] {
  /// Groups of texts that are one after folding of case, marks and blanks, in the order of
  /// their first ones.
  fileprivate var alike: [[String]] {
    var groups: [String: [String]] = [:]
    var order: [String] = []
    for text in self {
      let key = TextFolding.key(text).filter { !$0.isWhitespace }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(text)
    }
    return order.compactMap { groups[$0] }.filter { $0.count > 1 }
  }
}
