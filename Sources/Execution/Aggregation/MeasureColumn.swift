import Columnar
import Planning
import Values

/// The values of one measure, a slot for each group, in a form that merges exactly.
enum MeasureColumn: Sendable {
  case counts([Int64])
  case rates(trues: [Int64], falses: [Int64], unknowns: [Int64])
  case sums([Int128], counts: [Int64], ValueFormat)
  case averages([Int128], counts: [Int64], ValueFormat)
  case extremes(IntegerLanes, ValueFormat, keepsLargest: Bool)
  case distributions(Distributions)
  case deviations(Deviations)

  init(
    _ state: MeasureState, _ measure: CompiledMeasure, _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    switch measure.kind {
    case .count:
      self = .counts(state.histogram?.column(TruthLanes.isTrue) ?? [])
    case .rate:
      self = .rates(
        trues: state.histogram?.column(TruthLanes.isTrue) ?? [],
        falses: state.histogram?.column(TruthLanes.isFalse) ?? [],
        unknowns: state.histogram?.column(TruthLanes.unknown) ?? [])
    case .sum(let value):
      self = .sums(state.sums?.sums ?? [], counts: state.sums?.counts ?? [], value.format)
    case .average(let value):
      self = .averages(state.sums?.sums ?? [], counts: state.sums?.counts ?? [], value.format)
    case .extreme(let value, let keepsLargest):
      let lanes = IntegerLanes(
        values: state.extremes?.values ?? [], present: state.extremes?.present ?? [])
      self = .extremes(lanes, value.format, keepsLargest: keepsLargest)
    case .distribution(let distribution):
      self = .distributions(
        Distributions(
          runs: try state.values.map { $0.runs(unless: cancellation) }?.orCancelled()
            ?? ValueRuns(),
          summary: distribution.summary,
          format: distribution.format))
    case .deviation(let value):
      self = .deviations(Deviations(state.moments, value.format))
    }
  }

  /// The measure of these slots, in this order; -1 stands for a group without rows.
  func gathered(_ slots: [Int]) -> MeasureColumn {
    func pick<Value>(_ values: [Value], _ empty: Value) -> [Value] {
      slots.map { $0 < 0 ? empty : values[$0] }
    }
    switch self {
    case .counts(let counts): return .counts(pick(counts, 0))
    case .rates(let trues, let falses, let unknowns):
      return .rates(trues: pick(trues, 0), falses: pick(falses, 0), unknowns: pick(unknowns, 0))
    case .sums(let sums, let counts, let format):
      return .sums(pick(sums, 0), counts: pick(counts, 0), format)
    case .averages(let sums, let counts, let format):
      return .averages(pick(sums, 0), counts: pick(counts, 0), format)
    case .extremes(let lanes, let format, let keepsLargest):
      let present = lanes.present ?? Array(repeating: 1, count: lanes.count)
      let picked = IntegerLanes(values: pick(lanes.values, 0), present: pick(present, 0))
      return .extremes(picked, format, keepsLargest: keepsLargest)
    case .distributions(var distributions):
      distributions.runs = distributions.runs.gathered(slots)
      return .distributions(distributions)
    case .deviations(let deviations):
      return .deviations(
        Deviations(
          sums: pick(deviations.sums, 0), squares: pick(deviations.squares, 0),
          counts: pick(deviations.counts, 0), format: deviations.format))
    }
  }

  /// The measure of all slots together, in one slot.
  func total(_ cancellation: CancellationFlag) throws(ExecutionError) -> MeasureColumn {
    switch self {
    case .counts(let counts): return .counts([counts.sum])
    case .rates(let trues, let falses, let unknowns):
      return .rates(trues: [trues.sum], falses: [falses.sum], unknowns: [unknowns.sum])
    case .sums(let sums, let counts, let format):
      return .sums([sums.reduce(0, +)], counts: [counts.sum], format)
    case .averages(let sums, let counts, let format):
      return .averages([sums.reduce(0, +)], counts: [counts.sum], format)
    case .extremes(let lanes, let format, let keepsLargest):
      let values = (0..<lanes.count).compactMap { lanes[$0] }
      let extreme = keepsLargest ? values.max() : values.min()
      let merged = IntegerLanes(values: [extreme ?? 0], present: [extreme == nil ? 0 : 1])
      return .extremes(merged, format, keepsLargest: keepsLargest)
    case .distributions(var distributions):
      distributions.runs = try distributions.runs.total(unless: cancellation).orCancelled()
      return .distributions(distributions)
    case .deviations(let deviations): return .deviations(deviations.total)
    }
  }
}

extension [Int64] {
  fileprivate var sum: Int64 { reduce(0, +) }
}

extension RowCompiler {
  /// The values of an expression with texts as ranks in Vietnamese order, so that extremes of texts are
  /// extremes of integers.
  func ordered(_ expression: RowExpression) throws(ExecutionError) -> CompiledValue {
    let value = try value(expression)
    guard let dictionary = value.format.dictionary else { return value }
    let (distinct, tables) = try TextDictionary.merged([dictionary], cancellation)
    let ranks = [0] + (try ranks(of: distinct.entries.strings, cancellation))
    var entries = [UInt32](repeating: 0, count: distinct.entries.count)
    for (entry, rank) in ranks.dropFirst().enumerated() { entries[Int(rank) - 1] = UInt32(entry) }
    var result = value.mapped(.lookedUp(tables[0].map { ranks[Int($0)] }))
    result.format.dictionary = TextDictionary(
      entries: distinct.entries.gather(entries), isDistinct: true)
    return result
  }
}
