package import Values

/// The type of a stored column, and how its values were written in the source.
package enum ColumnType: Hashable, Sendable {
  case text
  case integer
  /// Stored as whole multiples of 10^-scale.
  case decimal(scale: Int, style: DecimalStyle)
  /// Stored as days since 1970-01-01.
  case date
  /// Stored as seconds since 1970-01-01 00:00:00 on the wall clock.
  case timestamp
  /// Stored as 0 (false) and 1 (true).
  case flag

  /// The type as the language sees it.
  package var scalarType: ScalarType {
    switch self {
    case .text: .text
    case .integer: .integer
    case .decimal(let scale, _): .decimal(scale: scale)
    case .date: .date
    case .timestamp: .timestamp
    case .flag: .flag
    }
  }
}

/// How a decimal column prints its values, so that each keeps the digits it was read with.
package enum DecimalStyle: Hashable, Sendable {
  /// Every value shows all decimals of the scale: 10.00, 9.50.
  case fixed
  /// No zeros at the end: 10, 9.5, 9.53.
  case shortest
}
