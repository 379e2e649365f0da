import Diagnostics

extension TreePrinter {
  /// The text of a statement.
  package static func text(of statement: Statement) -> String {
    switch statement {
    case .load(let load): text(of: load)
    case .open(let path): "open " + text(of: path)
    case .saveStore(let path, let replace):
      "save store " + text(of: path) + (replace ? " replace" : "")
    case .reload: "reload"
    case .unload(let name): "unload " + text(of: name)
    case .define(let definition): text(of: definition)
    case .undefine(let name): "undefine " + text(of: name)
    case .assign(let assignment): "let " + text(of: assignment)
    case .why(let query): "why " + text(of: query)
    case .explain(let query): "explain " + text(of: query)
    case .explainPlan(let query): "explain plan " + text(of: query)
    case .rows(let target, let pipes):
      (["rows of " + text(of: target)] + pipes.map { "| " + text(of: $0) })
        .joined(separator: " ")
    case .expect(let expectation): "expect " + text(of: expectation)
    case .check(let name): "check " + text(of: name)
    case .checkScript(let path): "check script " + text(of: path)
    case .compare(let files):
      "compare \(text(of: files.entity)) \(text(of: files.old)) with \(text(of: files.new))"
    case .describe(let subject): text(of: subject)
    case .profile(let name): "profile " + text(of: name)
    default: shellText(of: statement)
    }
  }

  /// The statements about the session rather than the data.
  private static func shellText(of statement: Statement) -> String {
    switch statement {
    case .run(let run):
      (["run " + text(of: run.path)] + run.assignments.map(text)).joined(separator: " ")
    case .record(let path, let replace):
      "record " + text(of: path) + (replace ? " replace" : "")
    case .dataset(let dataset): text(of: dataset)
    case .setSmall(let number): "set small \(number.value)"
    case .lesson(.list): "lesson"
    case .lesson(.number(let number)): "lesson \(number.value)"
    case .lesson(.progress): "lesson progress"
    case .hint: "hint"
    case .answer: "answer"
    case .skip: "skip"
    case .undo: "undo"
    case .fix: "fix"
    case .help(let topic): "help" + (topic.map { " " + $0 } ?? "")
    default: "quit"
    }
  }

  private static func text(of assignment: Assignment) -> String {
    "@" + assignment.name.text + " = " + text(of: assignment.value, in: .comparisonOperand)
  }

  private static func text(of expectation: Expectation) -> String {
    switch expectation {
    case .condition(let condition, let clauses):
      ([text(of: condition)] + clauses.map(text)).joined(separator: " ")
    case .none(let query): "no " + text(of: query)
    case .count(let number, let query): "\(number.value) " + text(of: query)
    case .unique(let path): "unique " + text(of: path)
    }
  }

  private static func text(of subject: DescribeSubject) -> String {
    switch subject {
    case .everything: "describe"
    case .load: "describe load"
    case .rejects: "describe rejects"
    case .path(let path): "describe " + text(of: path)
    }
  }

  private static func text(of dataset: Dataset) -> String {
    var words = ["dataset", text(of: dataset.title)]
    if let about = dataset.about { words.append("about " + text(of: about)) }
    if let date = dataset.asOf { words.append("as of " + text(of: date)) }
    return words.joined(separator: " ")
  }

  // MARK: Load

  private static func text(of load: Load) -> String {
    var words = ["load", text(of: load.path)]
    if let name = load.name { words.append("as " + text(of: name)) }
    words += load.options.map(text)
    return words.joined(separator: " ")
  }

  private static func text(of option: LoadOption) -> String {
    func list(_ names: [Name]) -> String { names.map(text).joined(separator: ", ") }
    switch option.kind {
    case .key(let names): return "key " + list(names)
    case .label(let name): return "label " + text(of: name)
    case .time(let name): return "time " + text(of: name)
    case .events(let names): return "events " + list(names)
    case .snapshot(let names, let date): return "snapshot \(list(names)) on " + text(of: date)
    case .link(let links):
      let pairs = links.map { text(of: $0.column) + " to " + text(of: $0.entity) }
      return "link " + pairs.joined(separator: ", ")
    case .valid(let first, let last):
      return "valid from \(text(of: first)) to \(text(of: last))"
    case .private(let names): return "private " + list(names)
    case .text(let names): return "text " + list(names)
    case .decimal(let mark): return "decimal " + mark.rawValue
    case .dates(let order): return "dates " + order.rawValue
    case .sheet(let name): return "sheet " + text(of: name)
    case .header(let row): return "header " + (row.map { "row \($0.value)" } ?? "none")
    case .delimiter(let sign): return "delimiter " + text(of: sign)
    case .encoding(let name): return "encoding " + text(of: name)
    case .missing: return ""
    }
  }
}
