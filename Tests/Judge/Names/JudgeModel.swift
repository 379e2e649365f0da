import Diagnostics
import Syntax
import Values

/// What the sentences of a world say about its tables, read from their trees.
struct JudgeModel: Sendable {
  struct Naming: Sendable {
    let name: String
    var label: String?

    func answers(to key: String) -> Bool {
      TextFolding.key(name) == key || label.map(TextFolding.key) == key
    }
  }

  struct Field: Sendable {
    var naming: Naming
    /// Where its values stand; nil where they are worked out.
    var column: Int?
    var computed: Expression?
    /// The entity that its values are keys of.
    var target: Int?
    var isEvent = false
    var isPrivate = false
    var snapshot: CivilDate?
    /// Names of values.
    var values: [(value: String, label: String)] = []
  }

  struct Flag: Sendable {
    let naming: Naming
    let condition: Expression
    let isStock: Bool
    let judgement: Judgement
  }

  struct Metric: Sendable {
    let naming: Naming
    let measure: Expression
    let filter: Expression?
    let isStock: Bool
    let judgement: Judgement
  }

  /// Targets and direction.
  struct Judgement: Sendable {
    var targets: [(since: PeriodExpression?, value: Fraction)] = []
    var higherIsBetter: Bool?
  }

  struct Entity: Sendable {
    var naming: Naming
    var singular: String?
    var key: Int?
    var label: Int?
    var time: Int?
    /// The columns of the first and the last day on which a row is there.
    var validity: (first: Int, last: Int)?
    var fields: [Field]
    var flags: [Flag] = []
    let rows: [[Value]]

    /// What one member is called: the singular, else the name.
    var memberName: String { singular ?? naming.name }
  }

  var entities: [Entity] = []
  var metrics: [Metric] = []
  var variables: [String: Expression] = [:]
  var asOf: CivilDate?
  var main: Int?
  /// The entity that the dataset is about, perhaps not yet loaded.
  var mainName: String?

  /// Every name that a sentence may use.
  var names: NameTable {
    var names = NameTable()
    func insert(_ naming: Naming) {
      names.insert(naming.name)
      if let label = naming.label { names.insert(label) }
    }
    for entity in entities {
      insert(entity.naming)
      if let singular = entity.singular { names.insert(singular) }
      for field in entity.fields { insert(field.naming) }
      for flag in entity.flags { insert(flag.naming) }
    }
    for metric in metrics { insert(metric.naming) }
    return names
  }

  func entity(named key: String) -> Int? {
    entities.firstIndex {
      $0.naming.answers(to: key) || $0.singular.map(TextFolding.key) == key
    }
  }

  func metric(named key: String) -> Metric? { metrics.first { $0.naming.answers(to: key) } }
}
