import Columnar
import TestSupport

/// The lengths at which kernels could go wrong: around words, blocks and batches.
let kernelSizes = [0, 1, 2, 3, 4, 5, 63, 64, 65, 127, 128, 129, 4095, 4096, 4097]

extension SeededRandom {
  /// Values of a range, missing in `percent` of the rows.
  mutating func values(
    _ count: Int, _ range: ClosedRange<Int64>, missing percent: Int
  ) -> [Int64?] {
    (0..<count).map { _ in
      Int.random(in: 1...100, using: &self) <= percent
        ? nil : Int64.random(in: range, using: &self)
    }
  }

  mutating func truths(_ count: Int, upTo largest: UInt8 = 2) -> TruthLanes {
    TruthLanes(bytes: (0..<count).map { _ in UInt8.random(in: 0...largest, using: &self) })
  }

  /// All rows from a start, or rows picked at will.
  mutating func batches(of count: Int) -> [RowBatch] {
    let start = count / 3
    let picked = (0..<count).map { _ in UInt32.random(in: 0..<UInt32(count), using: &self) }
    return [.contiguous(0..<count), .contiguous(start..<count), .listed(picked)]
  }
}

extension RowBatch {
  var rows: [Int] {
    switch self {
    case .contiguous(let rows): Array(rows)
    case .listed(let rows): rows.map(Int.init)
    }
  }
}

extension IntegerLanes {
  init(_ values: [Int64?]) {
    self.init(
      values: values.map { $0 ?? 77 },
      present: values.contains(nil) ? values.map { $0 == nil ? 0 : 1 } : nil)
  }

  var optionals: [Int64?] { (0..<count).map { self[$0] } }
}

/// Ranges of values whose offsets take each of the four widths.
let widths: [ClosedRange<Int64>] = [
  -100...100, -1_000...40_000, 1_600_000_000...1_700_000_000,
  -4_000_000_000_000...4_000_000_000_000,
]

extension Bool? {
  var byte: UInt8 { map(TruthLanes.byte) ?? TruthLanes.unknown }
}
