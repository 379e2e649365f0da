import Diagnostics
import Metrics
import Syntax

/// What `explain` was asked about.
enum ExplainedThing {
  case entity(EntityID)
  case field(Int, EntityID)
  case flag(Int, EntityID)
  case metric(Int)
  case score(Int)
  case namedQuery(Int)
  case calendar(CalendarID)
  case question
}

extension Session {
  /// What a question means to explain: the thing that it names, if it is nothing but a name.
  func thing(explainedBy query: Query) throws(Diagnostic) -> ExplainedThing {
    guard case .items(let items) = query.head, items.count == 1, let item = items.first,
      query.clauses.isEmpty, query.pipes.isEmpty, item.form == nil, item.label == nil,
      case .path(let path) = item.expression.kind, let name = path.names.last
    else { return .question }
    let model = workspace.model
    if path.names.count == 1 {
      if let entity = model.entity(named: name) { return .entity(entity) }
      if let metric = model.metric(named: name) { return .metric(metric) }
      if let score = model.score(named: name) { return .score(score) }
      if let query = model.query(named: name) { return .namedQuery(query) }
      if let calendar = model.calendar(named: name) { return .calendar(calendar) }
    }
    let owner = try owner(of: name, in: path)
    switch model.attribute(named: name, of: owner) {
    case .flag(let index)?: return .flag(index, owner)
    case .field(let index)?: return .field(index, owner)
    case nil: throw unknown(name)
    }
  }
}
