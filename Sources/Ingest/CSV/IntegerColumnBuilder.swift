import Columnar

/// Builds columns whose values are stored as integers: numbers, dates, timestamps, flags.
final class IntegerColumnBuilder: ColumnBuilder {
  let reading: ColumnReading
  private let kernel: FieldKernel
  private(set) var pieces: [Piece] = []
  private(set) var minimum = Int64.max
  private(set) var maximum = Int64.min
  private(set) var facts = KernelFacts()
  private var saved: (pieces: Int, minimum: Int64, maximum: Int64, facts: KernelFacts)?

  init(column: Int, reading: ColumnReading) {
    self.reading = reading
    kernel = FieldKernel(reading)
    super.init(column: column)
  }

  override func append(
    _ index: FieldIndex, _ scratch: RowScratch
  ) throws(LoadError) -> BlockVerdict {
    guard case .built = outcome else { return verify(index) }
    switch kernel.parse(index, column, scratch, &facts) {
    case .parsed: try pack(index.rowCount, scratch)
    case .badBytes: return .hasBadBytes
    case .misfit:
      declareMisfit()
      pieces = []
      return verify(index)
    }
    return .accepted
  }

  private func pack(_ count: Int, _ scratch: RowScratch) throws(LoadError) {
    let values = unsafe UnsafePointer(scratch.values)
    var least = Int64.max
    var greatest = Int64.min
    var missing = 0
    for row in 0..<count {
      // Safety: the kernel wrote `count` values.
      let value = unsafe values[row]
      missing &+= value == Narrowing.missing ? 1 : 0
      least = min(least, value == Narrowing.missing ? .max : value)
      greatest = max(greatest, value)
    }
    let base = least == .max ? 0 : least - 1
    let largest = greatest == Narrowing.missing ? 0 : UInt64(bitPattern: greatest &- base)
    let width = IntegerWidth(holding: largest)
    let target = unsafe try memory(count * width.rawValue / 8)
    unsafe Narrowing.pack(values, count, base: base, width: width, into: target)
    unsafe pieces.append(
      Piece(data: UnsafeRawPointer(target), rowCount: count, width: width, base: base))
    missingCount += missing
    minimum = min(minimum, least)
    if greatest != Narrowing.missing { maximum = max(maximum, greatest) }
  }

  override func save() {
    super.save()
    saved = (pieces.count, minimum, maximum, facts)
  }

  override func restore() {
    super.restore()
    guard let saved else { return }
    pieces.removeSubrange(min(saved.pieces, pieces.count)...)
    (minimum, maximum, facts) = (saved.minimum, saved.maximum, saved.facts)
  }
}
