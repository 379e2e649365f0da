import Diagnostics
import Syntax

extension Session {
  /// What narrows the rows behind a table, for the title of its chart: conditions and periods
  /// that the question, and what was made of its answer, have. Of a sentence that tells something
  /// private no word.
  func narrowing(of query: Query) -> [String] {
    let text = sentence(of: query)
    var asked = query
    if case .items = query.head {
      // Its clauses are those of the table.
    } else if let parsed = SyntaxTree.parseSentence(text, names: workspace.names),
      case .query(let whole) = parsed.sentence.kind
    {
      asked = whole
    }
    guard case .items = asked.head else { return [] }
    let parts = asked.clauses.compactMap(\.narrowing) + asked.pipes.compactMap(\.narrowing)
    if parts.isEmpty { return [] }
    if tellsPrivate(text) { return [word(.privateQuestion)] }
    asked.clauses.removeAll { !$0.groups }
    asked.pipes = []
    let head = TreePrinter.text(of: asked)
    return parts.map { inLanguage($0, after: head) }
  }

  /// A clause in the language of the session, without the word that begins it where the rest says
  /// the same.
  private func inLanguage(_ part: Narrowing, after head: String) -> String {
    let translated = inLanguage(head + " " + part.clause)
    let start = inLanguage(head) + " "
    guard translated.hasPrefix(start) else { return part.clause }
    let clause = String(translated.dropFirst(start.count))
    guard let keyword = part.leftOut else { return clause }
    let phrases = Vocabulary.entry(of: keyword).phrases.map { $0 + " " }
    guard let phrase = phrases.first(where: clause.hasPrefix) else { return clause }
    return String(clause.dropFirst(phrase.count))
  }
}

/// A clause that narrows rows.
private struct Narrowing {
  let clause: String
  /// The word that a title does without.
  var leftOut: Keyword?
}

extension Clause {
  fileprivate var groups: Bool {
    switch kind {
    case .by, .across: true
    default: false
    }
  }

  fileprivate var narrowing: Narrowing? {
    let text = TreePrinter.text(of: self)
    return switch kind {
    case .filter: Narrowing(clause: text, leftOut: .filter)
    case .during: Narrowing(clause: text, leftOut: .during)
    case .span, .since, .until, .having: Narrowing(clause: text)
    default: nil
    }
  }
}

extension Pipe {
  /// What `keep` keeps, as `having` would say it.
  fileprivate var narrowing: Narrowing? {
    guard case .keep(let condition) = kind else { return nil }
    return Narrowing(clause: "having " + TreePrinter.text(of: condition))
  }
}
