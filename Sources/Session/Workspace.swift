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

  /// The definitions beside facts about the loaded columns.
  var catalog: Catalog {
    Catalog(model: model, statistics: DatasetStatistics(tables: dataset.tables))
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

/// Facts about loaded columns for the binder.
struct DatasetStatistics: ColumnStatistics {
  let tables: [Table]

  func hasMissing(_ column: ColumnID) -> Bool {
    self.column(column)?.hasMissing ?? true
  }

  func texts(of column: ColumnID, matching pattern: TextPattern, limit: Int) -> [String] {
    guard let entries = distinctTexts(column) else {
      // A column of (nearly) unique texts is not searched twice: the answer shows what it has.
      return Array(pattern.texts.prefix(limit))
    }
    let matcher = TextMatcher(pattern)
    return Array(entries.lazy.filter(matcher.matches).prefix(limit))
  }

  func texts(of column: ColumnID, limit: Int) -> [String] {
    distinctTexts(column).map { Array($0.prefix(limit)) } ?? []
  }

  private func distinctTexts(_ column: ColumnID) -> [String]? {
    switch self.column(column)?.storage {
    case .dictionary(_, let entries)?: Array(entries.strings)
    case .plain(let entries, _)? where entries.count <= 65_536: Array(entries.strings)
    default: nil
    }
  }

  private func column(_ id: ColumnID) -> Column? {
    guard tables.indices.contains(id.entity.index) else { return nil }
    let columns = tables[id.entity.index].columns
    return columns.indices.contains(id.index) ? columns[id.index] : nil
  }
}
