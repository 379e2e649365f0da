import Diagnostics
import Values

extension ScalarType {
  /// What messages call a value of this type.
  var term: Term {
    switch self {
    case .text: .aText
    case .integer, .decimal, .quotient: .aNumber
    case .date: .aDate
    case .timestamp: .anInstant
    case .flag: .aFlag
    case .rate: .aRate
    case .duration: .aDuration
    }
  }
}
