package import Foundation
import Synchronization

/// A folder that goes away with its test: with the last reference to it, and at the latest when
/// the tests end, for those that are kept until then.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Folders that are still there.
  private static let kept = Mutex<Set<String>>([])
  private static let removesAtExit: Bool =
    atexit {
      for path in TemporaryFolder.kept.withLock({ $0 }) { TemporaryFolder.remove(path) }
    } == 0

  /// A new, empty folder.
  ///
  /// - Throws: what keeps it from being made.
  package init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hoso-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.path
    self.path = path
    if TemporaryFolder.removesAtExit { _ = TemporaryFolder.kept.withLock { $0.insert(path) } }
  }

  deinit {
    TemporaryFolder.remove(path)
    _ = TemporaryFolder.kept.withLock { $0.remove(path) }
  }

  private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// The folder as a URL.
  package var url: URL { URL(fileURLWithPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  package func file(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}
