import Values

extension PlanPrinter {
  /// Pipes in the order in which they work, one a line.
  func lines(_ pipes: [TableStep], of schema: TableSchema) -> [String] {
    var names = schema.columns.map(\.name)
    return pipes.map { step in
      let line = "| " + text(step, names)
      switch step {
      case .select(let choices): names = choices.map(\.name)
      case .add(let name, _, _): names.append(name)
      default: break
      }
      return line
    }
  }

  private func text(_ step: TableStep, _ names: [String]) -> String {
    switch step {
    case .keep(let condition): "keep " + text(condition, names)
    case .sort(let keys): "sort " + keys.map { text($0, names) }.joined(separator: ", ")
    case .top(let count, let key, let exact, _):
      "top \(count) by \(text(key, names))" + (exact ? " exact" : "")
    case .topEach(let count, let key, let exact, _, let column):
      "top \(count) by \(text(key, names))" + (exact ? " exact" : "") + " each \(names[column])"
    case .topWithOthers(let count, let key, let exact, _, let each, _):
      "top \(count) by \(text(key, names))" + (exact ? " exact" : "")
        + (each.map { " each \(names[$0])" } ?? "") + " with others"
    case .limit(let count): "limit \(count)"
    case .select(let choices):
      "select "
        + choices.map { choice in
          names[choice.column] == choice.name
            ? choice.name : "\(names[choice.column]) as \(choice.name)"
        }.joined(separator: ", ")
    case .add(let name, let value, let kind): "add \(name) = \(text(value, names)) (\(kind))"
    case .chart(let kind, let columns): "chart \(kind.rawValue) of \(text(columns, names))"
    case .save(let path, let replaces): "save \"\(path)\"" + (replaces ? " replace" : "")
    case .expect(let condition, _): "expect " + text(condition, names)
    case .say: "say"
    }
  }

  private func text(_ columns: ChartColumns, _ names: [String]) -> String {
    let parts = [columns.measures, columns.categories, columns.series]
    return parts.filter { !$0.isEmpty }
      .map { part in
        part.map { names.indices.contains($0) ? names[$0] : "" }.joined(separator: ", ")
      }
      .joined(separator: " by ")
  }

  private func text(_ key: TableSortKey, _ names: [String]) -> String {
    text(key.expression, names) + (key.descending ? " desc" : "")
  }

  private func text(_ expression: TableExpression, _ names: [String]) -> String {
    switch expression {
    case .column(let column): names.indices.contains(column) ? names[column] : "column \(column)"
    case .literal(let literal): text(.literal(literal))
    case .arithmetic(let op, let left, let right):
      "(\(text(left, names)) \(op.rawValue) \(text(right, names)))"
    case .negated(let operand): "-\(text(operand, names))"
    case .truth(let condition): "(\(text(condition, names)))"
    case .call(let function, let arguments):
      "\(text(function))(\(arguments.map { text($0, names) }.joined(separator: ", ")))"
    case .conditional(let branches, let otherwise):
      "case "
        + branches.map { "\(text($0.condition, names)) then \(text($0.value, names))" }
        .joined(separator: ", ") + (otherwise.map { " else \(text($0, names))" } ?? "")
    }
  }

  private func text(_ function: TableFunction) -> String {
    switch function {
    case .absolute: "abs"
    case .rounded(let step): "round to \(step)"
    case .date: "date"
    case .endOfDay: "end of day"
    case .part(let grain): grain.rawValue
    case .groupStart(let grain): "start of \(grain.rawValue)"
    case .groupEnd(let grain): "end of \(grain.rawValue)"
    case .groupNumber: "number"
    case .days: "days"
    case .time(let seconds): "time in \(seconds) s"
    case .workingDays(let calendar): "working days of \(name(calendar))"
    case .workingHours(let calendar): "working hours of \(name(calendar))"
    case .shifted(let amount): "\(amount) later"
    case .moved(.months(let count)): "\(count) months later"
    case .moved(.workingDays(let count, _)): "\(count) working days later"
    case .coalesce: "coalesce"
    case .lowercased: "lower"
    case .length: "length"
    }
  }

  private func text(_ condition: TableCondition, _ names: [String]) -> String {
    switch condition {
    case .compare(let op, let left, let right):
      "\(text(left, names)) \(op.rawValue) \(text(right, names))"
    case .matches(let operand, let pattern):
      "\(text(operand, names)) \(pattern.kind.rawValue) "
        + pattern.texts.map { "\"\($0)\"" }.joined(separator: ", ")
    case .isWithin(let operand, let period):
      "\(text(operand, names)) within \(period.start)..<\(period.end)"
    case .isMissing(let operand): "\(text(operand, names)) is missing"
    case .holds(let operand): text(operand, names)
    case .not(let inner): "not (\(text(inner, names)))"
    case .all(let parts): parts.map { text($0, names) }.joined(separator: " and ")
    case .any(let parts): "(\(parts.map { text($0, names) }.joined(separator: " or ")))"
    }
  }
}
