import Diagnostics
import Glibc
import Syntax

extension Session {
  /// Whether sentences that work are kept for `record`: not those that run at every start.
  package var isRecording: Bool {
    get { log.isKeeping }
    set { log.isKeeping = newValue }
  }

  /// Keeps a sentence of the session itself that worked, for `record`.
  func keep(_ sentence: Sentence, _ outcome: Outcome?, in source: SourceText, folder: String) {
    if case .failure? = outcome { return }
    guard runDepth == 0, log.isKeeping else { return }
    if !sentence.setsDay { keepDay() }
    // A `load` says which fields are private and holds nothing of them.
    log.keep(sentence, in: source, folder: folder, isJudged: sentence.isLoad)
  }

  /// Keeps the day that the session was started with (`--as-of`), where the data have another
  /// one. It stands before the first sentence that it may matter to.
  func keepDay() {
    guard runDepth == 0, let day = settings.asOf, let words = DatasetWords(workspace.model) else {
      return
    }
    log.keep(day, insteadOf: words)
  }

  /// Forgets sentences that name what is private. They are not looked at one by one: most
  /// sessions record nothing. But what is private is known only as long as the data stay.
  func judgeLog() {
    log.judge(mayKeep)
  }

  /// `record "today.hoso"`: writes the sentences that worked, from the first one on, in
  /// canonical form. Relative paths in them are written so that they lead to the same files.
  func record(
    to path: TextLiteral, replacing: Bool, relativeTo folder: String
  ) throws(SessionError) -> Outcome {
    try requireWriting(.record, at: path.range)
    let place = FilePath.resolve(path.text, relativeTo: folder)
    let home = FilePath.folder(of: place)
    judgeLog()
    let sentences = log.entries.map { $0.text(in: home) }
    let text = sentences.map { $0 + "\n" }.joined()
    do throws(AsideFile.Failure) {
      try AsideFile.write(canonical(text), to: place, replacing: replacing)
    } catch {
      throw .load(unwritable(path, error))
    }
    return .notice([
      Diagnostic(.recorded, ["count": .number(sentences.count), "path": .code(path.text)])
    ])
  }

  /// A script in canonical form, where it can still be read: names may have gone since.
  private func canonical(_ text: String) -> String {
    formatted(SourceText(text), in: nil).text ?? text
  }

  private func unwritable(_ path: TextLiteral, _ failure: AsideFile.Failure) -> Diagnostic {
    guard failure.code != EEXIST else {
      return Diagnostic(
        .fileExists, at: path.range, ["path": .code(path.text)],
        replacement: Replacement(.empty(at: path.range.end), with: " replace"))
    }
    return Diagnostic(
      .fileUnwritable, at: path.range,
      ["path": .code(path.text), "reason": failure.fact])
  }
}

extension Sentence {
  /// Whether it may change what is loaded, and so what is private.
  var changesData: Bool {
    switch kind {
    case .query, .dotCommand, .empty: false
    case .statement(let statement):
      switch statement {
      case .load, .undo, .reload, .unload: true
      default: false
      }
    }
  }

  /// Whether it may give the data their day, or take it back. The day of the session stands
  /// behind such sentences, so that `undo` takes back what it took back before; a `run` has seen
  /// to that itself.
  fileprivate var setsDay: Bool {
    guard case .statement(let statement) = kind else { return false }
    switch statement {
    case .load, .dataset, .undo, .run: return true
    default: return false
    }
  }

  fileprivate var isLoad: Bool {
    if case .statement(.load) = kind { true } else { false }
  }
}
