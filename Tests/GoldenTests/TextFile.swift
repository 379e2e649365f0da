import Foundation

/// Files that tests compare with.
enum TextFile {
  static func read(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}
