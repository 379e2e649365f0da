import Diagnostics
import Metrics
import Syntax
import Values

extension Definer {
  /// Holds the targets of a definition, and the bounds of its classes, to the unit of its number
  /// as comparisons are: those of rates are percentages, those of other numbers are not.
  func checkTargets(
    of definition: Definition, _ kind: ColumnKind, _ measure: Expression? = nil
  ) throws(Diagnostic) {
    let name = definition.name
    let written = measure ?? Expression(.path(Path(name)), range: name.range)
    for attribute in definition.attributes {
      for bound in attribute.bounds {
        let tree = Expression(.number(bound), range: attribute.range)
        do throws(Diagnostic) {
          try UnitRule(model: model).check(kind, written, named: name.text, against: tree)
        } catch {
          throw replacing(bound, of: attribute, error)
        }
      }
    }
  }

  /// The error with the whole attribute written anew where only its number was.
  private func replacing(
    _ bound: NumberLiteral, of attribute: DefinitionAttribute, _ error: Diagnostic
  ) -> Diagnostic {
    guard error.replacement?.range == attribute.range else { return error }
    var (error, corrected) = (error, attribute)
    var number = bound
    number.isPercent.toggle()
    corrected.replace(bound, by: number)
    error.replacement = Replacement(attribute.range, with: TreePrinter.text(of: corrected))
    return error
  }
}

extension DefinitionAttribute {
  /// The numbers that the defined number is compared with.
  fileprivate var bounds: [NumberLiteral] {
    switch kind {
    case .target(_, let value, _): [value]
    case .bands(let bands): bands.compactMap(\.bound)
    default: []
    }
  }

  fileprivate mutating func replace(_ bound: NumberLiteral, by other: NumberLiteral) {
    switch kind {
    case .target(let sign, let value, let since) where value == bound:
      kind = .target(sign, other, since: since)
    case .bands(var bands):
      for index in bands.indices where bands[index].bound == bound { bands[index].bound = other }
      kind = .bands(bands)
    default: break
    }
  }
}
