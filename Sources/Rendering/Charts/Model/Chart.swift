package import Diagnostics
package import Results
package import Values

/// A table as a picture: what is drawn where, without a size, a colour or a terminal.
///
/// ``TerminalChart`` and ``PictureChart`` draw it. Numbers lie on axes as `Double`; whatever is
/// read as a number is written by the one formatter of tables.
package struct Chart: Sendable {
  package let kind: ChartKind
  /// What is drawn, by what: `rate online by district`.
  package let title: String
  package let body: Body
  /// The row `all` in words; it is never drawn as one of the groups.
  package let total: String?
  /// The parts of the last line: what the rows are, and the as-of date.
  package let footer: [String]
  /// The notes of the table, then what the chart does not show.
  package var notes: [Diagnostic]
  /// The language of its words.
  package let language: Language

  /// What is drawn.
  package enum Body: Sendable {
    case bars(BarChart)
    case lines(LineChart)
    case sparks(SparkChart)
    case heat(HeatChart)
    case funnel(FunnelChart)
    case control(ControlChart)
    /// The table has no rows, or no values.
    case nothing
  }

  /// Makes the chart of a table.
  ///
  /// - Parameters:
  ///   - result: the table; its rows are drawn in their order, or in that of time.
  ///   - kind: which chart.
  ///   - columns: which columns of the table are drawn.
  ///   - sentence: the question, for tables whose columns do not say what they count.
  ///   - narrowing: what narrows the rows that are counted, such as a condition, for the title.
  ///   - fewest: classes of fewer rows than this are hidden in a histogram; 0 hides none.
  ///   - style: the language of its words, and its numbers.
  /// - Throws: a diagnostic without a place when there is too little to draw.
  package init(
    of result: DisclosedResult, as kind: ChartKind, _ columns: ChartColumns,
    sentence: String, narrowing: [String] = [], fewest: Int64 = 0, in style: TableStyle
  ) throws(Diagnostic) {
    var source = ChartSource(result.table, columns, style: style)
    let body: Body
    if source.isEmpty {
      body = .nothing
    } else {
      body =
        switch kind {
        case .bar: .bars(source.bars())
        case .hist: try source.histogram(fewest: fewest)
        case .line: try source.lines()
        case .spark: .sparks(source.sparks())
        case .heat: .heat(source.heat())
        case .funnel: try source.funnel()
        case .spc: try source.control()
        }
    }
    self.kind = kind
    self.body = body
    language = style.language
    title = source.title(of: kind, sentence: sentence, narrowing: narrowing)
    total = kind == .hist ? nil : source.total
    footer = Wording.footer(result.table.footer, in: style)
    notes = result.table.notes + source.notes
  }
}
