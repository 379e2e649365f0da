import Foundation
import Judge
import Testing

/// Random questions about random tables, answered by hoso and by a judge that reads the
/// syntax tree and the rows and shares nothing with what plans and runs questions.
@Suite struct JudgeTests {
  @Test func `hoso agrees with a row by row interpreter of the tree`() async throws {
    let isLong = ProcessInfo.processInfo.environment["HOSO_LONG"] == "1"
    let record = await JudgeRun.all(sentences: isLong ? 50_000 : 6_000, parts: 10)
    print(record.summary)
    let rare = Productions.meaningfulPairs.filter { record.productions.pairs[$0, default: 0] < 30 }
    #expect(rare.isEmpty)
    let seldom = Productions.meaningful.filter {
      record.productions.counts[$0, default: 0] < 30
    }
    #expect(seldom.isEmpty)
    #expect(record.disagreements.isEmpty)
    for disagreement in record.disagreements.prefix(isLong ? 40 : 10) {
      Issue.record("\(disagreement)")
    }
  }
}
