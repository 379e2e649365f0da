import Diagnostics
import Metrics
package import Syntax
package import Values

/// The values that a half-typed comparison may go on with.
extension Binder {
  /// The type of what stands left of a comparison; nil where it is no value of a row.
  package func type(of expression: Expression, from subject: Subject) -> ScalarType? {
    let rows = rows(of: subject.entity)
    if case .path(let path) = expression.kind, !rows.canSee(path) {
      return isNumber(expression, subject) ? .integer : nil
    }
    if let value = try? rows.value(expression) { return value.type }
    return isNumber(expression, subject) ? .integer : nil
  }

  /// Whether an expression is a number over rows, as in conditions on members and groups.
  private func isNumber(_ expression: Expression, _ subject: Subject) -> Bool {
    (try? measures(of: subject).measure(expression)) != nil
  }

  /// The texts that a value on the left is compared with and that begin so. At most `limit`, none
  /// of a private field. Of values that have a label, the label where `prefersLabels`; both as
  /// soon as something is typed.
  package func texts(
    comparedWith expression: Expression, from subject: Subject, startingWith typed: TypedBeginning,
    prefersLabels: Bool, limit: Int
  ) -> [String] {
    let rows = rows(of: subject.entity)
    guard let value = try? rows.value(expression), value.type == .text,
      (try? rows.requireShowable(value, at: expression.range)) != nil
    else { return [] }
    let labelled = value.valueLabels.flatMap { pair in
      typed.text.isEmpty ? [prefersLabels ? pair.label : pair.value] : [pair.value, pair.label]
    }
    let named = labelled + value.writtenTexts
    let matching = named.filter(typed.begins)
    guard let column = rows.labelled(value).column else { return Array(matching.prefix(limit)) }
    guard !catalog.model[column.entity].fields[column.index].isPrivate else { return [] }
    let stored = catalog.statistics.texts(of: column, startingWith: typed, limit: limit)
    var texts: [String] = []
    let spoken = Set(prefersLabels ? value.valueLabels.map(\.value) : [])
    for text in matching + stored.filter({ !spoken.contains($0) }) where !texts.contains(text) {
      texts.append(text)
    }
    return Array(texts.prefix(limit))
  }
}
