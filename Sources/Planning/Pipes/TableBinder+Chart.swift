import Diagnostics
import Metrics
import Syntax
import Values

extension TableBinder {
  /// The columns that a chart of this kind draws.
  func chartColumns(_ kind: ChartKind, at range: SourceRange) throws(Diagnostic) -> ChartColumns {
    let numbers = try chartNumbers(kind, at: range)
    switch kind {
    case .bar, .hist: return ChartColumns(measures: [numbers[0]], categories: labels)
    case .funnel:
      return ChartColumns(measures: [try rate(among: numbers, at: range)], categories: labels)
    case .spark: return along(try time(for: kind, at: range), numbers)
    case .line: return along(try time(for: kind, at: range), sameKind(among: numbers))
    case .spc:
      let time = try time(for: kind, at: range)
      guard labels.count == 1, acrossColumns(numbers) == nil else {
        throw Diagnostic(
          .chartOfOneSeries, at: range,
          ["name": .code(schema.columns[labels.first { $0 != time } ?? time].name)],
          replacement: Replacement(range, with: ChartKind.line.rawValue))
      }
      return along(time, [numbers[0]])
    case .heat: return try grid(numbers, at: range)
    }
  }

  /// Nothing but `save` follows a chart: a step on the table would draw nothing.
  func requireChartLast(_ pipes: [Pipe]) throws(Diagnostic) {
    guard let chart = pipes.firstIndex(where: \.isChart),
      let step = pipes[(chart + 1)...].first(where: { !$0.isSave }), let last = pipes.last
    else { return }
    let order = pipes[(chart + 1)...].filter { !$0.isSave && !$0.isChart } + [pipes[chart]]
    let text = order.map { TreePrinter.text(of: $0) }.joined(separator: " | ")
    throw Diagnostic(
      .chartComesLast, at: step.range,
      ["word": .code(String(TreePrinter.text(of: step).prefix { $0 != " " }))],
      replacement: Replacement(
        SourceRange(pipes[chart].range.start, last.range.end), with: text))
  }

  // MARK: Columns

  /// What the rows are: dimensions, in a table without any the first column of words.
  private var labels: [Int] {
    let dimensions = schema.columns.indices.filter { schema.columns[$0].isDimension }
    if !dimensions.isEmpty { return dimensions }
    return schema.columns.indices.filter { !schema.columns[$0].kind.isNumeric }.prefix(1)
      .map { $0 }
  }

  /// The columns of numbers; where there is only an n, that.
  private func chartNumbers(
    _ kind: ChartKind, at range: SourceRange
  ) throws(Diagnostic) -> [Int] {
    let numbers = schema.columns.indices.filter {
      schema.columns[$0].kind.isNumeric && !schema.columns[$0].isDimension
    }
    guard !numbers.isEmpty else {
      let replacement =
        headEnd.flatMap { end in
          countable.map { Replacement(.empty(at: end), with: ", " + $0) }
        }
      throw Diagnostic(
        .chartNeedsNumber, at: range, ["known": .list(schema.columns.map { .code($0.name) })],
        replacement: replacement)
    }
    let measures = numbers.filter { !schema.columns[$0].isDenominator }
    return measures.isEmpty ? numbers : measures
  }

  /// What could be counted beside the members of a listing.
  private var countable: String? {
    guard let main = catalog.model.mainEntity, main != listed else { return nil }
    return catalog.model[main].naming.name.text
  }

  private func rate(among numbers: [Int], at range: SourceRange) throws(Diagnostic) -> Int {
    let rate = numbers.first {
      schema.columns[$0].kind == .rate && schema.columns[$0].rollup == .ratio
    }
    guard let rate else {
      throw Diagnostic(
        .chartNeedsRate, at: range, ["name": .code(schema.columns[numbers[0]].name)],
        replacement: Replacement(range, with: ChartKind.bar.rawValue))
    }
    return rate
  }

  /// The column of time, or of another order, that a line runs along.
  private func time(for kind: ChartKind, at range: SourceRange) throws(Diagnostic) -> Int {
    guard let time = labels.first(where: isOrdered) else {
      throw Diagnostic(
        .chartNeedsTime, at: range,
        [
          "word": .code(kind.rawValue),
          "known": .list(labels.map { .code(schema.columns[$0].name) }),
        ], replacement: Replacement(range, with: ChartKind.bar.rawValue))
    }
    return time
  }

  private func isOrdered(_ column: Int) -> Bool {
    let column = schema.columns[column]
    return column.grain != nil || column.kind.isTemporal || column.kind.isNumeric
  }

  /// Numbers along one column of the rows, the other ones telling the lines apart.
  private func along(_ axis: Int?, _ numbers: [Int]) -> ChartColumns {
    let series = labels.filter { $0 != axis }
    let measures = acrossColumns(numbers) ?? (series.isEmpty ? numbers : [numbers[0]])
    return ChartColumns(
      measures: measures, categories: axis.map { [$0] } ?? [], series: series,
      grain: axis.flatMap { schema.columns[$0].grain })
  }

  private func grid(_ numbers: [Int], at range: SourceRange) throws(Diagnostic) -> ChartColumns {
    if let columns = acrossColumns(numbers), !labels.isEmpty {
      return ChartColumns(measures: columns, categories: labels)
    }
    guard labels.count > 1 else {
      throw Diagnostic(
        .chartNeedsGrid, at: range, ["known": .list(labels.map { .code(schema.columns[$0].name) })],
        replacement: Replacement(range, with: ChartKind.bar.rawValue))
    }
    return ChartColumns(
      measures: [numbers[0]], categories: [labels[0]], series: Array(labels.dropFirst()),
      grain: schema.columns[labels[1]].grain)
  }

  /// The columns of the first number, where it stands across; nil where it does not.
  private func acrossColumns(_ numbers: [Int]) -> [Int]? {
    guard let first = numbers.first, schema.columns[first].position != nil else { return nil }
    return numbers.filter {
      schema.columns[$0].position != nil
        && schema.columns[$0].origin == schema.columns[first].origin
    }
  }

  /// Those that are read in one unit with the first.
  private func sameKind(among numbers: [Int]) -> [Int] {
    numbers.filter { schema.columns[$0].kind == schema.columns[numbers[0]].kind }
  }
}

extension Pipe {
  fileprivate var isChart: Bool { if case .chart = kind { true } else { false } }
  fileprivate var isSave: Bool { if case .save = kind { true } else { false } }
}
