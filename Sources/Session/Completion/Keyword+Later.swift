import Syntax

extension Keyword {
  /// The statements that only a later version carries out: they are read, and neither offered nor
  /// listed.
  static let later: Set<Keyword> = [
    .open, .saveStore, .lesson, .hint, .answer, .skip, .progress, .sheet, .encoding,
  ]
}
