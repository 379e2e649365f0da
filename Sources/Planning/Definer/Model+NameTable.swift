package import Metrics
import Syntax

extension Model {
  /// Every name and label that a sentence may use, for the parser's longest match.
  package var allNames: [String] {
    var names: [String] = []
    func add(_ naming: Naming) {
      names.append(naming.name.text)
      if let label = naming.label { names.append(label.text) }
    }
    for entity in entities {
      add(entity.naming)
      if let singular = entity.singular { names.append(singular.text) }
      entity.fields.forEach { add($0.naming) }
      entity.flags.forEach { add($0.naming) }
    }
    metrics.forEach { add($0.naming) }
    scores.forEach { add($0.naming) }
    calendars.forEach { add($0.naming) }
    queries.forEach { add($0.naming) }
    return names
  }
}
