extension Keyword {
  /// What may be said at the end of the definition that this word begins. Whatever means nothing
  /// there is an error, never dropped.
  package var attributes: Set<Keyword> {
    switch self {
    case .flag, .set: [.target, .better, .source, .rank]
    case .metric: [.target, .better, .source, .rank, .per]
    case .score, .index: [.target, .better, .source, .rank, .bands]
    case .field: [.values]
    case .states: [.statesAgainst]
    default: []
    }
  }
}
