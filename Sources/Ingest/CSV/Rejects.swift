/// The records that were not loaded, in the order of the file.
package struct Rejects: Sendable {
  /// The first ``maximumKept`` of them.
  package var rows: [Reject] = []
  /// All of them.
  package var totalCount = 0

  /// The most records that are kept with their text.
  package static let maximumKept = 100_000
  /// The most bytes of text that are kept of one record.
  package static let maximumBytes = 64 << 10
}

/// One record that was not loaded.
package struct Reject: Sendable, Equatable {
  /// The line, counted from 1, in which the record starts.
  package var line: Int
  package var reason: Reason
  /// The record without its line end, cut after ``Rejects/maximumBytes``; bytes that are no UTF-8
  /// are replaced by U+FFFD.
  package var text: String

  package init(line: Int, reason: Reason, text: String) {
    self.line = line
    self.reason = reason
    self.text = text
  }

  package enum Reason: String, Sendable, CaseIterable {
    case tooFewFields, tooManyFields, unclosedQuote, textAfterQuote, nulByte, invalidUTF8
  }
}

/// A reject as a scanning thread notes it: by position.
struct FoundReject {
  var start: Int
  var end: Int
  var reason: Reject.Reason
}

/// The rejects that one thread found, in the order of the file.
struct RejectLog {
  private(set) var found: [FoundReject] = []
  private(set) var totalCount = 0
  /// Those whose bytes are no UTF-8.
  private(set) var otherEncodingCount = 0

  mutating func append(_ reject: FoundReject) {
    totalCount += 1
    if reject.reason == .invalidUTF8 { otherEncodingCount += 1 }
    if found.count < Rejects.maximumKept { found.append(reject) }
  }
}
