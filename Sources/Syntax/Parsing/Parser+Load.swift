import Diagnostics
import Values

extension Parser {
  /// `load TEXT [as NAME] option*`. The names are columns of a file that is not read
  /// yet, so each is one word or stands in backquotes.
  mutating func parseLoad() -> Load {
    var load = Load(path: parseText(.aFile), name: nil, options: [])
    if !hasFailed, accept(.as) { load.name = expectPlainName(.anEntity) }
    while !hasFailed, !isAtEnd {
      load.options.append(parseLoadOption(behind: load.options))
      accept(Token.Kind.comma)
    }
    return load
  }

  private mutating func parseLoadOption(behind others: [LoadOption]) -> LoadOption {
    let start = current.range.start
    guard let keyword = accept(Vocabulary.keywords(.loadOption)) else {
      reportUnknownOption(behind: others)
      return LoadOption(kind: .missing, range: .empty(at: start))
    }
    let kind = parseLoadOptionBody(keyword)
    return LoadOption(kind: kind, range: range(from: start))
  }

  private mutating func parseLoadOptionBody(_ keyword: Keyword) -> LoadOption.Kind {
    switch keyword {
    case .key: return .key(parsePlainNames())
    case .label: return .label(expectPlainName(.aColumn))
    case .time: return .time(expectPlainName(.aColumn))
    case .events: return .events(parsePlainNames())
    case .snapshot: return parseSnapshot()
    case .link: return .link(parseLinks())
    case .valid: return parseValidity()
    case .private: return .private(parsePlainNames())
    case .text: return .text(parsePlainNames())
    case .decimal: return parseDecimalMark()
    case .dates: return parseDateOrder()
    case .sheet: return .sheet(parseText())
    case .header: return parseHeader()
    case .delimiter: return .delimiter(parseText())
    default: return .encoding(parseText())
    }
  }

  private mutating func parsePlainNames() -> [Name] {
    var names: [Name] = []
    repeat {
      names.append(expectPlainName(.aColumn))
    } while !hasFailed && accept(.comma) != nil
    return names
  }

  private mutating func parseSnapshot() -> LoadOption.Kind {
    let names = parsePlainNames()
    if !hasFailed, !accept(.on) { reportExpected(.theWordOn) }
    guard !hasFailed else {
      let missing = PeriodExpression(.missing, range: .empty(at: current.range.start))
      return .snapshot(names, on: missing)
    }
    return .snapshot(names, on: parsePeriod(.aDate))
  }

  private mutating func parseLinks() -> [LoadOption.Link] {
    var links: [LoadOption.Link] = []
    repeat {
      let column = expectPlainName(.aColumn)
      if !hasFailed, !accept(.to) { reportExpected(.theWordTo) }
      let entity = hasFailed ? missingName() : expectPlainName(.anEntity)
      links.append(LoadOption.Link(column: column, entity: entity))
    } while !hasFailed && accept(.comma) != nil
    return links
  }

  /// `valid from COLUMN to COLUMN`; `from` may be left out.
  private mutating func parseValidity() -> LoadOption.Kind {
    accept(.from)
    let first = expectPlainName(.aColumn)
    if !hasFailed, !accept(.to) { reportExpected(.theWordTo) }
    let last = hasFailed ? missingName() : expectPlainName(.aColumn)
    return .valid(from: first, to: last)
  }

  private mutating func parseDecimalMark() -> LoadOption.Kind {
    switch accept([.decimalComma, .decimalPoint]) {
    case .decimalComma: return .decimal(.comma)
    case .decimalPoint: return .decimal(.point)
    default:
      reportDecimalMark()
      return .missing
    }
  }

  private mutating func parseDateOrder() -> LoadOption.Kind {
    switch accept([.dmy, .mdy, .ymd]) {
    case .dmy: return .dates(.dmy)
    case .mdy: return .dates(.mdy)
    case .ymd: return .dates(.ymd)
    default:
      reportDateOrder()
      return .missing
    }
  }

  /// `header row 4` or `header none`
  private mutating func parseHeader() -> LoadOption.Kind {
    if accept(.none) { return .header(row: nil) }
    accept(.row)
    return .header(row: expectWholeNumber(atLeast: 1))
  }
}
