import Syntax

extension Keyword {
  /// The words that mean nothing before something is loaded.
  static let aboutData: Set<Keyword> =
    Vocabulary.keywords(.aggregate)
    .union(Vocabulary.keywords(.definition)).subtracting([.calendar])
    .union([.why, .explain, .expect, .profile, .check, .compare, .unload])
}
