/// The phrases that have no code: words of tables and footers, and the words from
/// which messages are put together ("a name", "a period").
///
/// To add one: a case here and a row of the same name in `Messages/Terms.swift`.
package enum Term: String, CaseIterable, Sendable {
  // What a place of the grammar expects
  case aBaseline, aChart, aClause, aClock, aClosingBracket, aColumn, aComparison, aCondition,
    aDate
  case aDimension, aField, aFile, aFlagOrCondition, aGrain, aGroupCondition, aKeyword,
    aListOrPeriod, aName, aNumber
  case aPeriod, aPipe, aText, aValue, aVariable, aWeekday, aWholeNumber, anEntity, anItem
  case theEnd, theSignEqual, theSignMinus, theWordAnd, theWordCase, theWordMax, theWordOn,
    theWordThen
  case theWordTo, theWordWith, theWordWithin, aRowsPart, aTopic
  // The types of values
  case typeDate, typeDuration, typeFlag, typeInstant, typeNumber, typeRate, typeText

  // Why a date is wrong
  case monthOutOfRange, dayOutOfRange, quarterOutOfRange, halfOutOfRange, weekOutOfRange, notADate

  // Why a row was rejected
  case tooFewFields, tooManyFields, unclosedQuote, textAfterQuote, nulByte, invalidUTF8

  // Why the system refused something
  case systemDenied, systemNotPermitted, systemNoFile, systemExists, systemFolder, systemNoFolder,
    systemLongName, systemLinks, systemFull, systemQuota, systemTooLarge, systemReadOnly,
    systemDevice, systemBusy, systemMemory, systemManyFiles, systemPipe

  // The frame of a diagnostic
  case error, warning, note, help, typeFix, writeInstead, similarName, similarNames

  // The help screen
  case choicesValues, choicesNames, choicesWords, choicesSigns, choicesVariables, choicesFiles
  case choicesTopics, choicesCommands, choicesNone
  case helpShapes, helpTopics, helpKeys, helpWords, helpLeads, helpNeeds, helpNoExample
  case needTable, needLink, needTexts, needNumbers, needDates, needMetric, needScript

  // The days of the week in tables
  case dayMonday, dayTuesday, dayWednesday, dayThursday, dayFriday, daySaturday, daySunday

  // Words of results
  case all, of, asOf, asLoaded, firstOf, groups, oneGroup, moreRows, moreChoices, moreThanChoices,
    andMore, rows, missing, hiddenCell,
    others
  // What stands above the columns beside a measure
  case columnAverage, columnTarget, columnDifference, columnGrowth, columnPlaces, columnLastYear
  case columnPrevious, columnAtLeast, columnAtMost
  // Why a rate changed
  case columnRateEffect, columnMixEffect, columnEffects, changeFall, changeRise, causeRates
  case causeMix
  // Places in definitions
  case inDefinition
  // Words of the language in messages
  case wordVersus, wordVersusAverage, wordVersusTarget, wordShow

  // Heads of columns of scores
  case band, scorePart, scorePoints, scoreMaximum, scoreLost, scoreRatio, scoreNumerator,
    scoreDenominator
  // Rows behind a number
  case partCounted, partNumerator, partDenominator, partExceptions, placeRow, placeAll,
    placeEvery

  // Headings and words of descriptions
  case headKind, headName, headLabel, headEntity, headRows, headMeaning, headColumn, headType
  case headPlace, headMistake, headMemory, rowLastAnswer
  case headLine, headText
  case headField, headWhat, headOld, headNew, rowAdded, rowRemoved, fieldChanged
  case headMissing, headDistinct, headKeptAsText, headSmallest, headLargest, headCommonest
  case kindTable, kindColumn, kindField, kindFlag, kindMetric, kindSet, kindQuery, kindCalendar
  case typeColumn
  case kindScore, kindIndex, sayBands
  case sayTarget, sayBetter, sayHigher, sayLower, saySource, sayValues, sayLeadsTo, sayFile,
    sayHidden, sayFirstDay, sayLastDay, sayQuotedFields, sayByteOrderMark, sayUnreadPipe, sayDigits
  // How a file was read, and how a load says it
  case sayDecimalComma, sayDayFirst, sayMonthFirst, optionDecimalComma, optionDecimalPoint,
    optionDecimalEither

  // Explanations, and definitions told as sentences
  case reasonMissing, reasonLater, reasonOther, headReason, headDefinition, headGrammar, headUses
  case headLaw, headGrain, headNumber, headNumerator, headDenominator, headCounted, headLeftOut
  case headAsOf, headDigest, headLoaded, sayGrain, sayGrainKey, sayFileChanged
  case headHours, headWeek, headHolidays, headExtraDays, headTimeZone, sayTimeZone, sayDaySpan
  case toldCalendar, toldCalendarUsed, toldCountBelow, toldWeekdays, toldNoHours
  case toldStock, toldSnapshot, toldEvent, toldLink, toldEntityInTime, toldDayCompared, toldByDay
  case sayFileGone, toldFlag, toldField, toldColumn, toldEntity, toldValidEntity, toldMembers,
    toldRowOf, sayOfThem
  case reasonNotValid
  case toldWhere, toldHaving, toldDuring, toldFrom, toldSince, toldUntil, toldBy, toldAsOf
  case toldVersus, toldPrevious, toldLastYear, toldTarget, toldAll
  case toldRate, toldCount, toldCountWhere, toldSum, toldAverage, toldMedian, toldMinimum
  case toldMaximum, toldDistinct, toldDeviation, toldPercentile, toldQuotient, toldMissing
  case toldPresent, toldEmpty, toldNotEmpty, toldIs, toldIsNot, toldIsExactly, toldLess
  case toldAtMost, toldMore, toldAtLeast, toldBefore, toldNotAfter, toldAfter, toldNotBefore
  case toldAmong, toldNotAmong, toldBetween, toldWithin, toldContains, toldStarts, toldEnds
  case toldLike, toldHolds, toldHoldsNot, toldNot, toldAnd, toldOr, toldDay, toldOrElse
  case toldAsOfDay, toldDays, toldHours, toldWorkingDays, toldWorkingHours, toldYearOf
  case toldMonthOf, toldWeekdayOf, toldLower, toldLength, toldRounded, toldSize, toldCase
  case toldElse, toldMinutes, toldSpanHours, toldSpanDays, toldSpanWorkingDays, toldWeeks
  case toldMonths

  // Explanations of scores
  case headPart, toldScore, toldNoPoints, toldScoreSum, toldScoreAtMost, toldPart, toldPartOfRatio

  // States, and what `check` says
  case unclassified, kindStates, theWordIn, headCheck, headFinding, headSentence, sayAgainst
  case checkStatesDisjoint, checkStatesComplete, checkStatesMatch, checkDates, checkValidity
  case checkTime, checkKey, checkLink
  case checkSpelling, checkMonths, foundNothing, foundTwoStates, foundNoState, foundMismatch
  case foundOrder, foundDuplicates, foundDuplicatedKeys, foundNoKey, foundNoTime, foundOrphans
  case foundNoLink, foundSpelling, foundMonths
  case notChecked

  // Charts
  case chartTitle, chartDistribution, chartEmpty, chartLow, chartHigh, chartColumnsHidden
  case funnelLimits, funnelAbove, funnelWithin, funnelBelow
  case controlLimits, controlAbove, controlBelow, controlRun, controlQuiet, pageQuestion,
    privateQuestion

  // Around tables, and the shell
  case points, yes, no, columnsHidden, columnsHiddenShown, rowsHidden, greeting, elapsed
  case helpCommands, referenceCommands, referenceCommandsMeaning, progressRows, progressRate,
    progressLeft, progressFinishing
}
