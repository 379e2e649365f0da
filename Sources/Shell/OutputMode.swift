/// The form of results.
package enum OutputMode: String, CaseIterable, Sendable {
  case table, csv, json
}

/// When colour is used.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}
