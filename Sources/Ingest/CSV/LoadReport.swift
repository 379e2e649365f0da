package import Columnar

/// What a load found out and assumed: the facts behind the one-line report and `describe load`.
package struct LoadReport: Sendable {
  /// As it was given; empty for bytes in memory.
  package var path: String
  package var byteCount: Int
  package var rowCount: Int
  package var columns: [ColumnReport]
  /// Wall-clock time of the load, by the monotonic clock.
  package var seconds: Double
  package var dialect: Dialect
  /// Every rejected row, also those that ``Rejects`` did not keep.
  package var rejectedCount: Int
  package var blankLineCount: Int
  /// Records whose fields are all empty, such as `;;;` below a table; they are no rows.
  package var emptyRecordCount: Int
  package var warnings: [LoadWarning]
}

/// One column of a load report.
package struct ColumnReport: Sendable, Equatable {
  package var name: String
  package var type: ColumnType
  package var missingCount: Int
  /// The number of distinct texts; nil for columns without a dictionary.
  package var distinctCount: Int?
  /// Set when the column stays text although its values look like numbers or dates.
  package var keptAsText: KeptAsText?
  /// Whether numbers were read with a decimal comma or with dots between thousands.
  package var hasDecimalComma = false
  /// The order of day and month in which dates were read; nil for others than dates.
  package var dateOrder: DateOrder?
}

/// Why a column that looks like numbers or dates stays text.
package struct KeptAsText: Sendable, Equatable {
  package var reason: Reason
  /// The first value that shows the reason.
  package var example: String
  /// For `otherValues`: how many of how many values are numbers or dates.
  package var fitting = 0
  package var total = 0
  /// For `tooLarge`, where each number fits and all of them together do not: the most digits
  /// before and behind the decimal mark.
  package var digits: Digits?
  /// Whether all values are numbers once the load is told that this sign stands before decimals.
  package var isReadWithComma = false
  package var isReadWithPoint = false

  /// How long numbers are.
  package struct Digits: Hashable, Sendable {
    /// The most digits before the decimal mark.
    package let whole: Int
    /// The most digits behind it.
    package let decimals: Int
  }

  package enum Reason: Int, Sendable, CaseIterable {
    /// `0870` would lose its zero.
    case leadingZero
    /// `+5`, `-0`.
    case sign
    /// More digits than fit.
    case tooLarge
    /// Five or more decimals, as many in every value: codes such as `1.000650`.
    case manyFixedDecimals
    /// `10.00` beside `9.5`: neither form keeps the digits of all.
    case mixedDecimals
    /// `1.234` may be a decimal or a thousand.
    case ambiguousThousands
    /// `1.234.567` without a decimal comma in the column.
    case groupedDigits
    /// No such day or time: `31/02/2023`.
    case invalidDate
    /// Seconds with a fraction, or a zone.
    case fractionOrZone
    /// Dates in several forms.
    case mixedDateForms
    /// Numbers beside dates, or decimal points beside decimal commas.
    case mixedTypes
    /// `12%`, `(5)`, `1 250`.
    case marks
    /// At least four values in five are numbers or dates; the others, at most four different
    /// ones, are none: `n/a`.
    case otherValues
  }
}

/// Something that a careful reader of the data should know.
package enum LoadWarning: Sendable, Equatable {
  /// A column was renamed since its name had come before.
  case duplicateName(String, renamedTo: String)
  /// A column without a name was given one; its position counts from 1.
  case missingName(position: Int, name: String)
  /// Several columns without a name were given one.
  case missingNames([String])
  /// At least half of the columns have no name, and the record `row`, counted as for
  /// ``CSVOptions/headerRow``, is the first with a text in every field.
  case headerElsewhere(row: Int, unnamed: Int, columns: Int)
  /// The last row begins with a word for totals.
  case lastRowIsTotal(String)
  /// Every date of the column may be read day first or month first; day first was taken.
  case ambiguousDateOrder(column: String)
}
