package import Diagnostics
import Planning
import Syntax
import Values

/// What came of reading a text and binding it, for the fuzzer and the test of what it found.
package struct Reading: Sendable {
  /// How many sentences the text holds.
  package fileprivate(set) var sentences = 0
  /// What must never be, whatever the text: in words of a developer.
  package fileprivate(set) var faults: [String] = []
}

extension Session {
  /// Reads a text as a script and binds its sentences in order, so that each uses what those
  /// before it defined. Nothing is answered, and no file is read or written.
  ///
  /// Whatever the text is, each mistake lies in it and has words, and each sentence without a
  /// mistake means the same after it was printed. What does not is a fault of the program.
  package func reading(of source: SourceText) -> Reading {
    var reading = Reading()
    var reader = SentenceReader(source)
    var schema: TableSchema?
    while let parsed = reader.next(names: workspace.names) {
      reading.sentences += 1
      for diagnostic in parsed.diagnostics { tell(diagnostic, parsed.sentence, source, &reading) }
      guard parsed.isComplete else { continue }
      let printed = checkPrinting(parsed.sentence, &reading)
      let before = schema
      let meaning = self.meaning(of: parsed.sentence, &schema)
      if case .mistake(let mistake) = meaning { tell(mistake, parsed.sentence, source, &reading) }
      guard let printed, case .query = printed.kind else { continue }
      var other = before
      let again = self.meaning(of: printed, &other)
      if again.words != meaning.words {
        reading.faults.append(
          "means another thing after printing: \(meaning.words) \(again.words)")
      }
    }
    _ = Continuation.needed(after: source.text)
    return reading
  }

  /// The tree of the printed sentence, which must be that of the sentence.
  private func checkPrinting(_ sentence: Sentence, _ reading: inout Reading) -> Sentence? {
    let text = TreePrinter.text(of: sentence)
    guard let again = SyntaxTree.parseSentence(text, names: workspace.names) else {
      if !text.isEmpty { reading.faults.append("is no sentence when printed: \(text)") }
      return nil
    }
    if !again.isComplete {
      reading.faults.append("cannot be read when printed: \(text)")
    } else if TreePrinter.text(of: again.sentence) != text {
      reading.faults.append("is printed in two ways: \(text)")
    } else if TreeDump.text(of: again.sentence) != TreeDump.text(of: sentence) {
      reading.faults.append("is another tree when printed: \(text)")
    } else {
      return again.sentence
    }
    return nil
  }

  /// A mistake as a reader gets it: with a correction that means something, in both languages.
  private func tell(
    _ diagnostic: Diagnostic, _ sentence: Sentence, _ source: SourceText, _ reading: inout Reading
  ) {
    guard case .failure(let failure) = failure(diagnostic, sentence, in: source) else { return }
    for told in failure.diagnostics {
      if let range = told.range, range.start < 0 || range.end > source.end {
        reading.faults.append("\(told.message) lies outside of the text")
      }
      for language in Language.allCases {
        let text = DiagnosticRenderer(language: language).render(told, in: source)
        if text.isEmpty { reading.faults.append("\(told.message) has no words") }
      }
    }
  }
}

// MARK: - Meaning

/// What binding gave.
private enum Meaning {
  /// A printed plan, or nothing for what is not bound.
  case plan(String)
  case mistake(Diagnostic)

  var words: String {
    switch self {
    case .plan(let text): text
    case .mistake(let diagnostic): diagnostic.message.rawValue
    }
  }
}

extension Session {
  private func meaning(of sentence: Sentence, _ schema: inout TableSchema?) -> Meaning {
    do throws(Diagnostic) {
      return .plan(try bound(sentence, &schema))
    } catch {
      return .mistake(error)
    }
  }

  /// As ``bound(_:_:)``, for its mistakes alone.
  func requireMeaning(
    of sentence: Sentence, _ schema: inout TableSchema?
  ) throws(Diagnostic) {
    _ = try bound(sentence, &schema)
  }

  /// Binds a sentence; definitions are in force afterwards. `schema` is that of the last table.
  private func bound(
    _ sentence: Sentence, _ schema: inout TableSchema?
  ) throws(Diagnostic) -> String {
    guard case .statement(let statement) = sentence.kind else {
      guard case .query(let query) = sentence.kind else { return "" }
      return try bound(query, &schema)
    }
    switch statement {
    case .expect(let expectation):
      let bound = try binder.bind(expectation, at: sentence.range)
      return PlanPrinter(model: workspace.model).text(bound.query.plan)
    case .why(let query):
      let questions = try binder.bind(why: query).questions
      return questions.map { PlanPrinter(model: workspace.model).text($0.plan) }.joined()
    case .explainPlan(let query):
      var none: TableSchema?
      return try bound(query, &none)
    case .define(let definition):
      try change { (definer) throws(Diagnostic) in try definer.apply(definition) }
    case .dataset(let dataset):
      try change { (definer) throws(Diagnostic) in try definer.apply(dataset) }
    case .undefine(let name):
      try change { (definer) throws(Diagnostic) in _ = try definer.undefine(name) }
      workspace.forgetNames()
    case .load(let load):
      try change { (definer) throws(Diagnostic) in
        _ = try definer.apply(
          load, named: load.tableName, columns: load.imaginedColumns,
          showsPrivate: settings.showsPrivate)
      }
    case .assign(let assignment):
      do throws(SessionError) {
        try assign(assignment)
      } catch {
        if case .sentence(let diagnostic) = error { throw diagnostic }
      }
    default: break
    }
    return ""
  }

  private func bound(_ query: Query, _ schema: inout TableSchema?) throws(Diagnostic) -> String {
    guard case .items = query.head else {
      guard let last = schema else { throw Diagnostic(.noLastResult, at: query.range) }
      schema = try binder.bind(query, toLast: last).schema
      return "pipes"
    }
    let bound = try binder.bind(query)
    schema = bound.schema
    return PlanPrinter(model: workspace.model).text(bound.plan)
  }

  /// Changes the model alone: nothing is loaded.
  private func change(_ body: (inout Definer) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var definer = Definer(catalog: workspace.catalog, asOf: settings.asOf)
    try body(&definer)
    workspace.model = definer.catalog.model
  }
}

extension Load {
  /// The columns that the options name: the file is not read.
  fileprivate var imaginedColumns: [LoadedColumn] {
    options.flatMap { option -> [LoadedColumn] in
      switch option.kind {
      case .key(let names), .text(let names), .private(let names), .snapshot(let names, _):
        names.map { LoadedColumn(name: $0.text, type: .text) }
      case .label(let name): [LoadedColumn(name: name.text, type: .text)]
      case .time(let name): [LoadedColumn(name: name.text, type: .date)]
      case .valid(let first, let last):
        [first, last].map { LoadedColumn(name: $0.text, type: .date) }
      case .events(let names): names.map { LoadedColumn(name: $0.text, type: .date) }
      case .link(let links): links.map { LoadedColumn(name: $0.column.text, type: .text) }
      default: []
      }
    }
  }
}
