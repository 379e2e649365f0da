import Diagnostics
import Execution
import Metrics
import Planning
import Rendering
import Results
import Syntax
import Values

/// What a question counts.
struct CountedQuestion {
  let bound: BoundQuery
  /// Its numbers, each with the rows behind it.
  let numbers: [Number]

  struct Number {
    let name: String
    let expression: ResultExpression
  }

  /// Whose rows they are, each once; the listed members first.
  var entities: [EntityID] {
    if case .members(let members) = bound.plan.source { return [members.entity] }
    return rows.map(\.entity).uniqued
  }

  /// Whose rows they are, where all of them are rows of one entity.
  var onlyEntity: EntityID? { entities.count == 1 ? entities[0] : nil }

  /// Whose rows they are, and whatever else is looked at to choose or to group them.
  var tables: [EntityID] { (entities + rows.flatMap(\.tablesRead)).uniqued }

  private var rows: [CountedRows] {
    numbers.flatMap { bound.plan.rows(behind: $0.expression, .counted) }
  }
}

extension [EntityID] {
  fileprivate var uniqued: [EntityID] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension Session {
  /// Finds what a question counts, without its pipes.
  func counted(by query: Query) throws(SessionError) -> CountedQuestion {
    var asked = query
    asked.pipes = []
    do throws(Diagnostic) {
      guard case .items = asked.head else {
        throw Diagnostic(.nothingToExplain, at: query.range)
      }
      let bound = try binder.bind(asked)
      guard case .project(let outputs)? = bound.plan.steps.last else {
        return CountedQuestion(bound: bound, numbers: [])
      }
      let numbers = outputs.filter { $0.role == .measure }.map {
        CountedQuestion.Number(name: $0.name, expression: $0.expression)
      }
      return CountedQuestion(bound: bound, numbers: numbers)
    } catch { throw .sentence(error) }
  }

  /// The numbers of a question, the rows behind them and those left out, then the date and the
  /// files.
  func addNumbers(of query: Query, to sheet: inout FactSheet) throws(SessionError) {
    let counted = try self.counted(by: query)
    let plan = counted.bound.plan
    try addValue(of: query, counted, to: &sheet)
    if case .members = plan.source {
      let marks = try marksOfAllRows(of: plan, at: query.range)
      let rows = try wholeAnswer(to: query, counted.bound, besides: marks).table.rowCount
      sheet.add(.headCounted, told(rows))
      return addOrigin(of: counted.tables, asOf: plan.asOf, to: &sheet)
    }
    for number in counted.numbers {
      let name = counted.numbers.count > 1 ? title(of: number.name) : nil
      try addRows(of: number, named: name, plan, to: &sheet, at: query.range)
    }
    addOrigin(of: counted.tables, asOf: plan.asOf, to: &sheet)
  }

  /// The rows behind one number: both sides of a ratio, and those left out with the reason.
  func addRows(
    of number: CountedQuestion.Number, named name: String?, _ plan: LogicalPlan,
    to sheet: inout FactSheet, at range: SourceRange
  ) throws(SessionError) {
    let rows = plan.rows(behind: number.expression, .counted)
    // What stands over other rows, or is the points of many ratios, is explained by itself.
    guard (1...2).contains(rows.count), rows.allSatisfy({ $0.related == nil }) else { return }
    let numerator = plan.rows(behind: number.expression, .numerator)
    if !numerator.isEmpty {
      let denominator = plan.rows(behind: number.expression, .denominator)
      let whole = try denominator.count == 1 ? count(denominator[0], at: range) : nil
      sheet.add(.headNumerator, try count(numerator, name, of: whole, at: range))
      sheet.add(.headDenominator, try count(denominator, name, at: range))
    } else {
      sheet.add(.headCounted, try count(rows, name, at: range))
    }
    let leftOut = plan.rows(behind: number.expression, .exceptions)
    sheet.add(.headLeftOut, try self.leftOut(leftOut, name, at: range))
  }

  /// The rows that have a value, and those that have none.
  func addCoverage(
    of value: Expression, _ entity: EntityID, to sheet: inout FactSheet
  ) throws(SessionError) {
    let rows: (counted: CountedRows, leftOut: CountedRows)
    do throws(Diagnostic) { rows = try binder.rows(with: value, of: entity) } catch {
      throw .sentence(error)
    }
    sheet.add(.headCounted, try count([rows.counted], nil, at: value.range))
    sheet.add(.headLeftOut, try leftOut([rows.leftOut], nil, at: value.range))
  }

  /// The number itself, where there is one only.
  func addValue(
    of query: Query, _ counted: CountedQuestion, to sheet: inout FactSheet
  ) throws(SessionError) {
    guard case .groups(let groups) = counted.bound.plan.source, groups.dimensionCount == 0
    else { return }
    let result = disclosure.disclose(try answer(to: query, counted.bound).table)
    let cells = CellText(style: tableStyle)
    for (index, column) in result.table.columns.enumerated() where column.role == .measure {
      let text = cells.text(of: index, at: 0, in: result)
      sheet.add(.headNumber, "\(title(of: column.name)) \(text)")
    }
  }

  private func title(of name: String) -> String {
    guard settings.language == .vietnamese else { return name }
    var table = ResultTable(
      columns: [ResultColumn(name: name, role: .measure, values: .counts([]))], rowCount: 0,
      footer: Footer(shown: 0, available: 0, noun: .nothing, asOf: nil))
    VietnameseTitles(model: workspace.model, translation: translation)
      .add(to: &table, chosen: [])
    return table.columns[0].title ?? name
  }

  // MARK: Counting

  /// How many rows some sets have together, with the name of their number.
  private func count(
    _ sets: [CountedRows], _ name: String?, of whole: Int? = nil, at range: SourceRange
  ) throws(SessionError) -> String {
    var parts: [String] = []
    for set in sets { parts.append(told(try count(set, at: range), of: whole)) }
    let text = parts.joined(separator: " + ")
    return name.map { "\($0): \(text)" } ?? text
  }

  /// How many rows a set has.
  func count(_ rows: CountedRows, at range: SourceRange) throws(SessionError) -> Int {
    do throws(ExecutionError) { return try execute(rows.listing).rowCount } catch {
      throw sessionError(error, at: range)
    }
  }

  func grouped(_ count: Int) -> String { count.grouped(settings.language) }

  /// `1,366: finished is missing 1,000; due is missing 366`
  private func leftOut(
    _ sets: [CountedRows], _ name: String?, at range: SourceRange
  ) throws(SessionError) -> String {
    var total = 0
    var reasons: [(text: String, count: Int)] = []
    for set in sets {
      guard let judged = set.judged else { continue }
      let text = ReasonWords(model: workspace.model, language: settings.language)
        .text(of: judged)
      let table: ResultTable
      do throws(ExecutionError) { table = try execute(set.counts(by: text)) } catch {
        throw sessionError(error, at: range)
      }
      for row in 0..<table.rowCount {
        guard case .text(let reason) = table.columns[0].values.cell(at: row),
          case .integer(let count) = table.columns[1].values.cell(at: row)
        else { continue }
        total += Int(count)
        reasons.append((reason, Int(count)))
      }
    }
    var text = told(total)
    // One hidden reason could be worked out from the others.
    let areTold = reasons.allSatisfy { isTold($0.count) }
    let parts = reasons.map { "\($0.text): \(areTold ? grouped($0.count) : Session.hiddenSign)" }
    if !parts.isEmpty { text += " (\(parts.joined(separator: "; ")))" }
    return name.map { "\($0): \(text)" } ?? text
  }
}
