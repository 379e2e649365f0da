import Diagnostics
import Metrics
import Syntax
import Values

/// Binds pipes to the columns of a table, before the table is there.
struct TableBinder {
  let catalog: Catalog
  let periods: PeriodResolver
  var schema: TableSchema
  /// Where another item could be added to the sentence that makes the table.
  let headEnd: Int?
  /// Whose members the rows are; nil for groups.
  var listed: EntityID?
  /// What columns were called that pipes have dropped or renamed, as names are compared.
  var goneNames: Set<String> = []

  /// Whether a chart has been made of the table.
  var isDrawn = false

  /// A value of a row, and what it is.
  struct BoundCell {
    var expression: TableExpression
    var kind: ColumnKind
    /// The length of time whose labels these texts are.
    var grain: Grain?
  }

  /// What functions and durations of rows share with those of tables.
  var rows: RowBinder {
    RowBinder(
      catalog: catalog, entity: catalog.model.mainEntity ?? EntityID(index: 0), periods: periods,
      notes: NoteCollector())
  }

  // MARK: Columns

  /// The column that an expression calls: by its sentence, in snake case, or by its label.
  func column(_ expression: Expression) throws(Diagnostic) -> Int {
    if let found = find(expression) { return found }
    throw unknown(expression)
  }

  func find(_ expression: Expression) -> Int? {
    let spellings = spellings(of: expression)
    for spelling in spellings {
      let found = schema.columns.indices.filter { index in
        TableBinder.key(schema.columns[index].name) == spelling
      }
      if let first = found.first { return first }
    }
    return schema.columns.firstIndex { column in
      column.aliases.contains { spellings.contains(TableBinder.key($0)) }
    }
  }

  /// The form in which names of columns are compared: `Rate_Online` is `rate online`.
  static func key(_ name: String) -> String {
    TextFolding.key(String(name.compactMap { $0 == "`" ? nil : $0 == "_" ? " " : $0 }))
  }

  /// The names that an expression may mean, nearest to what was typed first.
  private func spellings(of expression: Expression) -> [String] {
    var texts = [TreePrinter.text(of: expression)]
    texts.append(TreePrinter.text(of: canonical(expression)))
    if case .path(let path) = expression.kind {
      texts.append(path.text)
      if let last = path.names.last, path.names.count > 1 { texts.append(canonical(last).text) }
      // Groups that are members stand under the word for one of them.
      if let name = path.singleName, let entity = catalog.model.entity(named: name) {
        texts.append(catalog.model[entity].memberName)
      }
    }
    return texts.map(TableBinder.key)
  }

  /// The expression with every label replaced by the name that it stands for.
  private func canonical(_ expression: Expression) -> Expression {
    var copy = expression
    switch expression.kind {
    case .path(let path):
      copy.kind = .path(Path(path.names.map(canonical), range: path.range))
    case .aggregate(var aggregate):
      aggregate.argument = aggregate.argument.map(canonical)
      aggregate.entity = aggregate.entity.map(canonical)
      copy.kind = .aggregate(aggregate)
    case .arithmetic(let op, let left, let right):
      copy.kind = .arithmetic(op, canonical(left), canonical(right))
    default: break
    }
    return copy
  }

  private func canonical(_ name: Name) -> Name {
    let model = catalog.model
    let namings =
      model.metrics.map(\.naming) + model.scores.map(\.naming) + model.entities.map(\.naming)
      + model.entities.flatMap { $0.flags.map(\.naming) + $0.fields.map(\.naming) }
    return namings.first { $0.answers(to: name) }?.name ?? name
  }

  /// There is no such column: the nearest ones, or how the sentence would bring it.
  func unknown(_ expression: Expression) -> Diagnostic {
    let text = TreePrinter.text(of: expression)
    let names = schema.columns.map(\.name)
    let nearest = Suggestion.nearest(
      to: text.replacing("_", with: " "), among: names)
    var replacement = nearest.first.map { Replacement(expression.range, with: written($0)) }
    let isGone = goneNames.contains { spellings(of: expression).contains($0) }
    if replacement == nil, let headEnd, !isGone, !expression.isWrittenOut, isMeasure(expression) {
      replacement = Replacement(.empty(at: headEnd), with: ", " + text)
    }
    return Diagnostic(
      .unknownColumn, at: expression.range,
      ["name": .code(text), "known": .list(names.map(Fact.code))],
      suggestions: nearest, replacement: replacement)
  }

  /// A column's name as a sentence can always write it.
  private func written(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || $0 == " "
    }
    return isPlain ? name.replacing(" ", with: "_") : "`\(name)`"
  }

  private func isMeasure(_ expression: Expression) -> Bool {
    guard let home = catalog.model.mainEntity else { return false }
    let measures = MeasureBinder(
      catalog: catalog, periods: periods, notes: NoteCollector(), level: .groups(home: home))
    return (try? measures.measure(expression)) != nil
  }

  /// Refuses a name that a column has.
  func requireFree(_ name: Name) throws(Diagnostic) {
    let key = TableBinder.key(name.text)
    guard schema.columns.contains(where: { TableBinder.key($0.name) == key }) else { return }
    throw Diagnostic(.columnExists, at: name.range, ["name": .code(name.text)])
  }
}
