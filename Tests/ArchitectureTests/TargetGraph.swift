import Foundation

/// Which module may import which, as `Package.swift` writes it down.
struct TargetGraph {
  /// The modules that each target names.
  let dependencies: [String: Set<String>]

  /// Reads calls of `module("Name", ["A", "B"])` and of `.executableTarget(name: …)`.
  init(manifest: String) {
    let text = manifest.replacing(/\/\/[^\n]*/, with: "")
    var dependencies: [String: Set<String>] = ["CSupport": [], "CReadline": []]
    for match in text.matches(of: /module\(\s*"(\w+)"\s*(?:,\s*\[([^\]]*)\])?\s*\)/) {
      dependencies[String(match.1)] = TargetGraph.names(in: match.2.map(String.init) ?? "")
    }
    let executables = /\.executableTarget\(\s*name:\s*"([\w-]+)",\s*dependencies:\s*\[([^\]]*)\]/
    for match in text.matches(of: executables) {
      var names = TargetGraph.names(in: String(match.2))
      if match.2.contains("argumentParser") { names.insert("ArgumentParser") }
      dependencies[String(match.1)] = names
    }
    self.dependencies = dependencies
  }

  /// The module that a source file belongs to.
  static func module(ofSource path: String) -> String {
    String(path.split(separator: "/").dropFirst().first ?? "")
  }

  /// Whether following the arrows ever leads back to where one came from.
  var hasCycle: Bool {
    var settled: Set<String> = []
    while settled.count < dependencies.count {
      let next = dependencies.filter { target, needed in
        !settled.contains(target)
          && needed.allSatisfy { settled.contains($0) || dependencies[$0] == nil }
      }
      if next.isEmpty { return true }
      settled.formUnion(next.keys)
    }
    return false
  }

  private static func names(in list: String) -> Set<String> {
    Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
