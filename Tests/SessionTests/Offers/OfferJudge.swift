import Diagnostics
import Session
import Syntax

/// Whether what is offered can be made a sentence that means something: judged by binding, with no
/// knowledge of the rules by which it was offered.
///
/// What is not whole is gone on with by a literal or by what is offered next; what is whole and
/// means nothing yet by the likeliest clauses and tests. A sentence is bound and not carried out;
/// one whose meaning only its execution knows counts as soon as it parses.
final class OfferJudge {
  private let session: Session
  private var known: [String: Bool] = [:]
  private var offered: [String: [String]] = [:]

  init(_ session: Session) { self.session = session }

  /// Words that a way on is long at most, beside clauses at its end.
  private static let depth = 4
  /// Texts that are looked at for one offer at most.
  private static let limit = 80
  private var left = 0
  /// What was offered, to be named once more: `top 3 each unit by unit`.
  private var again = ""

  /// What is offered after a begun sentence and can never be part of one that means something.
  func illegal(after begun: String) -> [String] {
    session.completions(after: begun).filter { completion in
      switch completion.kind {
      case .file, .topic, .command: return false
      default: break
      }
      let kept = String(decoding: begun.utf8.prefix(completion.start), as: UTF8.self)
      again = completion.text
      return !canGoOn(kept + completion.text)
    }.map(\.text)
  }

  /// Whether a text is the beginning of a sentence that means something.
  func canGoOn(_ text: String) -> Bool {
    left = Self.limit
    return (0...Self.depth).contains { canMean(text, words: $0) }
  }

  /// Whether it is so with that many more words.
  private func canMean(_ text: String, words: Int) -> Bool {
    let key = "\(words) \(text)"
    if let known = known[key] { return known }
    left -= 1
    guard left > 0 else { return false }
    let result = words == 0 ? means(text) || isMended(text) : goesOn(text, words)
    known[key] = result
    return result
  }

  private func goesOn(_ text: String, _ words: Int) -> Bool {
    guard isUnfinished(text) else { return false }
    let next = text.hasSuffix("(") || text.hasSuffix(".") ? text : text + " "
    let ways = ways(after: next)
    let likely = ways.prefix(4) + literals(after: next) + ways.dropFirst(4)
    return likely.contains { canMean(next + $0, words: words - 1) }
  }

  /// What is offered after a text as another word.
  private func ways(after text: String) -> [String] {
    if let known = offered[text] { return known }
    let ways = session.completions(after: text).filter {
      $0.kind <= .variable && $0.start == text.utf8.count
    }.map(\.text)
    offered[text] = ways
    return ways
  }

  /// Whether a text misses something at its end, by the grammar alone.
  private func isUnfinished(_ text: String) -> Bool {
    guard let parsed = SyntaxTree.parseSentence(text, names: session.names) else { return true }
    return parsed.diagnostics.contains { $0.severity == .error }
  }

  /// What a person writes where no list helps.
  private func literals(after text: String) -> [String] {
    let expected = SyntaxTree.expectations(after: text, names: session.names)
    var literals = ["5", "1", "\"x.csv\"", "@q = 1"]
    for term in expected.terms {
      switch term {
      case .aNumber: literals.append("100%")
      case .aText, .aFile: literals.append("\"x\"")
      case .aPeriod, .aDate, .aBaseline: literals += ["2023-Q1", "2023-01"]
      case .aListOrPeriod: literals += ["(\"x\")", "(1)", "2023-Q1"]
      case .aName, .anEntity: literals += ["x", "dossiers"]
      case .aColumn: literals += ["code", "x", "dossiers"]
      case .aValue: literals += ["0", "\"x\"", "2023-01-01", "3 days"]
      case .theSignEqual: literals.append("=")
      case .theWordAnd: literals.append("and")
      case .theWordThen: literals.append("then")
      case .aVariable: literals.append("@q")
      case .aComparison: literals.append(">= 50%")
      case .aClosingBracket: literals.append(")")
      case .aClock: literals.append("07:00-11:00")
      case .theSignMinus: literals.append("-")
      default: break
      }
    }
    return literals
  }

  /// What makes a meaning of a sentence that is whole: tests, groups and periods.
  private static let additions = [
    " > 0", " is not missing", " = \"x\"", " by unit", " by month", " > 2023-01-01", " > 3 days",
    " during 2023-Q2", " by quarter", " by month during 2023", " > 0 by unit", " late > 0",
    " vs previous quarter during 2023-Q2", " vs 2022-Q4", " during 2023", ", month", ", district",
    ", unit", " by week", " by day", " by half", " by year", " during 2023-H1",
    " during 2023-W07", " during 2023-01-02", " by quarter during 2023-Q2", " since 2022 vs 2021",
    " by unit sort count", " by district", " by tier", " sort name", ".code", " - submitted",
    " per units", " per procedures", " per petitions", " per provinces", " 90 fee", " 90 fee > 0",
    " where name is not missing", " where code is not missing", " month", " month, finished)",
    " x", " + progress",
  ]

  /// What makes a sentence of one that is not whole.
  private static let tails = [
    " > 0", " is not missing", " vs previous quarter during 2023-Q2", " vs 2022-Q4", " = late",
    " = fee", " = 1", " units", " 1 and 2", " 0 and 0", " 2023-01 and 2023-02",
    " 2023-01 to 2023-02 vs 2022-Q4", " to 2030", " 2023-01 to 2023-02",
    " 2023-01 to 2023-02 sort name", " 90 fee", " 90 fee > 0",
    " late then 1 else 2 > 1", " late then 1 else 2", " rate_late > 0 then 1 else 2 > 1",
    " is not missing then 1 else 2 > 1", " else 2 > 1", " since 2022 vs 2021",
    "submitted, accepted", "submitted, accepted) > 3", "2023-01-01, 2023-01-02) > 3",
    " x of dossiers = late", " x = rate late", " x = dossiers where late", " x max 10 = rate late",
    " x = openness + progress", " x of dossiers = case late then \"a\" else \"b\"",
    " x week mon", " x = rate dear", " x = items where dear", " x max 10 = rate dear", " shops",
    " x of items = case dear then \"a\" else \"b\"", " late then \"a\" else \"b\"",
    " late then \"a\" else \"b\" > \"a\"", "late then \"a\" else \"b\"", "2023-01-01, 2023-01-02",
    "submitted, finished", "submitted", "fee", "fee) and 5", "fee, 1) and 5", "submitted) and 5",
    "channel) and 5", "submitted, finished) and 5", ", finished) > 2", "submitted), finished) > 2",
    "submitted, due), finished) > 2", " late then submitted else accepted) > 2",
    " late then submitted else accepted, finished) > 2", " status on 2023-01-01",
    " from start to stop", " month and this month",
    " late then \"a\" else \"b\") > 2", " late then submitted else accepted) > 2",
    " late) then \"a\" else \"b\"", "late) then \"a\" else \"b\"", " of dossiers = late",
    " = name is not missing",
    " = code is not missing",
    " max 10 = rate late", " = case late then \"x\" else \"y\"", " > 0 by unit",
    " \"x.csv\" with \"y.csv\"", " units \"x.csv\" with \"y.csv\"",
    " shops \"x.csv\" with \"y.csv\"",
  ]

  /// How a condition with a function goes on that makes states.
  private static let states = [
    "fee) > 2", "fee, 1) > 2", "submitted) > 2", "channel) > 2", "channel) = \"a\"",
    "submitted) > 2023-01-01", "submitted) = \"mon\"", "submitted, finished) > 2",
    "submitted, finished) > 2 days", " late then late else online",
  ].map { $0 + " then \"a\" else \"b\"" }

  private func isMended(_ text: String) -> Bool {
    let closing = String(repeating: ")", count: text.openBrackets)
    if !closing.isEmpty, means(text + closing) { return true }
    let isWhole = !isUnfinished(text + closing)
    let additions = isWhole ? Self.additions + [" by \(again)"] : []
    let tails = isWhole && closing.isEmpty ? [] : Self.tails + Self.states
    return (additions + tails).contains { ending in
      means(text + ending + closing)
        || !closing.isEmpty && means(text + closing + ending)
        || !closing.isEmpty && ending.contains(")")
          && (means(text + ending) || means(text + ending + closing.dropFirst()))
    }
  }

  private func means(_ text: String) -> Bool {
    guard let mistake = session.mistake(in: SourceText(text)) else { return true }
    if mistake.message == .whyNeedsVersus { return means(text + " vs 2022 during 2023") }
    return mistake.message == .notYetAvailable
  }
}

extension String {
  /// How many brackets are open at the end, outside of texts.
  fileprivate var openBrackets: Int {
    var isInText = false
    var open = 0
    for character in self {
      switch character {
      case "\"": isInText.toggle()
      case "(" where !isInText: open += 1
      case ")" where !isInText: open = max(0, open - 1)
      default: break
      }
    }
    return open
  }
}
