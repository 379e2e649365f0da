import Columnar
import Diagnostics
import Results
import Values

/// A result that describes what is loaded or defined: texts and numbers under headings.
struct DescriptionTable {
  let language: Language
  /// The as-of date of questions, which these rows do not depend on; nil where no reader would
  /// think that they do.
  private let asOf: CivilDate?
  private var columns: [ResultColumn] = []
  private var rowCount = 0
  /// Whether a number of rows may be shown, beside the number that it is a part of.
  private let isTold: (Int, Int?) -> Bool
  private let disclosure: Disclosure

  /// A table of what a session has.
  init(of session: Session, questionsAsOf asOf: CivilDate? = nil) {
    language = session.settings.language
    self.asOf = asOf
    isTold = session.isTold
    disclosure = session.disclosure
  }

  mutating func add(_ head: Term, texts: [String?]) {
    append(head, columns.isEmpty ? .dimension : .attribute, Column(texts: texts))
  }

  /// Adds numbers that count nothing, such as those of lines.
  mutating func add(_ head: Term, plainNumbers numbers: [Int]) {
    append(head, .attribute, Column(.integer, integers: numbers.map { Int64($0) }))
  }

  /// Adds numbers of rows, hiding those that may not be shown. `wholes` are the numbers that
  /// they are parts of.
  mutating func add(_ head: Term, numbers: [Int?], of wholes: [Int]? = nil) {
    let column = Column(.integer, integers: numbers.map { $0.map(Int64.init) })
    append(head, .measure, column)
    let hidden = numbers.indices.filter { row in
      numbers[row].map { !isTold($0, wholes?[row]) } ?? false
    }
    columns[columns.count - 1].hide(Set(hidden))
  }

  /// Adds how many values there are in columns of so many rows. That counts no rows, but where no
  /// value occurs twice: it is then hidden beside a number of missing ones that may not be shown.
  mutating func add(_ head: Term, values: [Int?], missing: [Int], of rows: [Int]) {
    append(head, .measure, Column(.integer, integers: values.map { $0.map(Int64.init) }))
    let hidden = values.indices.filter { row in
      guard let count = values[row], count + missing[row] == rows[row] else { return false }
      return !isTold(missing[row], rows[row])
    }
    columns[columns.count - 1].hide(Set(hidden))
  }

  /// Adds the memory that tables of so many rows take, hiding it where their rows are hidden: it
  /// tells of them.
  mutating func add(_ head: Term, bytes: [Int], of rows: [Int]) {
    append(head, .measure, Column(.integer, integers: bytes.map { Int64($0) }))
    columns[columns.count - 1].hide(Set(rows.indices.filter { !isTold(rows[$0], nil) }))
  }

  private mutating func append(_ head: Term, _ role: ResultColumn.Role, _ column: Column) {
    let name = MessageTable.phrase(head, in: language)
    columns.append(ResultColumn(name: name, role: role, values: .stored(column)))
    rowCount = column.count
  }

  /// The finished table. `isAsLoaded` says that the numbers are those of the files, whatever the
  /// as-of date.
  func outcome(notes: [Diagnostic] = [], isAsLoaded: Bool = true) -> Outcome {
    var footer = Footer(shown: rowCount, available: rowCount, noun: .nothing, asOf: asOf)
    footer.isAsLoaded = isAsLoaded
    return .result(
      disclosure.disclose(
        ResultTable(columns: columns, rowCount: rowCount, footer: footer, notes: notes)))
  }
}

/// What one thing is, a line for each fact about it.
struct FactSheet {
  private let empty: DescriptionTable
  private var names: [String] = []
  private var values: [String] = []
  /// What stands below every other line.
  private var last: [(name: Term, value: String)] = []

  init(of session: Session) {
    empty = DescriptionTable(of: session)
  }

  private var language: Language { empty.language }

  mutating func add(_ name: Term, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    names.append(MessageTable.phrase(name, in: language))
    values.append(value)
  }

  /// Adds a line that stands below all that are not added so.
  mutating func addLast(_ name: Term, _ value: String?) {
    if let value { last.append((name, value)) }
  }

  mutating func add(_ name: Term, _ value: Term) {
    add(name, MessageTable.phrase(value, in: language))
  }

  var outcome: Outcome {
    var table = empty
    let lastNames = last.map { MessageTable.phrase($0.name, in: language) }
    table.add(.headName, texts: names + lastNames)
    table.add(.headMeaning, texts: values + last.map(\.value))
    return table.outcome()
  }
}

extension Cell {
  /// The value as a sentence would write it.
  func plainText(_ language: Language) -> String? {
    switch self {
    case .missing, .hidden: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .timestamp(let instant): instant.description
    case .flag(let value): MessageTable.phrase(value ? .yes : .no, in: language)
    case .rate, .quotient, .percentage, .rank: nil
    }
  }
}
