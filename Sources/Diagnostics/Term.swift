/// The phrases that have no code: words of tables and footers, and the words from
/// which messages are put together ("a name", "a period").
///
/// To add one: a case here and a row of the same name in `Messages/Terms.swift`.
package enum Term: String, CaseIterable, Sendable {
  // What a grammar position expects
  case aName, aValue, aPeriod, aDate, aText, aWholeNumber, aNumber, aCondition, anItem
  case aDimension, aVariable, anEntity, aGrain, aDuration, aComparison, aWeekday, aClock
  case aTarget, aFlag, anInstant, aRate, endOfSentence, aKeyword, aMeasureWord

  // Why a date is wrong
  case monthOutOfRange, dayOutOfRange, quarterOutOfRange, halfOutOfRange, weekOutOfRange, notADate

  // Why a row was rejected
  case tooFewFields, tooManyFields, unclosedQuote, textAfterQuote, nulByte, invalidUTF8

  // Words of results
  case all, of, asOf, note, rows, missing, others
}
