import Diagnostics
import Metrics
import Syntax
import Values

/// Binds names, values and conditions as seen from one row of an entity.
///
/// Definitions are bound where they are used: a flag's condition becomes part of the
/// sentence, so number, total and drill-down share one predicate.
struct RowBinder {
  let catalog: Catalog
  /// The entity whose row is looked at.
  let entity: EntityID
  let periods: PeriodResolver
  /// What the reader should know beside the answer; shared by all parts of a sentence.
  let notes: NoteCollector
  /// How many definitions deep this binder is; a definition that leads to itself stops here.
  var depth = 0
  /// Whether it only finds out if something has a meaning, so that errors need no way out
  /// and nothing is noted.
  var isTrial = false

  var model: Model { catalog.model }
  var asOf: CivilDate? { periods.asOf }

  /// The same sentence, seen from another entity.
  func at(_ entity: EntityID) -> RowBinder {
    RowBinder(
      catalog: catalog, entity: entity, periods: periods, notes: notes, depth: depth,
      isTrial: isTrial)
  }

  /// The same place, one definition deeper.
  func deeper(at range: SourceRange) throws(Diagnostic) -> RowBinder {
    guard depth < RowBinder.depthLimit else {
      throw Diagnostic(.cyclicDefinition, at: range, ["name": .text("")])
    }
    var binder = self
    binder.depth += 1
    return binder
  }

  static let depthLimit = 64

  /// What was meant by a word that means nothing here; a trial need not know.
  func nearest(to word: String, among known: @autoclosure () -> [String]) -> [String] {
    isTrial ? [] : Suggestion.nearest(to: word, among: known())
  }
}

/// Collects notes while a sentence is bound.
final class NoteCollector {
  private(set) var notes: [Diagnostic] = []

  func add(_ note: Diagnostic) {
    if !notes.contains(note) { notes.append(note) }
  }
}

/// A bound value and how its number reads.
struct BoundValue {
  var expression: RowExpression
  /// What a written number is multiplied with to be comparable: a number beside a value in
  /// hours means hours, which are stored as seconds.
  var secondsPerUnit: Int64 = 1
  /// The link that the value is the key of, for comparisons with labels.
  var link: (id: LinkID, path: [LinkID])?
  /// The stored column behind the value, for values of its dictionary.
  var column: ColumnID?
  /// Names of values.
  var valueLabels: [(value: String, label: String)] = []
  /// The texts that a computed value can be, as its definition writes them.
  var writtenTexts: [String] = []
  /// What a computed field is called.
  var name = ""

  init(_ expression: RowExpression) { self.expression = expression }

  /// A result made of such values. Spans of time are results in hours; the difference of two
  /// dates is shown in days.
  func shown(_ result: ResultExpression) -> ResultExpression {
    guard type == .duration, secondsPerUnit == 1 else { return result }
    return .arithmetic(.divided, result, .number(Decimal(24)))
  }

  var type: ScalarType { expression.type }
}

extension RowExpression {
  /// This expression, evaluated at the end of a chain of links.
  func via(_ path: [LinkID]) -> RowExpression {
    path.reversed().reduce(self) { .via($1, $0) }
  }
}

extension Condition {
  /// This condition, judged at the end of a chain of links.
  func via(_ path: [LinkID]) -> Condition {
    path.reversed().reduce(self) { .via($1, $0) }
  }
}
