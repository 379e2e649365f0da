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
}

/// Why a column that looks like numbers or dates stays text.
package struct KeptAsText: Sendable, Equatable {
  package var reason: Reason
  /// The first value that shows the reason.
  package var example: String

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
  }
}

/// Something that a careful reader of the data should know.
package enum LoadWarning: Sendable, Equatable {
  /// A column was renamed since its name had come before.
  case duplicateName(String, renamedTo: String)
  /// A column without a name was given one; its position counts from 1.
  case missingName(position: Int, name: String)
  /// The name held bytes that are no UTF-8; they were replaced by U+FFFD.
  case repairedName(String)
  /// Every date of the column may be read day first or month first; day first was taken.
  case ambiguousDateOrder(column: String)
}
