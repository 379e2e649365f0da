import Columnar
import Diagnostics
import Execution
import Metrics
import Planning
import Results
import Syntax
import Values

extension Session {
  /// The most values of a column that `profile` names.
  private static let commonestValues = 3

  /// `profile dossiers`: what the values of each loaded column are like. Private values are
  /// counted but not shown.
  func profile(_ name: Name) throws(SessionError) -> Outcome {
    guard let entity = workspace.model.entity(named: name) else {
      throw .sentence(
        Definer(catalog: workspace.catalog, asOf: settings.asOf).unknownDefinition(name))
    }
    var columns: [ProfiledColumn] = []
    for field in workspace.model[entity].fields {
      guard case .stored(let id, let type) = field.source else { continue }
      let column = workspace.dataset.tables[entity.index].columns[id.index]
      let profile = try cancellation.leaving(as: .cancelled) { (flag) throws(SessionError) in
        do throws(ExecutionError) {
          return try ColumnProfile(column, commonest: Session.commonestValues, flag)
        } catch { throw .cancelled }
      }
      columns.append(
        ProfiledColumn(
          field: field, type: word(type.term), column: column,
          profile: profile,
          isTold: { [self] in isTold($0) }, language: settings.language))
    }
    var table = DescriptionTable(of: self, questionsAsOf: asOf)
    table.add(.headColumn, texts: columns.map(\.field.naming.name.text))
    table.add(.headType, texts: columns.map(\.type))
    let rows = workspace.dataset.tables[entity.index].rowCount
    table.add(
      .headMissing, numbers: columns.map(\.profile.missing), of: columns.map { _ in rows })
    table.add(
      .headDistinct, values: columns.map(\.profile.distinct),
      missing: columns.map(\.profile.missing), of: columns.map { _ in rows })
    table.add(.headSmallest, texts: columns.map { $0.text(at: $0.profile.smallest) })
    table.add(.headLargest, texts: columns.map { $0.text(at: $0.profile.largest) })
    table.add(.headCommonest, texts: columns.map(\.commonest))
    return table.outcome()
  }
}

/// A column with what its values are like.
private struct ProfiledColumn {
  let field: Field
  let type: String
  let column: Column
  let profile: ColumnProfile
  /// Whether a number of rows may be shown.
  let isTold: (Int) -> Bool
  let language: Language

  func text(at row: Int?) -> String? {
    guard let row, !field.isPrivate else { return nil }
    return column.cell(at: row).plainText(language)
  }

  /// The commonest values with their rows; nothing where every value occurs once.
  var commonest: String? {
    guard let first = profile.commonest.first, first.count > 1, !field.isPrivate else {
      return nil
    }
    // One that is hidden, the missing ones too, could be worked out from all others.
    let counts = profile.commonest.map(\.count)
    let rest = column.count - profile.missing - counts.reduce(0, +)
    let areTold = (counts + [rest, profile.missing]).allSatisfy(isTold)
    return profile.commonest.map { value in
      "\(text(at: value.row) ?? "") (\(areTold ? value.count.grouped(language) : Session.hiddenSign))"
    }.joined(separator: ", ")
  }
}
