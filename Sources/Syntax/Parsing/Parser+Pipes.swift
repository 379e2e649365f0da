import Diagnostics
import Values

extension Parser {
  /// `| pipe | pipe`
  mutating func parsePipes() -> [Pipe] {
    var pipes: [Pipe] = []
    while accept(.pipe) != nil {
      pipes.append(parsePipe())
      if hasFailed { skipToPipe() }
    }
    if !hasFailed, !isAtCursor, !pipes.isEmpty, let match = peek(Keyword.clauseWords) {
      report(.clauseAfterPipe, at: current.range, ["clause": .code(match.keyword.phrase)])
    }
    return pipes
  }

  private mutating func skipToPipe() {
    let start = current.range.start
    while !isAtEnd, current.kind != .pipe { advance() }
    if current.range.start > start { unexpected.append(SourceRange(start, current.range.start)) }
  }

  private mutating func parsePipe() -> Pipe {
    let start = current.range.start
    guard let keyword = accept(Vocabulary.keywords(.pipe)) else {
      reportUnknownPipe()
      return Pipe(.missing, range: .empty(at: start))
    }
    let kind = parsePipeBody(keyword)
    return Pipe(kind, range: range(from: start))
  }

  private mutating func parsePipeBody(_ keyword: Keyword) -> Pipe.Kind {
    switch keyword {
    case .sort: return .sort(parseSortKeys())
    case .top: return .ranking(parseRanking(.top))
    case .bottom: return .ranking(parseRanking(.bottom))
    case .limit: return .limit(expectCount())
    case .show: return .show(parseItems())
    case .keep: return .keep(parseCondition())
    case .drop: return .drop(parseColumns())
    case .rename: return parseRename()
    case .add: return parseAdd()
    case .chart: return parseChart()
    case .save: return .save(parseText(.aFile), replace: !hasFailed && accept(.replace))
    case .rowsOf: return .rows(parseRowsTarget())
    case .expect: return .expect(parseCondition())
    default: return .say
    }
  }

  private mutating func reportUnknownPipe() {
    let token = current
    guard token.kind == .word, !isAtCursor else {
      reportExpected(.aPipe)
      return
    }
    if let match = peek([.filter, .having]) {
      report(
        .unknownPipe, at: token.range,
        ["found": .code(clipped(text(of: token))), "known": .list(pipePhrases())],
        suggestions: ["keep"],
        correction: edited(replacing: wordRange(length: match.length), with: "keep"))
      return
    }
    reportUnknownWord(.unknownPipe, among: Vocabulary.keywords(.pipe))
  }

  private func pipePhrases() -> [Fact] {
    Vocabulary.entries.filter { $0.roles.contains(.pipe) }.map { .code($0.english[0]) }
  }

  /// The place of the next `length` tokens.
  private func wordRange(length: Int) -> SourceRange {
    current.range.union(token(ahead: length - 1).range)
  }

  private mutating func parseColumns() -> [Expression] {
    var columns: [Expression] = []
    repeat {
      columns.append(parseValue(.aColumn))
    } while !hasFailed && accept(.comma) != nil
    return columns
  }

  /// `rename rate online to r`
  private mutating func parseRename() -> Pipe.Kind {
    let column = parseValue(.aColumn)
    if !hasFailed, accept([.to, .as]) == nil { reportExpected(.theWordTo) }
    return .rename(column, to: hasFailed ? missingName() : expectPlainName())
  }

  /// `add gap = 50% - rate_online`
  private mutating func parseAdd() -> Pipe.Kind {
    let name = expectPlainName()
    if !hasFailed, accept(.equal) == nil { reportExpected(.theSignEqual) }
    return .add(name, hasFailed ? missingExpression() : parseCondition(.aValue))
  }

  private mutating func parseChart() -> Pipe.Kind {
    let start = current.range.start
    if let keyword = accept(Vocabulary.keywords(.chart)),
      let kind = ChartKind(rawValue: keyword.rawValue)
    {
      return .chart(kind, range(from: start))
    }
    let token = current
    let kinds: [Fact] = ChartKind.allCases.map { .code($0.rawValue) }
    if token.kind == .word, !isAtCursor {
      let word = text(of: token)
      let near = Suggestion.nearest(to: word, among: ChartKind.allCases.map(\.rawValue))
      report(
        .unknownChart, at: token.range, ["found": .code(clipped(word)), "known": .list(kinds)],
        correction: edited(replacing: token.range, with: near.first ?? "bar"))
    } else {
      reportExpected(.aChart)
    }
    return .missing
  }

  /// `3`, `all`, `3.numerator`, `all.late`
  mutating func parseRowsTarget() -> RowsTarget {
    let start = current.range.start
    let row: RowsTarget.Row
    if accept(.all) {
      row = .all
    } else {
      row = .number(expectWholeNumber(atLeast: 1))
    }
    var target = RowsTarget(row: row, part: .everything, range: range(from: start))
    guard !hasFailed, accept(.dot) != nil else { return target }
    if let part = parseRowsPart() {
      target.part = part
    } else {
      target.column = parseName() ?? expectPlainName(.aColumn)
      if !hasFailed, accept(.dot) != nil {
        if let part = parseRowsPart() { target.part = part } else { reportExpected(.aRowsPart) }
      }
    }
    target.range = range(from: start)
    return target
  }

  private mutating func parseRowsPart() -> RowsTarget.Part? {
    switch accept([.numerator, .denominator, .exceptions]) {
    case .numerator: .numerator
    case .denominator: .denominator
    case .exceptions: .exceptions
    default: nil
    }
  }
}
