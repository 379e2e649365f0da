/// The phrases that have no code: words of tables and footers, and the words from
/// which messages are put together ("a name", "a period").
///
/// To add one: a case here and a row of the same name in `Messages/Terms.swift`.
package enum Term: String, CaseIterable, Sendable {
  // What a place of the grammar expects
  case aBaseline, aChart, aClause, aClock, aClosingBracket, aColumn, aComparison, aCondition,
    aDate
  case aDimension, aField, aFlagOrCondition, aGrain, aKeyword, aListOrPeriod, aName, aNumber
  case aPeriod, aPipe, aText, aValue, aVariable, aWeekday, aWholeNumber, anEntity, anItem
  case theEnd, theSignEqual, theSignMinus, theWordAnd, theWordCase, theWordMax, theWordOn,
    theWordThen
  case theWordTo
  // The types of values
  case typeDate, typeDuration, typeFlag, typeInstant, typeNumber, typeRate, typeText

  // Why a date is wrong
  case monthOutOfRange, dayOutOfRange, quarterOutOfRange, halfOutOfRange, weekOutOfRange, notADate

  // Why a row was rejected
  case tooFewFields, tooManyFields, unclosedQuote, textAfterQuote, nulByte, invalidUTF8

  // The frame of a diagnostic
  case error, warning, note, help, typeFix, writeInstead, similarName, similarNames

  // The help screen
  case helpShapes, helpTopics, helpKeys, helpWords, helpLeads

  // Words of results
  case all, of, asOf, asLoaded, firstOf, groups, oneGroup, moreRows, rows, missing, others
  // What stands above the columns beside a measure
  case columnAverage, columnTarget, columnDifference, columnGrowth, columnPlaces, columnLastYear
  case columnPrevious, columnAtLeast, columnAtMost
  // Places in definitions
  case inDefinition
  // Words of the language in messages
  case wordVersus, wordVersusAverage, wordVersusTarget

  // Headings and words of descriptions
  case headKind, headName, headLabel, headEntity, headRows, headMeaning, headColumn, headType
  case headPlace, headMistake
  case headMissing, headDistinct, headKeptAsText, headSmallest, headLargest, headCommonest
  case kindTable, kindColumn, kindField, kindFlag, kindMetric, kindSet, kindQuery, kindCalendar
  case sayTarget, sayBetter, sayHigher, sayLower, saySource, sayValues, sayLeadsTo, sayFile,
    sayHidden

  // Around tables, and the shell
  case points, yes, no, columnsHidden, rowsHidden, greeting
}
