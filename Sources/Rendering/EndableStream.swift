/// A stream that may want no more: its reader has left, or the work was cancelled.
package protocol EndableStream: TextOutputStream {
  /// Whether whatever else is written goes nowhere.
  var isEnded: Bool { get }
}

extension TextOutputStream {
  /// Whether writing the rest of a long table is in vain; asked once a row.
  var isEnded: Bool { (self as? any EndableStream)?.isEnded ?? false }
}
