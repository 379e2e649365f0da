import Diagnostics
import Results
import Values

/// The words around a table, from the message table.
enum Wording {
  /// The parts of the last line: what the rows are, and the as-of date.
  static func footer(_ footer: Footer, in style: TableStyle) -> [String] {
    var parts: [String] = []
    if let noun = noun(of: footer, in: style) {
      let shown = style.numbers.integer(footer.shown)
      let available = style.numbers.integer(footer.available)
      let of = phrase(.of, in: style)
      parts.append(
        footer.shown == footer.available
          ? "\(shown) \(noun)" : "\(shown) \(of) \(available) \(noun)")
    }
    if footer.cut > 0 {
      let count = style.numbers.integer(footer.cut)
      parts.append(phrase(.moreRows, ["count": .text(count)], in: style))
    }
    if let asOf = footer.asOf {
      let term: Term = footer.isAsLoaded ? .asLoaded : .asOf
      parts.append(phrase(term, ["date": .text(asOf.description)], in: style))
    }
    return parts
  }

  private static func noun(of footer: Footer, in style: TableStyle) -> String? {
    switch footer.noun {
    case .named(let name): DisplayWidth.escaped(name)
    case .groups: phrase(footer.available == 1 ? .oneGroup : .groups, in: style)
    case .nothing: nil
    }
  }

  /// At most so many hidden columns are named.
  private static let mostNames = 8

  /// Which columns a narrow window hides, and how to see them.
  static func hiddenColumns(
    _ names: [String], shownBy list: String?, in style: TableStyle
  ) -> String {
    var listed: [Fact] = names.prefix(mostNames).map { .code($0) }
    if names.count > mostNames {
      let rest = ["count": Fact.number(names.count - mostNames)]
      listed.append(.text(phrase(.andMore, rest, in: style)))
    }
    let columns = Fact.list(listed)
    guard let list else { return phrase(.columnsHidden, ["columns": columns], in: style) }
    let sentence = "| \(phrase(.wordShow, in: style)) \(list)"
    return phrase(
      .columnsHiddenShown, ["columns": columns, "sentence": .code(sentence)], in: style)
  }

  /// How many rows a terminal leaves out, and how to see them.
  static func hiddenRows(_ count: Int, in style: TableStyle) -> String {
    phrase(.rowsHidden, ["count": .text(style.numbers.integer(count))], in: style)
  }

  /// How long the answer took, where that is told.
  static func elapsed(in style: TableStyle) -> [String] {
    guard let seconds = style.seconds else { return [] }
    return [phrase(.elapsed, ["seconds": .text(style.numbers.decimal(seconds))], in: style)]
  }

  /// The name of a day of the week by its ISO number; nil for what is none.
  static func weekday(_ number: Int, in style: TableStyle) -> String? {
    let days: [Term] = [
      .dayMonday, .dayTuesday, .dayWednesday, .dayThursday, .dayFriday, .daySaturday, .daySunday,
    ]
    return days.indices.contains(number - 1) ? phrase(days[number - 1], in: style) : nil
  }

  /// `yes` or `no`.
  static func flag(_ value: Bool, in style: TableStyle) -> String {
    phrase(value ? .yes : .no, in: style)
  }

  /// The first word of the row of totals.
  static func all(in style: TableStyle) -> String { phrase(.all, in: style) }

  /// The first word of the row of all other groups.
  static func others(in style: TableStyle) -> String { phrase(.others, in: style) }

  /// A fraction in percent: `12.5%`, `+1.2 pp`, `-3.0%`, `+1.23 pp`.
  static func percentage(
    _ fraction: Quotient, _ unit: PercentageUnit, in style: TableStyle
  ) -> String {
    let places = style.numbers.percentPlaces + (unit == .effect ? 1 : 0)
    let percent = fraction.percent(places: places)
    let sign = unit != .share && percent > Decimal(0) ? "+" : ""
    let number = sign + style.numbers.decimal(percent)
    switch unit {
    case .points, .effect: return "\(number) \(phrase(.points, in: style))"
    case .share, .growth: return number + "%"
    }
  }

  /// The unit of percentage points.
  static func points(in style: TableStyle) -> String { phrase(.points, in: style) }

  /// The word before a note.
  static func note(in style: TableStyle) -> String { phrase(.note, in: style) }

  private static func phrase(
    _ term: Term, _ facts: [String: Fact] = [:], in style: TableStyle
  ) -> String {
    MessageTable.phrase(term, facts, in: style.language)
  }
}
