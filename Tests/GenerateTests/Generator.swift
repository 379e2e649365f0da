import Foundation
import TestSupport

/// The built `hoso-generate`, found in the folder that the tests were built into.
enum Generator {
  struct Run {
    let exitCode: Int32
    let errorText: String
  }

  struct NotBuilt: Error {}

  static var packageRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Runs it to its end.
  static func run(_ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      exitCode: process.terminationStatus, errorText: String(decoding: text, as: UTF8.self))
  }

  /// The binary beside the test bundle, or in one of the folders above it.
  private static func executable() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "hoso-generate")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    throw NotBuilt()
  }
}

extension TemporaryFolder {
  func contents(of file: String) throws -> Data {
    try Data(contentsOf: url.appending(path: file))
  }
}
