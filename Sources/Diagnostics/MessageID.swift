/// The stable code of every message, one case each.
///
/// To add a message: add a case here, with the next free code of its area, and a row
/// of the same name in `Messages/<Area>Messages.swift`. The comment above a case is what
/// the message says. A test proves that every case has its English and Vietnamese words.
///
/// E0xx syntax · E1xx names · E2xx types, levels, grain, placement · E3xx data and
/// files · E4xx session and usage ·
/// E5xx scores · W… warnings · N… notes.
package enum MessageID: String, CaseIterable, Sendable {
  // Syntax
  /// … is not expected here.
  case unexpectedToken = "E001"
  /// The sentence ends too early.
  case unexpectedEnd = "E002"
  /// The character … has no meaning here.
  case unknownCharacter = "E003"
  /// The text is not closed.
  case unclosedText = "E004"
  /// The bracket is not closed.
  case unclosedBracket = "E005"
  /// There is no date ….
  case wrongDate = "E006"
  /// … is not the form of a date here.
  case slashedDate = "E007"
  /// There is no operator ….
  case unknownOperator = "E008"
  /// Comparisons do not chain.
  case chainedComparison = "E009"
  /// … stands twice.
  case duplicateClause = "E010"
  /// The sentence is nested too deeply.
  case nestedTooDeep = "E011"
  /// … begins no clause.
  case unknownClause = "E012"
  /// The sentence does not say what is wanted.
  case missingHead = "E013"
  /// The condition needs brackets.
  case conditionNeedsBrackets = "E014"
  /// A question does not start with a comparison.
  case comparisonOfMeasure = "E015"
  /// `having` needs groups.
  case havingWithoutGroups = "E016"
  /// A variable begins with @.
  case variableNeedsSign = "E017"
  /// … is not a whole number of 1 or more.
  case wholeNumberExpected = "E018"
  /// There is no chart ….
  case unknownChart = "E019"
  /// The text … needs double quotes.
  case unquotedText = "E020"
  /// Questions are not asked with SELECT here.
  case foreignQuery = "E021"
  /// `expect` needs a comparison.
  case expectNeedsComparison = "E022"
  /// … cannot follow `|`.
  case clauseAfterPipe = "E023"
  /// … is no step after `|`.
  case unknownPipe = "E024"
  /// … cannot be defined.
  case unknownDefinitionKind = "E025"
  /// … is no option of `load`.
  case unknownLoadOption = "E026"
  /// There is no form ….
  case unknownForm = "E027"
  /// … cannot be added by `with`.
  case unknownOption = "E028"
  /// The text is not UTF-8.
  case invalidEncoding = "E029"
  /// … is too large.
  case numberTooLarge = "E030"
  /// Texts stand in straight double quotes.
  case singleQuotes = "E031"
  /// This `)` closes nothing.
  case unmatchedClosing = "E032"
  /// … is no test.
  case missingTest = "E033"
  /// The name in backquotes is not closed.
  case unclosedQuotedName = "E034"
  /// … is not expected here.
  case unknownAttribute = "E035"
  /// The sentence has too many operators.
  case tooManyOperators = "E036"
  /// `top` and `bottom` exclude each other.
  case twoRankings = "E037"
  /// The period is given twice.
  case twoPeriods = "E038"
  /// … is no unit of time.
  case unknownUnit = "E039"
  /// … is no time of day.
  case wrongClock = "E040"
  /// An operator is missing before ….
  case missingOperator = "E041"
  /// A clause word is missing before ….
  case missingClauseWord = "E042"
  /// After `in` a list must stand.
  case listExpected = "E043"
  /// … must stand before the clauses.
  case formAfterClause = "E044"
  /// … follows a `|`.
  case missingPipe = "E045"
  /// … begins no sentence.
  case unknownStart = "E046"

  // Names
  /// Nothing is named ….
  case unknownName = "E101"
  /// No measure or flag is named ….
  case unknownMeasure = "E102"
  /// No table is named ….
  case unknownEntity = "E103"
  /// Nothing to group by is named ….
  case unknownDimension = "E104"
  /// … has no column ….
  case unknownField = "E105"
  /// There is no function ….
  case unknownFunction = "E106"
  /// There is no variable ….
  case unknownVariable = "E107"
  /// … can mean several things.
  case ambiguousName = "E108"
  /// … cannot be used here.
  case nameOfOtherEntity = "E109"
  /// … is already defined.
  case nameExists = "E110"
  /// … leads back to itself.
  case cyclicDefinition = "E111"
  /// … is no name and no value of ….
  case unknownValue = "E113"
  /// The table has no column ….
  case unknownColumn = "E114"
  /// There is no help on ….
  case unknownTopic = "E115"
  /// … is a number over rows.
  case measureAsField = "E116"
  /// There is no such calendar.
  case unknownCalendar = "E117"
  /// … cannot stand in a definition.
  case variableInDefinition = "E118"
  /// … is no value.
  case variableNeedsValue = "E119"
  /// The table … is already loaded.
  case tableExists = "E120"

  // Types, levels, grain, placement
  /// … is a count here.
  case countNeedsComparison = "E202"
  /// … is a measure and cannot stand in `where`.
  case measureInWhere = "E203"
  /// … cannot stand in `having`.
  case fieldInHaving = "E204"
  /// A count is not compared with a percentage.
  case countAgainstPercent = "E205"
  /// A rate is compared with a percentage.
  case rateAgainstNumber = "E206"
  /// … is not a flag.
  case notAFlag = "E207"
  /// … is not a number.
  case notNumeric = "E208"
  /// … was kept as text, and a load can read it as numbers.
  case numbersKeptAsText = "E248"
  /// … was kept as text, since … is no number.
  case valuesNotNumbers = "E249"
  /// … is a date, … a text.
  case dateAgainstText = "E209"
  /// … is compared with a text.
  case linkAgainstNumber = "E210"
  /// … is a text, … a number.
  case codeAgainstNumber = "E211"
  /// … is a plain number, not a time.
  case durationMismatch = "E212"
  /// … stands twice in `by`.
  case duplicateDimension = "E213"
  /// … is already a measure.
  case rateOfMeasure = "E214"
  /// … and … do not count the same things.
  case mixedGrain = "E215"
  /// A rate has no share.
  case rateAsShare = "E216"
  /// … cannot be added up over time.
  case stockOverPeriods = "E217"
  /// … is known only on ….
  case snapshotAtOtherDate = "E218"
  /// There is no period to compare with.
  case versusNeedsPeriod = "E219"
  /// `previous` has nothing to go back from.
  case versusNeedsGrain = "E220"
  /// … does not stand in `by`.
  case eachNotInBy = "E221"
  /// There is nothing to rank by.
  case rankingNeedsSort = "E222"
  /// `why` needs something to compare with.
  case whyNeedsVersus = "E223"
  /// … cannot stand alone.
  case fieldAlone = "E224"
  /// … has no time.
  case noTimeColumn = "E226"
  /// The form … needs time in `by`.
  case formNeedsGrain = "E227"
  /// … has no meaning here.
  case notBound = "E228"
  /// … takes … values, not ….
  case wrongArgumentCount = "E229"
  /// … is private.
  case privateField = "E230"
  /// … is true or false.
  case flagCompared = "E231"
  /// … is no condition.
  case notACondition = "E232"
  /// … needs a unit.
  case durationNeedsUnit = "E233"
  /// … is more than one day.
  case periodAsDate = "E234"
  /// The period ends before it starts.
  case emptyPeriod = "E235"
  /// This grain has no place in time.
  case cyclicGrain = "E236"
  /// There is no as-of date.
  case noAsOf = "E237"
  /// … is no period.
  case variableIsNoPeriod = "E238"
  /// … do not belong to ….
  case noPathBetween = "E239"
  /// … is no number over rows.
  case notAMeasure = "E240"
  /// `show` belongs to a listing.
  case showInGroups = "E241"
  /// … holds no dates.
  case notATime = "E242"
  /// A number became too large.
  case overflow = "E243"
  /// A listing has no groups.
  case havingInListing = "E244"
  /// … is a name and a value.
  case valueIsName = "E245"
  /// This is ….
  case wrongType = "E246"
  /// A date moves by whole days.
  case dateStep = "E247"
  /// … has no target.
  case noTarget = "E260"
  /// The columns of … are too many.
  case tooManyColumns = "E261"
  /// An index begins with one whole ….
  case indexNeedsOneSpan = "E262"
  /// … does not stand in `by`, so nothing is a part of it.
  case withinNotInBy = "E263"
  /// … could run along … .
  case ambiguousTime = "E280"
  /// The place of the row before is none.
  case rankOfRowBefore = "E281"
  /// … has nothing to compare with in … .
  case formAgainstBaseline = "E282"
  /// … needs another grain in `by`.
  case rollingNeedsGrain = "E283"
  /// … is counted for …, … belongs to the row.
  case countBesideField = "E284"
  /// … is the smallest of a column, not of two values.
  case choiceOfTwo = "E285"
  /// … has no fixed length.
  case lengthVaries = "E258"
  /// … needs the rows behind a table.
  case clauseNeedsRows = "E270"
  /// The table already has a column ….
  case columnExists = "E271"
  /// No column is left.
  case noColumnLeft = "E272"
  /// … cannot be recomputed for the rest.
  case notRecomputable = "E273"

  /// No column is left that could say `others`.
  case othersNeedName = "E274"
  /// … needs the rows behind a table.
  case formNeedsRows = "E275"
  /// … shows only fields, which the rest has none of.
  case othersNeedNumber = "E286"
  /// Equal counts are of the rows of one entity.
  case equalBandsOfSeveral = "E287"
  /// The variable … holds ….
  case variableIsNoCount = "E288"
  /// A rate is not divided by a count.
  case rateOverCount = "E289"
  /// A text in double quotes is looked for here.
  case textNotWritten = "E290"
  /// … is not compared with a percentage.
  case numberAgainstPercent = "E291"
  /// … is not a whole number from … to ….
  case numberOutOfRange = "E292"
  /// … is private, and cannot be the label of ….
  case privateLabel = "E293"
  /// All columns of … are private.
  case nothingToShow = "E294"
  /// The file … has private columns, which are not found when it is read so.
  case privateColumnsUnread = "E295"
  /// `with zeros` would make too many groups.
  case tooManyGroups = "E296"

  // Data and files
  /// There is no file ….
  case fileNotFound = "E301"
  /// The file … cannot be read.
  case fileUnreadable = "E302"
  /// The file … exists.
  case fileExists = "E303"
  /// The format of … is not known.
  case unknownFormat = "E304"
  /// The file … is empty.
  case emptyFile = "E305"
  /// Nothing is loaded.
  case noData = "E306"
  /// There is no calendar.
  case noCalendar = "E307"
  /// … has no key.
  case linkNeedsKey = "E308"
  /// … is not a calendar.
  case calendarColumns = "E309"
  /// Row … of … is not a calendar day.
  case calendarRow = "E310"
  /// … is not a file.
  case notAFile = "E311"
  /// … is ….
  case unknownEncoding = "E312"
  /// … is not UTF-8.
  case notUTF8 = "E318"
  /// The folder … has no model.
  case noModelInFolder = "E319"
  /// The file … is not text.
  case binaryFile = "E313"
  /// … has no line … with names.
  case noHeader = "E314"
  /// Line … of … does not end.
  case recordTooLong = "E315"
  /// The table needs more than … MB.
  case outOfMemory = "E316"
  /// A key is one column.
  case keyOfSeveral = "E317"
  /// The file … cannot be written.
  case fileUnwritable = "E330"
  /// … does not fit into a workbook.
  case workbookTooLarge = "E331"
  /// … holds one table.
  case oneTableAFile = "E332"
  /// The file … is a workbook.
  case workbookFile = "E333"

  // Session and usage
  /// There is no result yet.
  case noLastResult = "E401"
  /// The expectation does not hold.
  case expectationFailed = "E402"
  /// … is not allowed in safe mode.
  case safeModeForbids = "E403"
  /// … is not there yet.
  case notYetAvailable = "E404"
  /// There is nothing to fix.
  case nothingToFix = "E405"
  /// Stopped.
  case cancelled = "E407"
  /// This is a fault of hoso: ….
  case internalFault = "E408"
  /// The expectation does not hold in … of … rows.
  case expectationFailedInRows = "E420"
  /// … stands in several rows.
  case notUnique = "E421"

  // Commands about the terminal
  /// There is no command ….
  case unknownCommand = "E430"
  /// … does not take ….
  case wrongCommandArgument = "E431"
  /// … needs a person at a terminal.
  case commandNeedsPerson = "E432"
  /// The history has no sentence ….
  case noSuchSentence = "E433"
  /// The program … failed.
  case programFailed = "E434"
  /// There is no program ….
  case programMissing = "E435"

  // Definitions
  /// … is in use.
  case definitionInUse = "E451"
  /// There is nothing to take back.
  case nothingToUndo = "E452"
  /// Nothing is called ….
  case unknownDefinition = "E453"
  /// … was not defined.
  case notADefinition = "E454"
  /// A set is a table with `where`.
  case setNeedsListing = "E455"
  /// … already means something.
  case labelReadsAsWords = "E456"
  /// … is a unit of time.
  case nameIsGrain = "E457"
  /// … is a word of the language.
  case nameIsKeyword = "E458"
  /// Files run each other too deep.
  case runTooDeep = "E459"
  /// The columns of … have changed.
  case columnsChanged = "E460"
  /// … runs itself.
  case runCircle = "E461"

  // Scores
  /// … needs a number of points.
  case scoreNeedsMaximum = "E500"
  /// … is no ratio.
  case scoreNeedsRatio = "E501"
  /// There is no score ….
  case notAScore = "E502"
  /// … stands twice in the sum.
  case partTwice = "E503"
  /// … is out of range.
  case scoreNumberOutOfRange = "E504"
  /// No number falls into ….
  case bandUnreachable = "E505"
  /// … cannot be split by ….
  case scoreNotSplit = "E506"
  /// … cannot be limited by ….
  case scoreNotFiltered = "E507"
  /// Only a score has parts.
  case partsNeedScore = "E508"
  /// Parts are shown of one score alone.
  case partsStandAlone = "E509"
  /// Points are not compared with a percentage.
  case pointsAgainstPercent = "E510"

  // Rows behind a number
  /// There is no row ….
  case noSuchRow = "E520"
  /// The table has no row `all`.
  case noTotalRow = "E521"
  /// What the table was counted from is not known.
  case rowsNotKept = "E522"
  /// … counts no rows.
  case columnCountsNothing = "E523"
  /// Several columns have ….
  case severalNumbers = "E524"
  /// The row counts rows of several tables.
  case rowsOfSeveralEntities = "E525"
  /// … has no ….
  case noSuchPart = "E526"
  /// The row counts nothing.
  case rowsUnknown = "E527"
  /// … has rows of two tables.
  case rowsNeedSide = "E528"
  /// … adds up the points of several ratios.
  case pointsOfSeveralRatios = "E529"
  /// `explain` needs a name or a question.
  case nothingToExplain = "E530"

  // Why a rate changed
  /// … is no rate.
  case whyNeedsRate = "E540"
  /// `why` takes one rate.
  case whyTakesOneRate = "E541"
  /// The form … has no meaning in `why`.
  case whyTakesNoForm = "E542"
  /// … has no meaning in `why`.
  case whyTakesNoClause = "E543"
  /// `why` compares two periods.
  case whyNeedsTwoPeriods = "E544"
  /// Groups of `why` are no spans of time.
  case whyGroupedByTime = "E545"
  /// No column of … could split the rate.
  case whyNothingSplits = "E546"

  // E580–E589: what changed between two files
  /// … has no key.
  case comparisonNeedsKey = "E580"
  /// … has no column ….
  case comparedFileWithoutKey = "E581"
  /// … keys stand in several rows of ….
  case comparedKeyTwice = "E582"
  // E590–E599: charts
  /// The table has no number to draw.
  case chartNeedsNumber = "E590"
  /// … is no rate.
  case chartNeedsRate = "E591"
  /// … runs along time.
  case chartNeedsTime = "E592"
  /// A grid needs two dimensions.
  case chartNeedsGrid = "E593"
  /// … needs more points.
  case chartNeedsPoints = "E594"
  /// … draws one line.
  case chartOfOneSeries = "E595"
  /// … cannot follow a chart.
  case chartComesLast = "E596"
  /// A picture is made of a chart.
  case pictureNeedsChart = "E597"
  /// All values are the same.
  case chartOfOneValue = "E598"

  // States, stocks and ratios across tables
  /// … is no name of a state.
  case stateNeedsText = "E550"
  /// The state … stands twice.
  case stateTwice = "E551"
  /// … is no snapshot.
  case notASnapshot = "E552"
  /// There is no state ….
  case unknownState = "E553"
  /// … divides nothing.
  case perNeedsRatio = "E554"
  /// … is counted per …, not per ….
  case perOtherListing = "E559"
  /// The number is not divided by ….
  case perOtherEntity = "E555"
  /// … cannot be compared over time this way.
  case stockAgainstPeriod = "E556"
  /// … is not compared with a percentage.
  case perAgainstPercent = "E557"

  // Warnings and notes
  /// … does not occur in ….
  case valueNotInColumn = "W001"
  /// …: … rows were rejected.
  case rowsRejected = "W002"
  /// … rows of … have a … that is not in ….
  case linkLeadsNowhere = "W003"
  /// Two columns are called ….
  case columnRenamed = "W004"
  /// Column … has no name.
  case columnNamed = "W005"
  /// … columns have no name.
  case columnsNamed = "W012"
  /// The dates of … were read day first.
  case dateOrderAssumed = "W007"
  /// … of … values do not occur in ….
  case valuesNotInColumn = "W008"
  /// … of … columns have no name, and another row may hold the names.
  case headerElsewhere = "W009"
  /// … rows without any value were left out.
  case emptyRowsLeftOut = "W010"
  /// The last row of … begins with a word for totals.
  case lastRowIsTotal = "W011"
  /// The pager … failed.
  case pagerFailed = "W013"
  /// There is no pager … here.
  case pagerMissing = "W014"
  /// Marks were ignored in ….
  case diacriticsFolded = "N001"
  /// …: … rows, … columns, … s, delimiter ….
  case loaded = "N002"
  /// … was read from …: … bytes, ….
  case loadedFrom = "N054"
  /// Kept as text: ….
  case keptAsText = "N003"
  /// Kept as text: … for too many digits.
  case digitsKeptAsText = "N056"
  /// Kept as text though most values are numbers: ….
  case mostlyNumbers = "N055"
  /// … rows instead of ….
  case tiesKept = "N010"
  /// … rows are left out of ….
  case unknownsLeftOut = "N011"
  /// … of the … … have no rows at all.
  case membersWithoutRows = "N012"
  /// … of the … … have no known row for ….
  case membersWithOnlyUnknowns = "N013"
  /// … is not over.
  case periodNotOver = "N014"
  /// Left out: … …, not valid on ….
  case membersNotValid = "N015"
  /// The answer is as of ….
  case answeredAsOf = "N016"
  /// Took back: ….
  case tookBack = "N051"
  /// …, line …: …: ….
  case rejectedLine = "N052"
  /// What checking a script found.
  case scriptChecked = "N053"
  /// The expectation holds.
  case expectationHolds = "N030"
  /// … rows are saved to ….
  case saved = "N031"
  /// … texts got an apostrophe.
  case formulasGuarded = "N032"
  /// … sentences are recorded in ….
  case recorded = "N034"
  /// … more rows than --limit shows.
  case rowsOverLimit = "N033"
  /// … of … have no …: nothing to count for ….
  case pointsMissing = "N040"
  /// … loses most, … of ….
  case losesMost = "N041"
  /// Places of … are within each ….
  case rankedWithin = "N042"
  /// … of … in ….
  case rowsBehind = "N520"
  /// Every rate rose, and yet the whole fell.
  case everyRateRose = "N540"
  /// Every rate fell, and yet the whole rose.
  case everyRateFell = "N541"
  /// The whole change comes from ….
  case changeWhollyFrom = "N542"
  /// Most of the change comes from ….
  case changeMostlyFrom = "N543"
  /// The change comes from …, against ….
  case changeFromOneAgainstOther = "N544"
  /// There is no rate in ….
  case splitNeedsRows = "N545"
  /// … decides the rate.
  case groupsDecideRate = "N546"

  /// … rows added, … removed, … changed, … the same.
  case filesCompared = "N580"
  /// Only … has ….
  case columnsNotCompared = "N581"
  /// … has rows without …: ….
  case rowsWithoutKey = "W580"
  /// … more are not drawn.
  case groupsNotDrawn = "N590"
  /// … is not drawn.
  case columnsNotDrawn = "N591"
  /// … more lines are not drawn.
  case linesNotDrawn = "N592"
  /// … rows have no place.
  case rowsWithoutPlace = "N593"
  /// … values, … missing.
  case valuesCounted = "N594"
  /// … is not over and is marked.
  case openPeriodMarked = "N595"
  /// The limits come from … points.
  case limitsOfFewPoints = "N596"
  /// The chart is saved to ….
  case chartSaved = "N597"
  /// The first … places are not drawn.
  case placesNotDrawn = "N598"
  /// … names have their place before them.
  case namesNumbered = "N588"
  /// … numbers do not fit into their cells.
  case numbersNotDrawn = "N589"
  /// … is … per ….
  case perUnit = "N550"
  /// … is counted as it stands on ….
  case stockByTime = "N551"

  /// … numbers are hidden.
  case cellsHidden = "N600"
  /// Rows are left out: the numbers they would be chosen by are hidden.
  case rowsChosenByHidden = "N601"
  /// Numbers of fewer than … rows are hidden from now on.
  case smallHidden = "N602"
  /// Small numbers are shown.
  case smallShown = "N603"
  /// … classes are hidden.
  case classesHidden = "N604"
  /// The tables take … of memory.
  case memoryTaken = "N610"
  /// The tables take … of the … of memory that they may.
  case memoryTakenOf = "N611"
  /// Whether this holds cannot be told.
  case hiddenNotTold = "E600"
  /// Rows so few are not listed.
  case tooFewRows = "E601"
  /// Hidden numbers cannot be put together.
  case hiddenNotSummed = "E602"
  /// This asks by counts of which some are hidden.
  case judgesByHidden = "E603"
  /// This counts rows without being called a count.
  case countsByValues = "E604"
  /// … lies outside of the opened folder.
  case outsideFolder = "E610"

  /// What the letter of the code says.
  package var severity: Severity {
    switch rawValue.utf8.first {
    case UInt8(ascii: "W"): .warning
    case UInt8(ascii: "N"): .note
    default: .error
    }
  }
}
