import Metrics

/// The tables whose rows have the groups and conditions of a half-typed question.
struct GroupedTables {
  /// Those that have them.
  private let grouped: Set<EntityID>
  /// Those of them for which they mean the same as for the question, as a score needs of all that
  /// it counts.
  private let alike: Set<EntityID>

  /// Looks at some tables; nil where the groups mean nothing for the question itself.
  init?(of question: Sentence, from home: EntityID, among entities: some Sequence<EntityID>) {
    guard let dimensions = try? question.boundDimensions(from: home) else { return nil }
    let entities = Set(entities)
    grouped = entities.filter { question.hasGroups(for: $0, home: home) }
    alike = grouped.filter { question.meansTheSame(for: $0, dimensions, home: home) }
  }

  /// Whether a number counts only rows of such tables.
  func have(_ measure: BoundMeasure) -> Bool {
    measure.entities.allSatisfy(grouped.contains)
      && measure.scores.allSatisfy { $0.entities.allSatisfy(alike.contains) }
  }
}

extension Sentence {
  /// Whether an entity's rows have the groups and conditions of this question.
  func hasGroups(for entity: EntityID, home: EntityID) -> Bool {
    (try? boundDimensions(from: entity, alike: home)) != nil
      && clauses.filters.allSatisfy { (try? rows(of: entity).condition($0)) != nil }
  }
}
