import Diagnostics
import Metrics
import Syntax
import Values

extension RowBinder {
  /// A snapshot asked at another date than its own, with what is made of events instead.
  func snapshotAtOtherDate(
    _ field: Field, of owner: EntityID, at range: SourceRange
  ) -> Diagnostic {
    let states = model[owner].fields.first { $0.matches(field) }
    return Diagnostic(
      .snapshotAtOtherDate, at: range,
      [
        "name": .code(field.naming.name.text),
        "date": .text(field.snapshotDate?.description ?? ""),
        "asOf": .text(asOf?.description ?? ""),
        "known": .list(madeOfEvents(of: owner).map { .code($0.name.text) }),
      ],
      replacement: states.map {
        Replacement(range, with: TreePrinter.text(of: $0.naming.name.unquoted))
      })
  }

  /// The states and flags of an entity that have a meaning at this as-of date and read events;
  /// without any, the events themselves.
  private func madeOfEvents(of owner: EntityID) -> [Naming] {
    guard !isTrial else { return [] }
    let entity = model[owner]
    let binder = RowBinder(
      catalog: catalog, entity: owner, periods: periods, notes: NoteCollector(), isTrial: true)
    let states = entity.fields.filter { $0.states != nil }.map(\.naming)
    let flags = entity.flags.filter { flag in
      let readsEvent = flag.condition.rowPaths.contains { path in
        guard let name = path.singleName,
          case .field(let index)? = model.attribute(named: name, of: owner)
        else { return false }
        return entity.eventFields.contains(index)
      }
      return readsEvent && (try? binder.condition(flag.condition)) != nil
    }.map(\.naming)
    let found = Array((states + flags).prefix(RowBinder.offeredNames))
    return found.isEmpty ? entity.eventFields.map { entity.fields[$0].naming } : found
  }

  private static let offeredNames = 6

  /// The same error of a comparison: it is offered as the states that go with the values.
  func offeringStates(_ error: Diagnostic, for expression: Expression) -> Diagnostic {
    guard error.message == .snapshotAtOtherDate, error.replacement != nil else { return error }
    var error = error
    error.replacement = nil
    guard let (path, values) = expression.comparedValues, path.range == error.range,
      let found = try? find(path), case .field(let index, let owner, _) = found,
      let states = model[owner].fields.first(where: { $0.matches(model[owner].fields[index]) }),
      let names = states.states?.snapshot?.states(of: values), let first = names.first
    else { return error }
    let name = TreePrinter.text(of: states.naming.name.unquoted)
    let quoted = names.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    let text =
      names.count == 1
      ? "\(name) = \(quoted[0])" : "\(name) in (\(quoted.joined(separator: ", ")))"
    error.replacement = first.isEmpty ? nil : Replacement(expression.range, with: text)
    return error
  }
}

extension Field {
  /// Whether it is states that the model compares with a snapshot.
  fileprivate func matches(_ snapshot: Field) -> Bool {
    states?.snapshot?.column.singleName.map(snapshot.naming.answers) ?? false
  }
}

extension States.SnapshotMatch {
  /// The states that rows with one of some values can be in.
  fileprivate func states(of asked: [Expression]) -> [String] {
    let keys = Set(asked.compactMap(\.valueKey))
    return values.filter { state in
      state.values.contains { $0.valueKey.map(keys.contains) ?? false }
    }.map(\.state)
  }
}

extension Expression {
  /// A written value, equal for equal ones; nil for everything else.
  fileprivate var valueKey: String? {
    switch kind {
    case .number(let number): number.value.map(\.trimmed.description)
    case .text(let text): TextFolding.key(text)
    case .path(let path): path.singleName?.key
    default: nil
    }
  }

  /// What `path = value` and `path in (…)` compare.
  fileprivate var comparedValues: (Path, [Expression])? {
    switch kind {
    case .comparison(.equal, let left, let right):
      guard case .path(let path) = left.kind else { return nil }
      return (path, [right])
    case .membership(let left, .list(let values), isNegated: false):
      guard case .path(let path) = left.kind else { return nil }
      return (path, values)
    default: return nil
    }
  }
}

extension Name {
  /// The name in backquotes only where it needs them.
  var unquoted: Name { Name(text, range: range) }
}
