import Metrics
import Planning

/// A count that an answer shows: of rows, of one side of a rate, of those behind a sum.
struct Neighbour {
  let id: MeasureID
  let isDenominator: Bool
  /// Which rows are chosen, but for those without a value.
  let condition: Condition
  /// The columns that decide which rows it counts.
  let columns: Set<ColumnID>
}

/// Which of the counts in a row of an answer may be parts of others.
///
/// That is told by the columns that decide on them: rows of kind x are some of all rows, late rows
/// of kind x some of those of kind x, and rows of kind y are none of either.
struct NeighbourRelations {
  let neighbours: [Neighbour]
  /// By count: those that may be parts of it.
  let parts: [[Int]]

  init(_ neighbours: [Neighbour]) {
    self.neighbours = neighbours
    parts = neighbours.indices.map { whole in
      let condition = neighbours[whole].condition
      return neighbours.indices.filter { part in
        part != whole && condition.columns.isSubset(of: neighbours[part].columns)
          && !condition.excludes(neighbours[part].condition)
      }
    }
  }

  /// Whether a reader may take both counts from a whole: those without a column in common are not
  /// apart from each other.
  func addsUp(_ one: Int, _ other: Int) -> Bool {
    !neighbours[one].columns.isDisjoint(with: neighbours[other].columns)
  }
}

extension LogicalPlan {
  /// The counts that stand side by side in a row of its answer, those of the same rows together.
  /// What counts different values, or what scores are made of, is not among them.
  var neighbours: [NeighbourRelations] {
    var seen: Set<MeasureID> = []
    let shown = outputs.flatMap(\.expression.plainMeasures).filter {
      $0.related == nil && seen.insert($0).inserted
    }
    return source.aggregations.indices.map { aggregation in
      let ids = shown.filter { $0.aggregation == aggregation }
      return NeighbourRelations(ids.flatMap { neighbours(of: $0) })
    }
    // The two sides of one rate are protected together.
    .filter { Set($0.neighbours.map(\.id)).count > 1 }
  }

  private func neighbours(of id: MeasureID) -> [Neighbour] {
    guard let measure = measure(id) else { return [] }
    func neighbour(_ condition: Condition, isDenominator: Bool) -> Neighbour {
      Neighbour(
        id: id, isDenominator: isDenominator, condition: condition,
        columns: measure.decidingColumns)
    }
    switch measure.function {
    case .distinct: return []
    case .rate(let judged):
      let part = Condition.conjunction([measure.filter, judged])
      return [
        neighbour(part, isDenominator: false), neighbour(measure.filter, isDenominator: true),
      ]
    default: return [neighbour(measure.filter, isDenominator: false)]
    }
  }
}
