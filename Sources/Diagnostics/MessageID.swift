/// The stable code of every message, one case each.
///
/// To add a message: add a case here, with the next free code of its area, and a row
/// of the same name in `Messages/<Area>Messages.swift`. A test proves that every case
/// has its English and Vietnamese words.
///
/// E0xx syntax · E1xx names · E2xx types, levels, grain, placement · E3xx data and
/// files · E4xx session and usage · W… warnings · N… notes.
package enum MessageID: String, CaseIterable, Sendable {
  // Syntax
  case unexpectedToken = "E001"
  case unexpectedEnd = "E002"
  case unknownCharacter = "E003"
  case unclosedText = "E004"
  case unclosedBracket = "E005"
  case wrongDate = "E006"
  case slashedDate = "E007"
  case unknownOperator = "E008"
  case chainedComparison = "E009"
  case duplicateClause = "E010"
  case nestedTooDeep = "E011"
  case unknownClause = "E012"
  case missingHead = "E013"
  case conditionNeedsBrackets = "E014"
  case comparisonOfMeasure = "E015"
  case havingWithoutGroups = "E016"
  case variableNeedsSign = "E017"
  case wholeNumberExpected = "E018"
  case unknownChart = "E019"
  case unquotedText = "E020"
  case foreignQuery = "E021"
  case expectNeedsComparison = "E022"
  case clauseAfterPipe = "E023"
  case unknownPipe = "E024"
  case unknownDefinitionKind = "E025"
  case unknownLoadOption = "E026"
  case unknownForm = "E027"
  case unknownOption = "E028"
  case invalidEncoding = "E029"
  case numberTooLarge = "E030"
  case singleQuotes = "E031"
  case unmatchedClosing = "E032"
  case missingTest = "E033"
  case unclosedQuotedName = "E034"
  case unknownAttribute = "E035"
  case tooManyOperators = "E036"
  case twoRankings = "E037"
  case twoPeriods = "E038"
  case unknownUnit = "E039"
  case wrongClock = "E040"
  case missingOperator = "E041"
  case missingClauseWord = "E042"
  case listExpected = "E043"
  case formAfterClause = "E044"
  case missingPipe = "E045"

  // Names
  case unknownName = "E101"
  case unknownMeasure = "E102"
  case unknownEntity = "E103"
  case unknownDimension = "E104"
  case unknownField = "E105"
  case unknownFunction = "E106"
  case unknownVariable = "E107"
  case ambiguousName = "E108"
  case nameOfOtherEntity = "E109"
  case nameExists = "E110"
  case cyclicDefinition = "E111"
  case labelReadsAsKeywords = "E112"
  case unknownValue = "E113"
  case unknownColumn = "E114"
  case unknownTopic = "E115"

  // Types, levels, grain, placement
  case typeMismatch = "E201"
  case countNeedsComparison = "E202"
  case measureInWhere = "E203"
  case fieldInHaving = "E204"
  case countAgainstPercent = "E205"
  case rateAgainstNumber = "E206"
  case notAFlag = "E207"
  case notNumeric = "E208"
  case dateAgainstText = "E209"
  case linkAgainstNumber = "E210"
  case codeAgainstNumber = "E211"
  case durationMismatch = "E212"
  case duplicateDimension = "E213"
  case rateOfMeasure = "E214"
  case mixedGrain = "E215"
  case rateAsShare = "E216"
  case stockOverPeriods = "E217"
  case snapshotAtOtherDate = "E218"
  case versusNeedsPeriod = "E219"
  case versusNeedsGrain = "E220"
  case eachNotInBy = "E221"
  case rankingNeedsSort = "E222"
  case whyNeedsVersus = "E223"
  case fieldAlone = "E224"
  case flagIsCount = "E225"
  case noTimeColumn = "E226"
  case formNeedsGrain = "E227"
  case notBound = "E228"
  case wrongArgumentCount = "E229"

  // Data and files
  case fileNotFound = "E301"
  case fileUnreadable = "E302"
  case fileExists = "E303"
  case unknownFormat = "E304"
  case emptyFile = "E305"

  // Session and usage
  case noLastResult = "E401"
  case expectationFailed = "E402"
  case safeModeForbids = "E403"
  case notYetAvailable = "E404"
  case nothingToFix = "E405"
  case rowOutOfRange = "E406"
  case cancelled = "E407"

  // Warnings and notes
  case valueNotInColumn = "W001"
  case diacriticsFolded = "N001"

  /// What the letter of the code says.
  package var severity: Severity {
    switch rawValue.utf8.first {
    case UInt8(ascii: "W"): .warning
    case UInt8(ascii: "N"): .note
    default: .error
    }
  }
}
