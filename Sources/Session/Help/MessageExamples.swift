package import Diagnostics
import Syntax

extension Session {
  /// Sentences that lead to a message, with the names of what is loaded; nil for a message that
  /// no sentence alone leads to, and where nothing is loaded that they could name.
  package func example(of message: MessageID) -> String? {
    guard let example = message.example, exampleSlots.canFill(example) else { return nil }
    return exampleSlots.filled(example)
  }
}

extension MessageID {
  /// Sentences that lead to the message, one a line, with slots for names as in ``Topic``.
  var example: String? { MessageID.examples[self] }

  private static let examples: [MessageID: String] =
    syntaxExamples.merging(nameExamples) { first, _ in first }
    .merging(meaningExamples) { first, _ in first }
    .merging(sessionExamples) { first, _ in first }

  private static let syntaxExamples: [MessageID: String] = [
    .unexpectedToken: "rate {flag} by , month",
    .unexpectedEnd: "{target} where {flag} =",
    .unknownCharacter: "rate {flag} by {field} ~",
    .unclosedText: "{main} where {field} = \"abc",
    .unclosedBracket: "{main} where ({flag}",
    .wrongDate: "count during 2023-13",
    .slashedDate: "{main} where {time} < 28/02/2023",
    .unknownOperator: "{target} where {flag} === 0",
    .chainedComparison: "{main} where 1 < {number} < 5",
    .duplicateClause: "count by {field} by {otherField}",
    .unknownClause: "{target} whre {flag} = 0",
    .missingHead: "by {field}",
    .conditionNeedsBrackets: "rate not {flag} by {field}",
    .comparisonOfMeasure: "rate {flag} > 5% by {field}",
    .havingWithoutGroups: "count having count > 5",
    .variableNeedsSign: "let q = {quarter}",
    .wholeNumberExpected: "count by {field} top zero",
    .unknownChart: "count by {field} | chart pie",
    .unquotedText: "{main} where {field} = two words",
    .foreignQuery: "select * from {main}",
    .expectNeedsComparison: "expect rate {flag}",
    .clauseAfterPipe: "count by {field} | limit 3 where {flag}",
    .unknownPipe: "count by {field} | dance",
    .unknownDefinitionKind: "define thing x = 1",
    .unknownLoadOption: "load \"{file}\" as x colour red",
    .unknownForm: "count as total by {field}",
    .unknownOption: "count by {field} with sugar",
    .numberTooLarge: "{main} limit 9999999999999999999",
    .singleQuotes: "{main} where {field} = 'abc'",
    .unmatchedClosing: "{main} where {flag})",
    .missingTest: "{main} where {number} is 5",
    .unclosedQuotedName: "{main} where `abc = 1",
    .unknownAttribute: "define flag f of {main} = {flag} better bigger",
    .twoRankings: "count by {field} top 3 bottom 3",
    .twoPeriods: "count during {quarter} since {month}",
    .unknownUnit: "{main} where {event} - {time} > 5 dayz",
    .wrongClock: "define calendar c hours 25:00-26:00",
    .missingOperator: "{main} where ({flag} {otherFlag})",
    .missingClauseWord: "rate {flag} {field}",
    .listExpected: "{main} where {number} in 5",
    .formAfterClause: "count by month as cumulative",
    .missingPipe: "rate {flag} by month chart line",
  ]

  private static let nameExamples: [MessageID: String] = [
    .unknownMeasure: "rate nothing by {field}",
    .unknownEntity: "count ({flag}) of nothing",
    .unknownDimension: "count by nothing",
    .unknownField: "{main} where nothing = 1",
    .unknownFunction: "{main} where double({number}) > 1",
    .unknownVariable: "count during @nothing",
    .nameExists: "define flag {flag} of {main} = {number} > 5",
    .unknownValue: "{main} where {field} = nothing",
    .unknownColumn: "count by {field} | sort nothing",
    .unknownTopic: "help nothing",
    .measureAsField: "count by {metric}",
    .unknownCalendar: "count where working_days({time}, {event}, nothing) > 1",
  ]

  private static let meaningExamples: [MessageID: String] = [
    .countNeedsComparison: "{target} where {flag}",
    .measureInWhere: "count where {metric} > 5%",
    .fieldInHaving: "count by {field} having {number} > 5",
    .countAgainstPercent: "{target} where {flag} > 5%",
    .rateAgainstNumber: "{target} where rate {flag} > 5",
    .notAFlag: "rate {number} by {field}",
    .notNumeric: "sum {field}",
    .dateAgainstText: "{main} where {time} = \"2023\"",
    .linkAgainstNumber: "{main} where {link} > 5",
    .codeAgainstNumber: "{main} where {field} = 5",
    .durationMismatch: "{main} where {number} > 3 days",
    .duplicateDimension: "count by {field}, {field}",
    .rateOfMeasure: "rate {metric}",
    .mixedGrain: "{main} / {target}",
    .rateAsShare: "rate {flag} as share by {field}",
    .versusNeedsPeriod: "count vs {quarter}",
    .versusNeedsGrain: "count vs previous month",
    .eachNotInBy: "count by {field} top 3 each {otherField}",
    .rankingNeedsSort: "{target} top 5",
    .whyNeedsVersus: "why rate {flag}",
    .fieldAlone: "{number} by {field}",
    .noTimeColumn: "count {target} by month",
    .formNeedsGrain: "count as cumulative by {field}",
    .wrongArgumentCount: "count where days({time}) > 1",
    .flagCompared: "count where {flag} = 3",
    .notACondition: "{main} where coalesce({number}, 0)",
    .durationNeedsUnit: "{main} where {event} - {time} > 5",
    .periodAsDate: "count where days({time}, {quarter}) > 1",
    .emptyPeriod: "count from {date} to {month}",
    .cyclicGrain: "count during last weekday",
    .variableIsNoPeriod: "let @q = 5\ncount during @q",
    .noPathBetween: "{main} show {main}",
    .notAMeasure: "\"abc\" by {field}",
    .showInGroups: "count by {field} show {number}",
    .overflow: "sum ({number} * 9999999999 * 9999999999)",
    .wrongType: "count by {number} bands (\"a\", \"b\")",
    .dateStep: "count where date({time}) + 5 hours < {event}",
    .lengthVaries: "count where 3 months > 2",
    .noTarget: "rate {otherFlag} by {field} vs target",
    .tooManyColumns: "count across day",
    .indexNeedsOneSpan: "count as index {quarter} by month",
    .withinNotInBy: "count as share within {otherField} by {field}",
    .clauseNeedsRows: "count by {field}\nit by {otherField}",
    .ambiguousTime: "count by month, quarter of {event} vs previous month",
    .rankOfRowBefore: "count as rank by month vs previous month",
    .formAgainstBaseline: "count as share by {field} vs average",
    .rollingNeedsGrain: "count as rolling 3 months by day",
    .countBesideField: "{main} where {link}.{flag} > {number}",
    .choiceOfTwo: "count where min({number}, 5) > 1",
    .formNeedsRows: "count by {field} | show {field}, count as share",
    .othersNeedName:
      "count by {field}, {otherField} | drop {otherField} | top 1 each {field} with others",
    .othersNeedNumber: "{main} sort {number} desc top 5 with others",
    .variableIsNoCount: "let @n = 2.5\ncount by {field} top @n",
    .notRecomputable: "rate {flag}, median {number} by {field} | top 3 with others",
    .whyNeedsRate: "why count by {field} during {quarter} vs previous quarter",
    .whyTakesOneRate: "why rate {flag}, rate {otherFlag} during {quarter} vs previous quarter",
    .whyTakesNoForm: "why rate {flag} as rank during {quarter} vs previous quarter",
    .whyTakesNoClause: "why rate {flag} by {field} during {quarter} vs previous quarter top 3",
    .whyNeedsTwoPeriods: "why rate {flag} by {field} during {quarter} vs average",
    .whyGroupedByTime: "why rate {flag} by month during {quarter} vs previous quarter",
    .stateNeedsText: "define states course of {main} = case {flag} then a",
    .stateTwice:
      "define states course of {main} = case {flag} then \"a\", {otherFlag} then \"a\"",
    .notASnapshot:
      "define states course of {main} = case {flag} then \"a\" against {field} \"a\" in (1)",
    .perNeedsRatio: "define metric load = count {flag} per {target}",
    .perOtherEntity: "define metric load = {main} / {target} per {main}",
    .perAgainstPercent:
      "define metric load = {main} / {target} per {target}\nload by {link} having load > 5%",
    .perUnit: "define metric load = {main} / {target} per {target}\nload",
    .columnExists: "count by {field} | add {field} = 1",
    .noColumnLeft: "count | drop count",
  ]

  private static let sessionExamples: [MessageID: String] = [
    .fileNotFound: "load \"nothing.csv\" as x",
    .unknownFormat: "count by {field} | save \"table.xyz\"",
    .notAFile: "load \"/\" as x",
    .fileUnwritable: "count by {field} | save \"/nothing/table.csv\"",
    .noLastResult: "| sort count",
    .expectationFailed: "expect rate {flag} > 99%",
    .notYetAvailable: "record \"today.hoso\"",
    .nothingToFix: "fix",
    .expectationFailedInRows: "expect rate {flag} > 99% by {field}",
    .notUnique: "expect unique {main}.{field}",
    .definitionInUse:
      "define flag f of {main} = {flag}\ndefine flag g of {main} = not f\nundefine f",
    .nothingToUndo: "undo",
    .unknownDefinition: "describe nothing",
    .notADefinition: "undefine {field}",
    .setNeedsListing: "define set s = {main} sort {number}",
    .labelReadsAsWords: "define flag f of {main} \"count {flag}\" = {flag}",
    .nameIsGrain: "define flag month of {main} = {flag}",
    .nameIsKeyword: "define flag top of {main} = {flag}",
    .valueNotInColumn: "count where {field} = \"nothing\"",
    .noSuchRow: "count by {field}\nrows of 99",
    .noTotalRow: "rate {flag} by {field} | top 3\nrows of all",
    .columnCountsNothing: "count by {field}\nrows of 1.{field}",
    .severalNumbers: "rate {flag}, {metric} by {link}\nrows of 1.numerator",
    .noSuchPart: "count by {field}\nrows of 1.numerator",
    .rowsUnknown: "count by {field} | show {field}\nrows of 1",
    .nothingToExplain: "explain it",
    .rowsBehind: "count by {field}\nrows of 1",
    .tookBack: "let @q = {quarter}\nundo",
    .expectationHolds: "expect count > 0",
  ]
}
