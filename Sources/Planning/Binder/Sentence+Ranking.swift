import Diagnostics
import Syntax

extension Sentence {
  /// Where the dimension of `top n each` stands in `by`.
  func position(
    of each: Dimension, in dimensions: [BoundDimension], at range: SourceRange
  ) throws(Diagnostic) -> Int {
    if let position = dimensions.firstIndex(where: { $0.answers(to: each) }) { return position }
    throw Diagnostic(
      .eachNotInBy, at: each.range, ["name": .code(TreePrinter.text(of: each))],
      replacement: dimensions.first.map {
        Replacement(each.range, with: TreePrinter.text(of: $0.tree))
      })
  }

}

extension BoundDimension {
  /// Whether another mention of a dimension means this one.
  func answers(to other: Dimension) -> Bool {
    switch other.kind {
    case .path(let path): answers(to: Expression(.path(path), range: other.range))
    case .grain(let grain, let path):
      answers(to: Expression(.grain(grain, of: path), range: other.range))
    case .missing: false
    }
  }
}
