/// What a judge answers.
package struct JudgeTable: Sendable {
  package struct Column: Sendable {
    package var name: String
    package var role: Role
    /// What its numbers are; nil for what are no numbers.
    var kind: Kind?
    /// Other words that mean it: the sentence of a column with a `label`.
    var aliases: [String] = []
    /// The words of the number itself; of a denominator what makes it the same as another.
    var meaning = ""
  }

  package enum Role: Sendable {
    case dimension, attribute, measure, denominator
  }

  /// What numbers are, for what may be compared with them.
  enum Kind {
    case count, rate, points, number

    init(_ kind: Counted.Kind) {
      switch kind {
      case .count: self = .count
      case .rate: self = .rate
      case .number, .date: self = .number
      }
    }
  }

  package var columns: [Column]
  package var rows: [[Value]]
  package var total: [Value]?
  /// Whether the sentence asked for the total.
  package var totalBelongs = false
  /// Members or groups before `having`, `top` and `limit`.
  package var available: Int
  /// Rows that `limit` left out.
  package var cut = 0
  /// Rows that are no groups of their own.
  package var extra = 0
  /// Whether a row for the others was asked for.
  package var hasOthers = false
  /// Whether denominators that are the same in every row are shown as one.
  var joinsDenominators = true
  /// Rows shown beyond those asked for, since they tie with the last one.
  package var ties = 0
  /// The column that the rows are sorted by, for a later `top`.
  var order: Int?
}
