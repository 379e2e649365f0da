import CSQLite
import Judge

/// The tables of a world in SQLite.
final class SQLDatabase {
  private let database: Int64

  struct Failure: Error {
    let sql: String
  }

  init(_ world: World) throws(Failure) {
    database = hoso_sqlite_open()
    for table in world.tables {
      try run("CREATE TABLE \(table.name) (\(table.columns.joined(separator: ", ")))")
      for row in table.rows {
        let values = row.map(SQLDatabase.literal).joined(separator: ", ")
        try run("INSERT INTO \(table.name) VALUES (\(values))")
      }
    }
  }

  deinit { hoso_sqlite_close(database) }

  /// The rows of a query, cells as texts that can be compared.
  func rows(_ sql: String) throws(Failure) -> [[String]] {
    let statement = unsafe hoso_sqlite_prepare(database, sql)
    guard statement != 0 else { throw Failure(sql: sql) }
    defer { hoso_sqlite_finish(statement) }
    var rows: [[String]] = []
    while hoso_sqlite_step(statement) != 0 {
      rows.append((0..<hoso_sqlite_count(statement)).map { cell(statement, $0) })
    }
    return rows
  }

  private func cell(_ statement: Int64, _ column: Int32) -> String {
    switch hoso_sqlite_kind(statement, column) {
    case 0: return SQLCell.missing
    case 1: return SQLCell.text(hoso_sqlite_number(statement, column))
    default:
      guard let text = unsafe hoso_sqlite_text(statement, column) else { return "" }
      return unsafe String(cString: text)
    }
  }

  private func run(_ sql: String) throws(Failure) {
    if unsafe hoso_sqlite_run(database, sql) == 0 { throw Failure(sql: sql) }
  }

  /// A value as SQL writes it; dates and instants are ISO texts.
  private static func literal(_ value: Value) -> String {
    switch value {
    case .missing: "NULL"
    case .number(let number): number.denominator == 1 ? "\(number)" : "\(number.approximation)"
    default: "'" + value.description.replacing("'", with: "''") + "'"
    }
  }
}

/// Cells of both sides as texts: numbers to nine digits after the point.
enum SQLCell {
  static let missing = "–"

  static func text(_ number: Double) -> String {
    let rounded = (number * 1e9).rounded() / 1e9
    return "\(rounded == 0 ? 0 : rounded)"
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .missing: missing
    case .number(let number): text(number.approximation)
    case .truth(let truth): text(truth ? 1 : 0)
    default: value.description
    }
  }
}
