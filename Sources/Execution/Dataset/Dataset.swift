package import Columnar
package import Metrics
import Values

/// The loaded data that a plan runs on: what the identifiers of the model stand for.
package struct Dataset: Sendable {
  /// By ``EntityID/index``.
  package var tables: [Table]
  /// By ``LinkID/index``.
  package var links: [LinkIndex]
  /// By ``CalendarID/index``.
  package var calendars: [WorkingCalendar]
  /// By ``EntityID/index``: the column that names a member (its label, else its key); nil
  /// where only the row number does.
  package var labelColumns: [Int?]
  /// How scans are cut up that are needed while a plan is made ready; set by the executor.
  var settings = Executor.Settings(
    threads: 1, options: EngineOptions(), cancellation: CancellationFlag())

  package init(
    tables: [Table], links: [LinkIndex], calendars: [WorkingCalendar], labelColumns: [Int?]
  ) {
    self.tables = tables
    self.links = links
    self.calendars = calendars
    self.labelColumns = labelColumns
  }

  func table(of entity: EntityID) -> Table { tables[entity.index] }

  func column(_ id: ColumnID) -> Column { tables[id.entity.index].columns[id.index] }

  func link(_ id: LinkID) -> LinkIndex { links[id.index] }

  /// The column that names the members of an entity.
  func labels(of entity: EntityID) -> Column? {
    labelColumns[entity.index].map { tables[entity.index].columns[$0] }
  }
}
