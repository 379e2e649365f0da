import Diagnostics
import Metrics
import Syntax
import Values

extension Definer {
  /// `define states progress of dossiers = case … then "waiting" "chờ tiếp nhận", …`: a
  /// computed column whose values are the states.
  mutating func states(
    _ definition: Definition, _ conditional: ConditionalExpression
  ) throws(Diagnostic) {
    let owner = try owner(of: definition)
    try requireFree(definition.name, in: owner)
    var all: [States.State] = []
    for branch in conditional.branches {
      all.append(.init(name: try name(ofState: branch.value), condition: branch.condition))
    }
    var complete = conditional
    if let rest = conditional.otherwise {
      all.append(.init(name: try name(ofState: rest), condition: nil))
    } else {
      complete.otherwise = Expression(.text(States.unclassified), range: definition.bodyRange)
      complete.otherwiseLabel = TextLiteral(Self.unclassifiedLabel, range: definition.bodyRange)
      all.append(.init(name: States.unclassified, condition: nil))
    }
    try requireDifferentStates(conditional)
    let value = Expression(.conditional(complete), range: definition.bodyRange)
    _ = try binder.check(value: value, of: owner)
    var field = Field(
      naming: Naming(definition.name, label: definition.label), source: .computed(value))
    field.valueLabels = conditional.stateLabels
    field.states = States(
      all: all, namesTheRest: conditional.otherwise != nil,
      written: Expression(.conditional(conditional), range: definition.bodyRange),
      snapshot: try snapshot(definition, all, owner))
    model[owner].fields.append(field)
  }

  /// What rows that no condition fits are called in the other language.
  fileprivate static let unclassifiedLabel = MessageTable.phrase(.unclassified, in: .vietnamese)

  /// A state is called by a text, whatever else its words may mean.
  private func name(ofState value: Expression) throws(Diagnostic) -> String {
    guard case .text(let text) = value.kind else {
      let found = TreePrinter.text(of: value)
      var replacement: Replacement?
      if case .path(let path) = value.kind, path.singleName != nil {
        replacement = Replacement(value.range, with: "\"\(path.text)\"")
      }
      throw Diagnostic(
        .stateNeedsText, at: value.range, ["found": .code(found)], replacement: replacement)
    }
    return TextFolding.normalized(text)
  }

  /// Conditions find states by name or label, also without marks.
  private func requireDifferentStates(
    _ conditional: ConditionalExpression
  ) throws(Diagnostic) {
    var known: [String: Int] = conditional.otherwise == nil ? [States.unclassified: -1] : [:]
    for (index, state) in conditional.writtenStates.enumerated() {
      for word in [state.name, state.label?.text].compactMap(\.self) {
        let key = TextFolding.key(word)
        if let other = known[key], other != index {
          throw Diagnostic(.stateTwice, at: state.range, ["name": .code(word)])
        }
        known[key] = index
      }
    }
  }

  // MARK: The snapshot

  private func snapshot(
    _ definition: Definition, _ states: [States.State], _ owner: EntityID
  ) throws(Diagnostic) -> States.SnapshotMatch? {
    for attribute in definition.attributes {
      guard case .against(let column, let matches) = attribute.kind else { continue }
      try checkSnapshot(column, matches, owner)
      var values: [(state: String, values: [Expression])] = []
      for match in matches {
        values.append((try name(of: match, among: states), match.values))
      }
      return States.SnapshotMatch(column: column, values: values)
    }
    return nil
  }

  /// That the column is a snapshot, and that the values can be compared with it.
  private func checkSnapshot(
    _ column: Path, _ matches: [DefinitionAttribute.StateMatch], _ owner: EntityID
  ) throws(Diagnostic) {
    guard let name = column.singleName,
      case .field(let index)? = model.attribute(named: name, of: owner),
      let date = model[owner].fields[index].snapshotDate
    else {
      throw Diagnostic(
        .notASnapshot, at: column.range,
        [
          "name": .code(column.text), "example": .code("snapshot \(column.text) on 2024-01-31"),
        ])
    }
    let binder = Binder(catalog: catalog, asOf: date)
    let operand = Expression(.path(column), range: column.range)
    for match in matches {
      try binder.check(
        condition: Expression(
          .membership(operand, .list(match.values), isNegated: false), range: match.state.range),
        of: owner)
    }
  }

  private func name(
    of match: DefinitionAttribute.StateMatch, among states: [States.State]
  ) throws(Diagnostic) -> String {
    let key = TextFolding.key(match.state.text)
    if let state = states.first(where: { TextFolding.key($0.name) == key }) { return state.name }
    let nearest = Suggestion.nearest(to: match.state.text, among: states.map(\.name))
    throw Diagnostic(
      .unknownState, at: match.state.range,
      ["name": .code(match.state.text), "known": .list(states.map { .code($0.name) })],
      suggestions: nearest,
      replacement: nearest.first.map { Replacement(match.state.range, with: "\"\($0)\"") })
  }
}

extension ConditionalExpression {
  /// The states that it names, with their labels.
  fileprivate var writtenStates: [(name: String, label: TextLiteral?, range: SourceRange)] {
    var states: [(name: String, label: TextLiteral?, range: SourceRange)] = []
    func add(_ value: Expression, _ label: TextLiteral?) {
      guard case .text(let name) = value.kind else { return }
      states.append((TextFolding.normalized(name), label, value.range))
    }
    for branch in branches { add(branch.value, branch.label) }
    if let otherwise { add(otherwise, otherwiseLabel) }
    return states
  }

  /// What the states are called in the other language.
  fileprivate var stateLabels: [(value: String, label: String)] {
    var labels = writtenStates.compactMap { state in
      state.label.map { (value: state.name, label: $0.text) }
    }
    if otherwise == nil {
      labels.append((States.unclassified, Definer.unclassifiedLabel))
    }
    return labels
  }
}
