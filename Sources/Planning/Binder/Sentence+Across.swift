import Diagnostics
package import Syntax

extension Sentence {
  /// `sort` by what stands across orders the columns; every other key orders the rows.
  ///
  /// - Returns: the sentence that orders the rows, and what becomes columns; nil without
  ///   `across`.
  func orderingRows(_ dimensions: [BoundDimension]) -> (rows: Sentence, across: Across?) {
    guard clauses.acrossRange != nil, let dimension = dimensions.last else { return (self, nil) }
    var clauses = clauses
    clauses.sort.removeAll { dimension.answers(to: $0.expression) }
    let key = self.clauses.sort.first { dimension.answers(to: $0.expression) }
    let across = Across(
      withDenominators: clauses.withDenominators, isDescending: key?.isDescending ?? false)
    let sentence = Sentence(
      catalog: catalog, clauses: clauses, items: items, periods: periods, notes: notes)
    return (sentence, across)
  }
}

extension [Clause] {
  /// The same clauses with what stands across grouping rows.
  package var groupingRows: [Clause] {
    var dimensions: [Dimension] = []
    var range: SourceRange?
    for clause in self {
      switch clause.kind {
      case .by(let own): dimensions.insert(contentsOf: own, at: 0)
      case .across(let own): dimensions.append(own)
      default: continue
      }
      range = range ?? clause.range
    }
    guard let range else { return self }
    let rest = filter { clause in
      switch clause.kind {
      case .by, .across: false
      default: true
      }
    }
    return rest + [Clause(.by(dimensions), range: range)]
  }
}
