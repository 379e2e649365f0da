import Metrics
import Planning
import Syntax
import Values

/// What examples name: the things of whatever is loaded, so that every example can be run.
struct ExampleSlots {
  private var texts: [Topic.Slot: String] = [:]

  init(_ workspace: Workspace, asOf: CivilDate?, baseFolder: String) {
    let model = workspace.model
    if let main = model.mainEntity {
      texts[.main] = ExampleSlots.written(model[main].naming.name)
      fillFields(of: main, workspace)
      let flags = model[main].flags.filter { !$0.isStock }.map(\.naming.name)
      texts[.flag] = flags.first.map(ExampleSlots.written)
      texts[.otherFlag] = flags.last.map(ExampleSlots.written)
      texts[.file] = ExampleSlots.file(of: main, workspace, baseFolder)
      if let link = model.links(from: main).first {
        texts[.targetFile] = ExampleSlots.file(of: model[link].target, workspace, baseFolder)
      }
    }
    texts[.metric] = model.metrics.first.map { ExampleSlots.written($0.naming.name) }
    if let asOf { fillPeriods(asOf) }
  }

  /// The file that an entity was loaded from, as seen from a folder where it lies in it.
  private static func file(
    of entity: EntityID, _ workspace: Workspace, _ baseFolder: String
  ) -> String? {
    guard workspace.loads.indices.contains(entity.index) else { return nil }
    let path = workspace.loads[entity.index].path
    let base = baseFolder + "/"
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }

  private mutating func fillFields(of main: EntityID, _ workspace: Workspace) {
    let model = workspace.model
    let entity = model[main]
    let statistics = workspace.catalog.statistics
    let open = entity.fields.enumerated().filter { index, field in
      !field.isPrivate && index != entity.keyField && index != entity.labelField
        && index != entity.timeField && field.snapshotDate == nil
    }.map(\.element)
    if let link = model.links(from: main).first {
      texts[.target] = ExampleSlots.written(model[model[link].target].naming.name)
      texts[.link] = ExampleSlots.written(
        entity.fields[model[link].source.index].naming.name)
    }
    let groups = open.filter { $0.link == nil && $0.storedType == .text }
    texts[.field] = groups.first.map { ExampleSlots.written($0.naming.name) }
    texts[.otherField] = groups.dropFirst().first.map { ExampleSlots.written($0.naming.name) }
    if case .stored(let column, _)? = groups.first?.source {
      texts[.value] = statistics.texts(of: column, limit: 1).first { !$0.contains("\"") }
    }
    let numbers = open.filter { $0.storedType?.isNumber == true && $0.valueLabels.isEmpty }
    let number = numbers.first { $0.naming.label != nil } ?? numbers.first
    texts[.number] = number.map { ExampleSlots.written($0.naming.name) }
    texts[.time] = entity.timeField.map { ExampleSlots.written(entity.fields[$0].naming.name) }
    texts[.event] = entity.fields.first { $0.isEvent && !$0.isPrivate }
      .map { ExampleSlots.written($0.naming.name) }
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
    Topic.Slot.allCases.reduce(example) { text, slot in
      text.replacing("{\(slot.rawValue)}", with: texts[slot] ?? slot.rawValue.uppercased())
    }
  }

  /// Whether everything that an example names is there.
  func canFill(_ example: String) -> Bool {
    Topic.Slot.allCases.allSatisfy {
      texts[$0] != nil || !example.contains("{\($0.rawValue)}")
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
