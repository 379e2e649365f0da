import Diagnostics
import Values

extension AggregateFunction {
  /// The function of a keyword; `percentile` needs its number.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .rate: self = .rate
    case .count: self = .count
    case .sum: self = .sum
    case .avg: self = .avg
    case .median: self = .median
    case .min: self = .min
    case .max: self = .max
    case .distinct: self = .distinct
    case .stddev: self = .stddev
    default: return nil
    }
  }

  /// Reads `p1` … `p99`.
  init?(percentile word: String) {
    guard let first = word.utf8.first, first | 0x20 == UInt8(ascii: "p"),
      let number = Int(word.dropFirst()), (1...99).contains(number), word.utf8.count <= 3,
      word.utf8.dropFirst().first != UInt8(ascii: "+")
    else { return nil }
    self = .percentile(number)
  }
}

extension Parser {
  /// An aggregate, or nil if none begins here.
  mutating func parseAggregate() -> Expression? {
    let start = current.range.start
    guard let function = acceptAggregateFunction() else { return nil }
    let functionRange = range(from: start)
    if let call = parseScalarMinimum(function, start) { return call }
    let argument = parseAggregateArgument(of: function)
    var entity: Name?
    if argument != nil, !hasFailed, isAt(.of) {
      accept(.of)
      entity = expectName(.anEntity)
    }
    let aggregate = Aggregate(
      function, functionRange: functionRange, argument: argument, entity: entity)
    return Expression(.aggregate(aggregate), range: range(from: start))
  }

  private mutating func acceptAggregateFunction() -> AggregateFunction? {
    guard current.kind == .word else { return nil }
    if let match = peek(Vocabulary.keywords(.aggregate)) {
      if match.keyword == .percentile { return acceptPercentile(match.length) }
      // `count.x` is a path: a name, whatever the word.
      guard token(ahead: match.length).kind != .dot else { return nil }
      advance(by: match.length)
      return AggregateFunction(match.keyword)
    }
    guard let function = AggregateFunction(percentile: text(of: current)) else { return nil }
    guard candidates.name == nil else { return nil }
    advance()
    return function
  }

  /// `phân vị 90` is `p90`.
  private mutating func acceptPercentile(_ length: Int) -> AggregateFunction? {
    let number = token(ahead: length)
    guard number.kind == .number, let value = Int(text(of: number)), (1...99).contains(value)
    else { return nil }
    advance(by: length + 1)
    return .percentile(value)
  }

  /// `min(2, x)` with several arguments is the function over values, not over rows.
  private mutating func parseScalarMinimum(
    _ function: AggregateFunction, _ start: Int
  ) -> Expression? {
    guard function == .min || function == .max, current.kind == .leftParenthesis else { return nil }
    let name = Name(function == .min ? "min" : "max", range: range(from: start))
    let arguments = nested { $0.parseArguments() } ?? []
    if arguments.count == 1, !hasFailed {
      let aggregate = Aggregate(function, functionRange: name.range, argument: arguments[0])
      return finishAggregate(aggregate, start)
    }
    let call = FunctionCall(name: name, arguments: arguments)
    return Expression(.call(call), range: range(from: start))
  }

  private mutating func finishAggregate(_ aggregate: Aggregate, _ start: Int) -> Expression {
    var aggregate = aggregate
    if accept(.of) { aggregate.entity = expectName(.anEntity) }
    return Expression(.aggregate(aggregate), range: range(from: start))
  }

  private mutating func parseAggregateArgument(of function: AggregateFunction) -> Expression? {
    switch function {
    case .rate: return parseRateArgument()
    case .count:
      if current.kind == .leftParenthesis { return parseBracketedCondition() }
      if isAtCursor {
        mayFollow(.aFlagOrCondition)
        mayFollow(.anEntity)
        return nil
      }
      if current.kind != .quotedName, peek(Keyword.followers) != nil { return nil }
      if isAtAttribute(), candidates.name == nil { return nil }
      return parsePath().map { Expression(.path($0), range: $0.range) }
    default:
      if isAtCursor { place?.expected.function = function }
      return parseValueArgument()
    }
  }

  /// A flag, or a condition in brackets.
  private mutating func parseRateArgument() -> Expression {
    if current.kind == .leftParenthesis { return parseBracketedCondition() }
    if !isAtCursor, isAt(.not) { return reportBareNot() }
    guard let path = parsePath(.aFlagOrCondition) else {
      reportExpected(.aFlagOrCondition)
      return missingExpression()
    }
    return Expression(.path(path), range: path.range)
  }

  /// `rate not late`: the condition needs brackets.
  private mutating func reportBareNot() -> Expression {
    let start = current.range.start
    accept(.not)
    let path = parsePath()
    let wrong = range(from: start)
    report(
      .conditionNeedsBrackets, at: wrong, ["found": .code(source[wrong])],
      correction: path == nil
        ? nil : edited(replacing: wrong, with: "(" + source[wrong] + ")"))
    return missingExpression()
  }

  private mutating func parseBracketedCondition() -> Expression {
    let open = current
    advance()
    var condition = parseCondition()
    closeBracket(open)
    condition.range = range(from: open.range.start)
    return condition
  }

  /// path | function(…) | (expr), so that `sum fee / count` is (sum fee) / count.
  private mutating func parseValueArgument() -> Expression {
    if current.kind == .leftParenthesis { return parseBracketedValue() }
    if current.kind == .word, token(ahead: 1).kind == .leftParenthesis,
      peek(Keyword.reserved) == nil
    {
      let start = current.range.start
      let name = acceptPlainName() ?? missingName()
      let arguments = nested { $0.parseArguments() } ?? []
      let call = FunctionCall(name: name, arguments: arguments)
      return Expression(.call(call), range: range(from: start))
    }
    guard let path = parsePath(.aField) else {
      reportExpected(.aField)
      return missingExpression()
    }
    return Expression(.path(path), range: path.range)
  }

  private mutating func parseBracketedValue() -> Expression {
    let open = current
    advance()
    var value = parseCondition(.aValue)
    closeBracket(open)
    value.range = range(from: open.range.start)
    return value
  }
}
