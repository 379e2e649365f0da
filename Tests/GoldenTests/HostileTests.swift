import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

/// The whole golden corpus again while the engine works under conditions that no user has. An
/// answer that changes was an accident of batches, threads, shortcuts or hashes.
@Suite struct HostileTests {
  /// Cases that group by what every row has its own of: with one hash for all of them the
  /// general way compares every pair of rows, so the two settings are met one after the other.
  private static let ofManyGroups = ["expect/holds.case"]

  @Test(arguments: Conditions.all, GoldenCase.paths.filter { !ofManyGroups.contains($0) })
  func `a case gives what its file says`(_ conditions: Conditions, path: String) throws {
    try check(conditions, path)
  }

  @Test(arguments: Conditions.apart, ofManyGroups)
  func `a case of many groups gives what its file says`(
    _ conditions: Conditions, path: String
  ) throws {
    try check(conditions, path)
  }

  private func check(_ conditions: Conditions, _ path: String) throws {
    let golden = try GoldenCase(path: path)
    let actual = try GoldenRunner(golden, engine: conditions.engine, threads: conditions.threads)
      .actual()
    #expect(actual.text == golden.text, "\(path)")
  }
}

/// One way to make the work hard. Each setting is met by the whole corpus; settings that do not
/// touch one another share a run.
struct Conditions: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let engine: EngineOptions
  let threads: Int

  init(_ description: String, _ engine: EngineOptions, threads: Int) {
    testDescription = description
    self.engine = engine
    self.threads = threads
  }

  private static let small = [
    Conditions("batches of 1 row, 1 thread", EngineOptions(batchSize: 1), threads: 1),
    Conditions("batches of 2 rows, 7 threads", EngineOptions(batchSize: 2), threads: 7),
  ]

  static let all =
    small + [
      Conditions(
        "batches of 2,047 rows, 7 threads, no shortcuts, one hash for all",
        EngineOptions(batchSize: 2_047, usesShortcuts: false, hashMask: 0), threads: 7)
    ]

  /// The same with no two of the last three settings at once.
  static let apart =
    small + [
      Conditions("batches of 2,047 rows, 7 threads", EngineOptions(batchSize: 2_047), threads: 7),
      Conditions("no shortcuts", EngineOptions(usesShortcuts: false), threads: 7),
      Conditions("one hash for all", EngineOptions(hashMask: 0), threads: 7),
    ]
}
