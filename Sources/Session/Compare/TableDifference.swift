import Columnar
import Results
import Values

/// What differs between an older and a newer file of one table: rows that came, rows that
/// went, and each field that changed.
///
/// Rows stand by kind, each in file order: added ones as in the newer file, the others as in
/// the older one.
struct TableDifference {
  private(set) var lines: [Line] = []
  private(set) var added = 0
  private(set) var removed = 0
  /// Rows with a field that differs.
  private(set) var changed = 0
  /// Rows that are the same in both files.
  private(set) var same = 0

  /// One thing that differs.
  struct Line {
    let key: String
    let kind: Kind
    /// The field that changed; nil for a whole row.
    var field: String?
    var old: Cell = .missing
    var new: Cell = .missing
  }

  enum Kind {
    case added, removed, changed
  }

  /// How many fields changed in all.
  var changedFields: Int { lines.count - added - removed }

  /// Compares the columns that both have, but for `key`.
  ///
  /// - Throws: `.cancelled` when the flag was raised.
  init(
    from old: KeyedTable, to new: KeyedTable, key: String, _ cancellation: CancellationFlag
  ) throws(SessionError) {
    for (key, _) in new.keys where old.row(of: key) == nil {
      if cancellation.isRaised { throw .cancelled }
      lines.append(Line(key: key, kind: .added))
    }
    added = lines.count
    for (key, _) in old.keys where new.row(of: key) == nil {
      if cancellation.isRaised { throw .cancelled }
      lines.append(Line(key: key, kind: .removed))
    }
    removed = lines.count - added
    let fields = old.columnNames.filter { $0 != key }.compactMap { name in
      Field(name: name, old: old.column(name), new: new.column(name))
    }
    for (key, oldRow) in old.keys {
      if cancellation.isRaised { throw .cancelled }
      guard let newRow = new.row(of: key) else { continue }
      let before = lines.count
      for field in fields {
        if field.isSame(oldRow, newRow) { continue }
        let (old, new) = (field.old.cell(at: oldRow), field.new.cell(at: newRow))
        lines.append(Line(key: key, kind: .changed, field: field.name, old: old, new: new))
      }
      if lines.count > before { changed += 1 } else { same += 1 }
    }
  }
}

/// A column that both files have.
private struct Field {
  let name: String
  let old: Column
  let new: Column

  init?(name: String, old: Column?, new: Column?) {
    guard let old, let new else { return nil }
    (self.name, self.old, self.new) = (name, old, new)
  }

  /// Whether both rows have the same value; columns of one type need no cells for that.
  func isSame(_ oldRow: Int, _ newRow: Int) -> Bool {
    guard old.type == new.type else {
      return old.cell(at: oldRow).isSame(as: new.cell(at: newRow))
    }
    return old.text(at: oldRow) == new.text(at: newRow)
      && old.integer(at: oldRow) == new.integer(at: newRow)
  }
}
