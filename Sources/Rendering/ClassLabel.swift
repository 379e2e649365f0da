import Values

/// The name of a class of numbers, as programs read it: `<5`, `5–<10`, `160000–18000000`.
struct ClassLabel {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The same for readers: each number with the separators of its locale, and with those of
  /// thousands where `grouped`.
  func shown(grouped: Bool, in numbers: NumberFormat) -> String {
    pieces.map { piece in
      Decimal(String(piece)).map { numbers.decimal($0, grouped: grouped) }
        ?? DisplayWidth.escaped(String(piece))
    }.joined()
  }

  /// Whether one of its numbers has five digits or more before the point: years have four, and
  /// are not separated.
  var isLarge: Bool {
    pieces.contains { piece in
      Decimal(String(piece)).map { $0 >= Decimal(10_000) || $0 <= Decimal(-10_000) } ?? false
    }
  }

  /// Where the class begins among others.
  var start: Double {
    if text.hasPrefix("<") { return -.infinity }
    return pieces.lazy.compactMap { Decimal(String($0)) }.first.map(Double.init)
      ?? .infinity
  }

  /// Its numbers, and what stands between them.
  private var pieces: [Substring] {
    var pieces: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let isNumber = Self.isOfNumber(first)
      let piece = rest.prefix { Self.isOfNumber($0) == isNumber }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  private static func isOfNumber(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isNumber || sign == "." || sign == "-")
  }
}
