package import Values

/// Why a plan gave no result.
package enum ExecutionError: Error, Hashable, Sendable {
  /// The cancellation flag was raised.
  case cancelled
  /// Exact arithmetic left its range.
  case overflow(Operation)
  /// The answer needs more memory than it may take.
  case outOfMemory(MemoryExceeded)
  /// `across` would make more columns than anybody reads.
  case tooManyColumns(Int, limit: Int)
  /// `with zeros` would make more groups than anybody reads.
  case tooManyGroups(limit: Int)
  /// A pipe would put values together that may not be shown.
  case hiddenCells
  /// Members are judged by counts below them of which some may not be shown: those below a limit.
  case judgesByHidden(limit: Int64)
  /// The plan asks for something that no binder should ask for; the text says what, for reports
  /// of the fault.
  case unsupported(String)

  /// What overflowed.
  package enum Operation: String, Hashable, Sendable {
    /// Arithmetic on the fields of a row.
    case rowArithmetic
    /// Arithmetic on measures.
    case resultArithmetic
  }
}
