import Columnar
package import Diagnostics
import Execution
import Metrics
import Planning
package import Syntax
package import Values

/// One conversation: sentences in, outcomes out.
///
/// It knows nothing of terminals. One thread at a time uses it; only ``cancellation`` may be
/// raised from elsewhere.
package final class Session {
  package internal(set) var settings: Settings
  /// The language whose separators numbers have in charts, files and sentences.
  package var locale: Language { settings.locale ?? settings.language }
  /// Raised to stop the running sentence; lowered when the next one starts.
  package let cancellation = CancellationFlag()
  var workspace = Workspace()
  /// What `it` means: the last table that a question made.
  var last: LastTable?
  /// What corrects the sentence before, if it was wrong, for `fix`.
  var offered: String?
  /// What ``undo`` takes back, oldest first.
  var changes: [Change] = []
  /// The private columns of files, by path, for as long as the session lasts: see
  /// ``hiddenColumns(of:_:at:)``.
  var hiddenColumns: [String: Set<String>] = [:]
  /// The folders that were opened.
  var openedFolders: [String] = []
  /// Where files may be read; nil while the session is not safe.
  var safeFolders: [String]?
  /// How many files run inside one another now.
  var runDepth = 0
  /// The variables that the running file was given, by folded name: a `let` of one of them in
  /// this file is only its default.
  var given: Set<String> = []
  /// How far the running sentence has come.
  package let progress = Progress()
  /// Hears of every sentence before and after it is carried out.
  package var observers: [any SentenceObserver] = []
  /// The sentences that worked so far, for ``record``.
  var log = SessionLog()

  package init(settings: Settings) {
    self.settings = settings
    workspace.cancellation = cancellation
  }

  /// The cells of a line of `help` and of other texts that are not tables.
  package var textWidth = 80

  /// Changes the language of everything that is said from now on.
  package func speak(_ language: Language) { settings.language = language }

  /// Changes the separators of numbers; nil is as in the language.
  package func writeNumbers(as locale: Language?) { settings.locale = locale }

  /// Every name and label that a sentence may use.
  package var names: NameTable { workspace.names }

  /// The as-of date of questions that name none.
  package var asOf: CivilDate? { settings.asOf ?? workspace.model.asOf }

  /// One line about what is open; nil when nothing is.
  package var banner: String? {
    let model = workspace.model
    guard let main = model.mainEntity else { return nil }
    var parts = [model.title ?? model[main].naming.name.text]
    let others = model.entities.indices.filter { $0 != main.index }
    for index in [main.index] + others {
      let count = workspace.dataset.tables[index].rowCount
      parts.append("\(count.grouped(settings.language)) \(name(of: model.entities[index]))")
    }
    if let asOf {
      let date = ["date": Fact.text(asOf.description)]
      parts.append(MessageTable.phrase(.asOf, date, in: settings.language))
    }
    return parts.joined(separator: " · ")
  }

  private func name(of entity: Entity) -> String {
    settings.language == .english
      ? entity.naming.name.text : entity.naming.label?.text ?? entity.naming.name.text
  }

  /// The prompt of the next line while a sentence is unfinished; nil when it is complete.
  package func continuationPrompt(after text: String) -> String? {
    Continuation.needed(after: text)?.prompt
  }

  /// All that ``continuationPrompt(after:)`` gives.
  package static var continuationPrompts: [String] { Continuation.allCases.map(\.prompt) }

  /// Runs every sentence of a source in order and hands each outcome to `body`, until it
  /// returns false. A definition is in force from the next sentence on.
  ///
  /// Paths in the source are relative to `folder`, else to the session's base folder.
  package func run(
    _ source: SourceText, relativeTo folder: String? = nil, _ body: (Outcome) -> Bool
  ) {
    var reader = SentenceReader(source)
    while let parsed = reader.next(names: workspace.names) {
      let folder = folder ?? settings.baseFolder
      cancellation.lower()
      progress.restart()
      if runDepth == 0, !parsed.sentence.isFix { offered = nil }
      let observed = observers.isEmpty ? nil : ObservedSentence(parsed.sentence, in: source)
      if let observed { observers.forEach { $0.willRun(observed) } }
      if parsed.error == nil, case .statement(.run(let run)) = parsed.sentence.kind {
        guard self.run(run, parsed.sentence, in: source, relativeTo: folder, body) else { return }
        continue
      }
      if parsed.sentence.changesData { judgeLog() }
      let outcome: Outcome? =
        if let begun = parsed.sentence.question(in: source) {
          .text(choices(after: begun))
        } else if let error = parsed.error {
          failure(error, parsed.sentence, in: source)
        } else {
          outcome(of: parsed.sentence, in: source, folder: folder)
        }
      if let observed { observers.forEach { $0.didRun(observed, outcome) } }
      keep(parsed.sentence, outcome, in: source, folder: folder)
      if let outcome, !body(outcome) { return }
    }
  }

  func outcome(
    of sentence: Sentence, in source: SourceText, folder: String
  ) -> Outcome? {
    do throws(SessionError) {
      return try execute(sentence, in: source, folder: folder)
    } catch {
      return failure(error, sentence, in: source)
    }
  }

  /// What came of a sentence that was ended early.
  func failure(_ error: SessionError, _ sentence: Sentence, in source: SourceText) -> Outcome {
    switch error {
    case .sentence(let diagnostic): return failure(diagnostic, sentence, in: source)
    case .load(let diagnostic):
      return failure(diagnostic, sentence, in: source, kind: .load)
    case .expectation(let diagnostic):
      return .failure(Failure([diagnostic], in: source, kind: .expectation))
    case .cancelled:
      let diagnostic = Diagnostic(.cancelled, at: nil)
      return .failure(Failure([diagnostic], in: source, kind: .cancelled))
    }
  }

  /// A failure with a correction, if one was found that parses and binds.
  func failure(
    _ diagnostic: Diagnostic, _ sentence: Sentence, in source: SourceText,
    kind: Failure.Kind = .sentence
  ) -> Outcome {
    var diagnostic = diagnostic
    let correction = soundCorrection(of: diagnostic, sentence, in: source)
    diagnostic.correction = correction.map { inLanguage($0, of: source[sentence.range]) }
    diagnostic.facts = inLanguage(diagnostic.facts)
    var failure = Failure([diagnostic], in: source, kind: kind)
    if runDepth == 0 {
      offered = diagnostic.correction
    } else {
      // What a file has defined is taken back when it fails: the file is what needs mending.
      failure.isFixable = false
    }
    return .failure(failure)
  }
}

extension ParsedSentence {
  /// What keeps the sentence from being bound.
  var error: Diagnostic? { diagnostics.first { $0.severity == .error } }
}

extension Sentence {
  /// Whether it asks for the correction of the sentence before it.
  fileprivate var isFix: Bool {
    if case .statement(.fix) = kind { true } else { false }
  }
}

/// What ends a sentence early.
enum SessionError: Error {
  case sentence(Diagnostic)
  case load(Diagnostic)
  case expectation(Diagnostic)
  case cancelled

  /// What it tells.
  var diagnostic: Diagnostic {
    switch self {
    case .sentence(let diagnostic), .load(let diagnostic), .expectation(let diagnostic): diagnostic
    case .cancelled: Diagnostic(.cancelled, at: nil)
    }
  }
}

extension Int {
  /// Digits in groups of three: 48,000 or 48.000.
  func grouped(_ language: Language) -> String {
    let digits = Array(String(self))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) {
        text += language == .english ? "," : "."
      }
      text.append(digit)
    }
    return text
  }
}
