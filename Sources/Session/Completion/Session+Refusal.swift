import Diagnostics
import Planning
import Syntax
import Values

/// What the grammar allows and the meaning refuses: the parser knows no types, targets or periods.
extension Session {
  /// Whether a word cannot mean anything after a begun sentence, whatever follows it: a rate has no
  /// share, a question without a score no parts.
  ///
  /// The sentence is bound with the word, or with examples of what it begins, at its end; so no
  /// rule of the binder is written here again.
  func refuses(_ keyword: Keyword, after begun: String) -> Bool {
    keyword.examples.allSatisfy { refuses($0, after: begun) }
  }

  /// The same of words, a name or a value.
  func refuses(_ words: String, after begun: String) -> Bool {
    guard let parsed = SyntaxTree.parseSentence(begun + words, names: names) else { return false }
    do throws(Diagnostic) {
      let error = parsed.error?.message
      try check(parsed.sentence, isWhole: error == nil || error == .whyNeedsVersus)
      return false
    } catch {
      return !error.message.isMended && !(hasTime(parsed.sentence) && error.message.asksForTime)
    }
  }

  /// Whether what a sentence asks about has a time, so that a period or groups of time may follow.
  private func hasTime(_ sentence: Sentence) -> Bool {
    SubjectSearch(binder).subject(of: sentence.query).map { subject in
      let split = QuestionSplit(sentence.query, subject, binder)
      return split.takes(.month) || split.takes(.day)
    } ?? false
  }

  /// Binds a sentence without asking rows; of one that is not whole only the kinds of its clauses
  /// are looked at.
  private func check(_ sentence: Sentence, isWhole: Bool) throws(Diagnostic) {
    if case .statement(.why(let query)) = sentence.kind { try binder.check(why: query) }
    if case .statement(.expect(let expectation)) = sentence.kind, isWhole {
      _ = try binder.bind(expectation, at: sentence.range)
    }
    if case .statement(.rows(let target, _)) = sentence.kind, last == nil {
      throw Diagnostic(.noLastResult, at: target.range)
    }
    guard var query = sentence.query else { return }
    query.pipes = query.pipes.splitAtRows.before
    guard case .items = query.head else {
      guard let last else { throw Diagnostic(.noLastResult, at: query.range) }
      try binder.check(clausesOnTable: query)
      if isWhole { _ = try binder.bind(query, toLast: last.schema) }
      return
    }
    if isWhole { _ = try binder.bind(query) }
  }
}

extension Keyword {
  /// The word with the least that makes something whole of it, where more must follow.
  fileprivate var examples: [String] {
    switch self {
    case .rolling: [phrase + " 3 months"]
    case .index, .during, .since, .until: [phrase + " 2023"]
    case .from: [phrase + " 2023 to 2024"]
    case .this, .last, .previous: [phrase + " month"]
    case .versus: [phrase + " average", phrase + " previous month"]
    case .chart: [phrase + " bar"]
    case .plan: [phrase + " count"]
    case .as: [phrase + " rank"]
    case .bands: [phrase + " 4"]
    default: [phrase]
    }
  }
}

extension MessageID {
  /// Whether what is missing can still come, since clauses stand in any order.
  fileprivate var isMended: Bool {
    switch self {
    case .withinNotInBy, .eachNotInBy, .rankingNeedsSort, .countNeedsComparison, .notACondition:
      true
    default: false
    }
  }

  /// Whether a period, or groups of time, are missing.
  fileprivate var asksForTime: Bool {
    switch self {
    case .formNeedsGrain, .rollingNeedsGrain, .indexNeedsOneSpan, .versusNeedsPeriod,
      .versusNeedsGrain:
      true
    default: false
    }
  }
}
