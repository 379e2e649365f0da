package import Diagnostics
import Syntax
import Values

/// A pipe with its columns resolved, and where it stands in the sentence.
package struct BoundPipe: Sendable {
  package let step: TableStep
  /// Its place: that of the file's name for `save`, of the condition for `expect`.
  package let range: SourceRange
  /// What it demands, in words of the sentence; empty for every pipe but `expect`.
  package let text: String
}

extension TableBinder {
  /// Binds pipes from left to right; each works on the columns that the ones before it left.
  mutating func bind(_ pipes: [Pipe]) throws(Diagnostic) -> [BoundPipe] {
    var order = schema.order.map(TableExpression.column)
    var bound: [BoundPipe] = []
    try requireChartLast(pipes)
    for pipe in pipes {
      bound.append(try bind(pipe, &order))
      if case .chart = pipe.kind { isDrawn = true }
    }
    schema.order = nil
    if case .column(let column)? = order { schema.order = column }
    return bound
  }

  private mutating func bind(
    _ pipe: Pipe, _ order: inout TableExpression?
  ) throws(Diagnostic) -> BoundPipe {
    switch pipe.kind {
    case .keep(let tree):
      return BoundPipe(step: .keep(try condition(tree)), range: pipe.range, text: "")
    case .expect(let tree):
      return try expectation(tree)
    case .sort(let keys):
      let step = try sort(keys)
      if case .sort(let bound) = step { order = bound.first?.expression }
      return BoundPipe(step: step, range: pipe.range, text: "")
    case .ranking(let ranking):
      return BoundPipe(
        step: try top(ranking, order, at: pipe.range), range: pipe.range, text: "")
    case .limit(let count):
      return BoundPipe(step: .limit(try periods.count(count)), range: pipe.range, text: "")
    case .show, .drop, .rename:
      let choices = try choices(pipe)
      order = moved(order, to: choices)
      return BoundPipe(step: choose(choices), range: pipe.range, text: "")
    case .add(let name, let tree):
      return BoundPipe(step: try add(name, tree), range: pipe.range, text: "")
    case .save(let path, let replaces):
      try requireFormat(path, of: pipe)
      return BoundPipe(
        step: .save(path: path.text, replaces: replaces), range: path.range, text: "")
    case .say: return BoundPipe(step: .say, range: pipe.range, text: "")
    case .chart(let kind, let range):
      return BoundPipe(
        step: .chart(kind, try chartColumns(kind, at: range)), range: range, text: "")
    case .rows, .missing:
      throw Diagnostic(
        .notYetAvailable, at: pipe.range,
        ["found": .code("| " + TreePrinter.text(of: pipe).prefix { $0 != " " })])
    }
  }

  /// `expect`, which names the columns that it speaks of.
  func expectation(_ tree: Expression) throws(Diagnostic) -> BoundPipe {
    let condition = try condition(tree)
    return BoundPipe(
      step: .expect(condition, columns: condition.columns), range: tree.range,
      text: TreePrinter.text(of: tree))
  }

  // MARK: Order

  private func sort(_ trees: [Syntax.SortKey]) throws(Diagnostic) -> TableStep {
    var keys: [TableSortKey] = []
    for tree in trees {
      // A column may be called `2023`; nothing is sorted by a number that is written out.
      let key =
        if let column = find(tree.expression) {
          TableExpression.column(column)
        } else if tree.expression.isWrittenOut {
          throw unknown(tree.expression)
        } else {
          try value(tree.expression).expression
        }
      keys.append(TableSortKey(key, descending: tree.isDescending ?? false))
    }
    return .sort(keys)
  }

  /// Ranks by what the table is sorted by, else by its first number.
  private func top(
    _ ranking: Ranking, _ order: TableExpression?, at range: SourceRange
  ) throws(Diagnostic) -> TableStep {
    let first = schema.columns.firstIndex { $0.kind.isNumeric && !$0.isDimension }
    guard let expression = order ?? first.map(TableExpression.column) else {
      throw Diagnostic(.rankingNeedsSort, at: range)
    }
    let key = TableSortKey(expression, descending: ranking.end == .top)
    let (count, exact) = (try periods.count(ranking.count), ranking.isExact)
    var part: Int?
    if let each = ranking.each { part = try column(each) }
    if ranking.withOthers {
      return .topWithOthers(
        count: count, by: key, exact: exact, keepsOrder: order != nil, each: part,
        rollups: try rollups(each: part, at: range))
    }
    if let part {
      return .topEach(
        count: count, by: key, exact: exact, keepsOrder: order != nil, column: part)
    }
    return .top(count: count, by: key, exact: exact, keepsOrder: order != nil)
  }

  /// The column of `top n each`, which says what the rows are.
  private func column(_ each: Dimension) throws(Diagnostic) -> Int {
    let tree: Expression.Kind
    switch each.kind {
    case .path(let path): tree = .path(path)
    case .grain(let grain, let path): tree = .grain(grain, of: path)
    case .missing: tree = .missing
    }
    let index = try column(Expression(tree, range: each.range))
    let column = schema.columns[index]
    guard column.isDimension || !column.kind.isNumeric else {
      throw Diagnostic(.eachNotInBy, at: each.range, ["name": .code(column.name)])
    }
    return index
  }

  /// How a row for all others comes about, column by column. That of `each` says whose others
  /// they are, so another one has to say that they are others.
  private func rollups(
    each: Int?, at range: SourceRange
  ) throws(Diagnostic) -> [TableRollup] {
    if let each, !schema.columns.indices.contains(where: { isLabel($0) && $0 != each }) {
      throw Diagnostic(
        .othersNeedName, at: range, ["name": .code(schema.columns[each].name)])
    }
    var rollups: [TableRollup] = []
    for (index, column) in schema.columns.enumerated() {
      guard let rollup = index == each ? .label : column.rollup else {
        throw Diagnostic(.notRecomputable, at: range, ["name": .code(column.name)])
      }
      rollups.append(rollup)
    }
    return rollups
  }

  private func isLabel(_ column: Int) -> Bool { schema.columns[column].rollup == .label }

  /// The column of an order after columns were chosen; nil when it is gone.
  private func moved(
    _ order: TableExpression?, to choices: [ColumnChoice]
  ) -> TableExpression? {
    guard case .column(let column)? = order else { return nil }
    return choices.firstIndex { $0.column == column }.map(TableExpression.column)
  }

  // MARK: Columns

  private func choices(_ pipe: Pipe) throws(Diagnostic) -> [ColumnChoice] {
    var choices = schema.columns.enumerated().map { ColumnChoice($0, name: $1.name) }
    switch pipe.kind {
    case .show(let items):
      choices = []
      for item in items {
        if let form = item.form {
          throw Diagnostic(
            .formNeedsRows, at: form.range,
            [
              "form": .code("as " + TreePrinter.text(of: form)),
              "item": .code(TreePrinter.text(of: item)),
            ])
        }
        let column = try column(item.expression)
        let name = item.label?.text ?? schema.columns[column].name
        if choices.contains(where: { $0.column == column }) { continue }
        guard !choices.contains(where: { TableBinder.key($0.name) == TableBinder.key(name) })
        else {
          throw Diagnostic(
            .columnExists, at: item.label?.range ?? item.range, ["name": .code(name)])
        }
        choices.append(ColumnChoice(column, name: name))
      }
    case .drop(let trees):
      for tree in trees {
        let column = try column(tree)
        choices.removeAll { $0.column == column }
      }
      if choices.isEmpty { throw Diagnostic(.noColumnLeft, at: pipe.range) }
    case .rename(let tree, let name):
      let column = try column(tree)
      let isSame = TableBinder.key(schema.columns[column].name) == TableBinder.key(name.text)
      if !isSame { try requireFree(name) }
      choices[column] = ColumnChoice(column, name: name.text)
    default: break
    }
    return choices
  }

  private mutating func choose(_ choices: [ColumnChoice]) -> TableStep {
    goneNames.formUnion(schema.columns.flatMap { [$0.name] + $0.aliases }.map(TableBinder.key))
    schema.columns = choices.map { choice in
      var column = schema.columns[choice.column]
      if case .computed(let expression)? = column.rollup {
        column.rollup = expression.moved { old in choices.firstIndex { $0.column == old } }
          .map { .computed($0) }
      }
      if column.name != choice.name {
        column.aliases = []
        column.isDenominator = false
      }
      column.name = choice.name
      return column
    }
    return .select(choices)
  }

  private mutating func add(_ name: Name, _ tree: Expression) throws(Diagnostic) -> TableStep {
    try requireFree(name)
    let cell = try value(tree)
    schema.columns.append(
      TableColumn(
        name: name.text, kind: cell.kind, grain: cell.grain, rollup: .computed(cell.expression)))
    return .add(name: name.text, cell.expression, cell.kind)
  }

  /// The ending of a file's name says its format; a picture is made of a chart.
  private func requireFormat(_ path: TextLiteral, of pipe: Pipe) throws(Diagnostic) {
    if let format = TableFormat(path: path.text) {
      guard format == .svg, !isDrawn else { return }
      throw Diagnostic(
        .pictureNeedsChart, at: path.range, ["path": .code(path.text)],
        replacement: Replacement(.empty(at: pipe.range.start), with: "chart bar | "))
    }
    throw Diagnostic(
      .unknownFormat, at: path.range,
      [
        "path": .code(path.text),
        "known": .list(TableFormat.allCases.map { .code("." + $0.rawValue) }),
      ])
  }
}

extension Expression {
  /// Whether it is a number or a period, which may also be what a column is called.
  var isWrittenOut: Bool {
    switch kind {
    case .number, .period: true
    default: false
    }
  }
}

/// How a table, or the chart of it, is written to a file.
package enum TableFormat: String, Sendable, CaseIterable {
  case csv, tsv, json, jsonl, md, html, svg, xlsx

  /// The format that the ending of a file's name says; nil for any other ending.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}
