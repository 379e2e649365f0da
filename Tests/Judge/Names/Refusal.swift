/// Why a sentence means nothing.
package struct Refusal: Error, CustomStringConvertible {
  package let reason: String
  /// Whether the judge only does not know: the sentence is then not judged.
  package let isAbstention: Bool

  package init(_ reason: String) {
    self.reason = reason
    isAbstention = false
  }

  private init(abstaining reason: String) {
    self.reason = reason
    isAbstention = true
  }

  /// What this judge does not decide.
  package static func abstention(_ reason: String) -> Refusal { Refusal(abstaining: reason) }

  package var description: String { (isAbstention ? "not judged: " : "refused: ") + reason }
}
