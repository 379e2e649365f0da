/// The type of a value that the language can speak of.
package enum ScalarType: Hashable, Sendable {
  case text
  case integer
  /// Exact, with at most `scale` digits after the point.
  case decimal(scale: Int)
  case date
  case timestamp
  /// True, false or unknown.
  case flag
  /// A quotient of two counts, shown in percent.
  case rate
  /// A quotient or average, shown rounded.
  case quotient
  /// A span of time in seconds.
  case duration

  /// Whether values can be added up.
  package var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .rate, .quotient, .duration: true
    case .text, .date, .timestamp, .flag: false
    }
  }
}
