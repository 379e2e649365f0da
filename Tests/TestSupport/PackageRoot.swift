/// Files of the package, wherever it was cloned to.
package enum PackageRoot {
  /// The folder that holds `Package.swift`.
  package static let path: String = {
    // …/Tests/TestSupport/PackageRoot.swift
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// A file or folder below it.
  package static func path(_ relative: String) -> String { path + "/" + relative }

  /// The synthetic sample.
  package static let sample = path("samples/dak-lak-2023")
  /// Library loans: a model of another domain.
  package static let library = path("Tests/Fixtures/library-loans")
}
