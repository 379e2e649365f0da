/// Options that are planned but not there yet: naming one says so, rather than that it is
/// unknown.
enum UnavailableOptions {
  private static let names: Set<String> = [
    "--memory"
  ]

  /// What to say about arguments that could not be parsed; nil when none is planned.
  static func remark(_ arguments: [String]) -> String? {
    for argument in arguments {
      let name = argument.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
      if names.contains(name) { return "error: the option \(name) is not there yet" }
    }
    return nil
  }
}
