import Diagnostics
import Metrics
import Planning
import Syntax
import Values

/// Tries what the grammar allows: whether a begun sentence that goes on so can mean something.
///
/// The parser knows no types, levels or links. So a candidate is put in, and the sentence is bound
/// without being carried out; where it is not yet whole, it is gone on with in the likeliest ways.
/// Only what means nothing in any of them is ruled out.
struct Trial {
  private let session: Session
  private let binder: Binder
  /// The sentence up to the place that is completed.
  private let begun: String
  /// What was looked for at that place.
  private let terms: Set<Term>
  /// Groupings that may follow, where there is none yet.
  private lazy var groupings: [String] =
    isGrouped ? [] : [" by month"] + binder.firstGrouping(query)
  private let isGrouped: Bool
  private let query: Query?
  /// What is wrong with what stands before the place, as far as it is whole.
  private var mistake: Diagnostic?
  /// Where that whole part ends.
  private var wholeEnd = 0
  private var tries = 0
  /// Tries for one candidate, and for all of them: Tab answers at once.
  private static let limit = 16
  private var left = 40
  /// Words that a way on may be long.
  private static let depth = 3

  /// - Returns: nil at the beginning of a sentence, where everything may stand.
  init?(_ session: Session, after text: String, _ expected: Expectations) {
    guard let start = expected.sentence?.range.start else { return nil }
    begun = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    guard begun.contains(where: { !$0.isWhitespace }) else { return nil }
    self.session = session
    terms = expected.terms
    var catalog = session.workspace.catalog
    catalog.statistics = AnyTexts()
    binder = Binder(
      catalog: catalog, asOf: session.asOf, variables: session.workspace.variables)
    isGrouped = expected.isGrouped
    query = expected.query
    findMistake()
  }

  /// Binds the sentence without the words at its end that are still part of something.
  private mutating func findMistake() {
    var words = begun.split(separator: " ")
    for _ in 0..<6 where !words.isEmpty {
      let whole = words.joined(separator: " ")
      if let parsed = SyntaxTree.parseSentence(whole, names: session.names), parsed.isComplete {
        wholeEnd = whole.utf8.count
        do throws(Diagnostic) { try check(parsed.sentence) } catch { mistake = error }
        return
      }
      words.removeLast()
    }
  }

  /// Whether the sentence can go on with a word or name here.
  mutating func allows(_ text: String) -> Bool {
    // Nothing may follow a name that nothing has.
    if mistake?.message.isUnknownName == true { return false }
    tries = 0
    return canMean(begun + text, after: terms, depth: Trial.depth)
  }

  /// Whether a text is the beginning of a sentence that means something; yes where that is not
  /// found out within the limits.
  private mutating func canMean(_ text: String, after terms: Set<Term>, depth: Int) -> Bool {
    let brackets = String(repeating: ")", count: text.openBrackets)
    for ending in endings(after: terms, text) {
      guard tries < Trial.limit, left > 0 else { return true }
      tries += 1
      left -= 1
      let whole = text + ending + brackets
      guard let parsed = SyntaxTree.parseSentence(whole, names: session.names) else { return true }
      guard let error = parsed.error else {
        if !isRuledOut(parsed.sentence) { return true }
        continue
      }
      guard ending.isEmpty else { continue }
      // The grammar allowed the candidate: it is a word that is read together with the next one.
      return error.isUnfinished ? goesOn(text, error, depth) : depth == Trial.depth
    }
    return false
  }

  /// What makes a sentence of a part of it, the likeliest first: a test of a value, a grouping of
  /// a measure.
  private mutating func endings(after terms: Set<Term>, _ text: String) -> [String] {
    let mending = mistake == nil ? [] : groupings + [" during 2023"]
    guard !terms.isDisjoint(with: [.aCondition, .aGroupCondition]) else {
      let tests = [" is not missing", " > 0", " > 2023-01-01"]
      // A word of the language is no value.
      return (Trial.endsWithKeyword(text) ? [""] + tests : tests + [""]) + mending
    }
    return [""] + (Trial.endsWithKeyword(text) ? groupings : mending)
  }

  private static func endsWithKeyword(_ text: String) -> Bool {
    text.split(separator: " ").last.map { Vocabulary.contains(String($0)) } ?? false
  }

  /// Whether some way on from an unfinished sentence means something.
  private mutating func goesOn(_ text: String, _ error: Diagnostic, _ depth: Int) -> Bool {
    guard depth > 0 else { return true }
    switch error.message {
    case .whyNeedsVersus:
      return [" vs previous quarter", " during 2023-Q4 vs 2023-Q3"].contains {
        canMean(text + $0, after: [], depth: 0)
      }
    case .expectNeedsComparison: return canMean(text + " > 0", after: [], depth: 0)
    default: break
    }
    let expected = SyntaxTree.expectations(after: text + " ", names: session.names)
    let ways = session.ways(on: expected)
    if ways.isEmpty { return !takesNumber(text) || canMean(text + " 5", after: [], depth: 0) }
    return ways.contains { canMean(text + " " + $0, after: expected.terms, depth: depth - 1) }
  }

  private func takesNumber(_ text: String) -> Bool {
    SyntaxTree.parseSentence(text + " 5", names: session.names)?.isComplete ?? false
  }

  // MARK: Binding

  /// Whether a whole sentence means nothing because of what was put in.
  private func isRuledOut(_ sentence: Sentence) -> Bool {
    do throws(Diagnostic) {
      try check(sentence)
      return false
    } catch {
      guard let mistake else { return true }
      // What is wrong before it may be mended by what follows; a name that nothing has may not.
      let isSame = error.message == mistake.message && error.range == mistake.range
      return !isSame || mistake.message.isUnknownName || (mistake.range?.end ?? 0) >= wholeEnd
    }
  }

  /// Binds a sentence; one that only its execution can judge is let through.
  private func check(_ sentence: Sentence) throws(Diagnostic) {
    switch sentence.kind {
    case .query(let query): try check(query)
    case .statement(.why(let query)): _ = try binder.bind(why: query)
    case .statement(.expect(let expectation)):
      _ = try binder.bind(expectation, at: sentence.range)
    case .statement(.define(let definition)):
      var definer = Definer(catalog: binder.catalog, asOf: binder.asOf)
      try definer.apply(definition)
    case .statement(.undefine(let name)):
      var definer = Definer(catalog: binder.catalog, asOf: binder.asOf)
      _ = try definer.undefine(name)
    default: break
    }
  }

  private func check(_ query: Query) throws(Diagnostic) {
    var asked = query
    asked.pipes = query.pipes.splitAtRows.before
    if case .items = query.head {
      _ = try binder.bind(asked)
    } else if let last = session.last {
      _ = try binder.bind(asked, toLast: last.schema)
    }
  }
}

/// Columns that hold whatever text a sentence compares them with: a trial judges meaning, and
/// searches no column.
private struct AnyTexts: ColumnStatistics {
  func hasMissing(_ column: ColumnID) -> Bool { true }

  func texts(of column: ColumnID, matching pattern: TextPattern, limit: Int) -> [String] {
    Array(pattern.texts.prefix(limit))
  }

  func texts(of column: ColumnID, limit: Int) -> [String] { [] }
}

extension Diagnostic {
  /// Whether it says only that something is missing at the end.
  fileprivate var isUnfinished: Bool {
    switch message {
    case .unexpectedEnd, .unclosedBracket, .whyNeedsVersus, .expectNeedsComparison: true
    default: false
    }
  }
}

extension MessageID {
  /// Whether it says that a name stands for nothing.
  fileprivate var isUnknownName: Bool {
    switch self {
    case .unknownName, .unknownMeasure, .unknownEntity, .unknownDimension, .unknownField,
      .unknownFunction, .unknownColumn:
      true
    default: false
    }
  }
}

extension String {
  /// How many brackets are open at the end, outside of texts.
  fileprivate var openBrackets: Int {
    var isInText = false
    var open = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "(") where !isInText: open += 1
      case UInt8(ascii: ")") where !isInText: open = max(0, open - 1)
      default: break
      }
    }
    return open
  }
}
