import Columnar
import Planning
import Values

extension RowCompiler {
  /// Whether a row lies in one of some groups, by the same keys that made the groups.
  func membership(
    _ keys: [GroupKey], _ groups: [[KeyValue]]
  ) throws(ExecutionError) -> any ConditionEvaluator {
    var compiled: [CompiledKey] = []
    for key in keys { compiled.append(try self.key(key)) }
    let numbering = compiled.map { KeyNumbering($0.domain) }
    let numbers = groups.compactMap { group -> [Int64]? in
      let known = zip(numbering, group).compactMap { $0.number(of: $1) }
      return known.count == keys.count ? known : nil
    }
    if let first = compiled.first, compiled.count == 1 {
      return GroupCondition(key: first.values, numbers: Set(numbers.flatMap { $0 }))
    }
    return GroupsCondition(keys: compiled.map(\.values), groups: Set(numbers))
  }
}

/// Whether the key of a row is one of some.
private struct GroupCondition: ConditionEvaluator {
  let key: any ValueEvaluator
  let numbers: Set<Int64>

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    let lanes = try key.evaluate(batch)
    return TruthLanes(
      bytes: (0..<lanes.count).map { row in
        TruthLanes.byte(numbers.contains(lanes[row] ?? GroupTable.missingKey))
      })
  }
}

/// Whether the keys of a row together are one of some groups.
private struct GroupsCondition: ConditionEvaluator {
  let keys: [any ValueEvaluator]
  let groups: Set<[Int64]>
  private let firsts: Set<Int64>

  init(keys: [any ValueEvaluator], groups: Set<[Int64]>) {
    self.keys = keys
    self.groups = groups
    firsts = Set(groups.compactMap(\.first))
  }

  func evaluate(_ batch: RowBatch) throws(ExecutionError) -> TruthLanes {
    var lanes: [IntegerLanes] = []
    for key in keys { lanes.append(try key.evaluate(batch)) }
    return TruthLanes(
      bytes: (0..<batch.count).map { row in
        let first = lanes.first.map { $0[row] ?? GroupTable.missingKey }
        guard first.map(firsts.contains) ?? true else { return TruthLanes.isFalse }
        let group = lanes.map { $0[row] ?? GroupTable.missingKey }
        return TruthLanes.byte(groups.contains(group))
      })
  }
}

/// The numbers that values of one dimension have while they are counted.
struct KeyNumbering: Sendable {
  private let domain: KeyDomain
  private let codes: [String: Int64]

  init(_ domain: KeyDomain) {
    self.domain = domain
    var codes: [String: Int64] = [:]
    if case .text(let entries) = domain {
      for (index, text) in entries.strings.enumerated() { codes[text] = Int64(index) + 1 }
    }
    self.codes = codes
  }

  /// The number of a value; nil where no row of this dimension can have it.
  func number(of value: KeyValue) -> Int64? {
    switch (value, domain) {
    case (.missing, _): GroupTable.missingKey
    case (.member(let row), .member): Int64(row)
    case (.span(let ordinal), .grain): Int64(ordinal)
    case (.band(let number), .bands): Int64(number)
    case (.value(.text(let text)), .text): codes[text]
    case (.value(.number(let number)), .value(let format)):
      number.trimmed.scale > format.type.decimalScale
        ? nil
        : number.rescaled(to: format.type.decimalScale).flatMap { Int64(exactly: $0.unscaled) }
    case (.value(let literal), .value): literal.integer
    default: nil
    }
  }
}

extension KeyDomain {
  /// What a number of this dimension means.
  func value(of number: Int64) -> KeyValue {
    if number == GroupTable.missingKey { return .missing }
    switch self {
    case .member: return .member(Int(number))
    case .grain: return .span(Int(number))
    case .bands: return .band(Int(number))
    case .text(let entries): return .value(.text(entries[Int(number) - 1]))
    case .value(let format):
      switch format.type {
      case .date: return .value(.date(CivilDate(daysSinceEpoch: Int32(clamping: number))))
      case .timestamp: return .value(.timestamp(Timestamp(secondsSinceEpoch: number)))
      case .duration: return .value(.duration(number))
      case .flag: return .value(.flag(number != 0))
      case .text, .integer, .decimal, .rate, .quotient:
        return .value(
          .number(Decimal(unscaled: Int128(number), scale: format.type.decimalScale)))
      }
    }
  }
}
