/// A number over rows, and what a sentence has to know of it.
struct Counted {
  enum Kind {
    case count, rate, number
    /// A date or an instant: nothing to reckon with.
    case date
  }

  /// What a rate or an average divides by.
  struct Denominator {
    /// Equal for the same denominator.
    var identity: String
    let name: String
    let count: Value
  }

  var value: Value
  var kind: Kind
  /// The entities whose rows are counted, each once; none for a plain number.
  var entities: [Int] = []
  /// The words at the head of its column.
  var name: String
  var denominators: [Denominator] = []
  /// Whether the numbers of groups add up to that of all.
  var isAdditive = false

  /// Its name as an operand.
  func name(inBrackets: Bool) -> String { inBrackets ? "(\(name))" : name }

  /// The entity that names are looked up from; nil for a plain number.
  var entity: Int? { entities.first }
}
