package import Session

/// What hoso tells the program that started it.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case success = 0
  /// A sentence could not be carried out.
  case sentenceFailed = 1
  /// The options were wrong.
  case wrongUsage = 2
  /// A file could not be read or written.
  case fileFailed = 3
  /// An `expect` did not hold.
  case expectationFailed = 4
  /// Ctrl-C.
  case interrupted = 130

  /// The status that a failed sentence gives a script.
  package init(_ kind: Failure.Kind) {
    self =
      switch kind {
      case .sentence: .sentenceFailed
      case .load: .fileFailed
      case .expectation: .expectationFailed
      case .cancelled: .interrupted
      }
  }
}
