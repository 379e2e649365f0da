import Diagnostics
import Metrics
import Syntax
import Values

extension DataCheck {
  /// That each row is in exactly one state, and in one that goes with the snapshot.
  func check(_ states: States, of field: Field) throws(SessionError) -> [Finding] {
    try disjoint(states, field) + complete(states, field) + matching(states, field)
  }

  /// No two conditions hold for one row. `case` would take the first of them.
  private func disjoint(_ states: States, _ field: Field) throws(SessionError) -> [Finding] {
    let check = Finding.Phrase(.checkStatesDisjoint, ["name": .code(field.naming.name.text)])
    var findings: [Finding] = []
    for (index, first) in states.all.enumerated() {
      for second in states.all.dropFirst(index + 1) {
        guard let one = first.condition, let other = second.condition else { continue }
        let both = Expression(.and([one, other]), range: one.range)
        let found = Finding.Phrase(
          .foundTwoStates, ["first": .code(first.name), "second": .code(second.name)])
        let sentence = "\(table) where \(TreePrinter.text(of: both))"
        if let finding = try finding(check, found, sentence) { findings.append(finding) }
      }
    }
    return orNothing(check, findings)
  }

  /// No row is left over.
  private func complete(_ states: States, _ field: Field) throws(SessionError) -> [Finding] {
    guard !states.namesTheRest else { return [] }
    let name = field.naming.name
    let check = Finding.Phrase(.checkStatesComplete, ["name": .code(name.text)])
    let sentence =
      "\(table) where \(TreePrinter.text(of: name)) == \"\(States.unclassified)\""
    let finding = try finding(check, Finding.Phrase(.foundNoState), sentence)
    return orNothing(check, finding.map { [$0] } ?? [])
  }

  /// At the date of the snapshot, each state goes with the values that the model names.
  private func matching(_ states: States, _ field: Field) throws(SessionError) -> [Finding] {
    guard let snapshot = states.snapshot, let name = snapshot.column.singleName,
      case .field(let index)? = model.attribute(named: name, of: entity),
      let date = model[entity].fields[index].snapshotDate
    else { return [] }
    let column = TreePrinter.text(of: snapshot.column)
    let state = TreePrinter.text(of: field.naming.name)
    let check = Finding.Phrase(
      .checkStatesMatch,
      [
        "name": .code(field.naming.name.text), "column": .code(name.text),
        "date": .text(date.description),
      ])
    let clause = date == session.asOf ? "" : " as of \(date)"
    var findings: [Finding] = []
    for (value, allowed) in snapshot.values {
      let values = allowed.map { TreePrinter.text(of: $0) }.joined(separator: ", ")
      let sentence =
        "\(table) where \(state) == \(DataCheck.quoted(value)) "
        + "and (\(column) not in (\(values)) or \(column) is missing)" + clause
      let found = Finding.Phrase(
        .foundMismatch, ["state": .code(value), "column": .code(name.text)])
      if let finding = try finding(check, found, sentence) { findings.append(finding) }
    }
    return orNothing(check, findings)
  }

  /// A text as a sentence writes it.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
