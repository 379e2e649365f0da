import Columnar
import Values

extension CancellationFlag {
  /// Ends the work once the flag is raised. Whatever takes more than a moment asks again and
  /// again: loops every few thousand steps, sorts, and between one pass and the next.
  func check() throws(ExecutionError) {
    if isRaised { throw .cancelled }
  }

  /// The same inside a loop, at few of its steps.
  func check(atStep step: Int) throws(ExecutionError) {
    if step.isMultiple(of: stepsBetweenChecks) { try check() }
  }
}

extension Optional {
  /// What was made, unless the flag was raised before it was done.
  func orCancelled() throws(ExecutionError) -> Wrapped {
    guard let self else { throw .cancelled }
    return self
  }
}
