package import Diagnostics
package import Values

/// What a session is started with.
package struct Settings: Sendable {
  /// The language of everything that a user reads.
  package var language: Language
  /// The language whose separators numbers have; nil is ``language``.
  package var locale: Language?
  /// Overrides the dataset's own as-of date.
  package var asOf: CivilDate?
  /// Threads that queries and loads may use; at least 1.
  package var threads: Int
  /// Whether a value that does not occur in its column is an error instead of a note.
  package var strict: Bool
  /// The folder that paths of typed sentences are relative to.
  package var baseFolder: String
  /// Tells the time of the data's zone when a file is loaded; nil where the time does not
  /// matter, as in tests.
  package var clock: (@Sendable () -> Timestamp)?
  /// Whether private fields are shown like all others (`--private`).
  package var showsPrivate = false
  /// Whether the session is safe from the start: see ``Session/isSafe``.
  package var isSafe = false
  /// The bytes of memory that tables and the work on them may take; nil is no limit.
  package var memoryLimit: Int?
  /// The commands of the program in front of the session; none where there is no such program.
  package var commands: [DotCommand] = []
  /// How loads and queries do their work; it changes no answer.
  package var engine = EngineOptions()

  package init(
    language: Language = .english, locale: Language? = nil, asOf: CivilDate? = nil,
    threads: Int = 2,
    strict: Bool = false, baseFolder: String = "."
  ) {
    self.language = language
    self.locale = locale
    self.asOf = asOf
    self.threads = max(threads, 1)
    self.strict = strict
    self.baseFolder = baseFolder
  }
}
