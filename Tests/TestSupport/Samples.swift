package import Session

/// The datasets that tests ask. Each is loaded once in a test run; the sessions made of it are
/// independent of one another.
package enum Samples {
  /// A session on the synthetic sample.
  package static func sample(_ settings: Settings = Settings(baseFolder: PackageRoot.sample))
    -> Session
  {
    Session(settings: settings, from: loadedSample)
  }

  /// A session on library loans, a model of another domain.
  package static func library(
    _ settings: Settings = Settings(baseFolder: PackageRoot.library)
  ) -> Session {
    Session(settings: settings, from: loadedLibrary)
  }

  private static let loadedSample = load(PackageRoot.sample)
  private static let loadedLibrary = load(PackageRoot.library)

  private static func load(_ folder: String) -> SessionSnapshot {
    let session = Session(settings: Settings(baseFolder: folder))
    // What goes wrong here shows in every test that asks.
    _ = session.open(folder)
    return session.snapshot
  }
}
