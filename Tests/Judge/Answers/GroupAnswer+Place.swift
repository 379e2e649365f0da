import Values

extension GroupAnswer.Place {
  /// What the keys of a row have in common at a position.
  func value(at position: Int, of answer: GroupAnswer) -> Value? {
    switch self {
    case .group(let key): key[position]
    case .slice(_, let last) where position == answer.dimensions.count - 1: last
    case .slice, .others, .all: nil
    }
  }

  /// The part of a row under a value that stands across.
  func cell(of value: Value) -> Self {
    if case .group(let key) = self { return .group(key + [value]) }
    return .slice(self, last: value)
  }

  var isSlice: Bool {
    if case .slice = self { true } else { false }
  }

  var isOthers: Bool {
    switch self {
    case .others, .slice(.others, _): true
    case .group, .all, .slice: false
    }
  }

  /// Whether rows with a key belong to it.
  func holds(_ key: [Value]) -> Bool {
    switch self {
    case .group(let own): own == key
    case .all: true
    case .others(let keys, _): keys.contains(key)
    case .slice(let place, let last): key.last == last && place.holds(Array(key.dropLast()))
    }
  }
}
