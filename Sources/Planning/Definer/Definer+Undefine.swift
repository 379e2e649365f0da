package import Diagnostics
import Metrics
package import Syntax

extension Definer {
  /// Takes a definition away, unless another one uses it.
  ///
  /// - Returns: the position of the calendar that went, so that its days can go too; nil for
  ///   everything else.
  /// - Throws: `unknownDefinition`, `notADefinition`, `ambiguousName` or `definitionInUse`.
  package mutating func undefine(_ name: Name) throws(Diagnostic) -> Int? {
    let before = meanings
    let calendar = try remove(name)
    let after = meanings
    let users = before.filter { user in
      guard user.value != nil, let now = after.first(where: { $0.name == user.name }) else {
        return false
      }
      return now.value != user.value
    }
    guard users.isEmpty else {
      throw Diagnostic(
        .definitionInUse, at: name.range,
        ["name": .code(name.text), "users": .list(users.map { .code($0.shown) })])
    }
    return calendar
  }

  private mutating func remove(_ name: Name) throws(Diagnostic) -> Int? {
    if let metric = model.metric(named: name) {
      model.metrics.remove(at: metric)
      return nil
    }
    if let score = model.score(named: name) {
      model.scores.remove(at: score)
      return nil
    }
    if let query = model.query(named: name) {
      model.queries.remove(at: query)
      return nil
    }
    if let calendar = model.calendar(named: name) {
      model.calendars.remove(at: calendar.index)
      return calendar.index
    }
    if model.entity(named: name) != nil {
      throw Diagnostic(.notADefinition, at: name.range, ["name": .code(name.text)])
    }
    try removeAttribute(name)
    return nil
  }

  /// A flag, set or computed field: the main entity's, else the only one of that name.
  private mutating func removeAttribute(_ name: Name) throws(Diagnostic) {
    let owners = model.owners(of: name)
    let main = model.mainEntity.flatMap { owners.contains($0) ? $0 : nil }
    guard let owner = main ?? owners.first else { throw unknownDefinition(name) }
    guard main != nil || owners.count == 1 else {
      throw Diagnostic(
        .ambiguousName, at: name.range,
        [
          "name": .code(name.text),
          "paths": .list(
            owners.map { .code("\(model[$0].naming.name.text).\(name.text)") }),
        ])
    }
    switch model.attribute(named: name, of: owner) {
    case .flag(let index)?: model[owner].flags.remove(at: index)
    case .field(let index)?:
      guard case .computed = model[owner].fields[index].source else {
        throw Diagnostic(.notADefinition, at: name.range, ["name": .code(name.text)])
      }
      model[owner].fields.remove(at: index)
    case nil: throw unknownDefinition(name)
    }
  }

  /// A name that nothing answers to, with those that are near.
  package func unknownDefinition(_ name: Name) -> Diagnostic {
    Diagnostic(
      .unknownDefinition, at: name.range, ["name": .code(name.text)],
      suggestions: Suggestion.nearest(to: name.text, among: model.allNames))
  }
}
