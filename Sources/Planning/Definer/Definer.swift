package import Diagnostics
import Metrics
package import Syntax
package import Values

/// Adds what the statements of a model file say to a catalog. A definition is bound before
/// it is kept, so a catalog never holds one that means nothing.
package struct Definer {
  package private(set) var catalog: Catalog
  /// The session's as-of date, when it overrides the dataset's.
  package let asOf: CivilDate?

  package init(catalog: Catalog, asOf: CivilDate?) {
    self.catalog = catalog
    self.asOf = asOf
  }

  var model: Model {
    get { catalog.model }
    set { catalog.model = newValue }
  }

  var binder: Binder { Binder(catalog: catalog, asOf: asOf ?? model.asOf) }

  /// `dataset "…" about dossiers as of 2024-01-25`.
  package mutating func apply(_ dataset: Dataset) throws(Diagnostic) {
    model.title = dataset.title.text
    model.mainEntityName = dataset.about
    if let date = dataset.asOf {
      model.asOf = try PeriodResolver(asOf: nil).resolve(date).lastDay
    }
  }

  /// `define flag …` and its like. A calendar's days are read by whoever calls this.
  package mutating func apply(_ definition: Definition) throws(Diagnostic) {
    try checkName(of: definition)
    do throws(Diagnostic) { try add(definition) } catch { throw named(error, in: definition) }
  }

  private mutating func add(_ definition: Definition) throws(Diagnostic) {
    switch definition.body {
    case .entity(let singular): try entity(definition, singular)
    case .field(let value?): try computedField(definition, value)
    case .field(nil): try describedField(definition)
    case .flag(let condition, let isStock): try flag(definition, condition, isStock)
    case .metric(let measure, let filter, let isStock):
      try metric(definition, measure, filter, isStock)
    case .calendar: try calendar(definition)
    case .set(let query): try set(definition, query)
    case .query(let query): try self.query(definition, query)
    case .score(let body): try score(definition, body)
    case .index(let value): try index(definition, value)
    case .states(let conditional): try states(definition, conditional)
    case .missing:
      throw Diagnostic(.unexpectedEnd, at: definition.range, ["expected": .term(.aName)])
    }
  }

  private mutating func entity(
    _ definition: Definition, _ singular: Name?
  ) throws(Diagnostic) {
    guard let entity = model.entity(named: definition.name) else {
      throw unknownEntity(definition.name)
    }
    if let label = definition.label { try requireFree(label: label) }
    model[entity].naming.label = definition.label ?? model[entity].naming.label
    model[entity].singular = singular ?? model[entity].singular
  }

  private mutating func computedField(
    _ definition: Definition, _ value: Expression
  ) throws(Diagnostic) {
    let owner = try owner(of: definition)
    try requireFree(definition.name, in: owner)
    _ = try binder.check(value: value, of: owner)
    var field = Field(
      naming: Naming(definition.name, label: definition.label), source: .computed(value))
    field.valueLabels = valueLabels(definition)
    model[owner].fields.append(field)
  }

  /// `define field district of dossiers "huyện"` gives a loaded column a label.
  private mutating func describedField(_ definition: Definition) throws(Diagnostic) {
    let owner = try owner(of: definition)
    guard case .field(let index)? = model.attribute(named: definition.name, of: owner) else {
      throw Diagnostic(
        .unknownField, at: definition.name.range,
        [
          "name": .code(definition.name.text),
          "entity": .code(model[owner].naming.name.text),
          "example": .code("\(model[owner].naming.name.text) limit 1"),
        ],
        suggestions: Suggestion.nearest(
          to: definition.name.text, among: model[owner].fields.map(\.naming.name.text)))
    }
    model[owner].fields[index].naming.label =
      definition.label ?? model[owner].fields[index].naming.label
    model[owner].fields[index].valueLabels += valueLabels(definition)
  }

  private mutating func flag(
    _ definition: Definition, _ condition: Expression, _ isStock: Bool
  ) throws(Diagnostic) {
    let owner = try owner(of: definition)
    try requireFree(definition.name, in: owner)
    try binder.check(condition: condition, of: owner)
    // A target on a flag is its rate's.
    try checkTargets(of: definition, .rate)
    model[owner].flags.append(
      Flag(
        naming: Naming(definition.name, label: definition.label), condition: condition,
        isStock: isStock, judgement: Judgement(definition.attributes)))
  }

  private mutating func metric(
    _ definition: Definition, _ measure: Expression, _ filter: Expression?, _ isStock: Bool
  ) throws(Diagnostic) {
    // A metric is asked from everywhere, so its name is nothing else's anywhere.
    try requireFree(definition.name)
    var metric = Metric(
      naming: Naming(definition.name, label: definition.label), measure: measure,
      filter: filter, isStock: isStock, judgement: Judgement(definition.attributes))
    metric.per = try divisor(definition, measure)
    let kind: ColumnKind
    do throws(Diagnostic) {
      kind = try binder.check(measure: measure, filter: filter, per: metric.per)
    } catch {
      throw declaringRatio(error, definition)
    }
    try checkTargets(of: definition, kind, measure)
    model.metrics.append(metric)
  }

  /// A ratio across tables is offered with `per`.
  private func declaringRatio(_ error: Diagnostic, _ definition: Definition) -> Diagnostic {
    guard error.message == .mixedGrain, error.correction != nil,
      case .code(let name)? = error.facts["right"],
      let entity = model.entities.first(where: { $0.naming.name.text == name })
    else { return error }
    var error = error
    error.correction = nil
    let place = SourceRange.empty(at: definition.bodyRange.end)
    error.replacement = Replacement(place, with: " per \(entity.memberName)")
    return error
  }

  /// The table after `per`, which the measure divides by.
  private func divisor(
    _ definition: Definition, _ measure: Expression
  ) throws(Diagnostic) -> Name? {
    for attribute in definition.attributes {
      guard case .per(let name) = attribute.kind else { continue }
      guard model.entity(named: name) != nil else { throw unknownEntity(name) }
      guard measure.divides else {
        let example = "\(TreePrinter.text(of: measure)) / \(name.text)"
        throw Diagnostic(
          .perNeedsRatio, at: attribute.range,
          ["name": .code(definition.name.text), "example": .text(example)])
      }
      return name
    }
    return nil
  }

  mutating func calendar(_ definition: Definition) throws(Diagnostic) {
    guard model.calendar(named: definition.name) == nil else { throw nameExists(definition.name) }
    model.calendars.append(
      CalendarDefinition(naming: Naming(definition.name, label: definition.label)))
  }

  // MARK: Names

  /// The entity that a definition belongs to: the one after `of`, else the main one.
  func owner(of definition: Definition) throws(Diagnostic) -> EntityID {
    if let name = definition.entity {
      guard let entity = model.entity(named: name) else { throw unknownEntity(name) }
      return entity
    }
    guard let main = model.mainEntity else {
      throw Diagnostic(.noData, at: definition.range)
    }
    return main
  }

  /// A name that no table has, with those that are near.
  package func unknownEntity(_ name: Name) -> Diagnostic {
    let nearest = Suggestion.nearest(
      to: name.text, among: model.entities.flatMap(\.naming.words))
    return Diagnostic(
      .unknownEntity, at: name.range,
      [
        "name": .code(name.text),
        "known": .list(model.entities.map { .code($0.naming.name.text) }),
      ],
      suggestions: nearest,
      replacement: nearest.first.map { Replacement(name.range, with: $0) })
  }

  func requireFree(_ name: Name, in owner: EntityID) throws(Diagnostic) {
    guard model.attribute(named: name, of: owner) == nil, !model.namesMeasure(name),
      model.entity(named: name) == nil, model.query(named: name) == nil
    else { throw nameExists(name) }
  }

  private func requireFree(label: TextLiteral) throws(Diagnostic) {
    let key = TextFolding.key(label.text)
    if model.entities.contains(where: { $0.naming.label.map { TextFolding.key($0.text) } == key }) {
      throw Diagnostic(.nameExists, at: label.range, ["name": .code(label.text)])
    }
  }

  func nameExists(_ name: Name) -> Diagnostic {
    Diagnostic(.nameExists, at: name.range, ["name": .code(name.text)])
  }

  private func valueLabels(_ definition: Definition) -> [(value: String, label: String)] {
    definition.attributes.flatMap { attribute -> [(value: String, label: String)] in
      guard case .values(let labels) = attribute.kind else { return [] }
      return labels.compactMap { label in
        switch label.value.kind {
        case .text(let text): (text, label.label.text)
        case .path(let path): (path.text, label.label.text)
        case .number(let number): (number.digits, label.label.text)
        default: nil
        }
      }
    }
  }
}

extension Judgement {
  init(_ attributes: [DefinitionAttribute]) {
    self.init()
    for attribute in attributes {
      switch attribute.kind {
      case .target(let comparison, let value, let since):
        targets.append(Target(comparison: comparison, value: value, since: since))
      case .better(let isHigher): higherIsBetter = isHigher
      case .source(let text): source = text.text
      case .rankedWithin(let path): rankedWithin = path
      case .per, .values, .against, .bands, .missing: continue
      }
    }
  }
}

extension Expression {
  /// Whether a number is divided by another one somewhere in it.
  fileprivate var divides: Bool {
    switch kind {
    case .arithmetic(.divide, _, _): true
    case .arithmetic(_, let left, let right): left.divides || right.divides
    case .negate(let operand): operand.divides
    default: false
    }
  }
}
