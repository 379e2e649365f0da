import Diagnostics
import Values

extension TreePrinter {
  /// The text of a clause with its keyword.
  package static func text(of clause: Clause) -> String {
    switch clause.kind {
    case .by(let dimensions): "by " + dimensions.map(text).joined(separator: ", ")
    case .across(let dimension): "across " + text(of: dimension)
    case .filter(let condition): "where " + text(of: condition)
    case .having(let condition): "having " + text(of: condition)
    case .during(let period): "during " + text(of: period)
    case .span(let from, let through): "from " + text(of: from) + " to " + text(of: through)
    case .since(let period): "since " + text(of: period)
    case .until(let period): "until " + text(of: period)
    case .asOf(let period): "as of " + text(of: period)
    case .versus(let baseline): "vs " + text(of: baseline)
    case .sort(let keys): "sort " + text(of: keys)
    case .ranking(let ranking): text(of: ranking)
    case .limit(let count): "limit " + text(of: count)
    case .show(let items): "show " + items.map(text).joined(separator: ", ")
    case .options(let options): "with " + options.map(\.kind.rawValue).joined(separator: ", ")
    }
  }

  private static func text(of baseline: Baseline) -> String {
    switch baseline.kind {
    case .period(let period): text(of: period)
    case .previous(let grain): "previous " + grain.rawValue
    case .samePeriodLastYear: "same period last year"
    case .target: "target"
    case .average: "average"
    case .missing: ""
    }
  }

  private static func text(of keys: [SortKey]) -> String {
    let texts = keys.map { key in
      let order =
        switch key.isDescending {
        case true?: " desc"
        case false?: " asc"
        case nil: ""
        }
      return text(of: key.expression, in: .comparisonOperand) + order
    }
    return texts.joined(separator: ", ")
  }

  private static func text(of ranking: Ranking) -> String {
    var words = ranking.end.rawValue + " " + text(of: ranking.count)
    if ranking.isExact { words += " exact" }
    if let each = ranking.each { words += " each " + text(of: each) }
    if ranking.withOthers { words += " with others" }
    return words
  }

  /// The text of a step after `|`, without the `|`.
  package static func text(of pipe: Pipe) -> String {
    switch pipe.kind {
    case .sort(let keys): "sort " + text(of: keys)
    case .ranking(let ranking): text(of: ranking)
    case .limit(let count): "limit " + text(of: count)
    case .show(let items): "show " + items.map(text).joined(separator: ", ")
    case .keep(let condition): "keep " + text(of: condition)
    case .drop(let columns): "drop " + list(columns)
    case .rename(let column, let name):
      "rename " + text(of: column, in: .comparisonOperand) + " to " + text(of: name)
    case .add(let name, let value): "add " + text(of: name) + " = " + text(of: value)
    case .chart(let kind, _): "chart " + kind.rawValue
    case .save(let path, let replace): "save " + text(of: path) + (replace ? " replace" : "")
    case .rows(let target): "rows of " + text(of: target)
    case .expect(let condition): "expect " + text(of: condition)
    case .say: "say"
    case .missing: ""
    }
  }

  /// The text of a target of `rows of`.
  package static func text(of target: RowsTarget) -> String {
    var parts: [String] = []
    switch target.row {
    case .number(let number): parts.append(String(number.value))
    case .all: parts.append("all")
    }
    if let column = target.column { parts.append(text(of: column)) }
    switch target.part {
    case .everything: break
    case .numerator: parts.append("numerator")
    case .denominator: parts.append("denominator")
    case .exceptions: parts.append("exceptions")
    }
    return parts.joined(separator: ".")
  }
}

// MARK: - Periods

extension TreePrinter {
  /// The text of a period.
  package static func text(of period: PeriodExpression) -> String {
    switch period.kind {
    case .literal(let literal): text(of: literal)
    case .range(let from, let through): text(of: from) + ".." + text(of: through)
    case .this(let grain): "this " + grain.rawValue
    case .last(let grain): "last " + grain.rawValue
    case .previous(let grain): "previous " + grain.rawValue
    case .lastCount(let count, let grain): "last \(count.value) " + plural(of: grain)
    case .ago(let count, let grain): "\(count.value) " + plural(of: grain) + " ago"
    case .today: "today"
    case .yearToDate: "year to date"
    case .variable(let name): "@" + name.text
    case .missing: ""
    }
  }

  /// The text of a date literal.
  package static func text(of literal: PeriodLiteral) -> String {
    func pad(_ value: Int, _ width: Int) -> String { PeriodLiteral.pad(value, width) }
    switch literal {
    case .year(let year): return pad(year, 4)
    case .half(let year, let half): return "\(pad(year, 4))-H\(half)"
    case .quarter(let year, let quarter): return "\(pad(year, 4))-Q\(quarter)"
    case .month(let year, let month): return "\(pad(year, 4))-\(pad(month, 2))"
    case .week(let year, let week): return "\(pad(year, 4))-W\(pad(week, 2))"
    case .day(let year, let month, let day):
      return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }
  }

  static func plural(of grain: Grain) -> String {
    grain == .half ? "halves" : grain.rawValue + "s"
  }
}
