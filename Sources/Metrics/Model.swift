package import Syntax
package import Values

/// Everything that a dataset's definitions say: entities with their fields and flags, the
/// links between them, metrics, scores and calendars. Names resolve here; rows never appear.
package struct Model: Sendable {
  /// The title of the dataset, for the banner.
  package var title: String?
  /// The dataset's own as-of date: its clock.
  package var asOf: CivilDate?
  /// The entity that `dataset … about` names.
  package var mainEntityName: Name?
  package var entities: [Entity] = []
  package var links: [Link] = []
  package var metrics: [Metric] = []
  package var scores: [Score] = []
  package var calendars: [CalendarDefinition] = []
  package var queries: [NamedQuery] = []

  package init() {}

  /// The entity counted when a sentence names none: the one that `dataset … about` names,
  /// else the one with a time field that was loaded last, else the one loaded last.
  package var mainEntity: EntityID? {
    if let name = mainEntityName, let entity = entity(named: name) { return entity }
    let timed = entities.lastIndex { $0.timeField != nil }
    return (timed ?? entities.indices.last).map(EntityID.init)
  }

  package subscript(id: EntityID) -> Entity {
    get { entities[id.index] }
    set { entities[id.index] = newValue }
  }

  package subscript(id: LinkID) -> Link { links[id.index] }

  /// The links that start at an entity, in the order of their declaration.
  package func links(from entity: EntityID) -> [LinkID] {
    links.indices.filter { links[$0].source.entity == entity }.map(LinkID.init)
  }

  /// The links that lead to an entity, in the order of their declaration.
  package func links(to entity: EntityID) -> [LinkID] {
    links.indices.filter { links[$0].target == entity }.map(LinkID.init)
  }
}

/// A kind of thing that is listed and counted: the rows of one loaded table.
package struct Entity: Sendable {
  package var naming: Naming
  /// What one member is called; nil where the model does not say.
  package var singular: Name?
  /// Stored columns first, in file order; then computed fields.
  package var fields: [Field] = []
  package var flags: [Flag] = []
  /// Positions in ``fields``.
  package var keyField: Int?
  package var labelField: Int?
  package var timeField: Int?
  /// Between which days a member exists; nil: always.
  package var validity: Validity?
  /// Positions in ``fields`` of what happens after the time, in the order in which it happens.
  package var eventFields: [Int] = []

  package init(naming: Naming) {
    self.naming = naming
  }

  /// What one member is called: the singular, else the entity's own name.
  package var memberName: String { singular?.text ?? naming.name.text }
}

/// The names that something answers to.
package struct Naming: Hashable, Sendable {
  package var name: Name
  /// A second name, usually in another language, shown to readers of it.
  package var label: TextLiteral? {
    didSet { labelKey = label.map { TextFolding.key($0.text) } }
  }
  /// The label as names are compared, folded once: every lookup reads all of them.
  package private(set) var labelKey: String?

  package init(_ name: Name, label: TextLiteral? = nil) {
    self.name = name
    self.label = label
    labelKey = label.map { TextFolding.key($0.text) }
  }
}

/// An attribute of an entity's members: a loaded column or a value computed from others.
package struct Field: Sendable {
  package var naming: Naming
  package var source: Source
  /// An instant that does not exist before it happens: later than the as-of date it reads
  /// as missing.
  package var isEvent = false
  /// The only as-of date at which the column's values hold.
  package var snapshotDate: CivilDate?
  /// Never shown, listed or used to group.
  package var isPrivate = false
  /// The link that the column's values make to another entity.
  package var link: LinkID?
  /// Names of values, in the order in which the model gives them.
  package var valueLabels: [(value: String, label: String)] = []
  /// The states that its values are; nil for every other field.
  package var states: States?
  /// The numbers that a column of texts seems to hold; nil where it holds none.
  package var textNumbers: TextNumbers?

  package enum Source: Sendable {
    case stored(ColumnID, ScalarType)
    case computed(Expression)
  }

  package init(naming: Naming, source: Source) {
    self.naming = naming
    self.source = source
  }
}

/// A named condition on one member: true, false or unknown.
package struct Flag: Sendable {
  package var naming: Naming
  package var condition: Expression
  /// Whether it describes a state at one instant, which is never added up over periods.
  package var isStock: Bool
  package var judgement: Judgement
  /// Whether it is a set: alone it lists the members for which it is true.
  package var isSet = false

  package init(naming: Naming, condition: Expression, isStock: Bool, judgement: Judgement) {
    self.naming = naming
    self.condition = condition
    self.isStock = isStock
    self.judgement = judgement
  }
}

/// A named measure.
package struct Metric: Sendable {
  package var naming: Naming
  package var measure: Expression
  package var filter: Expression?
  package var isStock: Bool
  package var judgement: Judgement
  /// The entity that the ratio is counted for each of: `per units`. Nil: it counts one grain.
  package var per: Name?

  package init(
    naming: Naming, measure: Expression, filter: Expression?, isStock: Bool,
    judgement: Judgement
  ) {
    self.naming = naming
    self.measure = measure
    self.filter = filter
    self.isStock = isStock
    self.judgement = judgement
  }
}

/// How a number is judged, and where its rule comes from.
package struct Judgement: Sendable {
  package var targets: [Target] = []
  /// Whether higher is better; nil where the model does not say.
  package var higherIsBetter: Bool?
  /// The law or decision that defines it.
  package var source: String?
  /// The field within whose values members are ranked; nil: among all.
  package var rankedWithin: Path?

  package init() {}
}

/// A value to reach, from a date on.
package struct Target: Sendable {
  package let comparison: ComparisonOperator
  package let value: NumberLiteral
  package let since: PeriodExpression?
  package init(comparison: ComparisonOperator, value: NumberLiteral, since: PeriodExpression?) {
    self.comparison = comparison
    self.value = value
    self.since = since
  }
}

/// A many-to-one relation: a column whose values are keys of another entity.
package struct Link: Sendable {
  package let source: ColumnID
  package let target: EntityID
  package init(source: ColumnID, target: EntityID) {
    self.source = source
    self.target = target
  }
}

/// A working calendar by name; its days are data.
package struct CalendarDefinition: Sendable {
  package let naming: Naming
  package init(naming: Naming) {
    self.naming = naming
  }
}
