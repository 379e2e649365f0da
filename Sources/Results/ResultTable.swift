package import Diagnostics
package import Values

/// The answer to a question: named columns, the row of totals, and what a reader has to know
/// beside the numbers.
package struct ResultTable: Sendable {
  package var columns: [ResultColumn]
  package var rowCount: Int
  /// Rows that stand for several groups: `others`, subtotals.
  package var summaries: Set<Int> = []
  /// The row `all`, recomputed from the rows, never from other results.
  package var total: TotalRow?
  package var footer: Footer
  /// Facts beside the numbers (unknowns left out, ties kept, groups hidden …), in the order
  /// in which they are printed.
  package var notes: [Diagnostic]
  /// By row: its number among the groups or members that were counted. Nil: no one knows from
  /// what the rows were counted.
  package var origins: [UInt32]?
  /// The rows that a later step has put together, each with the numbers of those it was made of.
  package var mergedOrigins: [UInt32: [UInt32]] = [:]

  package init(
    columns: [ResultColumn], rowCount: Int, total: TotalRow? = nil, footer: Footer,
    notes: [Diagnostic] = []
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.total = total
    self.footer = footer
    self.notes = notes
  }
}

extension ResultTable {
  /// Whether something of it may not be shown.
  package var hidesCells: Bool {
    columns.contains { !$0.hiddenRows.isEmpty } || total?.cells.contains(.hidden) == true
  }

  /// The numbers that a number of ``origins`` stands for.
  package func origins(of number: UInt32) -> [UInt32] { mergedOrigins[number] ?? [number] }

  /// A number for a row that stands for several.
  package mutating func merged(_ numbers: [UInt32]) -> UInt32 {
    let number = UInt32.max - UInt32(mergedOrigins.count)
    mergedOrigins[number] = numbers.flatMap(origins(of:))
    return number
  }
}

/// One named column of a result.
package struct ResultColumn: Sendable {
  /// The words of the sentence that made it (`rate online`), or its `label`.
  package var name: String
  /// What readers of another language see above it; nil where that is the name.
  package var title: String?
  /// Set where the column is one of several of a number that stands across.
  package var spread: Spread?
  package var role: Role
  package var values: ResultValues
  package var unit: Unit
  /// The length of time whose labels its texts are; nil for every other column.
  package var grain: Grain?
  /// The word of ours that the name is; nil where the sentence or the data named it.
  package var term: Term?
  /// Its place among the columns of the question; nil for columns that were added later.
  package var origin: Int?
  /// The rows whose values may not be shown. ``values`` has none there, so that nothing can be
  /// made of them.
  package private(set) var hiddenRows: Set<Int> = []

  /// How the numbers of a column are read.
  package enum Unit: Hashable, Sendable {
    case plain
    /// Differences of rates, kept as fractions and shown as percentage points.
    case points
    /// Texts that say between which numbers a class lies, as programs read them: `5–<10`.
    case classes
  }

  /// What a column is for; renderers align and colour by it.
  package enum Role: Hashable, Sendable {
    /// What the rows are: a member's label, a group.
    case dimension
    /// A field of a listed member.
    case attribute
    case measure
    /// The denominator that belongs to rates beside it.
    case denominator
  }

  package init(
    name: String, role: Role, values: ResultValues, unit: Unit = .plain, term: Term? = nil
  ) {
    self.term = term
    self.name = name
    self.unit = unit
    self.role = role
    self.values = values
  }

  /// The value of one row, if it may be shown.
  package func cell(at row: Int) -> Cell {
    hiddenRows.contains(row) ? .hidden : values.cell(at: row)
  }

  /// Takes the values of some rows away for good.
  package mutating func hide(_ rows: Set<Int>) {
    guard !rows.isEmpty else { return }
    hiddenRows = hiddenRows.isEmpty ? rows : hiddenRows.union(rows)
    values = values.keeping((0..<values.count).map { !rows.contains($0) })
  }

  /// Leaves only these rows, in this order.
  package mutating func arrange(_ rows: [UInt32], _ values: ResultValues) {
    self.values = values
    guard !hiddenRows.isEmpty else { return }
    hiddenRows = Set(rows.indices.filter { hiddenRows.contains(Int(rows[$0])) })
  }

  /// The name as one word, for pipes and for JSON: `rate online` is `rate_online`.
  package var key: String {
    String(name.map { $0 == " " ? "_" : $0 })
  }
}

extension ResultTable {
  /// Bytes of memory held by the values.
  package var byteCount: Int { columns.reduce(0) { $0 + $1.values.byteCount } }
}

/// The recomputed totals of a result: one cell a column.
package struct TotalRow: Sendable {
  package let cells: [Cell]
  /// Whether the sentence asked for it (`with totals`), so that files and pipes carry it;
  /// otherwise only tables for readers show it.
  package let belongsToTable: Bool

  package init(cells: [Cell], belongsToTable: Bool) {
    self.cells = cells
    self.belongsToTable = belongsToTable
  }
}

/// The last line under a table: what the rows are, how many there were, and the as-of date.
package struct Footer: Sendable {
  /// Rows shown.
  package let shown: Int
  /// Members or groups there were before `having`, `top` and `limit`.
  package let available: Int
  package let noun: Noun
  package let asOf: CivilDate?
  /// Rows that `limit` left out.
  package let cut: Int
  /// Whether the rows describe what was loaded, whatever the as-of date of questions is.
  package var isAsLoaded = false

  /// What the rows are called.
  package enum Noun: Hashable, Sendable {
    /// By the name of an entity, in the plural.
    case named(String)
    case groups
    /// There is only one, which is not counted.
    case nothing
  }

  package init(shown: Int, available: Int, noun: Noun, asOf: CivilDate?, cut: Int = 0) {
    self.cut = cut
    self.shown = shown
    self.available = available
    self.noun = noun
    self.asOf = asOf
  }

  /// The same with another word for its rows.
  package func naming(_ noun: String) -> Footer {
    Footer(shown: shown, available: available, noun: .named(noun), asOf: asOf, cut: cut)
  }
}
