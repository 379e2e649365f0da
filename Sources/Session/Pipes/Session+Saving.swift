import Diagnostics
import Execution
import Metrics
import Planning
package import Rendering
import Results
import Syntax

extension Session {
  /// What a file of a table, and of the chart made of it, holds.
  func saved(
    _ table: ResultTable, _ chart: Chart?, _ query: Query, isPage: Bool
  ) throws(SessionError) -> SavedAnswer {
    SavedAnswer(
      table: disclosure.disclose(table),
      shown: shown(table.joiningDenominators, of: query), chart: chart,
      facts: isPage ? facts(of: sentence(of: query)) : AnswerFacts(sentence: ""),
      style: tableStyle)
  }

  /// What a page says of the answer that was given last: the sentence, what it means, the files.
  package func facts(ofAnswerTo text: String) -> AnswerFacts {
    guard let parsed = SyntaxTree.parseSentence(text, names: workspace.names),
      case .query(let query) = parsed.sentence.kind
    else { return AnswerFacts(sentence: tellsPrivate(text) ? word(.privateQuestion) : text) }
    if case .items = query.head { return facts(of: sentence(of: query)) }
    return AnswerFacts(sentence: told(last?.sentence ?? text))
  }

  /// A sentence as charts and files have it, in the language of the session: of one that tells
  /// something private no word.
  func told(_ sentence: String) -> String {
    tellsPrivate(sentence) ? word(.privateQuestion) : inLanguage(sentence)
  }

  /// What a sentence means, with the definitions that it uses, and the files behind it.
  private func facts(of sentence: String) -> AnswerFacts {
    let told = self.told(sentence)
    guard !tellsPrivate(sentence), let main = workspace.model.mainEntity,
      let parsed = SyntaxTree.parseSentence(sentence, names: workspace.names),
      case .query(let query) = parsed.sentence.kind, case .items = query.head
    else { return AnswerFacts(sentence: told) }
    let counted = try? counted(by: query)
    let words = Verbalizer(
      language: settings.language, binder: binder, translation: translation,
      entity: counted?.onlyEntity ?? main)
    let place = words.at(words.listed(by: query) ?? words.entity)
    let used = UsedDefinitions(in: query.expressions, place).definitions
      .filter { !tellsPrivate($0.sentence) }
    var entities: [EntityID] = []
    if let counted {
      entities = counted.entities
      // A listing also counts rows of others.
      for counted in counted.bound.plan.source.aggregations
      where !entities.contains(counted.entity) { entities.append(counted.entity) }
    }
    let files = entities.map { workspace.loads[$0.index].load.path.text }
    return AnswerFacts(
      sentence: told,
      definitions: [words.question(query)] + used.map { "\($0.name): \($0.sentence)" },
      sources: files + used.compactMap { used in used.source.map { "\(used.name): \($0)" } })
  }
}

extension TableFormat {
  /// Whether it is for readers, who are told where the numbers come from.
  var isPage: Bool {
    switch self {
    case .svg, .html, .xlsx: true
    case .csv, .tsv, .json, .jsonl, .md: false
    }
  }
}
