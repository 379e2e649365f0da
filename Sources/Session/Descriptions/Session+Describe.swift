import Diagnostics
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// `describe`, `describe load`, `describe rejects`, `describe late`
  func describe(
    _ subject: DescribeSubject, at range: SourceRange
  ) throws(SessionError) -> Outcome {
    switch subject {
    case .everything: return try describeDataset(at: range)
    case .load: return try describeLoads(at: range)
    case .rejects: return try describeRejects(at: range)
    case .path(let path):
      do throws(Diagnostic) { return try describe(path) } catch { throw .sentence(error) }
    }
  }

  private func describe(_ path: Path) throws(Diagnostic) -> Outcome {
    let model = workspace.model
    guard let name = path.names.last else { return .notice([]) }
    if path.names.count == 1 {
      if let entity = model.entity(named: name) { return describe(entity) }
      if let metric = model.metric(named: name) { return describe(model.metrics[metric]) }
      if let score = model.score(named: name) { return describe(model.scores[score]) }
      if let query = model.query(named: name) { return describe(model.queries[query]) }
      if let calendar = model.calendar(named: name) {
        return describe(model.calendars[calendar.index])
      }
    }
    let owner = try owner(of: name, in: path)
    switch model.attribute(named: name, of: owner) {
    case .flag(let index)?: return describe(model[owner].flags[index], of: owner)
    case .field(let index)?: return describe(model[owner].fields[index], of: owner)
    case nil: throw unknown(name)
    }
  }

  /// The entity that a column or flag belongs to: the one named before the dot, else the main
  /// one, else the only one that has it.
  func owner(of name: Name, in path: Path) throws(Diagnostic) -> EntityID {
    let model = workspace.model
    if path.names.count > 1 {
      guard let entity = model.entity(named: path.names[path.names.count - 2]) else {
        throw unknown(path.names[path.names.count - 2])
      }
      return entity
    }
    let owners = model.owners(of: name)
    if let main = model.mainEntity, owners.contains(main) { return main }
    guard let owner = owners.first else { throw unknown(name) }
    guard owners.count == 1 else {
      throw Diagnostic(
        .ambiguousName, at: name.range,
        [
          "name": .code(name.text),
          "paths": .list(owners.map { .code("\(model[$0].naming.name.text).\(name.text)") }),
        ])
    }
    return owner
  }

  func unknown(_ name: Name) -> Diagnostic {
    Definer(catalog: workspace.catalog, asOf: settings.asOf).unknownDefinition(name)
  }

  func word(_ term: Term, _ facts: [String: Fact] = [:]) -> String {
    MessageTable.phrase(term, facts, in: settings.language)
  }
}
