import Diagnostics
import Foundation
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

/// One way to make the work hard. The whole corpus meets each setting in every test run, some
/// in one run with others that they do not touch (batches of 1, 2 and 3 rows:
/// ``PrintedSentenceTests``); with `HOSO_LONG=1` it meets each also alone.
struct Conditions: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let engine: EngineOptions
  let threads: Int

  init(_ description: String, _ engine: EngineOptions, threads: Int = 2) {
    testDescription = description
    self.engine = engine
    self.threads = threads
  }

  static let all =
    [
      Conditions(
        "batches of 2,047 rows, 7 threads, no shortcuts, one hash for all",
        EngineOptions(batchSizes: [2_047], usesShortcuts: false, hashMask: 0), threads: 7)
    ] + (ProcessInfo.processInfo.environment["HOSO_LONG"] == "1" ? apart : [])

  static let apart = [
    Conditions("batches of 1 row", EngineOptions(batchSizes: [1])),
    Conditions("batches of 2 rows", EngineOptions(batchSizes: [2])),
    Conditions("batches of 3 rows", EngineOptions(batchSizes: [3])),
    Conditions("batches of 2,047 rows", EngineOptions(batchSizes: [2_047])),
    Conditions("1 thread", EngineOptions(), threads: 1),
    Conditions("7 threads", EngineOptions(), threads: 7),
    Conditions("no shortcuts", EngineOptions(usesShortcuts: false)),
    Conditions("one hash for all", EngineOptions(hashMask: 0)),
  ]
}
