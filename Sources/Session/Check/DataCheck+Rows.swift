import Diagnostics
import Metrics
import Syntax

extension DataCheck {
  /// No event lies before one that the model names before it.
  func checkDates() throws(SessionError) -> [Finding] {
    let own = model[entity]
    let order = (own.timeField.map { [$0] } ?? []) + own.eventFields
    let fields = order.map { own.fields[$0] }.filter { !$0.isPrivate }
    guard fields.count > 1 else { return [] }
    let check = Finding.Phrase(.checkDates)
    var findings: [Finding] = []
    for (index, earlier) in fields.enumerated() {
      for later in fields.dropFirst(index + 1) {
        let found = Finding.Phrase(
          .foundOrder,
          ["later": .code(later.naming.name.text), "earlier": .code(earlier.naming.name.text)])
        let sentence = "\(table) where \(written(later)) < \(written(earlier))"
        if let finding = try finding(check, found, sentence) { findings.append(finding) }
      }
    }
    return orNothing(check, findings)
  }

  /// No member ends before it begins.
  func checkValidity() throws(SessionError) -> [Finding] {
    let own = model[entity]
    guard let validity = own.validity, let first = validity.first.map({ own.fields[$0] }),
      let last = validity.last.map({ own.fields[$0] }), !first.isPrivate, !last.isPrivate
    else { return [] }
    let check = Finding.Phrase(.checkValidity)
    let found = Finding.Phrase(
      .foundOrder,
      ["later": .code(last.naming.name.text), "earlier": .code(first.naming.name.text)])
    let sentence = "\(table) where \(written(last)) < \(written(first))"
    return orNothing(check, try finding(check, found, sentence).map { [$0] } ?? [])
  }

  /// Each row has a time: one without exists at every date and lies in no period.
  func checkTime() throws(SessionError) -> [Finding] {
    guard let time = model[entity].timeField.map({ model[entity].fields[$0] }), !time.isPrivate
    else { return [] }
    let check = Finding.Phrase(.checkTime, ["name": .code(time.naming.name.text)])
    let finding = try finding(
      check, Finding.Phrase(.foundNoTime), "\(table) where \(written(time)) is missing")
    return orNothing(check, finding.map { [$0] } ?? [])
  }

  /// Each link is there and leads to a member.
  func check(_ link: LinkID, from field: Field) throws(SessionError) -> [Finding] {
    let target = model[model[link].target]
    guard !field.isPrivate, let key = target.keyField.map({ target.fields[$0] }), !key.isPrivate
    else { return [] }
    let check = Finding.Phrase(.checkLink, ["name": .code(field.naming.name.text)])
    let name = written(field)
    let findings = [
      try finding(
        check, Finding.Phrase(.foundOrphans, ["entities": .code(target.naming.name.text)]),
        "\(table) where \(name) is not missing and \(name).\(written(key)) is missing"),
      try finding(check, Finding.Phrase(.foundNoLink), "\(table) where \(name) is missing"),
    ]
    return orNothing(check, findings.compactMap(\.self))
  }

  /// No month between the first and the last row is without rows.
  func checkMonths() throws(SessionError) -> [Finding] {
    guard let time = model[entity].timeField, !model[entity].fields[time].isPrivate else {
      return []
    }
    let check = Finding.Phrase(
      .checkMonths, ["name": .code(model[entity].fields[time].naming.name.text)])
    let finding = try finding(
      check, Finding.Phrase(.foundMonths),
      "\(table) by month with zeros having \(table) = 0")
    return orNothing(check, finding.map { [$0] } ?? [])
  }

  /// The name of a column, as a sentence writes it.
  func written(_ field: Field) -> String { TreePrinter.text(of: field.naming.name) }
}
