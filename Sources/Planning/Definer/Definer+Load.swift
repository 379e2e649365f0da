package import Diagnostics
package import Metrics
package import Syntax
package import Values

/// A column as the loader found it.
package struct LoadedColumn: Sendable {
  package let name: String
  package let type: ScalarType
  /// Whether no row has a value, so that nobody knows what it would be.
  package let isEmpty: Bool
  /// The numbers that a column of texts seems to hold.
  package let numbers: TextNumbers?

  package init(
    name: String, type: ScalarType, isEmpty: Bool = false, numbers: TextNumbers? = nil
  ) {
    self.name = name
    self.type = type
    self.isEmpty = isEmpty
    self.numbers = numbers
  }
}

extension Definer {
  /// Adds the entity that a `load` makes, with what its options say of the columns.
  ///
  /// - Parameters:
  ///   - load: the sentence.
  ///   - name: what the entity is called.
  ///   - columns: what the file has.
  ///   - hidden: columns that are private whether or not the sentence says so.
  ///   - showsPrivate: whether no column is private, whatever the sentence says.
  /// - Returns: the entity.
  /// - Throws: what keeps it from being one: a column that is not there, a label that is private.
  package mutating func apply(
    _ load: Load, named name: Name, columns: [LoadedColumn], hiding hidden: Set<String> = [],
    showsPrivate: Bool = false
  ) throws(Diagnostic) -> EntityID {
    try requireFree(name, for: load)
    let id = EntityID(index: model.entities.count)
    var entity = Entity(naming: Naming(name))
    entity.fields = columns.enumerated().map { index, column in
      var field = Field(
        naming: Naming(Name(written: column.name)),
        source: .stored(ColumnID(entity: id, index: index), column.type))
      field.textNumbers = column.numbers
      return field
    }
    // Links are checked first: a load that names an unknown entity changes nothing.
    var links: [Link] = []
    for option in load.options {
      if case .valid(let first, let last) = option.kind {
        entity.validity = try Validity(
          first: day(first, of: entity, columns), last: day(last, of: entity, columns))
      } else {
        try apply(option, to: &entity, id, &links)
      }
    }
    if showsPrivate {
      for index in entity.fields.indices { entity.fields[index].isPrivate = false }
    } else {
      hide(hidden, in: &entity, links)
      try requireShownLabel(of: entity, load)
    }
    model.entities.append(entity)
    model.links += links
    return id
  }

  /// Refuses a name that a table or a measure has.
  package func requireFree(_ name: Name, for load: Load) throws(Diagnostic) {
    guard model.entity(named: name) == nil else { throw tableExists(name, load) }
    guard !model.namesMeasure(name) else { throw nameExists(name) }
  }

  /// A name that another table has, with one that is free.
  private func tableExists(_ name: Name, _ load: Load) -> Diagnostic {
    var (free, number) = (name, 1)
    repeat {
      number += 1
      free = Name("\(name.text)\(number)", range: name.range)
    } while model.entity(named: free) != nil || model.namesMeasure(free)
    var corrected = load
    corrected.name = free
    return Diagnostic(
      .tableExists, at: name.range, ["name": .code(name.text)],
      correction: TreePrinter.text(of: Statement.load(corrected)))
  }

  /// Makes columns private that a file always has so, and those whose values are private keys.
  private func hide(_ names: Set<String>, in entity: inout Entity, _ links: [Link]) {
    for index in entity.fields.indices where names.contains(entity.fields[index].naming.name.text) {
      entity.fields[index].isPrivate = true
    }
    for link in links where model[link.target].hasPrivateKey {
      entity.fields[link.source.index].isPrivate = true
    }
  }

  /// A label is what members are called wherever they are shown, so that it cannot be private.
  private func requireShownLabel(of entity: Entity, _ load: Load) throws(Diagnostic) {
    for option in load.options {
      guard case .label(let name) = option.kind, let label = entity.labelField,
        entity.fields[label].isPrivate
      else { continue }
      throw Diagnostic(
        .privateLabel, at: option.range,
        [
          "name": .code(name.text), "entity": .code(entity.naming.name.text),
          "sentence": .code(TreePrinter.text(of: Statement.load(load.withoutLabel))),
        ])
    }
  }

  private func apply(
    _ option: LoadOption, to entity: inout Entity, _ id: EntityID, _ links: inout [Link]
  ) throws(Diagnostic) {
    switch option.kind {
    case .key(let names):
      guard names.count == 1 else {
        throw Diagnostic(
          .keyOfSeveral, at: option.range, ["columns": .list(names.map { .code($0.text) })])
      }
      entity.keyField = try field(names[0], of: entity)
    case .label(let name): entity.labelField = try field(name, of: entity)
    case .time(let name): entity.timeField = try timeField(name, of: entity)
    case .events(let names):
      for name in names {
        let event = try timeField(name, of: entity)
        entity.fields[event].isEvent = true
        entity.eventFields.append(event)
      }
    case .snapshot(let names, let date):
      let day = try PeriodResolver(asOf: asOf ?? model.asOf).resolve(date).lastDay
      for name in names { entity.fields[try field(name, of: entity)].snapshotDate = day }
    case .private(let names):
      for name in names { entity.fields[try field(name, of: entity)].isPrivate = true }
    case .link(let declared):
      for link in declared {
        try apply(link, to: &entity, id, &links)
      }
    case .text(let names):
      for name in names { _ = try field(name, of: entity) }
    case .decimal, .dates, .delimiter, .header: break  // The loader's.
    case .sheet:
      throw Diagnostic(.notYetAvailable, at: option.range, ["found": .code("load … sheet")])
    case .encoding:
      throw Diagnostic(.notYetAvailable, at: option.range, ["found": .code("load … encoding")])
    case .valid, .missing: break
    }
  }

  private func apply(
    _ link: LoadOption.Link, to entity: inout Entity, _ id: EntityID, _ links: inout [Link]
  ) throws(Diagnostic) {
    let column = try field(link.column, of: entity)
    guard let target = model.entity(named: link.entity) else { throw unknownEntity(link.entity) }
    guard model[target].keyField != nil else {
      throw Diagnostic(
        .linkNeedsKey, at: link.entity.range, ["entity": .code(link.entity.text)])
    }
    entity.fields[column].link = LinkID(index: model.links.count + links.count)
    links.append(Link(source: ColumnID(entity: id, index: column), target: target))
  }

  private func field(_ name: Name, of entity: Entity) throws(Diagnostic) -> Int {
    let index = entity.fields.firstIndex { $0.naming.answers(to: name) }
    guard let index else {
      let nearest = Suggestion.nearest(
        to: name.text, among: entity.fields.map(\.naming.name.text))
      throw Diagnostic(
        .unknownColumn, at: name.range,
        [
          "name": .code(name.text),
          "known": .list(entity.fields.map { .code($0.naming.name.text) }),
        ],
        suggestions: nearest,
        replacement: nearest.first.map { Replacement(name.range, with: $0) })
    }
    return index
  }

  private func timeField(_ name: Name, of entity: Entity) throws(Diagnostic) -> Int {
    let index = try field(name, of: entity)
    guard case .stored(_, let type) = entity.fields[index].source, type.isTemporal else {
      throw Diagnostic(.notATime, at: name.range, ["name": .code(name.text)])
    }
    return index
  }

  /// A column of days; nil for one that no row has a value in.
  private func day(
    _ name: Name, of entity: Entity, _ columns: [LoadedColumn]
  ) throws(Diagnostic) -> Int? {
    try columns[field(name, of: entity)].isEmpty ? nil : timeField(name, of: entity)
  }
}

extension Load {
  /// The same without what names the rows.
  fileprivate var withoutLabel: Load {
    var load = self
    load.options.removeAll { option in
      if case .label = option.kind { true } else { false }
    }
    return load
  }
}

extension Name {
  /// A name that stands in a file rather than in a sentence.
  package init(written text: String) {
    self.init(text, range: .empty(at: 0))
  }
}
