package import Diagnostics
import Planning
import Syntax

/// The printed forms of one sentence on its way from text to plan: for those who want to know
/// what a sentence was understood as, and for the tests and documents that show it.
package struct Stages: Hashable, Sendable {
  /// One line a token.
  package let tokens: String
  /// The tree, indented; of a sentence with a mistake as far as it was understood.
  package let tree: String
  /// The logical plan; nil for a statement, and for a question that means nothing.
  package let plan: String?
}

extension Session {
  /// How the first sentence of a source is read and bound, without carrying it out; nil for a
  /// source without a sentence.
  package func stages(of source: SourceText) -> Stages? {
    var reader = SentenceReader(source)
    guard let parsed = reader.next(names: workspace.names) else { return nil }
    return Stages(
      tokens: TreeDump.tokens(of: source), tree: TreeDump.text(of: parsed.sentence),
      plan: parsed.error == nil ? plan(of: parsed.sentence) : nil)
  }

  /// The printed plan of a question, of `why` those of all its tables.
  private func plan(of sentence: Sentence) -> String? {
    let printer = PlanPrinter(model: workspace.model)
    switch sentence.kind {
    case .query(let query): return (try? binder.bind(query)).map { printer.text($0.plan) }
    case .statement(.why(let query)):
      return (try? binder.bind(why: query)).map { bound in
        bound.questions.map { printer.text($0.plan) }.joined()
      }
    default: return nil
    }
  }
}
