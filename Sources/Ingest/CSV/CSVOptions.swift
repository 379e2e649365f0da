/// How a delimited file is to be read. What is nil or empty is found out from the file.
package struct CSVOptions: Sendable, Equatable {
  /// The byte between fields; nil: sniffed among comma, semicolon, tab and bar.
  package var delimiter: UInt8?
  /// Columns that must stay text whatever their values look like: keys, links, codes.
  package var textColumns: Set<String> = []
  /// Columns that must become decimals where all their values are numbers, even when the
  /// digits that they were written with are not kept.
  package var decimalColumns: Set<String> = []
  /// Whether numbers are written `1.234,5`; nil: decided for each column.
  package var decimalComma: Bool?
  /// The order of day, month and year; nil: decided for each column.
  package var dateOrder: DateOrder?
  /// Whether a record with the column names comes before the data.
  package var hasHeader = true
  /// The record, counted from 1, that holds the names; records before it are skipped.
  package var headerRow = 1
  /// Sizes that tests make small; they change speed, never results.
  package var tuning = LoadTuning()

  package init() {}
}

/// The order in which a date is written.
package enum DateOrder: String, Sendable, CaseIterable {
  case dmy, mdy, ymd
}

/// Sizes of the parallel load.
package struct LoadTuning: Sendable, Equatable {
  /// Bytes that one thread takes at a time, before the end of a record is sought.
  package var blockBytes = 256 << 10
  /// The most bytes at the start of the file from which types are guessed; of small files it
  /// is a part.
  package var sampleBytes = 2 << 20
  /// Columns of text with fewer rows than this are always dictionary-encoded.
  package var minimumPlainRows = 8_192
  /// The bits that hash tables keep of a hash.
  package var hashMask = UInt64.max

  package init() {}
}
