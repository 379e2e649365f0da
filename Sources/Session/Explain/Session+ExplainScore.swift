import Diagnostics
import Execution
import Metrics
import Planning
import Rendering
import Results
import Syntax
import Values

extension Session {
  /// A score or an index: what it gives points for, then each part with its ratio, what earns
  /// all of its points, and how many are lost.
  func explain(
    _ score: Score, _ words: Verbalizer, _ sheet: inout FactSheet, _ query: Query
  ) throws(SessionError) {
    add(score.naming, words, to: &sheet)
    sheet.add(.headDefinition, words.told(score))
    sheet.add(.headGrammar, grammar(of: score))
    sheet.add(.sayBands, score.bands.map(TreePrinter.text).joined(separator: ", "))
    addUses(of: score.expressions, words, from: score.judgement.source, to: &sheet)
    let counted = try self.counted(by: query)
    addGrain(of: counted.entities, words, to: &sheet)
    try addValue(of: query, counted, to: &sheet)
    try addParts(of: score, words, to: &sheet, at: query.range)
    if case .ratio = score.body, let number = counted.numbers.first {
      try addRows(of: number, named: nil, counted.bound.plan, to: &sheet, at: query.range)
    }
    addOrigin(of: counted.tables, asOf: counted.bound.plan.asOf, to: &sheet)
  }

  private func grammar(of score: Score) -> String {
    let name = TreePrinter.text(of: score.naming.name)
    var maximum = ""
    switch score.body {
    case .ratio(let ratio): maximum = " max \(ratio.maximum.trimmed)"
    case .sum(_, let most?): maximum = " max \(most.trimmed)"
    case .sum(_, nil): break
    }
    let kind = score.isIndex ? "index" : "score"
    return "define \(kind) \(name)\(maximum) = \(TreePrinter.text(ofMeaning: score))"
  }

  /// A line for each part, those that lose most first; below a part that is a sum those of its
  /// own.
  private func addParts(
    of score: Score, _ words: Verbalizer, to sheet: inout FactSheet, at range: SourceRange
  ) throws(SessionError) {
    guard let table = try partsTable(of: score, at: range), let names = table.columns.first else {
      return
    }
    for row in 0..<table.rowCount {
      guard case .text(let name) = names.values.cell(at: row),
        let index = workspace.model.score(named: Name(name, range: range))
      else { continue }
      let part = workspace.model.scores[index]
      sheet.add(.headPart, line(on: part, row, of: disclosure.disclose(table), words))
      if case .sum = part.body { try addParts(of: part, words, to: &sheet, at: range) }
    }
  }

  private func partsTable(
    of score: Score, at range: SourceRange
  ) throws(SessionError) -> ResultTable? {
    let text = TreePrinter.text(of: score.naming.name) + " with parts"
    guard let parsed = SyntaxTree.parseSentence(text, names: workspace.names),
      case .query(let query) = parsed.sentence.kind
    else { return nil }
    let bound: BoundQuery
    do throws(Diagnostic) { bound = try binder.bind(query) } catch { throw .sentence(error) }
    return try answer(to: query, bound).table
  }

  /// `progress: 18.26 of 20, 1.74 lost; 40,178 of 44,003 is 91.3%, all points at 100%`
  private func line(
    on part: Score, _ row: Int, of result: DisclosedResult, _ words: Verbalizer
  ) -> String {
    let cells = CellText(style: tableStyle)
    func text(_ name: String) -> String {
      result.table.columns.firstIndex { $0.name == name }
        .map { cells.text(of: $0, at: row, in: result) } ?? "–"
    }
    var facts = [
      "name": words.name(of: part.naming), "points": text("points"), "maximum": text("max"),
      "lost": text("lost"),
    ]
    guard case .ratio(let ratio) = part.body else { return words.say(.toldPart, facts) }
    facts["count"] = text("count")
    facts["total"] = text("n")
    facts["ratio"] = text("rate")
    facts["threshold"] = words.percent(ratio.fullAt)
    return words.say(.toldPartOfRatio, facts)
  }
}

extension Score {
  /// What its own ratio is made of; of a sum its parts.
  fileprivate var expressions: [Expression] {
    switch body {
    case .ratio(let ratio): [ratio.measure] + (ratio.filter.map { [$0] } ?? [])
    case .sum(let names, _): names.map { Expression(.path(Path($0)), range: $0.range) }
    }
  }
}
