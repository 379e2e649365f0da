package import Columnar
package import Metrics

/// Where each row of a link's source leads: a many-to-one join, resolved once after loading.
package struct LinkIndex: Sendable {
  package let source: ColumnID
  package let target: EntityID
  /// A code for each row of the source; 0 where its value is missing.
  package let codes: PackedIntegers
  /// The target row of each code, or -1 where it leads nowhere.
  package let targets: [Int32]
  /// Rows with a value that no member has.
  package let orphanCount: Int
  /// Bytes of memory held, beside the columns that it leads from and to.
  package let byteCount: Int
  /// Members whose key an earlier member has already; nothing leads to them.
  package let duplicateKeyCount: Int

  /// Resolves a link from the values of `column` to the rows of `target` whose key they are.
  /// Of members with one key the first wins.
  package static func build(
    source: ColumnID, column: Column, target: EntityID, key: Column
  ) -> LinkIndex {
    let members = KeyRows(key)
    let (codes, targets, isOwn) = resolve(column, members)
    return LinkIndex(
      source: source, target: target, codes: codes, targets: targets,
      orphanCount: orphans(codes, targets),
      byteCount: (isOwn ? codes.byteCount : 0) + targets.count * 4,
      duplicateKeyCount: members.duplicateCount)
  }

  /// Codes whose number stays near the number of distinct values are looked up one by one;
  /// other columns get a code for each row, of the link's own.
  private static func resolve(
    _ column: Column, _ members: KeyRows
  ) -> (codes: PackedIntegers, targets: [Int32], isOwn: Bool) {
    switch column.storage {
    case .dictionary(let codes, let entries):
      return (codes, [-1] + (0..<entries.count).map { members.row(ofText: entries[$0]) }, false)
    case .integers(let integers) where integers.largestOffset <= UInt64(4 * integers.count + 64):
      let targets = (0...integers.largestOffset).map { offset -> Int32 in
        offset == 0 ? -1 : members.row(ofInteger: integers.value(ofOffset: offset))
      }
      return (integers, targets, false)
    case .integers, .plain:
      let rows = (0..<column.count).map { row -> Int32 in
        if let text = column.text(at: row) { return members.row(ofText: text) }
        return column.integer(at: row).map(members.row(ofInteger:)) ?? -2
      }
      return byRow(rows)
    }
  }

  /// One code a row, for rows that are missing (-2), orphans (-1) or lead to a member.
  private static func byRow(_ rows: [Int32]) -> (
    codes: PackedIntegers, targets: [Int32], isOwn: Bool
  ) {
    let values = rows.map { Int64($0) + 2 }
    let packed = PackedIntegers(
      base: 0, offsets: .bits32(values.map { UInt32(truncatingIfNeeded: $0) }),
      largestOffset: UInt64(values.max() ?? 0), hasMissing: values.contains(0))
    let largest = Int32(values.max() ?? 0)
    return (packed, [-1, -1] + (0..<max(largest - 1, 0)).map { $0 }, true)
  }

  private static func orphans(_ codes: PackedIntegers, _ targets: [Int32]) -> Int {
    guard targets.dropFirst().contains(-1) else { return 0 }
    let table: [UInt8] = targets.enumerated().map { code, target in
      code > 0 && target < 0 ? TruthLanes.isTrue : TruthLanes.isFalse
    }
    return codes.truths(from: table, .contiguous(0..<codes.count)).trueCount
  }

  /// The target row of one source row; nil when it leads nowhere.
  package func target(ofRow row: Int) -> Int? {
    let target = targets[Int(codes.offset(at: row))]
    return target < 0 ? nil : Int(target)
  }
}

/// The rows of an entity by key. A text key also finds whole numbers by their digits, and
/// the other way round, since two files may have been typed differently.
private struct KeyRows {
  private var rowOfText: [String: Int32] = [:]
  private var rowOfInteger: [Int64: Int32] = [:]
  private(set) var duplicateCount = 0

  init(_ key: Column) {
    for row in 0..<key.count {
      let index = Int32(truncatingIfNeeded: row)
      if let integer = key.integer(at: row) {
        if let earlier = rowOfInteger.updateValue(index, forKey: integer) {
          rowOfInteger[integer] = earlier
          duplicateCount += 1
        }
      } else if let text = key.text(at: row) {
        if let earlier = rowOfText.updateValue(index, forKey: text) {
          rowOfText[text] = earlier
          duplicateCount += 1
        }
      }
    }
  }

  func row(ofText text: String) -> Int32 {
    if let row = rowOfText[text] { return row }
    guard !rowOfInteger.isEmpty, let integer = Int64(text), String(integer) == text else {
      return -1
    }
    return rowOfInteger[integer] ?? -1
  }

  func row(ofInteger integer: Int64) -> Int32 {
    rowOfInteger[integer] ?? rowOfText[String(integer)] ?? -1
  }
}
