// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: Swift 6 mode, no warnings, every unsafe
/// construct marked, every existential spelled.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// For tests that seldom compute much themselves: compiling them costs more than it saves.
let unoptimized = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A module of the product. Dependencies point only downwards: `ArchitectureTests`
/// reads the imports and fails on an arrow that is not written here.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The test target of a module; test support comes with it.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

/// Links the Swift runtime into a release binary, which then starts sooner and runs where no
/// Swift is. The flag `--static-swift-stdlib` would compile every module once more.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lCoreFoundation",
      "-l_FoundationICU",
    ],
    .when(platforms: [.linux], configuration: .release))
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "hoso",
  products: [
    .executable(name: "hoso", targets: ["hoso"]),
    .executable(name: "hoso-generate", targets: ["hoso-generate"]),
    .executable(name: "hoso-bench", targets: ["hoso-bench"]),
    .executable(name: "hoso-fuzz", targets: ["hoso-fuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
  ],
  targets: [
    .target(name: "CSupport"),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Only tests ask SQLite.
    .systemLibrary(
      name: "CSQLite", path: "Tests/CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    module("Values", [.product(name: "BigInt", package: "BigInt")]),
    module("Diagnostics", ["Values"]),
    module("Columnar", ["Values", "CSupport"]),
    module("Syntax", ["Diagnostics", "Values"]),
    module("Metrics", ["Syntax", "Diagnostics", "Values"]),
    module("Planning", ["Metrics", "Syntax", "Diagnostics", "Values"]),
    module("Results", ["Columnar", "Diagnostics", "Values"]),
    module("Execution", ["Planning", "Columnar", "Results", "Metrics", "Diagnostics", "Values"]),
    module("Ingest", ["Columnar", "CSupport", "Diagnostics", "Values"]),
    module("Rendering", ["Results", "Columnar", "Diagnostics", "Values"]),
    module(
      "Session",
      [
        "Rendering", "Ingest", "Execution", "Results", "Planning", "Metrics", "Syntax",
        "Columnar", "Diagnostics", "Values", "CSupport", "CXlsxWriter",
      ]),
    module(
      "Shell",
      ["Session", "Rendering", "Results", "Diagnostics", "Values", "CReadline", "CSupport"]),
    .executableTarget(
      name: "hoso", dependencies: ["Shell", "Session", "Diagnostics", "Values", argumentParser],
      swiftSettings: strict, linkerSettings: staticRuntime),
    .executableTarget(
      name: "hoso-generate", dependencies: [argumentParser], swiftSettings: strict),
    .executableTarget(
      name: "hoso-bench", dependencies: ["Session", "Diagnostics"], swiftSettings: strict),
    .executableTarget(
      name: "hoso-fuzz", dependencies: ["Session", "Diagnostics"], swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: ["Session", "Rendering", "Results", "Syntax", "Diagnostics", "Values"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "Judge", dependencies: ["Syntax", "Diagnostics", "Values"], path: "Tests/Judge",
      swiftSettings: strict),
    tests("ValuesTests", ["Values"]),
    tests("DiagnosticsTests", ["Diagnostics", "Values"]),
    tests("ColumnarTests", ["Columnar", "Values"]),
    tests("SyntaxTests", ["Syntax", "Diagnostics", "Values"], settings: unoptimized),
    tests("MetricsTests", ["Metrics", "Syntax", "Diagnostics", "Values"], settings: unoptimized),
    tests("PlanningTests", ["Planning", "Metrics", "Syntax", "Diagnostics", "Values"]),
    tests("ResultsTests", ["Results", "Columnar", "Diagnostics", "Values"]),
    tests("ExecutionTests", ["Execution", "Planning", "Columnar", "Results", "Metrics", "Values"]),
    tests("IngestTests", ["Ingest", "Columnar", "Diagnostics", "Values"]),
    tests(
      "RenderingTests", ["Rendering", "Results", "Columnar", "Diagnostics", "Values"],
      settings: unoptimized),
    tests(
      "SessionTests", ["Session", "Results", "Columnar", "Diagnostics", "Values"],
      settings: unoptimized),
    tests("ShellTests", ["Shell", "Session", "Diagnostics", "Values"], settings: unoptimized),
    tests("GenerateTests", []),
    tests("GoldenTests", ["Session", "Syntax", "Diagnostics", "Values"], exclude: ["Cases"]),
    tests("DocumentationTests", ["Session", "Syntax", "Diagnostics", "Values"]),
    tests(
      "JudgeTests",
      ["Judge", "CSQLite", "Session", "Results", "Syntax", "Diagnostics", "Values"],
      settings: unoptimized),
    tests("TerminalTests", ["CSupport"], settings: unoptimized),
    tests("ArchitectureTests", []),
  ]
)
