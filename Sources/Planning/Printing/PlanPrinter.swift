package import Metrics
import Syntax
import Values

/// Prints a plan for people: one operator a line, what it works on below it, indented.
///
/// ```
/// project district, rate online = m0, n = n0
///   groups of 1 key
///     aggregate dossiers by district
///       where submitted < 2024-01-26 00:00:00
///       m0 = rate (channel equals "online")
/// ```
package struct PlanPrinter {
  package let model: Model

  package init(model: Model) {
    self.model = model
  }

  package func text(_ plan: LogicalPlan) -> String {
    var lines: [String] = []
    var indent = 0
    for step in plan.steps.reversed() {
      lines.append(line(step, indent))
      indent += 1
    }
    lines += source(plan.source, indent)
    if let asOf = plan.asOf { lines.append("as of \(asOf)") }
    lines += self.lines(plan.pipes, of: plan.schema)
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ step: LogicalPlan.Step, _ indent: Int) -> String {
    let text =
      switch step {
      case .filter(let condition): "filter " + self.text(condition)
      case .sort(let keys): "sort " + keys.map(self.text).joined(separator: ", ")
      case .top(let count, let key, let exact):
        "top \(count) by \(self.text(key))" + (exact ? " exact" : "")
      case .topEach(let count, let key, let exact, let dimension):
        "top \(count) each key \(dimension) by \(self.text(key))" + (exact ? " exact" : "")
      case .others: "others"
      case .limit(let count): "limit \(count)"
      case .project(let columns):
        "project "
          + columns.map { "\($0.name) = \(self.text($0.expression))" + named($0.names) }
          .joined(separator: ", ")
      case .parts(let parts): self.text(parts)
      case .split(let split): self.text(split)
      }
    return String(repeating: "  ", count: indent) + text
  }

  private func source(_ source: LogicalPlan.Source, _ indent: Int) -> [String] {
    let margin = String(repeating: "  ", count: indent)
    switch source {
    case .members(let members):
      return [margin + "members of \(name(members.entity))"]
        + condition(members.filter, margin + "  ")
        + members.aggregations.enumerated().flatMap { aggregation($1, $0, margin + "  ") }
    case .groups(let groups):
      let total =
        (groups.totalBelongsToTable ? " with totals" : "") + (groups.across.map(text) ?? "")
      return [margin + "groups of \(groups.dimensionCount) keys" + total]
        + groups.aggregations.enumerated().flatMap { aggregation($1, $0, margin + "  ") }
        + groups.names.keys.sorted().map { margin + "  key \($0)" + named(groups.names[$0]) }
        + (groups.zeros.map { zeros($0, margin + "  ") } ?? [])
        + groups.related.enumerated().flatMap { related($1, $0, margin + "  ") }
    }
  }

  private func zeros(_ zeros: Zeros, _ margin: String) -> [String] {
    let members = zeros.members.sorted { $0.key.index < $1.key.index }
    return [margin + "with groups without rows"]
      + members.filter { $0.value != .constant(true) }
      .map { margin + "  of \(name($0.key)) where \(text($0.value))" }
  }

  func aggregation(_ aggregation: Aggregation, _ index: Int, _ margin: String) -> [String] {
    let keys = aggregation.keys.map(text).joined(separator: ", ")
    let by = keys.isEmpty ? "" : " by \(keys)"
    return [margin + "aggregate \(name(aggregation.entity))\(by)"]
      + condition(aggregation.filter, margin + "  ")
      + aggregation.measures.enumerated().map { number, measure in
        margin + "  m\(index).\(number) = \(text(measure))"
      }
  }

  private func condition(_ condition: Condition, _ margin: String) -> [String] {
    condition == .constant(true) ? [] : [margin + "where " + text(condition)]
  }

  func text(_ key: GroupKey) -> String {
    switch key {
    case .member(let entity, let path):
      path.isEmpty ? name(entity) : path.map(text).joined(separator: ".")
    case .value(let expression): text(expression)
    case .grain(let grain, let expression): "\(grain.rawValue) of \(text(expression))"
    case .band(let expression, .cuts(let cuts, _)):
      "\(text(expression)) cut at \(cuts.map(\.description).joined(separator: ", "))"
    case .band(let expression, .equalCounts(let count, _)):
      "\(text(expression)) in \(count) equal counts"
    }
  }

  func text(_ measure: Measure) -> String {
    let function =
      switch measure.function {
      case .count: "count"
      case .rate(let condition): "rate (\(text(condition)))"
      case .sum(let value): "sum \(text(value))"
      case .average(let value): "average \(text(value))"
      case .minimum(let value): "minimum \(text(value))"
      case .maximum(let value): "maximum \(text(value))"
      case .median(let value): "median \(text(value))"
      case .percentile(let percent, let value): "percentile \(percent) of \(text(value))"
      case .distinct(let key): "distinct \(text(key))"
      case .deviation(let value): "deviation \(text(value))"
      }
    return measure.filter == .constant(true)
      ? function : "\(function) where \(text(measure.filter))"
  }

  func name(_ entity: EntityID) -> String { model[entity].naming.name.text }

  func text(_ link: LinkID) -> String {
    let source = model[link].source
    return model[source.entity].fields[source.index].naming.name.text
  }
}
