import Columnar
import Diagnostics
import Execution
import Ingest
import Metrics
import Planning
import Results
import Syntax
import Values

/// Everything that is loaded and defined: a value, so that a sentence that fails half-way
/// leaves nothing behind.
struct Workspace: Sendable {
  /// Raised to stop looking through columns.
  var cancellation = CancellationFlag()
  var model = Model() {
    didSet {
      addNames()
      version += 1
    }
  }
  /// Counts changes, to tell whether a sentence made one.
  private(set) var version = 0
  private(set) var names = NameTable()
  /// What ``names`` holds, so that a definition folds only the names that it adds.
  private var knownNames: Set<String> = []
  var dataset = Dataset(tables: [], links: [], calendars: [], labelColumns: [])
  /// By entity.
  var loads: [LoadRecord] = []
  /// By calendar: what ``Dataset/calendars`` were made of.
  var calendars: [CalendarRecord] = []
  /// Values of `let @name`, by folded name.
  var variables: [String: Expression] = [:] {
    didSet { version += 1 }
  }

  /// Counts from 1 up to this one, without it, are hidden: `set small`.
  var smallest: Int64 = 0 {
    didSet { version += 1 }
  }

  /// Whether any count is hidden for being small.
  var hidesSmall: Bool { smallest > 1 }

  /// Forgets names that nothing has any more.
  mutating func forgetNames() {
    names = NameTable()
    knownNames = []
    addNames()
  }

  private mutating func addNames() {
    for name in model.allNames where knownNames.insert(name).inserted { names.insert(name) }
  }

  /// Facts about the loaded columns.
  var statistics: DatasetStatistics {
    DatasetStatistics(tables: dataset.tables, cancellation: cancellation)
  }

  /// The definitions beside facts about the loaded columns.
  var catalog: Catalog {
    Catalog(model: model, statistics: statistics)
  }
}

/// Where the rows of an entity came from.
struct LoadRecord: Sendable {
  let path: String
  /// The sentence that loaded it, to load it again.
  let load: Load
  let report: LoadReport
  let rejects: Rejects
  /// When it was read; nil where no one has told the time.
  let loadedAt: Timestamp?
}
