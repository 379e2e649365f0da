import Diagnostics
import Dispatch
import Foundation
import Results
import Session
import TestSupport
import Testing
import Values

/// Ctrl-C in the middle of a sentence.
@Suite struct StoppedSentenceTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws {
    dataset = try SmallDataset([
      "shops.csv": "code,name\nA,An\nB,Bình\n",
      "orders.csv":
        "code,shop,day,paid\n1,A,2024-01-05,yes\n2,B,2024-01-06,no\n3,A,2024-02-01,yes\n",
      "more.csv": "code,shop\n1,A\n",
      "model.hoso": """
      load "shops.csv" as shops key code label name
      load "orders.csv" as orders key code time day link shop to shops
      define flag paid_up of orders = paid = "yes"

      """,
    ])
    _ = session.answer(to: "count by shop")
  }

  /// Presses Ctrl-C as soon as a sentence has begun.
  private final class Impatience: SentenceObserver {
    private let flag: CancellationFlag

    init(_ flag: CancellationFlag) {
      self.flag = flag
    }

    func willRun(_ sentence: ObservedSentence) { flag.raise() }
    func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {}
  }

  private func files() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: dataset.folder.path))
  }

  @Test(arguments: [
    "count", "count by code", "count by code sort count desc", "rate paid_up by shop across month",
    "distinct shop by paid", "orders sort day", "it | sort count", "| limit 1",
    "it | chart bar", "it | expect count > 0", "it | rows of 1", "rows of 1.count",
    "why rate paid_up by shop during 2024-02 vs 2024-01",
    "check orders", "profile orders", "compare orders \"orders.csv\" with \"more.csv\"",
    "load \"more.csv\" as more", "reload",
  ])
  func `a sentence that is stopped says so, and leaves everything as it was`(
    sentence: String
  ) throws {
    let before = session.answer(to: "it")
    session.observers = [Impatience(session.cancellation)]
    #expect(session.failure(of: sentence)?.kind == .cancelled)
    #expect(session.message(of: sentence) == .cancelled)
    session.observers = []
    #expect(session.answer(to: "it")?.rowCount == before?.rowCount)
    #expect(session.count("count") == 3)
    #expect(session.message(of: "count more") != nil)
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md", "html", "xlsx"])
  func `a file that is stopped is not there, nor half of it`(ending: String) throws {
    let before = try files()
    session.observers = [Impatience(session.cancellation)]
    #expect(session.failure(of: "it | save \"out.\(ending)\"")?.kind == .cancelled)
    #expect(try files() == before)
  }

  @Test func `a sentence that is stopped while private values are looked up is not kept`() throws {
    let small = try SmallDataset([
      "t.csv": "name,size\nSơn,1\n", "model.hoso": "load \"t.csv\" as t private name\n",
    ])
    #expect(small.session.mayKeep("count where size = \"Lan\""))
    small.session.cancellation.raise()
    #expect(!small.session.mayKeep("count where size = \"Lan\""))
    #expect(small.session.mayKeep("count by size"))
  }
}

/// Work that a person does not wait for.
@Suite struct LeavableWorkTests {
  private enum Stopped: Error {
    case early, wrong
  }

  private let flag = CancellationFlag()

  @Test func `work that is done gives its value`() throws {
    #expect(try flag.leaving(as: .early) { (_) throws(Stopped) in 7 } == 7)
  }

  @Test func `work that fails throws its own error`() {
    #expect(throws: Stopped.wrong) {
      try flag.leaving(as: .early) { (_) throws(Stopped) -> Int in throw .wrong }
    }
  }

  @Test func `work is not begun once the flag is raised`() {
    flag.raise()
    let begun = CancellationFlag()
    #expect(throws: Stopped.early) {
      try flag.leaving(as: .early) { (_) throws(Stopped) in begun.raise() }
    }
    #expect(!begun.isRaised)
  }

  @Test func `work that goes on is left at once, and is told that nobody waits`() {
    let outer = flag
    let isOver = DispatchSemaphore(value: 0)
    #expect(throws: Stopped.early) {
      try flag.leaving(as: .early) { (inner) throws(Stopped) in
        outer.raise()
        // It ends only when it was left: otherwise this test would wait for ever.
        while !inner.isRaised {}
        // The next sentence lowers the flag of all, not that of what was left.
        outer.lower()
        isOver.signal()
      }
    }
    isOver.wait()
    #expect(!outer.isRaised)
  }
}
