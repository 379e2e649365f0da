import Columnar
import Ingest
import Testing

/// Loads a text with settings that tests vary.
func load(
  _ text: String, threads: Int = 1, block: Int? = nil, sample: Int? = nil,
  _ change: (inout CSVOptions) -> Void = { _ in }
) throws -> LoadedTable {
  try load(Array(text.utf8), threads: threads, block: block, sample: sample, change)
}

func load(
  _ bytes: [UInt8], threads: Int = 1, block: Int? = nil, sample: Int? = nil,
  _ change: (inout CSVOptions) -> Void = { _ in }
) throws -> LoadedTable {
  var options = CSVOptions()
  if let block { options.tuning.blockBytes = block }
  if let sample { options.tuning.sampleBytes = sample }
  change(&options)
  return try CSVLoader.load(bytes: bytes, options: options, threads: threads)
}

extension LoadedTable {
  /// The texts of a column; nil where missing.
  func texts(_ column: Int) -> [String?] {
    (0..<table.rowCount).map { table.columns[column].text(at: $0) }
  }

  /// The stored integers of a column; nil where missing.
  func integers(_ column: Int) -> [Int64?] {
    (0..<table.rowCount).map { table.columns[column].integer(at: $0) }
  }

  var types: [ColumnType] { table.columns.map(\.type) }

  func column(_ position: Int) -> ColumnReport { report.columns[position] }
}

/// Random numbers that a failing test can repeat: the seed stands in its name.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
