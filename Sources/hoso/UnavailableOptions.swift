/// Options that are planned but not there yet: naming one says so, rather than that it is
/// unknown.
enum UnavailableOptions {
  private static let names: Set<String> = [
    "-d", "-o", "-q", "--set", "--echo", "--limit", "--memory",
  ]
  private static let modes: Set<String> = ["line", "tsv", "jsonl", "md", "html"]

  /// What to say about arguments that could not be parsed; nil when none is planned.
  static func remark(_ arguments: [String]) -> String? {
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      if names.contains(name) { return "error: the option \(name) is not there yet" }
      let value = parts.count > 1 ? parts[1] : next
      if name == "--mode", modes.contains(value) {
        return "error: the mode \(value) is not there yet; there are table, csv and json"
      }
    }
    return nil
  }
}
