package import Diagnostics
import Execution
import Planning
import Syntax

extension Session {
  /// Looks for a corrected sentence: the diagnostic's own proposal, else its replacement or
  /// nearest name. A correction that leads to another mistake of that kind is corrected
  /// again. What does not parse and bind in the end is never offered.
  func soundCorrection(
    of diagnostic: Diagnostic, _ sentence: Sentence, in source: SourceText
  ) -> String? {
    var diagnostic = diagnostic
    var range = sentence.range
    var source = source
    for _ in 0..<Session.correctionRounds {
      guard let text = proposal(diagnostic, in: source, range) else { return nil }
      source = SourceText(text)
      range = SourceRange(0, source.end)
      guard let next = mistake(in: source) else { return text }
      diagnostic = next
    }
    return nil
  }

  private static let correctionRounds = 3

  /// A corrected sentence in the language of the session, or of the sentence that was typed where
  /// its keywords tell that it is Vietnamese; then its names stay as they are.
  func inLanguage(_ correction: String, of typed: String) -> String {
    guard settings.language == .english,
      [typed, correction].contains(where: {
        SyntaxTree.language(of: $0, names: workspace.names) == .vietnamese
      }),
      let parsed = SyntaxTree.parseSentence(correction, names: workspace.names)
    else { return inLanguage(correction) }
    return Translation(names: workspace.names).text(of: parsed.sentence, in: .vietnamese)
  }

  /// A corrected sentence in the language of the session.
  func inLanguage(_ correction: String) -> String {
    guard settings.language == .vietnamese,
      let parsed = SyntaxTree.parseSentence(correction, names: workspace.names)
    else { return correction }
    return translation.text(of: parsed.sentence, in: .vietnamese)
  }

  /// Words of the language that a message speaks of, in the language of the session.
  func inLanguage(_ facts: [String: Fact]) -> [String: Fact] {
    guard settings.language == .vietnamese else { return facts }
    var facts = facts
    for name in ["form", "function", "grain", "grains", "word"] {
      facts[name] = facts[name].map(wordInVietnamese)
    }
    return facts
  }

  private func wordInVietnamese(_ fact: Fact) -> Fact {
    switch fact {
    case .list(let facts): return .list(facts.map(wordInVietnamese))
    case .code(let word):
      if let keyword = Keyword(rawValue: word),
        let vietnamese = Vocabulary.entry(of: keyword).vietnamese.first
      {
        return .code(vietnamese)
      }
      // A form reads as one only after a number.
      let (number, form) = ("count", word.hasPrefix("as ") ? word : "as " + word)
      let whole = inLanguage("\(number) \(form)")
      let start = inLanguage(number) + " "
      let joint = Vocabulary.entry(of: .as).vietnamese.first.map { $0 + " " } ?? ""
      guard whole.hasPrefix(start + joint) else { return fact }
      let words = whole.dropFirst(start.count)
      return .code(String(word == form ? words : words.dropFirst(joint.count)))
    default: return fact
    }
  }

  private func proposal(
    _ diagnostic: Diagnostic, in source: SourceText, _ sentence: SourceRange
  ) -> String? {
    if let whole = diagnostic.correction { return whole.isEmpty ? nil : whole }
    guard sentence.end - sentence.start < 10_000 else { return nil }
    let nearest = diagnostic.suggestions.first.flatMap { name in
      diagnostic.range.map { Replacement($0, with: Session.written(name)) }
    }
    guard let edit = diagnostic.replacement ?? nearest,
      edit.range.start >= sentence.start, edit.range.end <= sentence.end
    else { return nil }
    return source[SourceRange(sentence.start, edit.range.start)] + edit.text
      + source[SourceRange(edit.range.end, sentence.end)]
  }

  /// A name as a sentence has to write it.
  private static func written(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }
    return isPlain ? name : "`\(name)`"
  }

  /// The first thing that keeps a text from being one sentence that means something;
  /// nil when it does.
  package func mistake(in source: SourceText) -> Diagnostic? {
    var reader = SentenceReader(source)
    guard let parsed = reader.next(names: workspace.names) else {
      return Diagnostic(.missingHead, at: SourceRange(0, source.end), ["found": .code("")])
    }
    if let error = parsed.error { return error }
    do throws(Diagnostic) {
      try check(parsed.sentence)
      return nil
    } catch {
      return error
    }
  }

  /// Binds a sentence without carrying it out.
  func check(_ sentence: Sentence) throws(Diagnostic) {
    switch sentence.kind {
    case .query(let query):
      try check(query)
    case .statement(.rows(let target, let pipes)):
      try check(rowsOf: target, then: pipes, in: lastTable(at: target.range))
    case .statement(.expect(let expectation)):
      _ = try binder.bind(expectation, at: sentence.range)
    case .statement(.why(let query)): _ = try binder.bind(why: query)
    case .statement(.load(let load)): try requireLoadable(load)
    case .statement(.define(let definition)):
      var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
      try definer.apply(definition)
    case .statement(.help), .statement(.quit), .statement(.assign): return
    case .statement(.explain(let query)):
      if case .items(let items) = query.head, items.count == 1, query.clauses.isEmpty,
        case .path(let path) = items[0].expression.kind
      {
        try requireKnown(path.names)
      } else {
        try check(query)
      }
    case .statement(.describe(.path(let path))): try requireKnown(path.names)
    case .statement(.describe): return
    case .statement(.profile(let name)), .statement(.check(let name)): try requireKnown([name])
    case .dotCommand(let text):
      _ = try call(text, sentence.range, in: SourceText(text), folder: "")
    case .statement, .empty:
      throw Diagnostic(.notYetAvailable, at: sentence.range, ["found": .text("")])
    }
  }

  private func requireKnown(_ written: [Name]) throws(Diagnostic) {
    for name in written where !names.contains(name.text) {
      throw Diagnostic(.unknownName, at: name.range, ["name": .code(name.text)])
    }
  }

  private func check(_ query: Query) throws(Diagnostic) {
    let (pipes, next) = query.pipes.splitAtRows
    var asked = query
    asked.pipes = pipes
    guard case .items = query.head else {
      let last = try lastTable(at: query.range)
      _ = try binder.bind(asked, toLast: last.schema)
      if let next, pipes.isEmpty, query.clauses.isEmpty {
        try check(rowsOf: next.target, then: next.pipes, in: last)
      }
      return
    }
    let bound = try binder.bind(asked)
    if let next {
      _ = try binder.rows(behind: next.target, in: nil, of: bound.plan, bound.schema)
    } else {
      try checkWaitingPipes(of: bound, asked)
    }
  }

  private func check(
    rowsOf target: RowsTarget, then pipes: [Pipe], in last: LastTable
  ) throws(Diagnostic) {
    let plan = try rowsListing(rows(behind: target, in: last), of: target, in: last)
      .plan(cancellation)
    let query = Query(head: .none, pipes: pipes.splitAtRows.before, range: target.range)
    _ = try binder.bind(query, toLast: plan.schema)
  }

  /// Binds the pipes of a question whose columns only its answer names.
  private func checkWaitingPipes(of bound: BoundQuery, _ query: Query) throws(Diagnostic) {
    guard !bound.waiting.isEmpty, let answer = try? answer(to: query, bound) else { return }
    let provenance = Provenance(origin: answer.origin, workspace: workspace)
    let last = LastTable(answer.table, after: bound.schema, from: provenance)
    _ = try binder.bind(waiting: bound.waiting, to: last.schema)
  }

  var binder: Binder {
    Binder(catalog: workspace.catalog, asOf: asOf, variables: workspace.variables)
  }
}
