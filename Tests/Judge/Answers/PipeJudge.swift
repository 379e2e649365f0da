import Syntax

/// Judges one pipe on the table to its left.
struct PipeJudge {
  let days: Days
  let table: JudgeTable

  func apply(_ pipe: Pipe) throws(Refusal) -> JudgeTable { throw .abstention("pipes") }
}
