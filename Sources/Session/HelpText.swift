import Diagnostics
import Metrics
import Syntax
import Values

/// The screen that `help` shows. Its examples are made from the loaded model, so they run.
struct HelpText {
  let model: Model
  let language: Language

  /// One screen: the two shapes of a sentence, the clauses, the commands.
  var overview: String {
    var lines = [phrase(.helpShapes)]
    lines += examples.map { "  " + $0 }
    lines += ["", phrase(.helpClauses)]
    lines += [
      "  by …, where …, having …, during 2023-Q1, from 2023-01 to 2023-03, since …, until …",
      "  sort … desc, top 5, bottom 5, limit 20, show …, with totals, as of 2023-12-31",
      "", phrase(.helpStatements),
      "  load \"….csv\" as …, define flag … of … = …, let @q = 2023-Q2, fix, help, quit",
      "", phrase(.helpKeys),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Sentences about the main entity and what it links to.
  private var examples: [String] {
    guard let main = model.mainEntity else { return ["load \"table.csv\" as t"] }
    let flags = model[main].flags.map(\.naming.name.text)
    let entity = model[main]
    let dimension = entity.fields.indices.first { index in
      let field = entity.fields[index]
      return index != entity.keyField && index != entity.labelField && field.link == nil
        && !field.isPrivate && isText(field)
    }.map { entity.fields[$0] }
    let by = dimension.map { " by \($0.naming.name.text)" } ?? ""
    var examples = ["count\(by)"]
    if let flag = flags.first { examples.append("rate \(flag)\(by) with totals") }
    if let link = model.links(from: main).first, let flag = flags.last {
      let target = model[model[link].target].naming.name.text
      examples.append("\(target) where \(flag) = 0")
    }
    examples.append("\(model[main].naming.name.text) limit 5")
    return examples
  }

  private func isText(_ field: Field) -> Bool {
    if case .stored(_, .text) = field.source { true } else { false }
  }

  private func phrase(_ term: Term) -> String {
    MessageTable.phrase(term, in: language)
  }
}
