import Diagnostics
import Planning
import Syntax
import Values

extension OfferPlace {
  /// The words of the language that mean something here, before any is tried in the sentence.
  func words(in language: Language) -> [Keyword] {
    // Where a number must stand, there is no word for one.
    if terms.contains(.aNumber) { return [] }
    if expected.repeatsGrouping { return groupedGrains }
    var words = expected.keywords.subtracting(Keyword.later)
    // Nothing may follow `is` by itself: `is missing` is one word.
    words.remove(.is)
    if !binder.hasData { words.subtract(Keyword.aboutData) }
    if !binder.hasTime { words.remove(.why) }
    if expected.followsChart, terms.contains(.aPipe) { words.formIntersection([.save]) }
    if let query, case .items = query.head, query.pipes.isEmpty, !(subject?.isListing ?? true) {
      words.remove(.show)
    }
    // The columns that are shown are those of members: groups have none to choose.
    if expected.showsColumns || binder.listsValues(query) { words.subtract([.by, .across]) }
    if expected.isOnTable { words.remove(.of) }
    words.subtract(definitionWordsOutOfPlace)
    if expected.isAssigning { words.formIntersection(Vocabulary.keywords(.period)) }
    words.subtract(measureWordsOutOfPlace)
    if !terms.isDisjoint(with: [.aPeriod, .aListOrPeriod, .aBaseline, .aDate, .aValue]) {
      // `last month`, but `tháng trước`; hours and weekdays only repeat.
      words.subtract(
        language == .vietnamese
          ? [.this, .last, .previous, .hour, .weekday] : Vocabulary.keywords(.grain))
    }
    if !takesPeriods { words = words.filter { !$0.isPeriod } }
    // Hours only repeat: no period is made of them.
    if expected.compared == nil, words.contains(.weeks) { words.remove(.hours) }
    if expected.compared != nil { words.subtract(unitsOutOfPlace) }
    // A span of time needs its unit before anything else.
    if expected.compared != nil, type == .duration, words.contains(.days) {
      words.formIntersection(Vocabulary.keywords(.unit))
    }
    if expected.negated != nil { words.subtract(Self.tests(without: type)) }
    if expected.tested != nil {
      words.subtract(Self.tests(without: type))
      if testsMeasure { words.remove(.in) }
      // What is no condition yet is not joined.
      if type != .flag { words.subtract([.and, .or]) }
      if expected.isInNumber { words.subtract(Vocabulary.keywords(.operator)) }
    }
    if needsTest { words.subtract(Vocabulary.keywords(.clause)) }
    if terms.contains(.aDimension) { words.subtract(grainsOutOfPlace) }
    return words.sorted { $0.rawValue < $1.rawValue }
  }

  /// Whether a word need not be tried in the sentence: what groups are made by is known, and a
  /// question may have a period wherever some table has a time.
  func isSure(_ keyword: Keyword) -> Bool {
    if Keyword.ofPeriods.contains(keyword), case .items = query?.head { return binder.hasTime }
    return terms.contains(.aDimension) && Vocabulary.keywords(.grain).contains(keyword)
  }

  /// What a definition cannot go on with: a set is a table with conditions and nothing else, and only
  /// a quotient is one for each member.
  private var definitionWordsOutOfPlace: Set<Keyword> {
    if expected.definesSet {
      let isFiltered =
        query?.clauses.contains { if case .filter = $0.kind { true } else { false } } ?? false
      return Vocabulary.keywords(.clause).union([.as, .label]).subtracting([.filter])
        .union(isFiltered ? [] : Keyword.set.attributes)
    }
    return expected.definesQuotient ? [] : [.per]
  }

  /// Functions over rows where only values of one row stand, and the other way round.
  private var measureWordsOutOfPlace: Set<Keyword> {
    let (time, over) = (
      Vocabulary.keywords(.period).union(Vocabulary.keywords(.grain)),
      Vocabulary.keywords(.aggregate)
    )
    // Columns of a table are called by their whole names.
    var words: Set<Keyword> = expected.isOnTable || expected.definesSet ? over : []
    if expected.isWhy || expected.isDefining { words.insert(.lastResult) }
    if expected.isWhy || expected.definesRatio { words.formUnion(over.subtracting([.rate])) }
    if terms.contains(.aValue), expected.compared == nil {
      if let numbers = expected.definedNumbers {
        words.formUnion(time.union([.case, .not]))
        if numbers == [.score] { words.formUnion(over) }
      } else if expected.reckonedWith == nil {
        words.formUnion(over)
      } else {
        words.insert(.case)
      }
      if expected.openOperand != nil { words.insert(.not) }
      if !expected.isAssigning { words.formUnion(takesTime ? time.subtracting([.today]) : time) }
    }
    if !terms.isDisjoint(with: [.anItem, .aCondition, .aGroupCondition, .aColumn]) {
      words.formUnion(time)
      if !terms.contains(.aCondition) || expected.isInHaving { words.insert(.case) }
      if terms.contains(.aColumn)
        || terms.contains(.aCondition) && !countsRows && !expected.isInHaving
        || expected.isInClause && (subject?.isListing ?? false) && !countsRows
      {
        words.formUnion(over)
      }
    }
    if expected.compared != nil || terms.contains(.aField) {
      words.insert(.case)
      if !comparesMeasure { words.formUnion(over) }
      if type != .date, type != .timestamp { words.formUnion(time) }
    }
    return words
  }

  /// The units of time that the question is grouped by, to be named again.
  private var groupedGrains: [Keyword] {
    expected.groupings.compactMap { dimension in
      guard case .grain(let grain, nil) = dimension.kind else { return nil }
      return Vocabulary.keywords(.grain).first { $0.phrase == grain.rawValue }
    }
  }

  /// Units of time that do not fit what is compared: spans are measured in fixed units, and days
  /// counted back in those of the calendar.
  private var unitsOutOfPlace: Set<Keyword> {
    switch type {
    case .duration: [.ago, .quarters, .halves, .years]
    case .date, .timestamp: [.minutes, .hours, .workingDays]
    default: Vocabulary.keywords(.unit).union([.ago])
    }
  }

  /// Units of time, of those that would be offered, by which the rows cannot be grouped.
  private var grainsOutOfPlace: Set<Keyword> {
    guard let subject, !expected.isOnTable, !expected.ranksWithin else {
      return Vocabulary.keywords(.grain)
    }
    let offered = Vocabulary.keywords(.grain).filter(offer.takes)
    if offered.isEmpty { return [] }
    let split = QuestionSplit(query, subject, binder)
    return offered.filter { word in
      guard let grain = Grain(rawValue: word.phrase) else { return false }
      return expected.isWhy && !grain.isCyclic || !split.takes(grain)
    }
  }

  /// Whether the function here is one of days.
  private var takesTime: Bool {
    expected.calledFunction.map { binder.takes(.date, function: $0) } ?? false
  }

  /// Whether the value before this place is a condition only once it is tested.
  private var needsTest: Bool {
    guard expected.tested != nil, let type, type != .flag else { return false }
    return expected.isInCondition
  }

  /// The signs that mean something here.
  var signs: [String] {
    if terms.contains(.aListOrPeriod), type == .text { return ["("] }
    guard expected.tested != nil, !expected.isInNumber, let type, type != .flag else { return [] }
    return type == .text ? ["=", "!="] : ["=", "!=", "<", "<=", ">", ">="]
  }

  /// Whether a function of one row may stand here.
  var takesFunctions: Bool {
    guard !expected.isOnTable, !expected.isInHaving, !expected.isAssigning,
      expected.reckonedWith == nil, expected.definedNumbers == nil,
      terms.isDisjoint(with: [.aPeriod, .aDate])
    else { return false }
    if expected.compared != nil {
      return terms.contains(.aValue) && (type?.isNumeric ?? false) && !comparesMeasure
    }
    return !terms.isDisjoint(with: [.aCondition, .aValue])
  }

  /// Whether only a number may stand here.
  var takesNumber: Bool {
    if case .arithmetic(_, let left)? = expected.openOperand, let subject {
      return binder.type(of: left, from: subject)?.isNumeric ?? false
    }
    return expected.compared != nil || expected.isInNumber
  }

  /// The periods of the data that may stand here.
  var periods: [String] {
    let isPlace =
      terms.contains(.aListOrPeriod)
      ? type == .date || type == .timestamp : terms.contains(.aPeriod)
    guard isPlace, takesPeriods, let subject else { return [] }
    let periods = session.periods(of: subject.entity, isTyped: isTyped)
    guard let first = periods.first, !session.refuses(first, after: begun) else { return [] }
    return periods
  }

  /// The tests that a value of a type does not have.
  private static func tests(without type: ScalarType?) -> Set<Keyword> {
    let ofTexts: Set<Keyword> = [.contains, .starts, .ends, .like, .isEmpty, .isNotEmpty]
    let ofValues: Set<Keyword> = [.in, .between, .not]
    switch type {
    case nil, .flag: return ofTexts.union(ofValues)
    case .text: return [.between]
    default: return ofTexts
    }
  }
}

extension Keyword {
  fileprivate static let ofPeriods: Set<Keyword> = [.during, .from, .since, .until]

  /// Whether it begins a period that something is compared with.
  fileprivate var isPeriod: Bool {
    self == .samePeriodLastYear || Vocabulary.keywords(.period).contains(self)
      || Vocabulary.keywords(.grain).contains(self)
  }
}
