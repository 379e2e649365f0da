extension Column {
  /// The entries of a text column that a predicate accepts, by position; every row of a
  /// plain column is an entry of its own. Empty for columns without text.
  package func entries(where accepts: (String) -> Bool) -> [Int] {
    switch storage {
    case .integers: []
    case .dictionary(_, let entries):
      (0..<entries.count).filter { accepts(entries[$0]) }
    case .plain(let entries, let missing):
      (0..<entries.count).filter { missing?[$0] != true && accepts(entries[$0]) }
    }
  }

  /// The largest stored integer (a number, day or second); nil when every row is missing or
  /// the column holds text.
  package var maximum: Int64? {
    guard case .integers(let integers) = storage else { return nil }
    return integers.maximum
  }
}
