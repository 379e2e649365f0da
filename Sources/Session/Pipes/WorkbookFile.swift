import CSupport
import CXlsxWriter
import Glibc
import Rendering
import Values

/// Writes a workbook as an `.xlsx` file.
///
/// libxlsxwriter keeps the rows in files of its own until the end, and does not notice when the
/// disk is full. So those lie on the disk of the workbook, what was written to them is
/// asked for, and the finished file is looked into.
// Safety: libxlsxwriter owns what its pointers lead to until the book is closed or freed, which
// `write` does once, at its end; texts are handed over for the length of a call. The file of
// a sheet's rows is open as long as the book.
@safe struct WorkbookFile {
  private let book: UnsafeMutablePointer<lxw_workbook>
  /// The rows of each sheet, in bytes.
  private var sizes: [Int] = []
  private var formats: [SheetFormat: UnsafeMutablePointer<lxw_format>] =
    unsafe [:]

  /// Why a workbook was not written.
  enum Failure: Error {
    /// It has more rows, columns or letters than a spreadsheet can hold.
    case tooLarge
    /// The system's error.
    case system(Int32)
    /// The flag was raised.
    case cancelled
  }

  /// Writes every sheet to a path, over what is there, unless the flag is raised meanwhile.
  static func write(
    _ workbook: Workbook, to path: String, unless flag: CancellationFlag
  ) throws(Failure) {
    guard workbook.sheets.allSatisfy(\.fits) else { throw .tooLarge }
    guard let book = unsafe make(path) else { throw .system(ENOMEM) }
    var file = unsafe WorkbookFile(book: book)
    do throws(Failure) {
      for sheet in workbook.sheets { try file.add(sheet, unless: flag) }
    } catch {
      unsafe lxw_workbook_free(book)
      throw error
    }
    try file.close()
    try requireWhole(path, sizes: file.sizes)
  }

  private static func make(_ path: String) -> UnsafeMutablePointer<lxw_workbook>? {
    var folder = Array(FilePath.folder(of: path).utf8CString)
    return unsafe folder.withUnsafeMutableBufferPointer { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = 1
      unsafe options.use_zip64 = 1
      // The library copies it.
      unsafe options.tmpdir = folder.baseAddress
      return unsafe workbook_new_opt(path, &options)
    }
  }

  /// Ends the file. What the library has to say of a failure is for programmers: it goes nowhere.
  private func close() throws(Failure) {
    hoso_stderr_mute()
    errno = 0
    let result = unsafe workbook_close(book)
    let code = errno
    hoso_stderr_unmute()
    if WorkbookFile.tellOfLostBytes.contains(code) { throw .system(code) }
    guard result == LXW_NO_ERROR else { throw .system(code == 0 ? EIO : code) }
  }

  /// The library goes on after these.
  private static let tellOfLostBytes: Set<Int32> = [ENOSPC, EDQUOT, EFBIG, EIO]

  /// Refuses a file that lacks rows that were written.
  private static func requireWhole(_ path: String, sizes: [Int]) throws(Failure) {
    guard let listing = ArchiveListing(path) else { throw .system(EIO) }
    for (index, size) in sizes.enumerated() {
      guard let sheet = listing.sizes["xl/worksheets/sheet\(index + 1).xml"], sheet > size
      else { throw .system(ENOSPC) }
    }
  }

  private init(book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe self.book = unsafe book
  }

  private mutating func add(
    _ sheet: Sheet, unless flag: CancellationFlag
  ) throws(Failure) {
    guard let page = unsafe workbook_add_worksheet(book, sheet.name) else {
      throw .system(EINVAL)
    }
    for (index, width) in sheet.widths.enumerated() {
      let column = UInt16(clamping: index)
      _ = unsafe worksheet_set_column(page, column, column, Double(width), nil)
    }
    unsafe worksheet_freeze_panes(page, 1, 0)
    for (column, heading) in sheet.headings.enumerated() {
      let cell = SheetCell(.text(heading), SheetFormat(isBold: true))
      try unsafe put(cell, on: page, row: 0, column)
    }
    for row in 0..<sheet.rowCount {
      if flag.isRaised { throw .cancelled }
      for (column, cell) in sheet.cells(ofRow: row).enumerated() {
        try unsafe put(cell, on: page, row: row + 1, column)
      }
    }
    sizes.append(try unsafe bytesOfRows(on: page))
  }

  /// The bytes of the rows so far, but for the last row, which the library still holds.
  private func bytesOfRows(on page: UnsafeMutablePointer<lxw_worksheet>) throws(Failure) -> Int {
    guard let rows = unsafe page.pointee.optimize_tmpfile else { throw .system(EIO) }
    errno = 0
    guard unsafe fflush(rows) == 0, unsafe ferror(rows) == 0 else {
      throw .system(errno == 0 ? ENOSPC : errno)
    }
    return unsafe ftell(rows)
  }

  private mutating func put(
    _ cell: SheetCell, on page: UnsafeMutablePointer<lxw_worksheet>, row: Int, _ column: Int
  ) throws(Failure) {
    let (row, column) = (UInt32(clamping: row), UInt16(clamping: column))
    let format = unsafe format(cell.format)
    let result: lxw_error
    switch cell.value {
    case .blank: return
    case .text(let text):
      guard text.utf16.count <= Sheet.longestText else { throw .tooLarge }
      result = unsafe worksheet_write_string(page, row, column, text, format)
    case .number(let number):
      result = unsafe worksheet_write_number(page, row, column, number, format)
    case .flag(let flag):
      result = unsafe worksheet_write_boolean(page, row, column, flag ? 1 : 0, format)
    }
    guard result == LXW_NO_ERROR else { throw .system(EIO) }
  }

  /// The format of the book for ours; nil for the plain one.
  private mutating func format(_ wanted: SheetFormat) -> UnsafeMutablePointer<lxw_format>? {
    if wanted == SheetFormat() { return nil }
    if let known = unsafe formats[wanted] { return unsafe known }
    guard let made = unsafe workbook_add_format(book) else { return nil }
    if wanted.isBold { unsafe format_set_bold(made) }
    if let pattern = wanted.pattern { unsafe format_set_num_format(made, pattern) }
    unsafe formats[wanted] = unsafe made
    return unsafe made
  }
}
