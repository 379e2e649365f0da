import Diagnostics
import Metrics
import Syntax
import Values

/// The sentences of a session that worked, in their order, for `record`.
struct SessionLog: Sendable {
  /// A sentence as it was written.
  struct Entry: Sendable {
    var text: String
    /// What its paths start from.
    let folder: String
    /// Where paths stand in the text, from left to right.
    var paths: [(range: SourceRange, path: String)] = []
    /// Whether it is known to tell nothing private.
    var isJudged = true
  }

  private(set) var entries: [Entry] = []
  /// What the data called themselves where their as-of date was replaced last.
  private(set) var replacedDataset: DatasetWords?
  /// The names that those sentences defined, each once.
  private(set) var defined: [Name] = []
  /// Whether sentences are kept now: not those of a model that is opened, nor those that run at
  /// every start.
  var isKeeping = true

  /// Keeps a sentence that worked, unless it says nothing to a later session.
  mutating func keep(
    _ sentence: Sentence, in source: SourceText, folder: String, isJudged: Bool
  ) {
    guard isKeeping, sentence.isWorthRepeating else { return }
    if case .statement(.define(let definition)) = sentence.kind,
      !defined.contains(where: { $0.key == definition.name.key })
    {
      defined.append(definition.name)
    }
    let start = sentence.range.start
    let paths = sentence.paths.map { literal in
      (SourceRange(literal.range.start - start, literal.range.end - start), literal.text)
    }
    entries.append(
      Entry(text: source[sentence.range], folder: folder, paths: paths, isJudged: isJudged))
  }

  /// Keeps the day of a session that has one of its own: the sentences from here on are answered
  /// as of it again.
  mutating func keep(_ day: CivilDate, insteadOf words: DatasetWords) {
    guard isKeeping, words.asOf != day, words != replacedDataset else { return }
    replacedDataset = words
    entries.append(Entry(text: words.sentence(asOf: day), folder: ".", isJudged: false))
  }

  /// Forgets those sentences, not judged before, that must not be kept.
  mutating func judge(_ mayKeep: (String) -> Bool) {
    entries.removeAll { !$0.isJudged && !mayKeep($0.text) }
    for index in entries.indices { entries[index].isJudged = true }
  }

  /// Keeps the running of a script that was carried out without a sentence: a folder was opened.
  mutating func keepRun(of path: String) {
    guard isKeeping else { return }
    let words = "run "
    let literal = TreePrinter.quoted(path)
    let range = SourceRange(words.utf8.count, words.utf8.count + literal.utf8.count)
    entries.append(Entry(text: words + literal, folder: ".", paths: [(range, path)]))
  }
}

/// What the sentence `dataset` says.
struct DatasetWords: Hashable, Sendable {
  let title: String
  let about: Name?
  let asOf: CivilDate?

  /// Nil as long as nothing is loaded.
  init?(_ model: Model) {
    guard let main = model.mainEntity else { return nil }
    title = model.title ?? model[main].naming.name.text
    about = model.mainEntityName
    asOf = model.asOf
  }

  /// The same sentence with another day.
  func sentence(asOf day: CivilDate) -> String {
    let about = about.map { " about " + TreePrinter.text(of: $0) } ?? ""
    return "dataset \(TreePrinter.quoted(title))\(about) as of \(day)"
  }
}

extension SessionLog.Entry {
  /// The sentence as it means the same in a script that lies in `home`: relative paths that
  /// start from elsewhere become absolute.
  func text(in home: String) -> String {
    let from = FilePath.canonical(folder.isEmpty ? "." : folder)
    guard from != home else { return text }
    let source = SourceText(text)
    var moved = ""
    var place = 0
    for (range, path) in paths where !path.hasPrefix("/") {
      moved += source[SourceRange(place, range.start)]
      moved += TreePrinter.quoted(FilePath.resolve(path, relativeTo: from))
      place = range.end
    }
    return moved + source[SourceRange(place, source.end)]
  }
}

extension Sentence {
  /// Whether a later session gains something by carrying it out again.
  fileprivate var isWorthRepeating: Bool {
    switch kind {
    case .query: true
    case .dotCommand, .empty: false
    case .statement(let statement):
      switch statement {
      // What `fix` runs is kept itself.
      case .help, .quit, .record, .fix, .lesson, .hint, .answer, .skip: false
      default: true
      }
    }
  }

  /// The files that it names, from left to right.
  fileprivate var paths: [TextLiteral] {
    switch kind {
    case .query(let query): return query.pipes.compactMap(\.savedPath)
    case .statement(let statement):
      switch statement {
      case .load(let load): return [load.path]
      case .run(let run): return [run.path]
      case .checkScript(let path): return [path]
      case .compare(let files): return [files.old, files.new]
      case .rows(_, let pipes): return pipes.compactMap(\.savedPath)
      case .define(let definition):
        guard case .calendar(let body) = definition.body else { return [] }
        return [body.file].compactMap(\.self)
      default: return []
      }
    default: return []
    }
  }
}

extension Pipe {
  fileprivate var savedPath: TextLiteral? {
    guard case .save(let path, _) = kind else { return nil }
    return path
  }
}
