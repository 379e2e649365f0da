import Diagnostics
import Execution
import Metrics
import Planning
import Results
import Syntax

extension Session {
  /// `check dossiers`: what contradicts itself in the rows of a table, each finding with the
  /// sentence that shows it, and what is in order. The last table stays what it was.
  func check(_ name: Name) throws(SessionError) -> Outcome {
    guard let entity = workspace.model.entity(named: name) else {
      throw .sentence(
        Definer(catalog: workspace.catalog, asOf: settings.asOf).unknownEntity(name))
    }
    let findings = try DataCheck(session: self, entity: entity).findings()
    var table = DescriptionTable(of: self, questionsAsOf: asOf)
    table.add(.headCheck, texts: findings.map { word($0.check.term, $0.check.facts) })
    table.add(
      .headFinding,
      texts: findings.map { word($0.found?.term ?? .foundNothing, $0.found?.facts ?? [:]) })
    table.add(.headRows, numbers: findings.map(\.count))
    table.add(.headSentence, texts: findings.map { $0.sentence.map(inLanguage) })
    return table.outcome(isAsLoaded: false)
  }
}

/// The checks of one table, one after the other.
struct DataCheck {
  let session: Session
  let entity: EntityID

  var model: Model { session.workspace.model }
  /// The name of the table, as a sentence writes it.
  var table: String { TreePrinter.text(of: model[entity].naming.name) }

  /// Everything that was looked for, in the order of the table of checks.
  func findings() throws(SessionError) -> [Finding] {
    var findings: [Finding] = []
    for field in model[entity].fields {
      if let states = field.states { findings += try check(states, of: field) }
    }
    findings += try checkTime()
    findings += try checkDates()
    findings += try checkValidity()
    findings += try checkKey()
    for field in model[entity].fields {
      if let link = field.link { findings += try check(link, from: field) }
    }
    findings += try checkSpellings()
    findings += try checkMonths()
    return findings
  }

  /// One finding where a question has rows, none where it has not. What cannot be asked (such
  /// as a snapshot at another date) is said, not passed over.
  func finding(
    _ check: Finding.Phrase, _ found: Finding.Phrase, _ sentence: String
  ) throws(SessionError) -> Finding? {
    do throws(SessionError) {
      let count = try rows(of: sentence)
      guard count > 0 else { return nil }
      return Finding(check: check, found: found, count: count, sentence: sentence)
    } catch {
      guard case .sentence(let diagnostic) = error else { throw error }
      return Finding(check: check, found: notChecked(diagnostic), count: 0, sentence: nil)
    }
  }

  private func notChecked(_ diagnostic: Diagnostic) -> Finding.Phrase {
    let language = session.settings.language
    let words = MessageTable.text(of: diagnostic.message).what[language]
    let reason = MessageTable.fill(words, diagnostic.facts, language)
    return Finding.Phrase(.notChecked, ["reason": .text(reason)])
  }

  /// The findings of one check, or that there are none.
  func orNothing(_ check: Finding.Phrase, _ findings: [Finding]) -> [Finding] {
    findings.isEmpty ? [.nothing(check)] : findings
  }

  // MARK: Asking

  /// How many rows a question shows. A listing is counted without being made.
  func rows(of sentence: String) throws(SessionError) -> Int {
    let query = try parsed(sentence)
    let counted = query.asCount
    let table = try answer(counted ?? query)
    guard counted != nil else { return table.rowCount }
    guard case .integer(let count)? = table.columns.first?.values.cell(at: 0) else { return 0 }
    return Int(count)
  }

  /// The answer to a question.
  func answer(_ query: Query) throws(SessionError) -> ResultTable {
    let bound: BoundQuery
    do throws(Diagnostic) { bound = try session.binder.bind(query) } catch {
      throw .sentence(error)
    }
    let marks = try session.marksOfAllRows(of: bound.plan, at: query.range)
    return try session.wholeAnswer(to: query, bound, besides: marks).table
  }

  func parsed(_ sentence: String) throws(SessionError) -> Query {
    var reader = SentenceReader(SourceText(sentence))
    guard let parsed = reader.next(names: session.workspace.names),
      case .query(let query) = parsed.sentence.kind
    else { throw .sentence(Diagnostic(.notBound, ["name": .code(sentence)])) }
    if let error = parsed.error { throw .sentence(error) }
    return query
  }
}

extension Query {
  /// The number of members that a listing lists; nil for questions that are none.
  fileprivate var asCount: Query? {
    guard case .items(let items) = head, items.count == 1, let item = items.first,
      case .path = item.expression.kind, pipes.isEmpty
    else { return nil }
    for clause in clauses {
      switch clause.kind {
      case .filter, .asOf: continue
      default: return nil
      }
    }
    let count = Aggregate(.count, functionRange: range, argument: item.expression)
    var query = self
    query.head = .items([Item(Expression(.aggregate(count), range: range), range: range)])
    return query
  }
}
