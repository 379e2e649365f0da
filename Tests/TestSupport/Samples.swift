package import Session
import Synchronization
import Values

/// The datasets that tests ask. Each is loaded once in a test run for each way of working; the
/// sessions made of it are independent of one another.
package enum Samples {
  /// A session on the synthetic sample.
  package static func sample(_ settings: Settings = Settings(baseFolder: PackageRoot.sample))
    -> Session
  {
    Session(settings: settings, from: loaded(PackageRoot.sample, settings))
  }

  /// A session on library loans, a model of another domain.
  package static func library(
    _ settings: Settings = Settings(baseFolder: PackageRoot.library)
  ) -> Session {
    Session(settings: settings, from: loaded(PackageRoot.library, settings))
  }

  /// What a load depends on beside the files.
  private struct Way: Hashable {
    let folder: String
    let threads: Int
    let hashMask: UInt64
  }

  private static let snapshots = Mutex<[Way: SessionSnapshot]>([:])

  private static func loaded(_ folder: String, _ settings: Settings) -> SessionSnapshot {
    let way = Way(
      folder: folder, threads: settings.threads, hashMask: settings.engine.hashMask)
    return snapshots.withLock { snapshots in
      if let known = snapshots[way] { return known }
      var own = Settings(threads: settings.threads, baseFolder: folder)
      own.engine = settings.engine
      let session = Session(settings: own)
      // What goes wrong here shows in every test that asks.
      _ = session.open(folder)
      snapshots[way] = session.snapshot
      return session.snapshot
    }
  }
}
