import Diagnostics
import Execution
import Metrics
import Planning
import Syntax

/// What a table was counted from: the plan that made its numbers, the groups behind its rows,
/// and the data as they were then.
struct Provenance {
  let origin: AnswerOrigin
  let workspace: Workspace

  var plan: LogicalPlan { origin.plan }

  /// The columns of the question, which ``TableColumn/origin`` counts.
  var outputs: [OutputColumn] {
    guard case .project(let outputs)? = plan.steps.last else { return [] }
    return outputs
  }
}
