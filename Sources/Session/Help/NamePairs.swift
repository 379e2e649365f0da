import Metrics
import Syntax
import Values

/// The names of a model with their labels, both ways, where a name has one label only and a
/// label belongs to one name only.
struct NamePairs: Sendable {
  private var labels: [String: Set<String>] = [:]
  private var names: [String: Set<String>] = [:]

  init(_ model: Model) {
    for entity in model.entities {
      add(entity.naming)
      for field in entity.fields { add(field.naming) }
      for flag in entity.flags { add(flag.naming) }
    }
    for metric in model.metrics { add(metric.naming) }
    for score in model.scores { add(score.naming) }
  }

  private mutating func add(_ naming: Naming) {
    guard let label = naming.label?.text else { return }
    labels[naming.name.key, default: []].insert(label)
    names[TextFolding.key(label), default: []].insert(naming.name.text)
  }

  /// The label of a name.
  func label(of name: String) -> String? {
    guard let labels = labels[TextFolding.key(name)], labels.count == 1 else { return nil }
    return labels.first
  }

  /// The name with a label.
  func name(labelled label: String) -> String? {
    guard let names = names[TextFolding.key(label)], names.count == 1 else { return nil }
    return names.first
  }
}
