import Columnar
import Diagnostics
import Glibc
import Ingest
import Values

/// Turns the facts of a load into messages.
enum LoadNotes {
  /// The one-line report, then everything that a careful reader should know. No value of the
  /// columns in `hidden` is quoted.
  static func notes(
    _ report: LoadReport, _ rejects: Rejects, named name: String, hiding hidden: Set<String> = []
  ) -> [Diagnostic] {
    var notes = [
      Diagnostic(
        .loaded, at: nil,
        [
          "name": .code(name), "rows": .number(report.rowCount),
          "columns": .number(report.columns.count), "seconds": .decimal(hundredths(report.seconds)),
          "delimiter": .list(traits(report)),
        ])
    ]
    let shown = report.columns.filter { !hidden.contains($0.name) }
    let (mostly, changed) = shown.filter { $0.keptAsText != nil }.splitByOtherValues
    let kept = changed.filter { $0.keptAsText?.digits == nil }
    if let first = kept.first?.keptAsText {
      notes.append(
        Diagnostic(
          .keptAsText, at: nil,
          [
            "columns": .list(kept.map { .code($0.name) }), "example": .code(first.example),
          ]))
    }
    let long = changed.filter { $0.keptAsText?.digits != nil }
    if let note = tooManyDigits(long) { notes.append(note) }
    if let note = mostlyNumbers(mostly) { notes.append(note) }
    if report.emptyRecordCount > 0 {
      notes.append(
        Diagnostic(
          .emptyRowsLeftOut, at: nil,
          ["name": .code(name), "count": .number(report.emptyRecordCount)]))
    }
    if report.rejectedCount > 0, let first = rejects.rows.first {
      notes.append(
        Diagnostic(
          .rowsRejected, at: nil,
          [
            "name": .code(name), "count": .number(report.rejectedCount),
            "line": .number(first.line), "reason": .term(first.reason.term),
          ]))
    }
    return notes + report.warnings.map { diagnostic($0, named: name) }
  }

  /// How the file is written, as far as the columns that were read show.
  private static func traits(_ report: LoadReport) -> [Fact] {
    var traits: [Fact] = [.code(delimiterName(report.dialect.delimiter))]
    func add(_ term: Term, if holds: (ColumnReport) -> Bool) {
      if report.columns.contains(where: holds) { traits.append(.term(term)) }
    }
    add(.sayDecimalComma) { $0.hasDecimalComma }
    add(.sayDayFirst) { $0.dateOrder == .dmy }
    add(.sayMonthFirst) { $0.dateOrder == .mdy }
    return traits
  }

  /// Says why columns of numbers stay text each of which would fit alone.
  private static func tooManyDigits(_ columns: [ColumnReport]) -> Diagnostic? {
    guard let first = columns.first, let digits = first.keptAsText?.digits else { return nil }
    return Diagnostic(
      .digitsKeptAsText, at: nil,
      [
        "columns": .list(columns.map { .code($0.name) }), "name": .code(first.name),
        "whole": .number(digits.whole), "decimals": .number(digits.decimals),
      ])
  }

  /// Says why columns of numbers or dates but for a few values stay text.
  private static func mostlyNumbers(_ columns: [ColumnReport]) -> Diagnostic? {
    guard let first = columns.first, let kept = first.keptAsText else { return nil }
    return Diagnostic(
      .mostlyNumbers, at: nil,
      [
        "columns": .list(columns.map { .code($0.name) }), "name": .code(first.name),
        "fitting": .number(kept.fitting), "total": .number(kept.total),
        "example": .code(kept.example),
      ])
  }

  /// How the file was read, which the one-line report leaves out.
  static func details(_ report: LoadReport, of path: String, named name: String) -> Diagnostic {
    let dialect = report.dialect
    var traits: [Fact] = [.text(dialect.lineEnd.rawValue.uppercased())]
    if dialect.usesQuotes { traits.append(.term(.sayQuotedFields)) }
    if dialect.hasByteOrderMark { traits.append(.term(.sayByteOrderMark)) }
    return Diagnostic(
      .loadedFrom, at: nil,
      [
        "name": .code(name), "path": .code(path), "bytes": .number(report.byteCount),
        "traits": .list(traits), "blank": .number(report.blankLineCount),
      ])
  }

  private static func diagnostic(_ warning: LoadWarning, named table: String) -> Diagnostic {
    switch warning {
    case .duplicateName(let name, let renamed):
      Diagnostic(.columnRenamed, at: nil, ["name": .code(name), "renamed": .code(renamed)])
    case .missingName(let position, let name):
      Diagnostic(.columnNamed, at: nil, ["position": .number(position), "name": .code(name)])
    case .missingNames(let names):
      Diagnostic(
        .columnsNamed, at: nil,
        ["count": .number(names.count), "names": .list(names.map { .code($0) })])
    case .headerElsewhere(let row, let unnamed, let columns):
      Diagnostic(
        .headerElsewhere, at: nil,
        ["row": .number(row), "count": .number(unnamed), "columns": .number(columns)])
    case .lastRowIsTotal(let text):
      Diagnostic(.lastRowIsTotal, at: nil, ["name": .code(table), "text": .code(text)])
    case .ambiguousDateOrder(let column):
      Diagnostic(.dateOrderAssumed, at: nil, ["name": .code(column)])
    }
  }

  static func diagnostic(_ error: LoadError, of path: String, at range: SourceRange) -> Diagnostic {
    switch error {
    case .noSuchFile(let path): notFound(path, at: range)
    case .notAFile(let path): Diagnostic(.notAFile, at: range, ["path": .code(path)])
    case .permissionDenied(let path): unreadable(path, errno: EACCES, at: range)
    case .unreadable(let path, let errno): unreadable(path, errno: errno, at: range)
    case .emptyFile(let path): Diagnostic(.emptyFile, at: range, ["path": .code(path)])
    case .unsupportedEncoding(let path, let name):
      Diagnostic(.unknownEncoding, at: range, ["path": .code(path), "encoding": .text(name)])
    case .notUTF8(let path, let line):
      Diagnostic(.notUTF8, at: range, ["path": .code(path), "line": .number(line)])
    case .workbook(let path): Diagnostic(.workbookFile, at: range, ["path": .code(path)])
    case .binaryFile(let path): Diagnostic(.binaryFile, at: range, ["path": .code(path)])
    case .noHeader(let path, let row):
      Diagnostic(.noHeader, at: range, ["path": .code(path), "row": .number(row)])
    case .recordTooLong(let path, let line):
      Diagnostic(.recordTooLong, at: range, ["path": .code(path), "line": .number(line)])
    case .overMemoryLimit(let exceeded): exceeded.diagnostic(at: range)
    case .memoryRefused: unreadable(path, errno: ENOMEM, at: range)
    case .cancelled: Diagnostic(.cancelled, at: range)
    }
  }

  static func notFound(_ path: String, at range: SourceRange?) -> Diagnostic {
    Diagnostic(
      .fileNotFound, at: range,
      ["path": .code(path), "folder": .code(FilePath.folder(of: path))])
  }

  private static func unreadable(
    _ path: String, errno: Int32, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, at: range,
      ["path": .code(path), "reason": SystemReason.fact(ofError: errno)])
  }

  private static func delimiterName(_ byte: UInt8) -> String {
    byte == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(byte))
  }

  /// Seconds with two decimals.
  private static func hundredths(_ seconds: Double) -> Decimal {
    Decimal(unscaled: Int128((seconds * 100).rounded()), scale: 2)
  }
}

extension Reject.Reason {
  /// What messages call it.
  var term: Term {
    switch self {
    case .tooFewFields: .tooFewFields
    case .tooManyFields: .tooManyFields
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    case .nulByte: .nulByte
    case .invalidUTF8: .invalidUTF8
    }
  }
}

extension [ColumnReport] {
  /// Those that are text for a few other values, and those whose own values would change.
  fileprivate var splitByOtherValues: (other: [ColumnReport], own: [ColumnReport]) {
    (
      filter { $0.keptAsText?.reason == .otherValues },
      filter { $0.keptAsText?.reason != .otherValues }
    )
  }
}
