import Diagnostics
import Values

extension Parser {
  /// `head clause* ("|" pipe)*`, or pipes alone.
  mutating func parseQuery(allowsPipes: Bool = true) -> Query {
    let start = current.range.start
    var query = Query(head: .none, range: .empty(at: start))
    if current.kind != .pipe { query.head = parseHead() }
    query.clauses = parseClauses()
    if allowsPipes { query.pipes = parsePipes() }
    query.range = range(from: start)
    checkHaving(of: query)
    return query
  }

  private mutating func parseHead() -> Query.Head {
    if isAt(.lastResult), isLastResultAlone() {
      let start = current.range.start
      accept(.lastResult)
      return .lastResult(range(from: start))
    }
    if reportForeignQuery() { return .items([]) }
    if !isAtCursor, let match = peek(Keyword.clauseWords) {
      reportMissingHead(match.keyword)
      return .items([])
    }
    let items = parseItems()
    headEnd = range(from: sentenceRange.start).end
    reportComparisonAtHead(behind: items.last)
    return .items(items)
  }

  /// `it` is a head if nothing but clauses and pipes follows.
  private mutating func isLastResultAlone() -> Bool {
    let start = index
    defer { index = start }
    accept(.lastResult)
    return isAtEnd || isAtCursor || current.kind == .pipe || peek(Keyword.clauseWords) != nil
  }

  /// `item, item`
  mutating func parseItems() -> [Item] {
    var items: [Item] = []
    repeat {
      items.append(parseItem())
    } while !hasFailed && accept(.comma) != nil
    return items
  }

  mutating func parseItem(_ expected: Term = .anItem) -> Item {
    let start = current.range.start
    let expression = parseValue(expected)
    var item = Item(expression, range: expression.range)
    if hasFailed { return item }
    if isAt(.as) { item.form = parseForm() }
    if !hasFailed, accept(.label) { item.label = parseText() }
    item.range = range(from: start)
    return item
  }

  /// Skips a form and a label, and gives the offset after them.
  mutating func parseFormAndLabel() -> Int {
    if isAt(.as) { _ = parseForm() }
    if !hasFailed, accept(.label) { _ = parseText() }
    return range(from: 0).end
  }

  private mutating func parseForm() -> Form {
    let start = current.range.start
    accept(.as)
    let kind: Form.Kind
    switch accept(Vocabulary.keywords(.form)) {
    case .share: kind = .share(within: accept(.within) ? parseDimension() : nil)
    case .rank: kind = .rank(within: accept(.within) ? parseDimension() : nil)
    case .cumulative: kind = .cumulative
    case .change: kind = .change
    case .index: kind = .index(parsePeriod())
    case .rolling: kind = parseRolling()
    default:
      kind = .missing
      reportUnknownWord(.unknownForm, among: Vocabulary.keywords(.form))
    }
    return Form(kind: kind, range: range(from: start))
  }

  private mutating func parseRolling() -> Form.Kind {
    let count = expectWholeNumber(atLeast: 1)
    guard !hasFailed else { return .rolling(count, .month) }
    if let grain = acceptGrainUnit() { return .rolling(count, grain) }
    reportExpected(.aGrain)
    return .rolling(count, .month)
  }

  // MARK: Dimensions

  mutating func parseDimensions() -> [Dimension] {
    var dimensions: [Dimension] = []
    repeat {
      dimensions.append(parseDimension())
    } while !hasFailed && accept(.comma) != nil
    return dimensions
  }

  /// A grain wins over a column of that name, which stands in backquotes.
  mutating func parseDimension() -> Dimension {
    let start = current.range.start
    var dimension = Dimension(.missing, range: .empty(at: start))
    if current.kind == .word, let match = peek(Vocabulary.keywords(.grain)),
      token(ahead: match.length).kind != .dot, let grain = Grain(match.keyword)
    {
      advance(by: match.length)
      dimension.kind = .grain(grain, of: accept(.of) ? expectPath(.aField) : nil)
    } else if let path = parsePath(.aDimension) {
      dimension.kind = .path(path)
    } else {
      reportExpected(.aDimension)
      return dimension
    }
    if !hasFailed, accept(.bands) { dimension.bands = parseBands() }
    dimension.range = range(from: start)
    return dimension
  }

  /// `bands 4` or `bands (5, 10)`
  private mutating func parseBands() -> Dimension.Bands {
    guard current.kind == .leftParenthesis else { return .count(expectWholeNumber(atLeast: 1)) }
    let open = current
    advance()
    var cuts: [Expression] = []
    repeat {
      cuts.append(parseValue(.aNumber))
    } while !hasFailed && accept(.comma) != nil
    closeBracket(open)
    return .cuts(cuts)
  }
}
