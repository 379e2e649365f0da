import Diagnostics
import Metrics
import Syntax
import Values

/// A score counts rows of several entities. What groups or filters them must mean the same for
/// all of them: points of one group would otherwise be added to points of another.
extension Sentence {
  /// Refuses a dimension or filter that some part of a score cannot follow.
  ///
  /// - Throws: `scoreNotSplit` or `scoreNotFiltered`, with the parts that can follow.
  func requireSameMeaning(
    for scores: [BoundScore], _ dimensions: [BoundDimension], home: EntityID
  ) throws(Diagnostic) {
    for score in scores {
      for (tree, bound) in zip(clauses.dimensions, dimensions) {
        let following = score.entities.filter {
          $0 == home || isSplit($0, by: tree, like: bound, home: home)
        }
        guard following.count < score.entities.count else { continue }
        throw unfollowed(
          score, .scoreNotSplit, at: tree.range, TreePrinter.text(of: tree), by: following)
      }
      for path in clauses.filters.flatMap(\.rowPaths) {
        guard let meant = try? rows(of: home).find(path) else { continue }
        let following = score.entities.filter { $0 == home || sees(path, as: meant, from: $0) }
        guard following.count < score.entities.count else { continue }
        throw unfollowed(score, .scoreNotFiltered, at: path.range, path.text, by: following)
      }
    }
  }

  /// Whether the groups and conditions mean the same for an entity's rows as for those of `home`.
  func meansTheSame(
    for entity: EntityID, _ dimensions: [BoundDimension], home: EntityID
  ) -> Bool {
    entity == home
      || zip(clauses.dimensions, dimensions).allSatisfy {
        isSplit(entity, by: $0, like: $1, home: home)
      }
        && clauses.filters.flatMap(\.rowPaths).allSatisfy { path in
          guard let meant = try? rows(of: home).find(path) else { return true }
          return sees(path, as: meant, from: entity)
        }
  }

  /// Only some entities of a score follow: names the first part that does not, and offers those
  /// that do.
  private func unfollowed(
    _ score: BoundScore, _ message: MessageID, at range: SourceRange, _ text: String,
    by following: [EntityID]
  ) -> Diagnostic {
    let stuck = score.leaves.first { !$0.entities.allSatisfy(following.contains) }
    let entity = stuck?.entities.first { !following.contains($0) }
    let able = score.parts.filter { $0.entities.allSatisfy(following.contains) }
    return Diagnostic(
      message, at: range,
      [
        "name": .code(score.naming.name.text), "dimension": .code(text),
        "part": .code(stuck?.naming.name.text ?? ""),
        "entity": .code(entity.map { model[$0].naming.name.text } ?? ""),
      ],
      replacement: items.first { named(score, $0) }.flatMap { item in
        able.isEmpty
          ? nil
          : Replacement(
            item.range, with: able.map(\.naming.name.text).joined(separator: ", "))
      })
  }

  private func named(_ score: BoundScore, _ item: Item) -> Bool {
    guard case .path(let path) = item.expression.kind, let name = path.singleName else {
      return false
    }
    return score.naming.answers(to: name)
  }

  /// Whether a dimension makes the same groups of an entity's rows as of those of `home`.
  private func isSplit(
    _ entity: EntityID, by tree: Dimension, like bound: BoundDimension, home: EntityID
  ) -> Bool {
    var clauses = clauses
    clauses.dimensions = [tree]
    let sentence = Sentence(
      catalog: catalog, clauses: clauses, items: items, periods: periods,
      notes: NoteCollector())
    guard let other = try? sentence.boundDimensions(from: entity, alike: home).first else {
      return false
    }
    switch (bound.key, other.key) {
    case (.member(let left, _), .member(let right, _)): return left == right
    case (.value(let left), .value(let right)): return left.atItsEntity == right.atItsEntity
    case (.band(let left, _), .band(let right, _)): return left.atItsEntity == right.atItsEntity
    // Each by its own time, as a period filters each by its own.
    case (.grain(let left, _), .grain(let right, _)): return left == right
    default: return false
    }
  }

  /// Whether a path means the same field or flag, or leads to the same members.
  private func sees(_ path: Path, as meant: RowBinder.Resolved, from entity: EntityID) -> Bool {
    guard let found = try? rows(of: entity).findValue(path, preferring: meant.owner) else {
      return false
    }
    switch (meant, found) {
    case (.flag(let left, let owner, _), .flag(let right, let other, _)):
      return left == right && owner == other
    case (.field(let left, let owner, _), .field(let right, let other, _)):
      if left == right, owner == other { return true }
      guard let link = model[owner].fields[left].link, let same = model[other].fields[right].link
      else { return false }
      return model[link].target == model[same].target
    default: return false
    }
  }
}

extension RowExpression {
  /// The value at the entity that its links lead to.
  fileprivate var atItsEntity: RowExpression {
    if case .via(_, let inner) = self { inner.atItsEntity } else { self }
  }
}

// MARK: - Parts

extension Sentence {
  /// The steps of a question for the parts of one score, without groups.
  ///
  /// - Throws: `partsStandAlone` where the sentence orders or compares: pipes do that.
  func parts(of measures: [BoundMeasure]) throws(Diagnostic) -> [LogicalPlan.Step]? {
    guard let range = clauses.partsRange else { return nil }
    guard let score = measures.lazy.compactMap(\.score).first else {
      throw Diagnostic(
        .partsNeedScore, at: range,
        ["known": .list(scoresWithParts.map { .code($0) })])
    }
    guard clauses.dimensions.isEmpty else { return nil }
    guard items.count == 1, items[0].form == nil, clauses.baseline == nil,
      clauses.having == nil, clauses.sort.isEmpty, clauses.ranking == nil, clauses.limit == nil
    else {
      throw Diagnostic(
        .partsStandAlone, at: range, ["name": .code(score.naming.name.text)])
    }
    return [.parts(ScoreParts(rows: score.shownParts.map(\.row), whole: score.row))]
  }
}

extension Sentence {
  /// The names of scores that have parts, indexes first.
  private var scoresWithParts: [String] {
    let sums = model.scores.filter { !model.parts(of: $0).isEmpty }
    return (sums.filter(\.isIndex) + sums.filter { !$0.isIndex }).map(\.naming.name.text)
  }
}

extension BoundScore {
  /// The columns that stand beside its points: its class, and with parts the points of each,
  /// or the ratio behind it.
  func companions(withParts: Bool) -> [BoundMeasure] {
    var columns: [BoundMeasure] = []
    if let classes {
      var band = BoundMeasure(
        expression: .classed(.points(points), classes),
        name: "\(naming.name.text) \(BoundScore.bandName)", kind: .points)
      band.term = .band
      columns.append(band)
    }
    guard withParts else { return columns }
    return columns + parts.map(\.measure) + (ratio.map { [$0] } ?? [])
  }

  /// The column of the only score with classes.
  static let bandName = MessageTable.phrase(.band, in: .english)
}

extension BoundMeasure {
  /// The score whose points it is; nil for other numbers, also for arithmetic on points.
  var score: BoundScore? {
    if case .points = expression { scores.first } else { nil }
  }
}

extension [BoundMeasure] {
  /// The same, with a single column of classes called so; of several, each says whose they are.
  var namingBands: [BoundMeasure] {
    let isOnly = count { $0.term == .band } == 1
    return map { measure in
      var measure = measure
      guard measure.term == .band else { return measure }
      if isOnly { measure.name = BoundScore.bandName } else { measure.term = nil }
      return measure
    }
  }
}
