import Diagnostics

extension TreePrinter {
  /// The text of a definition.
  package static func text(of definition: Definition) -> String {
    var words = ["define", kind(of: definition.body), text(of: definition.name)]
    if let entity = definition.entity { words.append("of " + text(of: entity)) }
    if let label = definition.label { words.append(text(of: label)) }
    words.append(bodyText(of: definition.body))
    words += definition.attributes.map(text)
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The word after `define`.
  package static func kind(of body: Definition.Body) -> String {
    switch body {
    case .entity: "entity"
    case .flag: "flag"
    case .field: "field"
    case .states: "states"
    case .metric: "metric"
    case .score: "score"
    case .index: "index"
    case .set: "set"
    case .calendar: "calendar"
    case .query: "query"
    case .missing: ""
    }
  }

  private static func bodyText(of body: Definition.Body) -> String {
    switch body {
    case .entity(let singular): singular.map { "singular " + text(of: $0) } ?? ""
    case .flag(let condition, let isStock):
      (isStock ? "stock = " : "= ") + text(of: condition)
    case .field(let value): value.map { "= " + text(of: $0) } ?? ""
    case .states(let conditional): "= " + text(of: conditional)
    case .metric(let measure, let filter, let isStock):
      (isStock ? "stock = " : "= ") + text(of: measure, in: .comparisonOperand)
        + (filter.map { " where " + text(of: $0) } ?? "")
    case .score(let score): text(of: score)
    case .index(let value): "= " + text(of: value, in: .comparisonOperand)
    case .set(let query), .query(let query): "= " + text(of: query)
    case .calendar(let calendar): text(of: calendar)
    case .missing: ""
    }
  }

  private static func text(of score: ScoreBody) -> String {
    var words = score.maximum.map { "max " + text(of: $0) + " " } ?? ""
    words += "= " + text(of: score.measure, in: .comparisonOperand)
    if let filter = score.filter { words += " where " + text(of: filter) }
    if let full = score.fullAt { words += " full at " + text(of: full) }
    switch score.whenEmpty {
    case .points(let points): words += " when empty " + text(of: points)
    case .full: words += " when empty full"
    case .missing: words += " when empty missing"
    case nil: break
    }
    return words
  }

  private static func text(of calendar: CalendarBody) -> String {
    var words: [String] = []
    if let file = calendar.file { words.append("from " + text(of: file)) }
    if !calendar.hours.isEmpty {
      words.append("hours " + calendar.hours.map { text(of: $0) }.joined(separator: ", "))
    }
    if !calendar.week.isEmpty {
      let days = calendar.week.map { range in
        range.first == range.last
          ? range.first.rawValue : range.first.rawValue + "-" + range.last.rawValue
      }
      words.append("week " + days.joined(separator: ", "))
    }
    return words.joined(separator: " ")
  }

  /// The text of office hours: `07:00-11:30`.
  package static func text(of hours: ClockRange) -> String {
    text(of: hours.start) + "-" + text(of: hours.end)
  }

  private static func text(of time: ClockTime) -> String {
    PeriodLiteral.pad(time.minutes / 60, 2) + ":" + PeriodLiteral.pad(time.minutes % 60, 2)
  }

  /// The text of an attribute.
  package static func text(of attribute: DefinitionAttribute) -> String {
    switch attribute.kind {
    case .target(let sign, let bound, let since):
      "target \(sign.rawValue) " + text(of: bound) + (since.map { " since " + text(of: $0) } ?? "")
    case .better(let isHigher): isHigher ? "better higher" : "better lower"
    case .source(let source): "source " + text(of: source)
    case .per(let name): "per " + text(of: name)
    case .values(let values):
      "values "
        + values.map { text(of: $0.value) + " " + text(of: $0.label) }.joined(separator: ", ")
    case .against(let path, let matches):
      "against " + text(of: path) + " " + matches.map(text).joined(separator: ", ")
    case .rankedWithin(let path): "rank within " + text(of: path)
    case .bands(let bands): "bands " + bands.map(text).joined(separator: ", ")
    case .missing: ""
    }
  }

  private static func text(of match: DefinitionAttribute.StateMatch) -> String {
    text(of: match.state) + " in (" + match.values.map { text(of: $0) }.joined(separator: ", ")
      + ")"
  }

  /// The text of a class of an index.
  package static func text(of band: DefinitionAttribute.Band) -> String {
    guard let sign = band.comparison, let bound = band.bound else { return text(of: band.label) }
    return text(of: band.label) + " \(sign.rawValue) " + text(of: bound)
  }
}
