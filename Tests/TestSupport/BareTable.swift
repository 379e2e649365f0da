package import Diagnostics
package import Session
import Values

/// A table as a spreadsheet exports it, opened without a model: names of several words, a delimiter
/// that is no comma, a decimal comma, days first, sums of money with dots between thousands.
package final class BareTable: Sendable {
  private let files: TemporaryFolder
  private let snapshot: SessionSnapshot

  /// The folder it lies in.
  package var folder: String { files.path }

  /// Writes and loads `ho-so-2025.csv`.
  ///
  /// - Throws: what keeps the file from being written.
  package init() throws {
    files = try TemporaryFolder()
    let path = try files.file("ho-so-2025.csv", BareTable.text)
    let session = Session(settings: Settings(baseFolder: files.path))
    _ = session.open(path)
    snapshot = session.snapshot
  }

  /// A session of its own that begins with the table.
  package func session(_ language: Language = .english) -> Session {
    Session(settings: Settings(language: language, baseFolder: folder), from: snapshot)
  }

  private static var text: String {
    let units = ["Sở Y tế", "Sở Công Thương", "UBND thành phố"]
    let rows = (1...60).map { row in
      let (month, day) = ((row % 12 + 1).padded(to: 2), (row % 28 + 1).padded(to: 2))
      return [
        "\(row)", "H15.\(row.padded(to: 5))", units[row % 3], "\(day)/\(month)/2025",
        "\(day)/\(month)/2025 17:0\(row % 10)", row % 4 == 0 ? "Trực tuyến" : "Trực tiếp",
        "\(row % 7),\(row % 9)", "\(row % 5 + 10).000", "\(row)%",
      ].joined(separator: ";")
    }
    let names = "STT;Mã hồ sơ;Đơn vị;Ngày nhận;Ngày trả;Hình thức;Số giờ;Lệ phí;Hài lòng"
    return "\u{FEFF}" + ([names] + rows).joined(separator: "\r\n") + "\r\n"
  }
}
