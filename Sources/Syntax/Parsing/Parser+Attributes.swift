import Diagnostics
import Values

extension Parser {
  /// Everything said about a definition after its body.
  mutating func parseAttributes(into definition: inout Definition) {
    while !hasFailed, let match = peek(attributes) {
      let start = current.range.start
      advance(by: match.length)
      let kind = parseAttribute(match.keyword)
      definition.attributes.append(DefinitionAttribute(kind: kind, range: range(from: start)))
    }
  }

  /// `define flag … per units`: what means something only for other definitions.
  mutating func reportAttributeOutOfPlace() {
    guard !hasFailed, !isAtCursor, !attributes.isEmpty, peek(Vocabulary.keywords(.attribute)) != nil
    else { return }
    reportUnknownWord(.unknownAttribute, among: attributes)
  }

  private mutating func parseAttribute(_ keyword: Keyword) -> DefinitionAttribute.Kind {
    switch keyword {
    case .target: return parseTarget()
    case .better: return parseBetter()
    case .source: return .source(parseText())
    case .per: return .per(expectName(.anEntity))
    case .values: return .values(parseValueLabels())
    case .statesAgainst: return .against(expectPath(), parseStateMatches())
    case .rank: return parseRankedWithin()
    default: return .bands(parseIndexBands())
    }
  }

  /// `target >= 50% since 2023-01-01`
  private mutating func parseTarget() -> DefinitionAttribute.Kind {
    guard let sign = ComparisonOperator(current.kind) else {
      reportExpected(.aComparison)
      return .missing
    }
    advance()
    let bound = expectNumber()
    let since = !hasFailed && accept(.since) ? parsePeriod(.aDate) : nil
    return .target(sign, bound, since: since)
  }

  private mutating func parseBetter() -> DefinitionAttribute.Kind {
    switch accept([.higher, .lower]) {
    case .higher: return .better(isHigher: true)
    case .lower: return .better(isHigher: false)
    default:
      reportUnknownWord(.unknownAttribute, among: [.higher, .lower])
      return .missing
    }
  }

  /// `rank within tier`
  private mutating func parseRankedWithin() -> DefinitionAttribute.Kind {
    guard accept(.within), let path = parsePath() else {
      reportExpected(.theWordWithin)
      return .missing
    }
    return .rankedWithin(path)
  }

  /// `full "toàn trình", partial "một phần"`; a value is a word, a text or a number.
  private mutating func parseValueLabels() -> [DefinitionAttribute.ValueLabel] {
    var labels: [DefinitionAttribute.ValueLabel] = []
    repeat {
      labels.append(DefinitionAttribute.ValueLabel(value: parseNamedValue(), label: parseText()))
    } while !hasFailed && accept(.comma) != nil
    return labels
  }

  /// `"open" in (4, 5), "done" in (9)`
  private mutating func parseStateMatches() -> [DefinitionAttribute.StateMatch] {
    var matches: [DefinitionAttribute.StateMatch] = []
    repeat {
      var match = DefinitionAttribute.StateMatch(state: parseText(), values: [])
      if !hasFailed, accept(.in), current.kind == .leftParenthesis {
        match.values = parseNamedValues()
      } else {
        reportExpected(.theWordIn)
      }
      matches.append(match)
    } while !hasFailed && accept(.comma) != nil
    return matches
  }

  /// `(4, 5)`; a value is a word, a text or a number.
  private mutating func parseNamedValues() -> [Expression] {
    let open = current
    advance()
    var values: [Expression] = []
    repeat {
      values.append(parseNamedValue())
    } while !hasFailed && accept(.comma) != nil
    closeBracket(open)
    return values
  }

  private mutating func parseNamedValue() -> Expression {
    let start = current.range.start
    switch current.kind {
    case .text: return Expression(.text(decodedText()), range: range(from: start))
    case .number: return Expression(.number(takeNumber()), range: range(from: start))
    default:
      let name = expectPlainName(.aValue)
      return Expression(.path(Path(name)), range: name.range)
    }
  }

  /// `"xuất sắc" >= 90, "tốt" >= 80, "yếu"`
  private mutating func parseIndexBands() -> [DefinitionAttribute.Band] {
    var bands: [DefinitionAttribute.Band] = []
    repeat {
      var band = DefinitionAttribute.Band(label: parseText())
      if !hasFailed, let sign = ComparisonOperator(current.kind) {
        advance()
        band.comparison = sign
        band.bound = expectNumber()
      }
      bands.append(band)
    } while !hasFailed && accept(.comma) != nil
    return bands
  }
}

// MARK: - Calendars

extension Parser {
  /// `from "calendar.csv" hours 07:00-11:30, 13:30-17:00 week mon-fri`
  mutating func parseCalendar() -> CalendarBody {
    var calendar = CalendarBody(file: nil, hours: [], week: [])
    while !hasFailed, let part = accept([.from, .hours, .week]) {
      switch part {
      case .from: calendar.file = parseText(.aFile)
      case .hours: calendar.hours = parseClockRanges()
      default: calendar.week = parseWeekdayRanges()
      }
    }
    return calendar
  }

  private mutating func parseClockRanges() -> [ClockRange] {
    var ranges: [ClockRange] = []
    repeat {
      let start = current.range.start
      guard let opening = parseClock() else { break }
      if accept(.minus) == nil { reportExpected(.theSignMinus) }
      guard !hasFailed, let closing = parseClock() else { break }
      if closing.minutes <= opening.minutes {
        report(.wrongClock, at: range(from: start), ["found": .code(source[range(from: start)])])
      }
      ranges.append(ClockRange(start: opening, end: closing, range: range(from: start)))
    } while !hasFailed && accept(.comma) != nil
    return ranges
  }

  private mutating func parseClock() -> ClockTime? {
    guard current.kind == .clock, let time = ClockTime(text(of: current)) else {
      reportExpected(.aClock)
      return nil
    }
    advance()
    return time
  }

  private mutating func parseWeekdayRanges() -> [WeekdayRange] {
    var ranges: [WeekdayRange] = []
    repeat {
      let start = current.range.start
      guard let first = parseWeekday() else { break }
      var last = first
      if accept(.minus) != nil { last = parseWeekday() ?? first }
      ranges.append(WeekdayRange(first: first, last: last, range: range(from: start)))
    } while !hasFailed && accept(.comma) != nil
    return ranges
  }

  private mutating func parseWeekday() -> Weekday? {
    guard let keyword = accept(Vocabulary.keywords(.weekday)) else {
      reportExpected(.aWeekday)
      return nil
    }
    return Weekday(rawValue: keyword.phrase)
  }
}
