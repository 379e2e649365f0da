/// The values of a batch of rows as 64-bit integers (numbers at one scale, days, seconds,
/// codes of texts), with the rows that have one.
package struct IntegerLanes: Sendable {
  /// A value for every row; arbitrary where it is missing.
  package var values: [Int64]
  /// 1 where a row has a value, 0 where it is missing; nil when every row has one.
  package var present: [UInt8]?

  package init(values: [Int64], present: [UInt8]? = nil) {
    self.values = values
    self.present = present
  }

  package init(repeating value: Int64, count: Int) {
    self.init(values: Array(repeating: value, count: count))
  }

  /// The number of rows.
  package var count: Int { values.count }

  /// The value of one row; nil when it is missing.
  package subscript(row: Int) -> Int64? {
    if let present, present[row] == 0 { return nil }
    return values[row]
  }

  /// Where both have a value.
  func presence(with other: IntegerLanes) -> [UInt8]? {
    guard let left = present else { return other.present }
    guard let right = other.present else { return left }
    return zipped(left, right) { $0 & $1 }
  }
}

extension PackedIntegers {
  /// The values of a batch of rows.
  package func lanes(_ batch: RowBatch) -> IntegerLanes {
    let base = base
    let values =
      switch offsets {
      case .bits8(let offsets): batch.map(offsets) { base &+ Int64($0) }
      case .bits16(let offsets): batch.map(offsets) { base &+ Int64($0) }
      case .bits32(let offsets): batch.map(offsets) { base &+ Int64($0) }
      case .bits64(let offsets): batch.map(offsets) { base &+ Int64(bitPattern: $0) }
      }
    return IntegerLanes(values: values, present: hasMissing ? presence(batch) : nil)
  }

  private func presence(_ batch: RowBatch) -> [UInt8] {
    switch offsets {
    case .bits8(let offsets): batch.map(offsets) { $0 == 0 ? 0 : 1 }
    case .bits16(let offsets): batch.map(offsets) { $0 == 0 ? 0 : 1 }
    case .bits32(let offsets): batch.map(offsets) { $0 == 0 ? 0 : 1 }
    case .bits64(let offsets): batch.map(offsets) { $0 == 0 ? 0 : 1 }
    }
  }
}

/// Both arrays combined element by element, in one plain loop.
@inline(__always)
func zipped<Left, Right, Output>(
  _ left: [Left], _ right: [Right], _ combine: (Left, Right) -> Output
) -> [Output] {
  let left = left.span
  let right = right.span.extracting(0..<left.count)
  return [Output](capacity: left.count) { out in
    for index in left.indices { out.append(combine(left[index], right[index])) }
  }
}

/// One array transformed element by element, in one plain loop.
@inline(__always)
func mapped<Input, Output>(_ input: [Input], _ transform: (Input) -> Output) -> [Output] {
  let input = input.span
  return [Output](capacity: input.count) { out in
    for index in input.indices { out.append(transform(input[index])) }
  }
}
