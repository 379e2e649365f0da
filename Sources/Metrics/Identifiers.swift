/// An entity of the model, by its position in ``Model/entities``.
package struct EntityID: Hashable, Sendable {
  package let index: Int
  package init(index: Int) { self.index = index }
}

/// A stored column of an entity's table, by its position there.
package struct ColumnID: Hashable, Sendable {
  package let entity: EntityID
  package let index: Int
  package init(entity: EntityID, index: Int) {
    self.entity = entity
    self.index = index
  }
}

/// A many-to-one link of the model, by its position in ``Model/links``.
package struct LinkID: Hashable, Sendable {
  package let index: Int
  package init(index: Int) { self.index = index }
}

/// A calendar of the model, by its position in ``Model/calendars``.
package struct CalendarID: Hashable, Sendable {
  package let index: Int
  package init(index: Int) { self.index = index }
}
