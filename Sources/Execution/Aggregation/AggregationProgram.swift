import Columnar
import Planning
import Values

/// An aggregation made ready to run.
struct AggregationProgram: Sendable {
  let rowCount: Int
  let options: EngineOptions
  /// Nil when every row counts.
  let filter: (any ConditionEvaluator)?
  let keys: [CompiledKey]
  let grouping: Grouping
  /// Every distinct condition of the measures, evaluated once a batch.
  let conditions: [any ConditionEvaluator]
  let measures: [CompiledMeasure]

  enum Grouping: Sendable {
    /// The codes of the keys, mixed-radix, index the groups.
    case direct([KeyCodes], groupCount: Int)
    /// The offsets of one stored column index the groups; the table leads from each to the
    /// code of the key, so that rows are counted before anything is looked up.
    case stored(PackedIntegers, KeyCodes, codes: [Int])
    case hashed
  }

  /// The most groups that are indexed directly.
  static let mostDirectGroups = 1 << 20

  init(
    _ aggregation: Aggregation, dataset: Dataset, isOfMembers: Bool
  ) throws(ExecutionError) {
    let compiler = RowCompiler(dataset: dataset, entity: aggregation.entity)
    options = dataset.settings.options
    rowCount = dataset.table(of: aggregation.entity).rowCount
    filter = try compiler.filter(aggregation.filter)
    var keys: [CompiledKey] = []
    for key in aggregation.keys { keys.append(try compiler.key(key)) }
    self.keys = keys
    // The slots of members are their rows, whatever the options say.
    let mostGroups = options.usesShortcuts ? AggregationProgram.mostDirectGroups : 1
    grouping = AggregationProgram.grouping(
      of: keys, atMost: isOfMembers ? .max : mostGroups,
      storedOffsets: options.usesShortcuts)
    var slots = ConditionSlots(compiler: compiler)
    var measures: [CompiledMeasure] = []
    for measure in aggregation.measures {
      measures.append(try CompiledMeasure(measure, compiler, &slots))
    }
    self.measures = measures
    conditions = slots.conditions
  }

  private static func grouping(
    of keys: [CompiledKey], atMost limit: Int, storedOffsets: Bool
  ) -> Grouping {
    if storedOffsets, keys.count == 1, let stored = keys.first.flatMap(storedGrouping) {
      return stored
    }
    var groupCount = 1
    var codes: [KeyCodes] = []
    for key in keys {
      guard let keyCodes = key.codes else { return .hashed }
      let (product, overflow) = groupCount.multipliedReportingOverflow(by: keyCodes.bound)
      guard !overflow, product <= limit else { return .hashed }
      groupCount = product
      codes.append(keyCodes)
    }
    return .direct(codes, groupCount: groupCount)
  }
}

extension AggregationProgram {
  private static func storedGrouping(of key: CompiledKey) -> Grouping? {
    switch key.codes?.source {
    case .stored(let integers)?:
      guard let codes = key.codes, codes.bound <= mostDirectGroups else { return nil }
      return .stored(integers, codes, codes: Array(0..<codes.bound))
    case .tabulated(let integers, let table)?:
      guard let codes = key.codes, table.count <= mostDirectGroups else { return nil }
      return .stored(integers, codes, codes: table.map { Int($0) })
    case .computed?, nil: return nil
    }
  }

  /// A measure whose counts also say how many rows were selected: a count or rate without a
  /// filter of its own.
  var measureOfAllRows: Int? {
    guard options.usesShortcuts else { return nil }
    return measures.firstIndex { measure in
      switch measure.kind {
      case .count, .rate: measure.filter == nil
      case .sum, .average, .extreme, .distribution, .deviation: false
      }
    }
  }
}

/// A measure made ready to run.
struct CompiledMeasure: Sendable {
  let kind: Kind
  /// The slot of its own filter; nil when it has none.
  let filter: Int?

  enum Kind: Sendable {
    case count
    /// With the slot of its condition.
    case rate(Int)
    case sum(CompiledValue)
    case average(CompiledValue)
    case extreme(CompiledValue, keepsLargest: Bool)
    case distribution(CompiledDistribution)
    case deviation(CompiledValue)
  }

  init(
    _ measure: Measure, _ compiler: RowCompiler, _ slots: inout ConditionSlots
  ) throws(ExecutionError) {
    filter = measure.filter == .constant(true) ? nil : try slots.slot(of: measure.filter)
    kind =
      switch measure.function {
      case .count: .count
      case .rate(let condition): .rate(try slots.slot(of: condition))
      case .sum(let expression): .sum(try compiler.value(expression))
      case .average(let expression): .average(try compiler.value(expression))
      case .minimum(let expression):
        .extreme(try compiler.ordered(expression), keepsLargest: false)
      case .maximum(let expression):
        .extreme(try compiler.ordered(expression), keepsLargest: true)
      case .median(let expression):
        .distribution(CompiledDistribution(try compiler.value(expression), .median))
      case .percentile(let percent, let expression):
        .distribution(CompiledDistribution(try compiler.value(expression), .percentile(percent)))
      case .distinct(let key): .distribution(CompiledDistribution(try compiler.key(key)))
      case .deviation(let expression): .deviation(try compiler.value(expression))
      }
  }
}

/// The distinct conditions of several measures, so that shared ones run once.
struct ConditionSlots {
  let compiler: RowCompiler
  private(set) var conditions: [any ConditionEvaluator] = []
  private var slotOfCondition: [Condition: Int] = [:]

  init(compiler: RowCompiler) {
    self.compiler = compiler
  }

  mutating func slot(of condition: Condition) throws(ExecutionError) -> Int {
    if let slot = slotOfCondition[condition] { return slot }
    conditions.append(try compiler.condition(condition))
    slotOfCondition[condition] = conditions.count - 1
    return conditions.count - 1
  }
}
