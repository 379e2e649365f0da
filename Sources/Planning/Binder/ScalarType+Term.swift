package import Diagnostics
package import Values

extension ScalarType {
  /// What messages call a value of this type.
  package var term: Term {
    switch self {
    case .text: .typeText
    case .integer, .decimal, .quotient: .typeNumber
    case .date: .typeDate
    case .timestamp: .typeInstant
    case .flag: .typeFlag
    case .rate: .typeRate
    case .duration: .typeDuration
    }
  }
}
