/// An amount of memory, as people write it: `2 GB`, `512MB`, `1.5 GiB`.
package struct ByteSize: Hashable, Sendable, CustomStringConvertible {
  package let bytes: Int

  package init(_ bytes: Int) { self.bytes = bytes }

  /// The units with their bytes, those of ten before those of two, each from small to large.
  private static let units: [(name: String, bytes: Int)] = [
    ("B", 1), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000),
    ("TB", 1_000_000_000_000),
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("TiB", 1 << 40),
  ]

  /// Reads a number with a unit, blanks between them or not, in whatever case; the B of the unit
  /// may be left out. Nil for anything else, for less than a byte and for more than there can be.
  package init?(reading text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let name = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Decimal(digits), number.unscaled < Int128(Int.max),
      let unit = ByteSize.units.first(where: { unit in
        [name, name + "b"].contains(unit.name.lowercased()) && !name.isEmpty
      })
    else { return nil }
    let size = number.unscaled * Int128(unit.bytes) / Decimal.powerOfTen(number.scale)
    guard size > 0, let bytes = Int(exactly: size) else { return nil }
    self.bytes = bytes
  }

  /// In the largest unit of ten that it fills, with two decimals at most: `1.07 GB`.
  package var description: String {
    let unit = ByteSize.units.last { !$0.name.contains("i") && $0.bytes <= bytes }
    guard let unit else { return "\(bytes) B" }
    let number = Decimal(dividing: Int128(bytes), by: Int128(unit.bytes), places: 2).trimmed
    return "\(number) \(unit.name)"
  }
}
