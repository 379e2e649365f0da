import Diagnostics
import Syntax
import Values

extension JudgeModel {
  /// Reads the sentences of a world.
  init(_ world: World) throws(Refusal) {
    var reader = SentenceReader(SourceText(world.model))
    while let parsed = reader.next(names: names) {
      guard parsed.isComplete, case .statement(let statement) = parsed.sentence.kind else {
        throw Refusal("the model has a mistake: \(TreePrinter.text(of: parsed.sentence))")
      }
      try apply(statement, world)
    }
  }

  private mutating func apply(_ statement: Statement, _ world: World) throws(Refusal) {
    switch statement {
    case .load(let load): try apply(load, world)
    case .define(let definition): try apply(definition)
    case .assign(let assignment): variables[assignment.name.key] = assignment.value
    case .dataset(let dataset):
      if let date = dataset.asOf { asOf = try Days(asOf: nil, variables: [:]).period(date).lastDay }
      mainName = dataset.about?.key
    default: throw Refusal("the model has a sentence that is none of a model")
    }
    if let mainName { main = entity(named: mainName) ?? main }
  }

  // MARK: Tables

  private mutating func apply(_ load: Load, _ world: World) throws(Refusal) {
    let name = load.name?.text ?? ""
    guard let table = world.tables.first(where: { $0.name == name }) else {
      throw Refusal("no table \(name)")
    }
    var entity = Entity(
      naming: Naming(name: name),
      fields: table.columns.enumerated().map { Field(naming: Naming(name: $1), column: $0) },
      rows: table.rows)
    for option in load.options { try apply(option.kind, to: &entity) }
    entities.append(entity)
    if main == nil, entity.time != nil { main = entities.count - 1 }
  }

  private func apply(_ option: LoadOption.Kind, to entity: inout Entity) throws(Refusal) {
    func position(_ name: Name) throws(Refusal) -> Int {
      guard let found = entity.fields.firstIndex(where: { $0.naming.answers(to: name.key) })
      else { throw Refusal("no column \(name.text)") }
      return found
    }
    switch option {
    case .key(let names): entity.key = try position(names[0])
    case .label(let name): entity.label = try position(name)
    case .time(let name): entity.time = try position(name)
    case .valid(let first, let last):
      entity.validity = (try position(first), try position(last))
    case .events(let names):
      for name in names { entity.fields[try position(name)].isEvent = true }
    case .private(let names):
      for name in names { entity.fields[try position(name)].isPrivate = true }
    case .snapshot(let names, let date):
      let day = try Days(asOf: nil, variables: [:]).period(date).start
      for name in names { entity.fields[try position(name)].snapshot = day }
    case .link(let links):
      for link in links {
        entity.fields[try position(link.column)].target = self.entity(named: link.entity.key)
      }
    default: throw Refusal("an option of load that is not judged")
    }
  }

  // MARK: Definitions

  private mutating func apply(_ definition: Definition) throws(Refusal) {
    let naming = Naming(name: definition.name.text, label: definition.label?.text)
    let owner = definition.entity.flatMap { entity(named: $0.key) }
    switch definition.body {
    case .entity(let singular):
      guard let entity = entity(named: definition.name.key) else { throw Refusal("no entity") }
      entities[entity].naming = naming
      entities[entity].singular = singular?.text
    case .flag(let condition, let isStock):
      guard let owner else { throw Refusal("a flag of nothing") }
      entities[owner].flags.append(
        Flag(
          naming: naming, condition: condition, isStock: isStock,
          judgement: try judgement(definition)))
    case .field(let value):
      guard let owner else { throw Refusal("a field of nothing") }
      try define(naming, value, definition, of: owner)
    case .metric(let measure, let filter, let isStock):
      metrics.append(
        Metric(
          naming: naming, measure: measure, filter: filter, isStock: isStock,
          judgement: try judgement(definition)))
    default: throw Refusal("a definition that is not judged")
    }
  }

  private mutating func define(
    _ naming: Naming, _ value: Expression?, _ definition: Definition, of owner: Int
  ) throws(Refusal) {
    var values: [(value: String, label: String)] = []
    for attribute in definition.attributes {
      guard case .values(let labels) = attribute.kind else { continue }
      for label in labels {
        let text =
          switch label.value.kind {
          case .path(let path): path.names[0].text
          case .text(let text): text
          default: ""
          }
        values.append((text, label.label.text))
      }
    }
    let known = entities[owner].fields.firstIndex {
      $0.naming.answers(to: definition.name.key)
    }
    if let known {
      entities[owner].fields[known].naming = naming
      entities[owner].fields[known].values = values
    } else {
      entities[owner].fields.append(Field(naming: naming, computed: value, values: values))
    }
  }

  private func judgement(_ definition: Definition) throws(Refusal) -> Judgement {
    var judgement = Judgement()
    for attribute in definition.attributes {
      switch attribute.kind {
      case .target(_, let number, let since):
        judgement.targets.append((since, try number.fraction))
      case .better(let isHigher): judgement.higherIsBetter = isHigher
      default: break
      }
    }
    return judgement
  }
}

extension NumberLiteral {
  /// The exact number; a percentage in hundredths.
  var fraction: Fraction {
    get throws(Refusal) {
      guard let number = Decimal(digits) else { throw Refusal("\(digits) has too many digits") }
      return isPercent ? Fraction(number) * Fraction(1, 100) : Fraction(number)
    }
  }
}
