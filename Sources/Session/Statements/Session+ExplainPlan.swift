import Diagnostics
import Planning
import Syntax

extension Session {
  /// `explain plan`: what a question computes, in the order in which it is computed.
  func explainPlan(_ query: Query) throws(SessionError) -> Outcome {
    do throws(Diagnostic) {
      return .text(PlanPrinter(model: workspace.model).text(try binder.bind(query).plan))
    } catch {
      throw .sentence(error)
    }
  }
}
