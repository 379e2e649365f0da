import Columnar
import Planning
import Values

/// The outcome of one aggregation: its groups, their keys and their measures.
struct AggregatedGroups: Sendable {
  /// For each dimension the number of each group; ``GroupTable/missingKey`` where missing.
  var keys: [[Int64]]
  let domains: [KeyDomain]
  /// Rows of each group.
  var rows: [Int64]
  var measures: [MeasureColumn]

  var count: Int { rows.count }

  /// The groups that a state has counted; those without rows only where `keepsEmpty`: for
  /// totals without any dimension, and for members.
  init(
    _ state: AggregationState, _ program: AggregationProgram, keepsEmpty: Bool,
    _ cancellation: CancellationFlag
  ) throws(ExecutionError) {
    domains = program.keys.map(\.domain)
    let state = try state.folded(program, cancellation)
    let rowCounts = state.selectedRows(program)
    try cancellation.check()
    let slots = rowCounts.indices.filter { keepsEmpty || rowCounts[$0] > 0 }
    try cancellation.check()
    keys = AggregatedGroups.keys(of: slots, state, program)
    try cancellation.check()
    rows = slots.map { rowCounts[$0] }
    measures = []
    for (state, measure) in zip(state.measures, program.measures) {
      try cancellation.check()
      measures.append(try MeasureColumn(state, measure, cancellation).gathered(slots))
    }
  }

  /// Bytes of memory held, and of the copy in the order of the answer: keys, rows, and three
  /// numbers a measure at most.
  var byteCount: Int { 2 * count * 8 * (keys.count + 1 + 3 * measures.count) }

  private static func keys(
    of slots: [Int], _ state: AggregationState, _ program: AggregationProgram
  ) -> [[Int64]] {
    switch program.grouping {
    case .hashed:
      guard let table = state.table else { return [] }
      return (0..<table.width).map { column in
        slots.map { table.keys[$0 * table.width + column] }
      }
    case .stored(_, let codes, _): return digits(of: slots, [codes])
    case .direct(let codes, _): return digits(of: slots, codes)
    }
  }

  /// The keys that mixed-radix group numbers are made of.
  private static func digits(of slots: [Int], _ codes: [KeyCodes]) -> [[Int64]] {
    var stride = 1
    var keys: [[Int64]] = []
    for code in codes.reversed() {
      keys.append(
        slots.map { slot in
          let digit = slot / stride % code.bound
          return digit == 0 ? GroupTable.missingKey : code.first + Int64(digit) - 1
        })
      stride *= code.bound
    }
    return keys.reversed()
  }
}

extension AggregationProgram {
  /// Runs over every row of the table.
  func run(_ settings: Executor.Settings, keepsEmpty: Bool) throws(ExecutionError)
    -> AggregatedGroups
  {
    let scan = settings.scan(rowCount: rowCount)
    let states = try scan.run(from: AggregationState(self)) {
      (state, rows) throws(ExecutionError) in
      try state.add(.contiguous(rows), self)
      try state.takeMemory(settings)
    }
    var merged = states.first ?? AggregationState(self)
    for state in states.dropFirst() {
      try merged.merge(state, settings.cancellation)
      try merged.takeMemory(settings)
      state.giveBackMemory(settings)
    }
    let groups = try AggregatedGroups(
      merged, self, keepsEmpty: keepsEmpty, settings.cancellation)
    try settings.take(bytes: groups.byteCount)
    merged.giveBackMemory(settings)
    return groups
  }
}
