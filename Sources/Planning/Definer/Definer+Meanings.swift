import Diagnostics
import Metrics
import Syntax

/// What a definition is bound to, to find out what another change does to it.
struct Meaning {
  /// Its kind, owner and name: unlike that of every other definition.
  let name: String
  /// The name as a reader knows it.
  let shown: String
  /// The bound form; nil when it means nothing.
  let value: AnyHashable?
}

extension Definer {
  /// The bound form of every definition.
  var meanings: [Meaning] {
    var meanings: [Meaning] = []
    for entity in model.entities.indices.map(EntityID.init) {
      let owner = model[entity].naming.name.key
      for flag in model[entity].flags {
        let value = try? binder.bound(condition: flag.condition, of: entity)
        meanings.append(meaning("flag \(owner)", flag.naming, value))
      }
      for field in model[entity].fields {
        guard case .computed(let expression) = field.source else { continue }
        let value = try? binder.bound(value: expression, of: entity)
        meanings.append(meaning("field \(owner)", field.naming, value))
      }
    }
    for metric in model.metrics {
      let value = try? binder.bound(measure: metric.measure, filter: metric.filter, per: metric.per)
      meanings.append(meaning("metric", metric.naming, value))
    }
    for score in model.scores {
      let value = try? binder.bound(score, at: score.naming.name.range)
      meanings.append(meaning("score", score.naming, value))
    }
    for query in model.queries {
      meanings.append(meaning("query", query.naming, try? binder.bind(query.query).plan))
    }
    return meanings
  }

  private func meaning(_ kind: String, _ naming: Naming, _ value: (some Hashable & Sendable)?)
    -> Meaning
  {
    Meaning(
      name: "\(kind) \(naming.name.key)", shown: naming.name.text,
      value: value.map { AnyHashable($0) })
  }

  /// The definitions that mean nothing, by name.
  package var meaningless: [String] { meanings.filter { $0.value == nil }.map(\.shown) }
}
