import Glibc

/// The environment variables that the shell reads. An empty one counts as not set.
package struct Environment: Sendable {
  private let values: [String: String]

  package init(_ values: [String: String]) {
    self.values = values
  }

  /// The variables of this process that the shell knows of.
  package static var current: Environment {
    let names = [
      "HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "CLICOLOR_FORCE", "TERM",
      "HOSO_PAGER", "PAGER", "VISUAL", "EDITOR", "TMPDIR", "PATH", "SHELL",
      "HOSO_PROGRESS_AFTER",
    ]
    var values: [String: String] = [:]
    for name in names {
      // Safety: `getenv` gives nil or a text that ends with 0, which is copied at once.
      if let value = unsafe getenv(name) { values[name] = unsafe String(cString: value) }
    }
    return Environment(values)
  }

  package subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the terminal can do no more than write lines, or nobody says what it can do: then
  /// there is no colour, no pager and no progress bar.
  package var hasPlainTerminal: Bool { (self["TERM"] ?? "dumb") == "dumb" }

  /// Where the history of sentences is kept; nil without a home.
  package var historyFile: String? {
    folder("XDG_STATE_HOME", underHome: ".local/state").map { $0 + "/hoso/history" }
  }

  /// The script that runs at every start, if there is one; nil without a home.
  package var startScript: String? {
    folder("XDG_CONFIG_HOME", underHome: ".config").map { $0 + "/hoso/rc.hoso" }
  }

  /// A base folder of the XDG specification: relative ones are ignored, as it demands.
  private func folder(_ variable: String, underHome path: String) -> String? {
    if let folder = self[variable], folder.hasPrefix("/") { return folder }
    return self["HOME"].map { "\($0)/\(path)" }
  }
}
