import Testing

@Suite struct ImportTests {
  /// Modules of the system, and who may use them. Below the session nothing touches the
  /// terminal, the clock or the environment; only loading touches files.
  private static let systemModules: [String: Set<String>?] = [
    "Swift": nil,
    "Synchronization": nil,
    "Dispatch": nil,
    "Glibc": [
      "Columnar", "Execution", "Ingest", "Session", "Shell", "hoso", "hoso-generate", "hoso-bench",
      "hoso-fuzz",
    ],
    "FoundationEssentials": ["hoso"],
    "Foundation": ["Values", "Ingest", "Session", "hoso-generate", "hoso-bench"],
  ]

  private let graph: TargetGraph

  init() throws {
    graph = TargetGraph(manifest: try Repository.text("Package.swift"))
  }

  @Test func `the manifest is understood`() {
    #expect(graph.dependencies["Syntax"] == ["Diagnostics", "Values"])
    #expect(graph.dependencies["hoso"]?.contains("ArgumentParser") == true)
    #expect(graph.dependencies["Values"] == ["BigInt"])
  }

  @Test func `arrows never lead back`() {
    #expect(!graph.hasCycle)
  }

  @Test func `every import is an arrow of the manifest or a module of the system`() throws {
    for path in Repository.sources() {
      let module = TargetGraph.module(ofSource: path)
      let allowed = try #require(graph.dependencies[module], "\(path) is in no target")
      for (number, code) in try Repository.codeLines(path, withAnyOf: ["import "]) {
        guard let match = code.firstMatch(of: /^\s*(?:\w+\s+)?import\s+(?:struct\s+|func\s+)?(\w+)/)
        else { continue }
        let name = String(match.1)
        let isSystem = Self.systemModules[name].map { $0?.contains(module) ?? true } ?? false
        #expect(
          allowed.contains(name) || isSystem, "\(path):\(number) imports \(name)")
      }
    }
  }
}
