import Diagnostics
import Execution
import Planning
import Results
import Syntax
import Values

extension Session {
  /// `why rate online by district during 2023-Q4 vs 2023-Q3`: the change of a rate, taken apart.
  /// The last table stays what it was.
  func why(_ query: Query) throws(SessionError) -> Outcome {
    let bound: BoundWhy
    do throws(Diagnostic) { bound = try binder.bind(why: query) } catch {
      throw .sentence(error)
    }
    var tables: [ResultTable] = []
    for question in bound.questions {
      let table = try table(of: query, question)
      if bound.isGrouped || table.splitsByFewGroups { tables.append(table) }
    }
    guard !tables.isEmpty else {
      throw .sentence(
        Diagnostic(.whyNothingSplits, at: query.range, ["entity": .code(bound.entity)]))
    }
    if !bound.isGrouped { tables = tables.largestMixEffectFirst.tellingSharedNotesOnce }
    let shown = tables.map { table in
      var table = table
      if let limit = bound.limit { table.keepFirst(limit) }
      return disclosure.disclose(titled(table, of: query))
    }
    return bound.isGrouped && shown.count == 1 ? .result(shown[0]) : .results(shown)
  }
}

extension ResultTable {
  /// Whether its groups, but for the one of missing values, are as many as split a rate well.
  fileprivate var splitsByFewGroups: Bool {
    guard let groups = columns.first?.values else { return false }
    let count = (0..<rowCount).count { groups.cell(at: $0) != .missing }
    return BoundWhy.splittingValues.contains(count)
  }

  /// How much the change of mix has moved the whole, either way; 0 where nothing is known.
  fileprivate var mixEffect: Int128 {
    guard let index = columns.firstIndex(where: { $0.term == .columnMixEffect }),
      case .percentage(let effect, _)? = total?.cells[index]
    else { return 0 }
    return abs(effect.numerator)
  }
}

extension [ResultTable] {
  /// Tables with the same effect stay in the order of the columns.
  fileprivate var largestMixEffectFirst: [ResultTable] {
    let effects = map(\.mixEffect)
    return indices.sorted { left, right in
      effects[left] == effects[right] ? left < right : effects[left] > effects[right]
    }
    .map { self[$0] }
  }

  /// What all tables say is said under the last one only.
  fileprivate var tellingSharedNotesOnce: [ResultTable] {
    guard count > 1, let first else { return self }
    let shared = first.notes.filter { note in allSatisfy { $0.notes.contains(note) } }
    var tables = self
    for index in tables.indices.dropLast() {
      tables[index].notes.removeAll { shared.contains($0) }
    }
    return tables
  }
}
