package import Diagnostics

/// What `define` defines: name, label, body, and what is said about it.
package struct Definition: Hashable, Sendable {
  /// What is defined, with the parts that belong only to it.
  package indirect enum Body: Hashable, Sendable {
    /// `entity units "đơn vị" singular unit`
    case entity(singular: Name?)
    /// `flag late of dossiers = …`; `isStock` if `stock` stands before `=`.
    case flag(condition: Expression, isStock: Bool)
    /// `field days of dossiers = …`; without `=` it describes a loaded column.
    case field(value: Expression?)
    /// `states progress of dossiers = case … then …`
    case states(ConditionalExpression)
    /// `metric ontime = rate (not late) of dossiers where …`
    case metric(measure: Expression, filter: Expression?, isStock: Bool)
    /// `score progress max 20 = ontime full at 100% when empty 0`, or `score both = a + b`
    case score(ScoreBody)
    /// `index psi = openness + progress + …`
    case index(Expression)
    /// `set urgent = dossiers where …`
    case set(Query)
    /// `calendar office from "calendar.csv" hours … week …`
    case calendar(CalendarBody)
    /// `query weekly = rate online by unit`
    case query(Query)
    /// A word that cannot be defined.
    case missing
  }

  /// What is defined.
  package var body: Body
  /// Its name.
  package var name: Name
  /// The entity it belongs to, after `of`.
  package var entity: Name?
  /// Its label, a name in the other language.
  package var label: TextLiteral?
  /// What is said about it: target, source, …, as written.
  package var attributes: [DefinitionAttribute]
  /// From `define` to its end.
  package var range: SourceRange
  /// Where the body stands, after `=`; empty if it has none.
  package var bodyRange: SourceRange
}

/// The own parts of `define score`.
package struct ScoreBody: Hashable, Sendable {
  /// What a dataset without rows scores.
  package enum WhenEmpty: Hashable, Sendable {
    /// That many points.
    case points(NumberLiteral)
    /// All points.
    case full
    /// No score.
    case missing
  }

  /// The greatest number of points; nil for a score that is the sum of others.
  package var maximum: NumberLiteral?
  /// What is scored, or the sum of other scores.
  package var measure: Expression
  /// The rows that count, after `where`.
  package var filter: Expression?
  /// The value that earns all points; nil means 100%.
  package var fullAt: NumberLiteral?
  /// What 0/0 scores; nil means missing.
  package var whenEmpty: WhenEmpty?
}

/// The own parts of `define calendar`.
package struct CalendarBody: Hashable, Sendable {
  /// The file of holidays and extra working days.
  package var file: TextLiteral?
  /// The office hours of a day, in order.
  package var hours: [ClockRange]
  /// The working days of a week.
  package var week: [WeekdayRange]
}

/// A time of day.
package struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0–1440.
  package var minutes: Int
}

/// `07:00-11:30`
package struct ClockRange: Hashable, Sendable {
  /// The opening.
  package var start: ClockTime
  /// The closing.
  package var end: ClockTime
  /// Where it stands.
  package var range: SourceRange
}

/// The days of the week.
package enum Weekday: String, Hashable, Sendable, CaseIterable {
  /// Monday.
  case monday = "mon"
  /// Tuesday.
  case tuesday = "tue"
  /// Wednesday.
  case wednesday = "wed"
  /// Thursday.
  case thursday = "thu"
  /// Friday.
  case friday = "fri"
  /// Saturday.
  case saturday = "sat"
  /// Sunday.
  case sunday = "sun"
}

/// `mon-fri`, or one day.
package struct WeekdayRange: Hashable, Sendable {
  /// The first day.
  package var first: Weekday
  /// The last day, included.
  package var last: Weekday
  /// Where it stands.
  package var range: SourceRange
}

/// Something said about a definition, after its body.
package struct DefinitionAttribute: Hashable, Sendable {
  /// A named value: `full "toàn trình"`.
  package struct ValueLabel: Hashable, Sendable {
    /// The value as it stands in the data.
    package var value: Expression
    /// What it is called.
    package var label: TextLiteral
  }

  /// A class of an index: `"tốt" >= 80`; the last one has no bound.
  package struct Band: Hashable, Sendable {
    /// What the class is called.
    package var label: TextLiteral
    /// The comparison, nil for the rest.
    package var comparison: ComparisonOperator?
    /// The bound, nil for the rest.
    package var bound: NumberLiteral?
  }

  /// What a state goes with: `"open" in (4, 5)`.
  package struct StateMatch: Hashable, Sendable {
    /// The state.
    package var state: TextLiteral
    /// The values of the column that rows in this state have.
    package var values: [Expression]
  }

  /// The attributes.
  package enum Kind: Hashable, Sendable {
    /// `target >= 50% since 2023-01-01`
    case target(ComparisonOperator, NumberLiteral, since: PeriodExpression?)
    /// `better higher` (true) or `better lower` (false)
    case better(isHigher: Bool)
    /// `source "QĐ 766/QĐ-TTg"`
    case source(TextLiteral)
    /// `per units`: the ratio joins counts of two grains on purpose.
    case per(Name)
    /// `values full "toàn trình", partial "một phần"`
    case values([ValueLabel])
    /// `against status "open" in (4, 5), "done" in (9)`: how states agree with a column.
    case against(Path, [StateMatch])
    /// `rank within tier`: places are given among members with the same value of a field.
    case rankedWithin(Path)
    /// `bands "xuất sắc" >= 90, …, "yếu"`
    case bands([Band])
    /// A word that is no attribute.
    case missing
  }

  /// Which attribute, with its parts.
  package var kind: Kind
  /// From its keyword to its end.
  package var range: SourceRange
}
