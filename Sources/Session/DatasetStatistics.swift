import Columnar
import Execution
import Metrics
import Planning
import Values

/// Facts about loaded columns for the binder.
///
/// A column of (nearly) unique texts is not searched: the answer shows what it has.
struct DatasetStatistics: ColumnStatistics {
  let tables: [Table]
  /// Raised to stop looking; what was found until then is no answer.
  let cancellation: CancellationFlag

  /// So many bytes of texts are folded and sorted in a few milliseconds.
  private static let smallPool = 1 << 17
  /// The most texts of a column without repeated ones that are searched.
  private static let mostUnique = 65_536

  func hasMissing(_ column: ColumnID) -> Bool {
    self.column(column)?.hasMissing ?? true
  }

  func texts(of column: ColumnID, matching pattern: TextPattern, limit: Int) -> [String] {
    guard let entries = distinctTexts(column) else {
      return Array(pattern.texts.prefix(limit))
    }
    let matcher = TextMatcher(pattern)
    if pattern.kind == .equals, pattern.texts.count == 1, let index = index(of: column) {
      return Array(index.texts(equalTo: pattern.texts[0]).filter(matcher.matches).prefix(limit))
    }
    var found: [String] = []
    for (place, text) in entries.strings.enumerated() {
      if place.isMultiple(of: stepsBetweenChecks), cancellation.isRaised { break }
      guard matcher.matches(text) else { continue }
      found.append(text)
      if found.count >= limit { break }
    }
    return found
  }

  func texts(of column: ColumnID, limit: Int) -> [String] {
    distinctTexts(column).map { Array($0.strings.prefix(limit)) } ?? []
  }

  /// While the index of many texts is being made, and of more than it is made for, only the first
  /// of them are looked at.
  func texts(of column: ColumnID, startingWith typed: TypedBeginning, limit: Int) -> [String] {
    guard let entries = distinctTexts(column) else { return [] }
    if let index = index(of: column) {
      return index.texts(startingWith: typed, limit: limit)
    }
    beginIndex(of: column)
    let first = (0..<entries.count).prefix { entries.range(of: $0).upperBound <= Self.smallPool }
    return Array(first.lazy.map { entries[$0] }.filter(typed.begins).prefix(limit))
  }

  // MARK: Indexes

  /// The index of a column's texts, where it is there or quickly made.
  private func index(of column: ColumnID) -> TextIndex? {
    guard let entries = distinctTexts(column), let lookups = lookups(of: column) else { return nil }
    if let index = lookups.index.ready { return index }
    guard entries.bytes.count <= Self.smallPool else { return nil }
    return lookups.index.value { TextIndex(entries) }
  }

  /// Starts to make the index of a column's texts beside other work.
  func beginIndex(of column: ColumnID) {
    guard let entries = distinctTexts(column), entries.count <= TextIndex.mostEntries else {
      return
    }
    lookups(of: column)?.index.begin { TextIndex(entries) }
  }

  // MARK: Columns

  private func distinctTexts(_ column: ColumnID) -> TextPool? {
    switch self.column(column)?.storage {
    case .dictionary(_, let entries)?: entries
    case .plain(let entries, _)? where entries.count <= Self.mostUnique: entries
    default: nil
    }
  }

  private func lookups(of id: ColumnID) -> ColumnLookups? {
    column(id) == nil ? nil : tables[id.entity.index].lookups[id.index]
  }

  private func column(_ id: ColumnID) -> Column? {
    guard tables.indices.contains(id.entity.index) else { return nil }
    let columns = tables[id.entity.index].columns
    return columns.indices.contains(id.index) ? columns[id.index] : nil
  }
}
