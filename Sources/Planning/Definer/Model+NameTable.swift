package import Metrics
package import Syntax

extension Model {
  /// Every name and label that a sentence may use, for the parser's longest match.
  package var nameTable: NameTable {
    var table = NameTable()
    func insert(_ naming: Naming) {
      table.insert(naming.name.text)
      if let label = naming.label { table.insert(label.text) }
    }
    for entity in entities {
      insert(entity.naming)
      if let singular = entity.singular { table.insert(singular.text) }
      entity.fields.forEach { insert($0.naming) }
      entity.flags.forEach { insert($0.naming) }
    }
    metrics.forEach { insert($0.naming) }
    calendars.forEach { insert($0.naming) }
    return table
  }
}
