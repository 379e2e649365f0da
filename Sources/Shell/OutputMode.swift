/// The form of results.
package enum OutputMode: String, CaseIterable, Sendable {
  /// For readers.
  case table, line
  /// For programs.
  case csv, tsv, json, jsonl
  /// For documents and pages.
  case md, html

  /// Whether the as-of date and the notes stand under the table; elsewhere they are told beside
  /// it.
  var hasNotes: Bool {
    switch self {
    case .table, .line, .md: true
    case .csv, .tsv, .json, .jsonl, .html: false
    }
  }
}

/// When colour is used.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
