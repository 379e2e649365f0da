import Columnar
import Diagnostics
import Execution
import Ingest
import Metrics
import Planning
import Syntax
import Values

extension Session {
  func describe(_ flag: Flag, of owner: EntityID) -> Outcome {
    var sheet = sheet(flag.isSet ? .kindSet : .kindFlag, flag.naming)
    sheet.add(.headEntity, workspace.model[owner].naming.name.text)
    sheet.add(.headMeaning, TreePrinter.text(of: flag.condition))
    add(flag.judgement, to: &sheet)
    return sheet.outcome
  }

  func describe(_ metric: Metric) -> Outcome {
    var sheet = sheet(.kindMetric, metric.naming)
    sheet.add(.headMeaning, definition(of: metric))
    add(metric.judgement, to: &sheet)
    return sheet.outcome
  }

  func describe(_ score: Score) -> Outcome {
    var sheet = sheet(score.isIndex ? .kindIndex : .kindScore, score.naming)
    sheet.add(.headMeaning, TreePrinter.text(ofMeaning: score))
    sheet.add(.scoreMaximum, workspace.model.maximum(of: score).trimmed.description)
    if !score.bands.isEmpty {
      sheet.add(.sayBands, score.bands.map(TreePrinter.text).joined(separator: ", "))
    }
    add(score.judgement, to: &sheet)
    return sheet.outcome
  }

  func describe(_ query: NamedQuery) -> Outcome {
    var sheet = sheet(.kindQuery, query.naming)
    sheet.add(.headMeaning, TreePrinter.text(of: query.query))
    return sheet.outcome
  }

  func describe(_ calendar: CalendarDefinition) -> Outcome {
    sheet(.kindCalendar, calendar.naming).outcome
  }

  func describe(_ field: Field, of owner: EntityID) -> Outcome {
    var sheet = sheet(kind(of: field), field.naming)
    sheet.add(.headEntity, workspace.model[owner].naming.name.text)
    sheet.add(.headType, type(of: field, of: owner))
    sheet.add(
      .headMeaning,
      field.states.map { TreePrinter.text(of: $0.written) } ?? meaning(of: field))
    if let states = field.states { add(states, field, to: &sheet) }
    guard case .stored(let column, _) = field.source, !field.isPrivate else {
      return sheet.outcome
    }
    let report = workspace.loads[column.entity.index].report.columns[column.index]
    let rows = workspace.dataset.tables[column.entity.index].rowCount
    sheet.add(.headMissing, told(report.missingCount, of: rows))
    sheet.add(.headDistinct, report.distinctCount.map { told($0) })
    sheet.add(.sayValues, values(of: field, column))
    return sheet.outcome
  }

  /// The states with their labels, and the column that they are compared with.
  private func add(_ states: States, _ field: Field, to sheet: inout FactSheet) {
    let names = states.all.map { state in
      let label = field.valueLabels.first { $0.value == state.name }?.label
      return label.map { "\(state.name) (\($0))" } ?? state.name
    }
    sheet.add(.sayValues, names.joined(separator: ", "))
    sheet.add(.sayAgainst, states.snapshot?.column.text)
  }

  func definition(of metric: Metric) -> String {
    TreePrinter.text(of: metric.measure)
      + (metric.filter.map { " where " + TreePrinter.text(of: $0) } ?? "")
      + (metric.per.map { " per " + TreePrinter.text(of: $0) } ?? "")
  }

  func kind(of field: Field) -> Term {
    guard case .computed = field.source else { return .kindColumn }
    return field.states == nil ? .kindField : .kindStates
  }

  /// What a column is: where it leads, how it is computed, that it is hidden, that it bounds
  /// the days on which a member exists.
  func meaning(of field: Field) -> String? {
    if field.isPrivate { return word(.sayHidden) }
    if let states = field.states { return states.all.map(\.name).joined(separator: ", ") }
    if case .computed(let expression) = field.source { return TreePrinter.text(of: expression) }
    let model = workspace.model
    if case .stored(let column, _) = field.source, let validity = model[column.entity].validity {
      if column.index == validity.first { return word(.sayFirstDay) }
      if column.index == validity.last { return word(.sayLastDay) }
    }
    return field.link.map { link in
      word(.sayLeadsTo, ["name": .text(model[model[link].target].naming.name.text)])
    }
  }

  func type(of field: Field, of owner: EntityID) -> String? {
    switch field.source {
    case .stored(_, let type): word(type.term)
    case .computed(let expression):
      (try? binder.check(value: expression, of: owner)).map { word($0.term) }
    }
  }

  /// The values that have names, else the first that occur, of columns with few of them.
  private func values(of field: Field, _ column: ColumnID) -> String? {
    guard field.valueLabels.isEmpty else {
      return field.valueLabels.map { "\($0.value) (\($0.label))" }.joined(separator: ", ")
    }
    let limit = 20
    let texts = workspace.catalog.statistics.texts(of: column, limit: limit + 1)
    return texts.prefix(limit).joined(separator: ", ") + (texts.count > limit ? ", …" : "")
  }

  private func sheet(_ kind: Term, _ naming: Naming) -> FactSheet {
    var sheet = FactSheet(of: self)
    sheet.add(.headName, naming.name.text)
    sheet.add(.headKind, kind)
    sheet.add(.headLabel, naming.label?.text)
    return sheet
  }

  private func add(_ judgement: Judgement, to sheet: inout FactSheet) {
    for target in judgement.targets {
      let percent = target.value.isPercent ? "%" : ""
      let since = target.since.map { " since " + TreePrinter.text(of: $0) } ?? ""
      sheet.add(
        .sayTarget, "\(target.comparison.rawValue) \(target.value.digits)\(percent)\(since)")
    }
    if let isHigher = judgement.higherIsBetter {
      sheet.add(.sayBetter, isHigher ? .sayHigher : .sayLower)
    }
    sheet.add(.saySource, judgement.source)
  }
}
