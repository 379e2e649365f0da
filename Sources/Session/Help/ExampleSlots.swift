import Columnar
import Execution
import Metrics
import Planning
import Syntax
import Values

/// What examples name: the things of whatever is loaded, so that every example can be run.
///
/// A table without a model has no flags, no time and no clock: a condition stands for a flag, the
/// first columns of dates for the time and what comes later, and its last day for the clock.
struct ExampleSlots {
  private var texts: [Topic.Slot: String] = [:]
  /// The same for `load`, which does not know the columns of its file yet: names of several words
  /// stand in backquotes.
  private var loadTexts: [Topic.Slot: String] = [:]

  /// `scripts` are files of sentences that could be run, as a sentence names them.
  init(_ workspace: Workspace, asOf: CivilDate?, baseFolder: String, scripts: [String] = []) {
    let model = workspace.model
    texts[.script] = scripts.first
    if let main = model.mainEntity {
      texts[.main] = ExampleSlots.written(model[main].naming.name)
      fillLinks(of: main, workspace, baseFolder)
      fillColumns(of: main, workspace)
      fillFlags(of: model[main])
      texts[.file] = ExampleSlots.file(of: main, workspace, baseFolder)
      if let day = asOf ?? lastDay(of: main, workspace) { fillPeriods(day) }
    }
    texts[.metric] = model.metrics.first.map { ExampleSlots.written($0.naming.name) }
  }

  /// The file that an entity was loaded from, as seen from a folder where it lies in it.
  private static func file(
    of entity: EntityID, _ workspace: Workspace, _ baseFolder: String
  ) -> String? {
    guard workspace.loads.indices.contains(entity.index) else { return nil }
    return FilePath.relative(workspace.loads[entity.index].path, to: baseFolder)
  }

  private mutating func fillLinks(
    of main: EntityID, _ workspace: Workspace, _ baseFolder: String
  ) {
    let model = workspace.model
    guard let link = model.links(from: main).first else { return }
    texts[.target] = ExampleSlots.written(model[model[link].target].naming.name)
    texts[.link] = ExampleSlots.written(
      model[main].fields[model[link].source.index].naming.name)
    texts[.targetFile] = ExampleSlots.file(of: model[link].target, workspace, baseFolder)
  }

  private mutating func fillColumns(of main: EntityID, _ workspace: Workspace) {
    let entity = workspace.model[main]
    let open = entity.fields.enumerated().filter { index, field in
      !field.isPrivate && index != entity.keyField && index != entity.labelField
        && index != entity.timeField && field.snapshotDate == nil
    }.map(\.element)
    fillGroups(open, workspace.catalog.statistics)
    let numbers = open.filter { $0.storedType?.isNumber == true && $0.valueLabels.isEmpty }
    name(.number, numbers.first { $0.naming.label != nil } ?? numbers.first)
    let dates = open.filter { $0.storedType?.isTemporal == true }
    name(.time, entity.timeField.map { entity.fields[$0] } ?? dates.first)
    let events = entity.fields.filter { $0.isEvent && !$0.isPrivate }
    name(.event, events.first ?? (entity.timeField == nil ? dates.dropFirst().first : nil))
  }

  /// The columns to group by: those with a few values come first.
  private mutating func fillGroups(_ fields: [Field], _ statistics: any ColumnStatistics) {
    let columns = fields.filter { $0.link == nil && $0.storedType == .text }
    func values(of field: Field) -> [String] {
      guard case .stored(let column, _) = field.source else { return [] }
      return statistics.texts(of: column, limit: ExampleSlots.mostGroups + 1)
    }
    let groups = columns.filter { 2...ExampleSlots.mostGroups ~= values(of: $0).count }
    let field = groups.first ?? columns.first
    name(.field, field)
    name(.otherField, (groups + columns).first { $0.naming.name.text != field?.naming.name.text })
    let plain = field.map(values)?.filter { !$0.isEmpty && !$0.contains("\"") } ?? []
    texts[.value] = plain.first
    texts[.otherValue] = plain.dropFirst().first
  }

  /// The most values of a column that is grouped by.
  private static let mostGroups = 50

  private mutating func fillFlags(of entity: Entity) {
    let flags = entity.flags.filter { !$0.isStock }.map(\.naming.name)
    texts[.flag] = flags.first.map(ExampleSlots.written)
    texts[.otherFlag] = flags.last.map(ExampleSlots.written)
    guard flags.isEmpty, let field = texts[.field] else { return }
    texts[.flag] = texts[.value].map { "(\(field) = \"\($0)\")" }
    texts[.otherFlag] = texts[.otherValue].map { "(\(field) = \"\($0)\")" }
  }

  private mutating func name(_ slot: Topic.Slot, _ field: Field?) {
    guard let name = field?.naming.name else { return }
    texts[slot] = ExampleSlots.written(name)
    let isOneWord = name.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    loadTexts[slot] = ExampleSlots.written(
      isOneWord ? name : Name(name.text, range: name.range, isQuoted: true))
  }

  /// The last day of the column that stands for the time.
  private func lastDay(of main: EntityID, _ workspace: Workspace) -> CivilDate? {
    guard let time = texts[.time],
      let field = workspace.model[main].fields.first(where: {
        ExampleSlots.written($0.naming.name) == time
      }),
      case .stored(let column, let type) = field.source,
      let last = workspace.dataset.tables[column.entity.index].columns[column.index].maximum
    else { return nil }
    return type == .date
      ? CivilDate(daysSinceEpoch: Int32(clamping: last)) : Timestamp(secondsSinceEpoch: last).date
  }

  /// Periods that lie before the as-of date, so that they are complete.
  private mutating func fillPeriods(_ asOf: CivilDate) {
    let (year, month, _) = asOf.adding(days: -60).components
    texts[.year] = "\(year)"
    texts[.quarter] = "\(year)-Q\((month - 1) / 3 + 1)"
    texts[.month] = "\(year)-\(month.padded(to: 2))"
    texts[.date] = asOf.adding(days: -30).description
  }

  /// An example with its slots filled; one that nothing is loaded for is named in capitals.
  func filled(_ example: String) -> String {
    example.split(separator: "\n").map { line in
      let own = line.hasPrefix("load ") ? loadTexts : [:]
      return Topic.Slot.allCases.reduce(String(line)) { text, slot in
        text.replacing(
          "{\(slot.rawValue)}", with: own[slot] ?? texts[slot] ?? slot.rawValue.uppercased())
      }
    }.joined(separator: "\n")
  }

  /// Whether everything that an example names is there.
  func canFill(_ example: String) -> Bool { missing(in: example) == nil }

  /// The first thing that an example names and that is not there.
  func missing(in example: String) -> Topic.Slot? {
    Topic.Slot.allCases.first {
      texts[$0] == nil && example.contains("{\($0.rawValue)}")
    }
  }

  private static func written(_ name: Name) -> String { TreePrinter.text(of: name) }
}

extension Field {
  /// The type of a loaded column; nil for a computed field.
  fileprivate var storedType: ScalarType? {
    if case .stored(_, let type) = source { type } else { nil }
  }
}

extension ScalarType {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    default: false
    }
  }
}
