import Diagnostics
import Metrics
import Results
import Syntax
import Values

extension DataCheck {
  /// The most keys that one sentence names; the rows of more are shown by their keys.
  private static let fewKeys = 20

  /// Each row has a key of its own.
  func checkKey() throws(SessionError) -> [Finding] {
    guard let key = model[entity].keyField.map({ model[entity].fields[$0] }), !key.isPrivate
    else { return [] }
    let check = Finding.Phrase(.checkKey, ["name": .code(key.naming.name.text)])
    let missing = "\(table) where \(written(key)) is missing"
    let findings = [
      try duplicates(of: key, check),
      try finding(check, Finding.Phrase(.foundNoKey), missing),
    ]
    return orNothing(check, findings.compactMap(\.self))
  }

  /// The rows whose keys occur more than once; where those are many, the keys.
  private func duplicates(
    of key: Field, _ check: Finding.Phrase
  ) throws(SessionError) -> Finding? {
    let name = written(key)
    let keys = "\(table) by \(name) where \(name) is not missing having \(table) > 1"
    let found = try finding(check, Finding.Phrase(.foundDuplicatedKeys), keys)
    guard found?.sentence != nil, let rows = try rows(withKeys: keys, of: key) else { return found }
    return try finding(check, Finding.Phrase(.foundDuplicates), rows)
  }

  /// A sentence that names each key of a table of keys; nil where they are too many, or cannot
  /// be written in a sentence.
  private func rows(withKeys sentence: String, of key: Field) throws(SessionError) -> String? {
    let keys = try answer(parsed(sentence))
    guard (1...DataCheck.fewKeys).contains(keys.rowCount), let column = keys.columns.first else {
      return nil
    }
    var conditions: [String] = []
    for row in 0..<keys.rowCount {
      switch column.values.cell(at: row) {
      case .text(let text): conditions.append("\(written(key)) == \(DataCheck.quoted(text))")
      case .integer(let number): conditions.append("\(written(key)) = \(number)")
      default: return nil
      }
    }
    return "\(table) where \(conditions.joined(separator: " or "))"
  }
}
