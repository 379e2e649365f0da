/// A half-open range of UTF-8 offsets in a `SourceText`.
///
/// Offsets count bytes, so slicing is constant time; columns for people are
/// worked out by `SourceText.location(of:)` when a diagnostic is shown.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var start: Int
  /// The offset after the last byte.
  package var end: Int

  /// The range from `start` up to, not including, `end`; an `end` before `start` gives an empty range.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The empty range at `offset`, for a node that is missing there.
  package static func empty(at offset: Int) -> SourceRange { SourceRange(offset, offset) }

  /// Whether no byte is in the range.
  package var isEmpty: Bool { start == end }

  /// The smallest range that holds this one and `other`.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
