package import Diagnostics

/// A command. Each case is one statement of the language with its parts.
package indirect enum Statement: Hashable, Sendable {
  /// `load "units.csv" as units key code label name`
  case load(Load)
  /// `open "dak-lak.store"`
  case open(TextLiteral)
  /// `save store "dak-lak.store" replace`
  case saveStore(TextLiteral, replace: Bool)
  /// `reload`
  case reload
  /// `unload units`
  case unload(Name)
  /// `define flag late of dossiers = …`
  case define(Definition)
  /// `undefine late`
  case undefine(Name)
  /// `let @q = 2023-Q2`
  case assign(Assignment)
  /// `why rate online during 2023-Q4 vs 2023-Q3`: a query without pipes.
  case why(Query)
  /// `explain late`, `explain rate online by district`
  case explain(Query)
  /// `explain plan rate online by district`
  case explainPlan(Query)
  /// `rows of 3.numerator | sort code`
  case rows(RowsTarget, pipes: [Pipe])
  /// `expect rate online >= 20%`
  case expect(Expectation)
  /// `check dossiers`
  case check(Name)
  /// `check script "monthly.hoso"`
  case checkScript(TextLiteral)
  /// `compare procedures "2023.csv" with "2024.csv"`
  case compare(FileComparison)
  /// `describe`, `describe load`, `describe dossiers`
  case describe(DescribeSubject)
  /// `profile dossiers`
  case profile(Name)
  /// `run "monthly.hoso" @m = 2025-06`
  case run(Run)
  /// `record "mine.hoso" replace`
  case record(TextLiteral, replace: Bool)
  /// `dataset "…" about dossiers as of 2024-01-25`
  case dataset(Dataset)
  /// `set small 5`
  case setSmall(WholeNumber)
  /// `lesson`, `lesson 3`, `lesson progress`
  case lesson(LessonRequest)
  /// `hint`
  case hint
  /// `answer`
  case answer
  /// `skip`
  case skip
  /// `undo`
  case undo
  /// `fix`
  case fix
  /// `help`, `help rate`: the topic's words as typed, joined by one blank.
  case help(String?)
  /// `quit`, `exit`, `\q`
  case quit
}

/// `load TEXT [as NAME] option*`
package struct Load: Hashable, Sendable {
  /// The file, or a pattern of files.
  package var path: TextLiteral
  /// The entity's name; nil means the file's name.
  package var name: Name?
  /// The options as written.
  package var options: [LoadOption]
}

/// One option of `load`.
package struct LoadOption: Hashable, Sendable {
  /// A link from a column to an entity: `unit to units`.
  package struct Link: Hashable, Sendable {
    /// The column that holds the key.
    package var column: Name
    /// The entity it leads to.
    package var entity: Name
  }

  /// The options.
  package enum Kind: Hashable, Sendable {
    /// `key code`: the columns that identify a row.
    case key([Name])
    /// `label name`: the column that names a row.
    case label(Name)
    /// `time submitted`: the column by which periods filter.
    case time(Name)
    /// `events accepted, finished`: instants that do not exist before they happen.
    case events([Name])
    /// `snapshot status on 2024-01-25`: columns that hold only on that day.
    case snapshot([Name], on: PeriodExpression)
    /// `link unit to units, procedure to procedures`
    case link([Link])
    /// `valid from valid_from to valid_to`: the columns of the first and the last day on which
    /// a member exists.
    case valid(from: Name, to: Name)
    /// `private applicant`: never shown.
    case `private`([Name])
    /// `text procedure`: never read as numbers.
    case text([Name])
    /// `decimal comma` or `decimal point`.
    case decimal(DecimalMark)
    /// `dates dmy`
    case dates(DateOrder)
    /// `sheet "Tháng 6"`
    case sheet(TextLiteral)
    /// `header row 4`; nil stands for `header none`.
    case header(row: WholeNumber?)
    /// `delimiter ";"`
    case delimiter(TextLiteral)
    /// `encoding "windows-1258"`
    case encoding(TextLiteral)
    /// A word that is no option.
    case missing
  }

  /// Which option, with its parts.
  package var kind: Kind
  /// From its keyword to its end.
  package var range: SourceRange
}

/// The decimal mark of a file.
package enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `21,7`
  case comma
  /// `21.7`
  case point
}

/// The order of day, month and year in a file.
package enum DateOrder: String, Hashable, Sendable, CaseIterable {
  /// 31/12/2023
  case dmy
  /// 12/31/2023
  case mdy
  /// 2023/12/31
  case ymd
}

/// `@name = value`
package struct Assignment: Hashable, Sendable {
  /// The variable, without `@`.
  package var name: Name
  /// Its value.
  package var value: Expression
}

/// What `expect` demands.
package enum Expectation: Hashable, Sendable {
  /// `expect rate online >= 20% by district`: a comparison, and clauses; with `by` it holds in every group.
  case condition(Expression, clauses: [Clause])
  /// `expect no dossiers where unit is missing`
  case none(Query)
  /// `expect 14 units where late = 0`
  case count(WholeNumber, Query)
  /// `expect unique dossiers.code`
  case unique(Path)
}

/// `compare ENTITY TEXT with TEXT`
package struct FileComparison: Hashable, Sendable {
  /// The entity whose rows both files hold.
  package var entity: Name
  /// The file before.
  package var old: TextLiteral
  /// The file after.
  package var new: TextLiteral
}

/// What `describe` describes.
package enum DescribeSubject: Hashable, Sendable {
  /// The dataset.
  case everything
  /// The load report.
  case load
  /// The records that were not loaded.
  case rejects
  /// An entity or a column.
  case path(Path)
}

/// `run TEXT [@name = value …]`
package struct Run: Hashable, Sendable {
  /// The script.
  package var path: TextLiteral
  /// The variables it is given.
  package var assignments: [Assignment]
}

/// `dataset TEXT [about ENTITY] [as of DATE]`
package struct Dataset: Hashable, Sendable {
  /// The title.
  package var title: TextLiteral
  /// The main entity.
  package var about: Name?
  /// The as-of date.
  package var asOf: PeriodExpression?
}

/// What `lesson` opens.
package enum LessonRequest: Hashable, Sendable {
  /// The list of lessons.
  case list
  /// The lesson of that number.
  case number(WholeNumber)
  /// What is done so far.
  case progress
}
