import Columnar
import Diagnostics
import Execution
import Metrics
import Results
import Syntax
import Values

extension Session {
  /// What a sentence may take of the memory; nil where there is no limit. `bytes` are held
  /// beside what the session holds.
  func memory(beside bytes: Int = 0) -> MemoryBudget? {
    settings.memoryLimit.map { MemoryBudget(limit: $0, taken: heldBytes + bytes) }
  }

  /// Bytes of everything that stays when a sentence is done.
  private var heldBytes: Int { workspace.byteCount + (last?.table.byteCount ?? 0) }

  /// Refuses what would leave too little for anything else.
  func requireRoom(for next: Workspace, at range: SourceRange) throws(SessionError) {
    guard let limit = settings.memoryLimit else { return }
    let budget = MemoryBudget(limit: limit)
    do throws(MemoryExceeded) { try budget.take(next.byteCount) } catch {
      throw .load(error.diagnostic(at: range))
    }
  }

  /// What each table takes, and what all of it is: `.memory`.
  package var memoryUse: Outcome {
    let entities = workspace.model.entities
    let rows = workspace.dataset.tables.map(\.rowCount)
    let bytes = entities.indices.map { workspace.byteCount(of: EntityID(index: $0)) }
    var table = DescriptionTable(of: self)
    table.add(.kindTable, texts: entities.map(\.naming.name.text))
    table.add(.headRows, numbers: rows)
    table.add(.headMemory, bytes: bytes, of: rows)
    return table.outcome(notes: [memoryNote])
  }

  private var memoryNote: Diagnostic {
    var facts: [String: Fact] = ["used": .size(heldBytes)]
    facts["limit"] = settings.memoryLimit.map { .size($0) }
    return Diagnostic(settings.memoryLimit == nil ? .memoryTaken : .memoryTakenOf, facts)
  }
}

extension Workspace {
  /// Bytes of all tables with their links.
  var byteCount: Int {
    model.entities.indices.reduce(0) { $0 + byteCount(of: EntityID(index: $1)) }
  }

  /// Bytes of a table with the links that begin there.
  func byteCount(of entity: EntityID) -> Int {
    dataset.links.filter { $0.source.entity == entity }
      .reduce(dataset.tables[entity.index].byteCount) { $0 + $1.byteCount }
  }
}

extension MemoryExceeded {
  /// What a reader is told.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(.outOfMemory, at: range, ["limit": .size(limit), "needed": .size(needed)])
  }
}
